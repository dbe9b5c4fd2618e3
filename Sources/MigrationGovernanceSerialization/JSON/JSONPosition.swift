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
    var scan = JSONPositionScan(bytes, firstLine: firstLine)
    self = scan.position(of: offset)
  }

  init(line: Int, column: Int, path: FieldPath) {
    self.line = line
    self.column = column
    self.path = path
  }
}

/// Finds places one after the other, each behind the one before it: linear in the text for all of them.
struct JSONPositionScan {
  private struct Level {
    var isObject: Bool
    var key: String?
    var index = 0
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var counted = 0
  private var line: Int
  private var column = 1
  private var levels: [Level] = []
  private var awaitsKey = false
  /// The end of the last whole token before the place.
  private var place = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>, firstLine: Int) {
    self.bytes = bytes
    line = firstLine
  }

  mutating func position(of offset: Int) -> JSONPosition {
    let end = min(max(offset, counted), bytes.count)
    while counted < end {
      if bytes[counted] == 0x0A {
        line += 1
        column = 1
      } else if bytes[counted] & 0xC0 != 0x80 {
        column += 1
      }
      counted += 1
    }
    scan(to: end)
    let path = FieldPath(
      levels.compactMap { level in
        guard level.isObject else { return .index(level.index) }
        return level.key.map { .key($0) }
      })
    return JSONPosition(line: line, column: column, path: path)
  }

  private mutating func scan(to end: Int) {
    while place < end {
      switch bytes[place] {
      case UInt8(ascii: "{"):
        levels.append(Level(isObject: true))
        awaitsKey = true
      case UInt8(ascii: "["):
        levels.append(Level(isObject: false))
        awaitsKey = false
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        _ = levels.popLast()
        awaitsKey = false
      case UInt8(ascii: ","):
        guard var level = levels.popLast() else { break }
        awaitsKey = level.isObject
        level.key = nil
        level.index += 1
        levels.append(level)
      case UInt8(ascii: "\""):
        let first = place + 1
        var close = first
        while close < end, bytes[close] != UInt8(ascii: "\"") { close += bytes[close] == UInt8(ascii: "\\") ? 2 : 1 }
        // A key that is cut off by the place is no key yet: the path is that of its object.
        guard close < end else { return }
        if awaitsKey, var level = levels.popLast() {
          level.key = String(decoding: bytes[first..<close], as: UTF8.self)
          levels.append(level)
          awaitsKey = false
        }
        place = close
      default: break
      }
      place += 1
    }
  }
}

extension JSONError {
  /// Makes the error of a fault, finding out where it is.
  init(_ fault: JSONFault, in bytes: UnsafeBufferPointer<UInt8>, firstLine: Int = 1) {
    self.init(fault, at: JSONPosition(of: fault.offset, in: bytes, firstLine: firstLine))
  }

  /// Makes the error of a fault at a place.
  init(_ fault: JSONFault, at position: JSONPosition) {
    self.init(
      code: Code(fault), line: position.line, column: position.column, path: position.path, reason: fault.error.reason,
      suggestion: fault.error.suggestion, cause: fault.error.code)
  }
}

extension JSONError.Code {
  fileprivate init(_ fault: JSONFault) {
    switch fault.error.code {
    case .duplicate: self = .duplicate
    case .repeatedKey: self = .repeatedKey
    case .version: self = .version
    case .encoding: self = .encoding
    default: self = fault.isSyntax ? .syntax : .value
    }
  }
}
