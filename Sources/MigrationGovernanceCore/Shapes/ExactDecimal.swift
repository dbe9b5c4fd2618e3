/// A number by its decimal digits: what a source counts or measures, without binary rounding.
///
/// Up to 18 significant digits and a magnitude between 10⁻³⁰ and 10³⁰; anything else is refused, never rounded.
/// `12.50` and `12.5` are the same number, written `12.5`.
public struct ExactDecimal: Hashable, Sendable {
  /// The digits as an integer that doesn't end in 0 (or is 0).
  public let significand: Int64
  /// The power of ten that the significand is multiplied by.
  public let exponent: Int

  /// Makes a whole number.
  public init(_ integer: Int32) { self.init(significand: Int64(integer), exponent: 0) }

  /// Reads a number in the notation of JSON: `680000`, `0.5`, `-1.25e3`.
  public init(text: String) throws(ValueError) {
    guard JSONNumber.isNumber(text) else {
      throw ValueError(
        .malformed, "“\(text.shortened)” is not a number: write digits, with a point before decimals (680000, 0.5)")
    }
    let parts = text.split { $0 == "e" || $0 == "E" }
    let written = parts.count == 2 ? Int(parts[1]) : 0
    var digits = parts[0].filter { $0 != "." && $0 != "-" }.drop { $0 == "0" }
    var decimals = parts[0].split(separator: ".").dropFirst().first?.count ?? 0
    while digits.last == "0" {
      digits.removeLast()
      decimals -= 1
    }
    if digits.isEmpty {
      self.init(significand: 0, exponent: 0)
      return
    }
    guard digits.count <= 18, let magnitude = Int64(digits) else {
      throw ValueError(
        .unsupported, "\(text.shortened) has more than 18 significant digits: round it as the source does")
    }
    guard let written, written.magnitude < 1000, (-30...30).contains(written - decimals + digits.count - 1),
      (-30...30).contains(written - decimals)
    else {
      throw ValueError(.unsupported, "\(text.shortened) is beyond 10^30 or below 10^-30")
    }
    self.init(significand: text.first == "-" ? -magnitude : magnitude, exponent: written - decimals)
  }

  private init(significand: Int64, exponent: Int) {
    var significand = significand
    var exponent = exponent
    while significand != 0, significand % 10 == 0 {
      significand /= 10
      exponent += 1
    }
    self.significand = significand
    self.exponent = exponent
  }

  /// The number in plain digits, without exponent.
  public var text: String {
    let digits = String(significand.magnitude)
    let sign = significand < 0 ? "-" : ""
    if exponent >= 0 { return sign + digits + String(repeating: "0", count: significand == 0 ? 0 : exponent) }
    let missing = max(0, 1 - exponent - digits.count)
    let padded = String(repeating: "0", count: missing) + digits
    return sign + padded.dropLast(-exponent) + "." + padded.suffix(-exponent)
  }
}

extension ExactDecimal: Comparable, ExpressibleByIntegerLiteral {
  /// A whole number in source code: `1000`.
  public init(integerLiteral value: Int32) { self.init(value) }

  /// By value, exactly.
  public static func < (one: ExactDecimal, other: ExactDecimal) -> Bool {
    let (sign, otherSign) = (one.significand.signum(), other.significand.signum())
    if sign != otherSign { return sign < otherSign }
    let isLess = one.magnitude == other.magnitude ? one.aligned < other.aligned : one.magnitude < other.magnitude
    return one != other && isLess == (sign > 0)
  }

  /// How many digits stand before the point; fewer than none for leading zeros after it.
  private var magnitude: Int { String(significand.magnitude).count + exponent }

  /// The digits, filled up to 18.
  private var aligned: UInt64 {
    var digits = significand.magnitude
    for _ in String(digits).count..<18 { digits *= 10 }
    return digits
  }
}

extension ExactDecimal: FieldValue, CustomStringConvertible {
  /// The number in plain digits.
  public var description: String { text }
  /// The number.
  public var jsonValue: JSONValue? { .number(JSONNumber(self)) }
  /// Reads a JSON number, refusing what it would have to round.
  public init(jsonValue: JSONValue) throws(FieldError) {
    guard case .number(let number) = jsonValue else {
      throw FieldError(.malformed, "expected a number, found \(jsonValue.kindInWords)")
    }
    do { try self.init(text: number.literal) } catch { throw FieldError(error) }
  }
  /// Hands the decimal to a format.
  public static func accept<V: ShapeVisitor>(_ visitor: V) -> V.Result { visitor.decimal(ExactDecimal.self) }
  /// Decodes a number.
  public init(from decoder: any Decoder) throws { self = try Self.decoded(from: decoder) }
  /// Encodes a number.
  public func encode(to encoder: any Encoder) throws { try encodeValue(to: encoder) }
}
