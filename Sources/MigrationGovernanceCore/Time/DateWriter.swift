/// Writes the parts of dates into bytes that become a string: no interpolation, no padding by hand.
struct DateWriter {
  private let buffer: UnsafeMutableBufferPointer<UInt8>
  private var count = 0

  /// The string of what the closure writes. Up to 15 bytes need no allocation; the longest interval has fewer than 64.
  static func string(capacity: Int = 64, _ write: (inout DateWriter) -> Void) -> String {
    String(unsafeUninitializedCapacity: capacity) { buffer in
      var writer = DateWriter(buffer: buffer)
      write(&writer)
      return writer.count
    }
  }

  private init(buffer: UnsafeMutableBufferPointer<UInt8>) { self.buffer = buffer }

  mutating func write(_ byte: UInt8) {
    guard count < buffer.count else { return }
    buffer[count] = byte
    count += 1
  }

  /// Writes a number with at least so many digits; `X` for the digits in the mask.
  mutating func write(_ number: UInt64, width: Int, mask: UInt8 = 0) {
    var digits = 1
    var power: UInt64 = 1
    while digits < width || number / power >= 10 {
      digits += 1
      power *= 10
    }
    while digits > 0 {
      digits -= 1
      let isMasked = digits < 8 && mask & (1 << UInt8(digits)) != 0
      write(isMasked ? UInt8(ascii: "X") : UInt8(ascii: "0") + UInt8(number / power % 10))
      power /= 10
    }
  }

  /// Writes a hyphen and two digits.
  mutating func write(component: Int, mask: UInt8 = 0) {
    write(UInt8(ascii: "-"))
    write(UInt64(component.magnitude), width: 2, mask: mask)
  }

  /// Writes a year with four digits, or with `Y` before it where it has more.
  mutating func write(year: Int64) {
    if year.magnitude > 9_999 { write(UInt8(ascii: "Y")) }
    if year < 0 { write(UInt8(ascii: "-")) }
    write(year.magnitude, width: 4)
  }
}
