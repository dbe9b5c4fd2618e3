/// What a cell of CSV needs, byte by byte.
///
/// Spreadsheets run a cell that begins like a formula, so such text gets an apostrophe before it, as has text that begins with an
/// apostrophe itself, and text that is empty (a cell that is empty says nothing): `'=1+1`, `''tis`, `'`. A reader takes one
/// apostrophe away again; nothing else is changed.
enum CSVText {
  /// Whether text needs an apostrophe before it.
  static func isGuarded(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = utf8.first else { return true }
    return isGuardedFirst(first)
  }

  static func isGuardedFirst(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), UInt8(ascii: "'"), 0x09, 0x0A, 0x0D:
      true
    default: false
    }
  }

  /// Whether an apostrophe was put before this text: where one stands before nothing, or before what needs it.
  static func hasGuard(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    utf8.first == UInt8(ascii: "'") && (utf8.count == 1 || isGuardedFirst(utf8[1]))
  }

  /// Whether text has to stand in quotation marks: eight bytes at a time.
  static func needsQuotes(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = utf8.baseAddress else { return false }
    let raw = UnsafeRawPointer(base)
    var place = 0
    while utf8.count - place >= 8 {
      let word = raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      let found =
        zeroes(word ^ 0x2222_2222_2222_2222) | zeroes(word ^ 0x2C2C_2C2C_2C2C_2C2C)
        | zeroes(word ^ 0x0A0A_0A0A_0A0A_0A0A) | zeroes(word ^ 0x0D0D_0D0D_0D0D_0D0D)
      if found != 0 { return true }
      place += 8
    }
    while place < utf8.count {
      switch base[place] {
      case 0x22, 0x2C, 0x0A, 0x0D: return true
      default: place += 1
      }
    }
    return false
  }

  /// A bit in each byte that is zero, and perhaps in others above it: enough to know whether there is one.
  @inline(__always)
  private static func zeroes(_ word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
  }
}
