/// Up to 24 bytes of ASCII without zeros, in place of a string: an id in it needs no memory of its own.
///
/// A `String` keeps 15 bytes in place and takes 80 elsewhere beyond that; records of the field hold some ten longer ids
/// each, which was a fifth of their memory (Documentation/Benchmarks.md).
struct InlineText: Hashable, Sendable {
  private var words: (UInt64, UInt64, UInt64)
  static let capacity = 24

  /// Takes bytes, or `nil` if they are too many.
  @inline(__always)
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count <= InlineText.capacity, let base = bytes.baseAddress else { return nil }
    words = (0, 0, 0)
    withUnsafeMutableBytes(of: &words) { $0.baseAddress?.copyMemory(from: base, byteCount: bytes.count) }
  }

  /// Hands out the bytes.
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    withUnsafeBytes(of: words) { raw in
      raw.withMemoryRebound(to: UInt8.self) { bytes in
        body(UnsafeBufferPointer(rebasing: bytes.prefix(count)))
      }
    }
  }

  /// How many bytes there are: those before the first zero.
  private var count: Int {
    func length(_ word: UInt64) -> Int { 8 - UInt64(bigEndian: word).trailingZeroBitCount / 8 }
    if words.2 != 0 { return 16 + length(words.2) }
    if words.1 != 0 { return 8 + length(words.1) }
    return words.0 == 0 ? 0 : length(words.0)
  }

  var text: String { withBytes { String(decoding: $0, as: UTF8.self) } }

  static func == (left: InlineText, right: InlineText) -> Bool { left.words == right.words }

  func hash(into hasher: inout Hasher) {
    hasher.combine(words.0)
    hasher.combine(words.1)
    hasher.combine(words.2)
  }

  /// The words stirred into a number that a table can be laid out by.
  @inline(__always)
  func mixed(with seed: UInt64) -> UInt64 {
    let first = InlineText.stir(words.0 ^ seed, words.1 ^ 0x9E37_79B9_7F4A_7C15)
    return InlineText.stir(first ^ words.2, seed | 1)
  }

  /// Both halves of a product of two words.
  @inline(__always)
  private static func stir(_ one: UInt64, _ other: UInt64) -> UInt64 {
    let product = one.multipliedFullWidth(by: other)
    return product.high ^ product.low
  }

  /// Orders by bytes.
  static func < (left: InlineText, right: InlineText) -> Bool {
    if left.words.0 != right.words.0 { return UInt64(bigEndian: left.words.0) < UInt64(bigEndian: right.words.0) }
    if left.words.1 != right.words.1 { return UInt64(bigEndian: left.words.1) < UInt64(bigEndian: right.words.1) }
    return UInt64(bigEndian: left.words.2) < UInt64(bigEndian: right.words.2)
  }
}

/// The text of an id: in place while it is short, a string if not.
enum IDText: Hashable, Sendable {
  case inline(InlineText)
  case long(String)

  /// Takes bytes that were found to be an id.
  init(_ bytes: UnsafeBufferPointer<UInt8>, pool: TextPool?) {
    if let short = InlineText(bytes) {
      self = .inline(short)
    } else {
      self = .long(pool?.string(ascii: bytes) ?? String(decoding: bytes, as: UTF8.self))
    }
  }

  var text: String {
    switch self {
    case .inline(let short): short.text
    case .long(let text): text
    }
  }

  func withBytes(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    switch self {
    case .inline(let short): short.withBytes(body)
    case .long(var text): text.withUTF8(body)
    }
  }

  static func < (left: IDText, right: IDText) -> Bool {
    if case .inline(let left) = left, case .inline(let right) = right { return left < right }
    return left.text < right.text
  }
}
