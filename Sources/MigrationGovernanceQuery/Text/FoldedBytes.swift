import MigrationGovernanceCore

/// How the bytes of most texts fold, so that these need not be folded as a whole first: ASCII, Latin letters with marks,
/// and the commonest dashes and quotation marks.
///
/// Half of the texts of a knowledge base have such a mark or letter, and folding them whole took a fifth of the time of
/// building the index. The table is made by asking ``Folding``.
struct FoldedBytes: Sendable {
  static let standard = FoldedBytes()

  /// What an ASCII byte is in a word: its lower case, or 0 for what separates.
  let letters: [UInt8]
  /// For the scalars to U+017F and from U+2000 to U+206F the ASCII that they fold to, up to three bytes: how many in the
  /// lowest byte, then each; `notASCII` for the others.
  private let folded: [UInt32]
  private static let notASCII = UInt32.max

  private static let latin: UInt32 = 0x180
  private static let punctuation: UInt32 = 0x2000

  private init() {
    letters = (0..<256).map { value in
      switch UInt8(value) {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): UInt8(value)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt8(value) | 0x20
      default: 0
      }
    }
    let scalars = Array(0..<Self.latin) + Array(Self.punctuation..<Self.punctuation + 0x70)
    folded = scalars.map { value in
      guard let scalar = Unicode.Scalar(value) else { return Self.notASCII }
      // Between letters, since white space at an end folds to nothing.
      let bytes = Folding.fold("a\(scalar)b").utf8.dropFirst().dropLast()
      guard bytes.count <= 3, bytes.allSatisfy({ $0 < 0x80 }) else { return Self.notASCII }
      return bytes.reversed().reduce(0) { ($0 | UInt32($1)) << 8 } | UInt32(bytes.count)
    }
  }

  /// The ASCII that a scalar folds to, how many bytes and these from the lowest on, if it is one of those in the table and
  /// folds to that.
  @inline(__always)
  func ascii(for scalar: Unicode.Scalar) -> (count: Int, bytes: UInt32)? {
    let value = scalar.value
    let isPunctuation = value >= Self.punctuation && value < Self.punctuation + 0x70
    guard value < Self.latin || isPunctuation else { return nil }
    let entry = folded[Int(isPunctuation ? value - Self.punctuation + Self.latin : value)]
    return entry == Self.notASCII ? nil : (Int(entry & 0xFF), entry >> 8)
  }

  /// Whether a text has no scalars but those of the table: no other decides how it folds.
  func foldsScalarByScalar(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var place = 0
    while place < text.count {
      switch text[place] {
      case ..<0x80:
        place += 1
        while place + 8 <= text.count, let base = text.baseAddress,
          UnsafeRawPointer(base).loadUnaligned(fromByteOffset: place, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
        {
          place += 8
        }
      case 0xC2...0xC5: place += 2
      case 0xE2 where place + 1 < text.count && (text[place + 1] == 0x80 || text[place + 1] == 0x81): place += 3
      default: return false
      }
    }
    return true
  }
}
