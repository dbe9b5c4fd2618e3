import MigrationGovernanceCore

/// Where a byte stands in JSON text: line, column, and the path of the value that it belongs to.
///
/// Found by going through the text again from its beginning: positions are not kept while reading.
struct JSONPosition: Hashable {
  var line: Int
  var column: Int
  var path: FieldPath

  /// Finds a place. Linear in the text before it.
  init(of offset: Int, in bytes: UnsafeBufferPointer<UInt8>, firstLine: Int = 1) {
    let before = UnsafeBufferPointer(rebasing: bytes[..<min(max(offset, 0), bytes.count)])
    line = firstLine
    column = 1
    for byte in before {
      if byte == 0x0A {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    path = JSONPosition.path(before, next: offset < bytes.count ? bytes[max(offset, 0)] : 0)
  }

  private struct Level {
    var isObject: Bool
    var key: String?
    var index = 0
  }

  private static func path(_ before: UnsafeBufferPointer<UInt8>, next: UInt8) -> FieldPath {
    var levels: [Level] = []
    var awaitsKey = false
    var place = 0
    while place < before.count {
      switch before[place] {
      case UInt8(ascii: "{"):
        levels.append(Level(isObject: true))
        awaitsKey = true
      case UInt8(ascii: "["): levels.append(Level(isObject: false))
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        levels = levels.dropLast()
        awaitsKey = false
      case UInt8(ascii: ","):
        guard var level = levels.popLast() else { break }
        awaitsKey = level.isObject
        level.key = nil
        level.index += 1
        levels.append(level)
      case UInt8(ascii: "\""):
        let first = place + 1
        place += 1
        while place < before.count, before[place] != UInt8(ascii: "\"") {
          place += before[place] == UInt8(ascii: "\\") ? 2 : 1
        }
        if awaitsKey, var level = levels.popLast() {
          level.key = String(decoding: before[min(first, before.count)..<min(place, before.count)], as: UTF8.self)
          levels.append(level)
          awaitsKey = false
        }
      default: break
      }
      place += 1
    }
    return FieldPath(
      levels.compactMap { level in
        guard level.isObject else { return .index(level.index) }
        return level.key.map { .key($0) }
      })
  }
}

extension JSONError {
  /// Makes the error of a fault, finding out where it is.
  init(_ fault: JSONFault, in bytes: UnsafeBufferPointer<UInt8>, firstLine: Int = 1, code: Code? = nil) {
    let position = JSONPosition(of: fault.offset, in: bytes, firstLine: firstLine)
    self.init(
      code: code ?? (fault.isSyntax ? .syntax : .value), line: position.line, column: position.column,
      path: position.path, reason: fault.error.reason)
  }
}
