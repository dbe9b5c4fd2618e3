import MigrationGovernanceCore

/// Takes texts apart into the words that are searched.
///
/// A word is a run of letters, digits and marks of the folded text. A hyphen, a dot, an underscore separate, so
/// `long-term` is two words. An apostrophe separates too, and the `s` after it is no word (`country’s` is `country`); but
/// between Cyrillic letters it is a letter (`в'їзд`). Ideographs and Hiragana are a word each, since nothing separates
/// theirs; the words of other scripts without spaces are not told apart.
struct WordScanner {
  /// A word, folded, in its bytes; zeros follow up to the next multiple of eight. Valid while it is handed out.
  typealias Word = UnsafeBufferPointer<UInt8>

  private let bytes = FoldedBytes.standard
  private let word = WordBuffer()
  private var start = 0
  private var isAfterApostrophe = false

  /// Hands out the words of any text in UTF-8, in order.
  mutating func scan(_ text: UnsafeBufferPointer<UInt8>, _ body: (Word) -> Void) {
    if bytes.foldsScalarByScalar(text) {
      scanFolded(text) { word, _ in body(word) }
    } else {
      var folded = Folding.fold(String(decoding: text, as: UTF8.self))
      folded.withUTF8 { scanFolded($0) { word, _ in body(word) } }
    }
  }

  /// Hands out the words of a text that is folded, or that folds scalar by scalar, each with where it stands.
  mutating func scanFolded(_ text: UnsafeBufferPointer<UInt8>, _ body: (Word, Range<Int>) -> Void) {
    word.reserve(text.count)
    isAfterApostrophe = false
    var place = 0
    while place < text.count {
      let byte = text[place]
      if byte < 0x80 {
        if bytes.letters[Int(byte)] != 0 {
          if word.count == 0 { start = place }
          place = word.append(text, from: place, bytes.letters)
          continue
        }
        if byte == UInt8(ascii: "'"), Self.joins(text, place) {
          word.append(byte)
        } else {
          end(at: place, isApostrophe: byte == UInt8(ascii: "'"), body)
        }
        place += 1
        continue
      }
      let (scalar, width) = Self.scalar(in: text, at: place)
      if let folded = bytes.ascii(for: scalar) {
        for step in 0..<folded.count {
          let byte = UInt8(truncatingIfNeeded: folded.bytes >> UInt32(8 * step))
          let letter = bytes.letters[Int(byte)]
          if letter != 0 {
            if word.count == 0 { start = place }
            word.append(letter)
          } else {
            end(at: place, isApostrophe: byte == UInt8(ascii: "'"), body)
          }
        }
      } else {
        let role = Self.role(of: scalar)
        if role != .letter { end(at: place, isApostrophe: false, body) }
        if role != .separator {
          if word.count == 0 { start = place }
          for step in 0..<width { word.append(text[place + step]) }
        }
        if role == .alone { end(at: place + width, isApostrophe: false, body) }
      }
      place += width
    }
    end(at: text.count, isApostrophe: false, body)
  }

  /// Ends the word, if one has begun, and hands it out.
  private mutating func end(at place: Int, isApostrophe: Bool, _ body: (Word, Range<Int>) -> Void) {
    let hasWord = word.count > 0
    if hasWord, !(isAfterApostrophe && word.isLoneS) { body(word.padded, start..<place) }
    isAfterApostrophe = hasWord && isApostrophe
    word.removeAll()
  }

  private enum Role {
    case letter, alone, separator
  }

  private static func role(of scalar: Unicode.Scalar) -> Role {
    if (0x3041...0x309F).contains(scalar.value) || scalar.properties.isIdeographic { return .alone }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
      return .letter
    default: return .separator
    }
  }

  /// Whether Cyrillic letters stand on both sides of a byte: all of theirs begin with D0 to D4.
  private static func joins(_ text: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
    guard place >= 2, place + 2 < text.count else { return false }
    return (0xD0...0xD4).contains(text[place - 2]) && (0xD0...0xD4).contains(text[place + 1])
  }

  /// The scalar at a place of valid UTF-8, and how many bytes it takes; of anything else, one byte that separates.
  private static func scalar(in text: UnsafeBufferPointer<UInt8>, at place: Int) -> (Unicode.Scalar, Int) {
    let first = text[place]
    let width = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, place + width <= text.count else { return ("\u{FFFD}", 1) }
    var value = UInt32(first & (0xFF >> UInt8(width + 1)))
    for step in 1..<width { value = value << 6 | UInt32(text[place + step] & 0x3F) }
    return Unicode.Scalar(value).map { ($0, width) } ?? ("\u{FFFD}", 1)
  }
}

/// The word that is being read.
private final class WordBuffer: Sendable {
  private nonisolated(unsafe) var bytes: UnsafeMutablePointer<UInt8> = .allocate(capacity: 64)
  private nonisolated(unsafe) var capacity = 64
  private(set) nonisolated(unsafe) var count = 0

  deinit { bytes.deallocate() }

  /// Makes room for the words of a text: no scalar folds to more than twice its bytes.
  func reserve(_ size: Int) {
    guard capacity < size * 2 + 16 else { return }
    bytes.deallocate()
    capacity = size * 4 + 16
    bytes = .allocate(capacity: capacity)
    count = 0
  }

  @inline(__always)
  func append(_ byte: UInt8) {
    bytes[count] = byte
    count += 1
  }

  /// Takes the letters that stand in a text from a place on, folded, and answers where they end.
  @inline(__always)
  func append(_ text: UnsafeBufferPointer<UInt8>, from begin: Int, _ letters: UnsafePointer<UInt8>) -> Int {
    let end = bytes + count
    var place = begin
    while place < text.count, text[place] < 0x80 {
      let letter = letters[Int(text[place])]
      if letter == 0 { break }
      end[place - begin] = letter
      place += 1
    }
    count += place - begin
    return place
  }

  func removeAll() { count = 0 }

  var isLoneS: Bool { count == 1 && bytes[0] == UInt8(ascii: "s") }

  /// The bytes, with zeros after them.
  var padded: UnsafeBufferPointer<UInt8> {
    UnsafeMutableRawPointer(bytes + count).storeBytes(of: 0, as: UInt64.self)
    return UnsafeBufferPointer(start: bytes, count: count)
  }
}
