import MigrationGovernanceCore

extension JSONCursor {
  /// The error of an object or list that does not go on and is not closed: at the end of what stands before, where that
  /// is to be mended.
  func unended(_ close: UInt8, behind: Int) -> JSONFault {
    let mark = Character(UnicodeScalar(close))
    switch byte {
    case UInt8(ascii: "\"") where close == UInt8(ascii: "]") && isKey:
      return .syntax(behind, "a key stands in a list: close the list with “]” before it, and write a comma")
    case UInt8(ascii: "\""), UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "0")...UInt8(ascii: "9"):
      return .syntax(behind, "a comma is missing here, before what comes next: write “,”")
    case UInt8(ascii: "]"), UInt8(ascii: "}"):
      let what = close == UInt8(ascii: "]") ? "list" : "object"
      return .syntax(behind, "the \(what) is not closed: write “\(mark)” before “\(Character(UnicodeScalar(byte)))”")
    default: return unexpected("“,” or “\(mark)”")
    }
  }

  /// Whether a text with a colon behind it stands here.
  private var isKey: Bool {
    var place = at + 1
    while place < end, place.pointee != UInt8(ascii: "\"") {
      if place.pointee == UInt8(ascii: "\\") { place += 1 }
      if place < end { place += 1 }
    }
    if place < end { place += 1 }
    while place < end, place.pointee == 0x20 || place.pointee == 0x09 { place += 1 }
    return place < end && place.pointee == UInt8(ascii: ":")
  }
}
