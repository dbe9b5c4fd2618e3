/// Reads the parts of a date from bytes, one after the other, without allocating.
struct DateReader {
  /// A year as written: its value with every unspecified digit as 0, and which digits those are.
  struct Year {
    var value: Int64
    var isNegative = false
    /// Bit 0 is the last digit, bit 3 the first.
    var mask: UInt8 = 0
    var exponent: Int?
    /// Whether it was written with `Y`.
    var isLong = false
  }

  let bytes: UnsafeBufferPointer<UInt8>
  var position = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  var isAtEnd: Bool { position == bytes.count }

  /// Steps over a byte if it is the next one.
  mutating func skip(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  /// The next byte as a digit, or `X`, which is 0 and sets the mask.
  private mutating func digit(_ mask: inout UInt8) -> Int? {
    guard position < bytes.count else { return nil }
    let byte = bytes[position]
    position += 1
    mask <<= 1
    if byte == UInt8(ascii: "X") {
      mask |= 1
      return 0
    }
    let value = byte &- UInt8(ascii: "0")
    return value <= 9 ? Int(value) : nil
  }

  /// A hyphen and two digits, each of which may be `X`.
  mutating func component() -> (value: Int, mask: UInt8)? {
    var mask: UInt8 = 0
    guard skip(UInt8(ascii: "-")), let tens = digit(&mask), let ones = digit(&mask) else { return nil }
    return (tens * 10 + ones, mask)
  }

  /// A year of four digits, each of which may be `X`, or a longer one after `Y`.
  mutating func year() -> Year? {
    if skip(UInt8(ascii: "Y")) { return longYear() }
    var year = Year(value: 0)
    year.isNegative = skip(UInt8(ascii: "-"))
    for _ in 0..<4 {
      guard let next = digit(&year.mask) else { return nil }
      year.value = year.value * 10 + Int64(next)
    }
    if year.isNegative {
      // There is no year -0000, and -XXXX would be bounded on one side only.
      guard year.mask != 0b1111, year.value != 0 || year.mask != 0 else { return nil }
      year.value = -year.value
    }
    return year
  }

  private mutating func longYear() -> Year? {
    let isNegative = skip(UInt8(ascii: "-"))
    guard var value = number(digits: 16) else { return nil }
    var exponent: Int?
    if skip(UInt8(ascii: "E")) {
      guard let power = number(digits: 2, zeroAllowed: true), power <= 15 else { return nil }
      for _ in 0..<power {
        value *= 10
        if value > CivilDay.years.upperBound { return nil }
      }
      exponent = Int(power)
    }
    guard value > 9_999, value <= CivilDay.years.upperBound else { return nil }
    return Year(value: isNegative ? -value : value, isNegative: isNegative, exponent: exponent, isLong: true)
  }

  /// A number without leading zeros, of so many digits at most.
  private mutating func number(digits: Int, zeroAllowed: Bool = false) -> Int64? {
    let start = position
    var value: Int64 = 0
    while position < bytes.count, position - start <= digits {
      let next = bytes[position] &- UInt8(ascii: "0")
      guard next <= 9 else { break }
      value = value * 10 + Int64(next)
      position += 1
    }
    let count = position - start
    guard count >= 1, count <= digits else { return nil }
    if bytes[start] == UInt8(ascii: "0") { return zeroAllowed && count == 1 ? 0 : nil }
    return value
  }
}
