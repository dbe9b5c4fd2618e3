/// A JSON number, kept by its literal.
///
/// `1.50` is written back as `1.50`; two numbers are equal when their values are, whatever their digits.
public struct JSONNumber: Hashable, Sendable, CustomStringConvertible {
  /// The number as it was written, by the grammar of RFC 8259, section 6.
  public let literal: String

  /// Makes a number of its literal, or `nil` where that is not a JSON number.
  public init?(literal: String) {
    guard JSONNumber.isNumber(literal) else { return nil }
    self.literal = literal
  }

  /// Makes a number of an integer.
  public init(_ integer: Int) { literal = String(integer) }

  /// Makes a number of an exact decimal.
  public init(_ decimal: ExactDecimal) { literal = decimal.text }

  /// The literal.
  public var description: String { literal }

  /// Whether both stand for the same value: `1.50` and `15e-1` do.
  public static func == (left: JSONNumber, right: JSONNumber) -> Bool {
    left.literal == right.literal || left.normalised == right.normalised
  }

  /// Hashes the value.
  public func hash(into hasher: inout Hasher) { hasher.combine(normalised) }

  /// The integer that it is, or `nil` where it has a fraction or an exponent, or is beyond `Int`.
  public var integer: Int? { Int(literal) }

  /// Sign, digits without zeros at either end, and the exponent of the last digit as decimal text.
  private var normalised: Normalised {
    var digits: [UInt8] = []
    var exponent = 0
    var negative = false
    var rest = Substring(literal).utf8
    if rest.first == UInt8(ascii: "-") {
      negative = true
      rest.removeFirst()
    }
    var afterPoint = false
    while let byte = rest.first, byte != UInt8(ascii: "e"), byte != UInt8(ascii: "E") {
      if byte == UInt8(ascii: ".") {
        afterPoint = true
      } else {
        if byte != UInt8(ascii: "0") || !digits.isEmpty { digits.append(byte) }
        if afterPoint { exponent -= 1 }
      }
      rest.removeFirst()
    }
    while digits.last == UInt8(ascii: "0") {
      digits.removeLast()
      exponent += 1
    }
    guard !digits.isEmpty else { return Normalised(negative: false, digits: [], exponent: 0, beyond: nil) }
    rest = rest.dropFirst()
    guard !rest.isEmpty else { return Normalised(negative: negative, digits: digits, exponent: exponent, beyond: nil) }
    let written = String(Substring(rest))
    if let stated = Int(written), stated.magnitude < UInt(Int32.max) {
      return Normalised(negative: negative, digits: digits, exponent: exponent + stated, beyond: nil)
    }
    // An exponent that no machine holds: equal only to the same way of writing it.
    return Normalised(negative: negative, digits: digits, exponent: exponent, beyond: written)
  }

  private struct Normalised: Hashable {
    var negative: Bool
    var digits: [UInt8]
    var exponent: Int
    var beyond: String?
  }

  /// Whether the text is a number by RFC 8259: no leading zeros, no plus, no bare point, no NaN.
  public static func isNumber(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { isNumber($0) }
  }

  /// Whether the bytes are a number by RFC 8259.
  public static func isNumber(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var place = 0
    func byte() -> UInt8 { place < bytes.count ? bytes[place] : 0 }
    func digits() -> Int {
      let first = place
      while byte() >= 0x30, byte() <= 0x39 { place += 1 }
      return place - first
    }
    if byte() == UInt8(ascii: "-") { place += 1 }
    let startsWithZero = byte() == UInt8(ascii: "0")
    let whole = digits()
    guard whole > 0, !startsWithZero || whole == 1 else { return false }
    if byte() == UInt8(ascii: ".") {
      place += 1
      guard digits() > 0 else { return false }
    }
    if byte() == UInt8(ascii: "e") || byte() == UInt8(ascii: "E") {
      place += 1
      if byte() == UInt8(ascii: "+") || byte() == UInt8(ascii: "-") { place += 1 }
      guard digits() > 0 else { return false }
    }
    return place == bytes.count
  }
}
