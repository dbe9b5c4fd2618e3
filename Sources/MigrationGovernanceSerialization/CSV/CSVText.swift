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
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), UInt8(ascii: "'"), 0x09, 0x0A,
      0x0D:
      true
    default: false
    }
  }

  /// Whether an apostrophe was put before this text: where one stands before nothing, or before what needs it.
  static func hasGuard(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    utf8.first == UInt8(ascii: "'") && (utf8.count == 1 || isGuardedFirst(utf8[1]))
  }

  /// Whether text has to stand in quotation marks: also where it holds what spreadsheet programs offer to divide cells by.
  static func needsQuotes(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    ByteScan.has(utf8, UInt8(ascii: "\""), UInt8(ascii: ","), 0x0A, 0x0D)
      || ByteScan.has(utf8, UInt8(ascii: ";"), 0x09, UInt8(ascii: ";"), 0x09)
  }
}
