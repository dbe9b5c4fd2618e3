import MigrationGovernanceCore

extension JSONCursor {
  /// Reads any value.
  mutating func value() throws(JSONFault) -> JSONValue {
    switch byte {
    case UInt8(ascii: "{"): return .object(try object())
    case UInt8(ascii: "["): return .array(try array())
    case UInt8(ascii: "\""): return .string(try text())
    case UInt8(ascii: "t"):
      try literal("true")
      return .bool(true)
    case UInt8(ascii: "f"):
      try literal("false")
      return .bool(false)
    case UInt8(ascii: "n"):
      try literal("null")
      return .null
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      let begin = offset
      guard let number = JSONNumber(literal: String(decoding: try number(), as: UTF8.self)) else {
        throw .syntax(begin, "this is no number")
      }
      return .number(number)
    default: throw unexpected("a value")
    }
  }

  private mutating func array() throws(JSONFault) -> [JSONValue] {
    try enter()
    advance()
    skipSpace()
    var elements: [JSONValue] = []
    if !take(UInt8(ascii: "]")) {
      repeat { elements.append(try value()) } while try more(until: UInt8(ascii: "]"))
    }
    leave()
    return elements
  }

  private mutating func object() throws(JSONFault) -> JSONObject {
    try enter()
    advance()
    skipSpace()
    var members: [JSONObject.Member] = []
    if !take(UInt8(ascii: "}")) {
      var keys: Set<String> = []
      repeat {
        let begin = offset
        guard byte == UInt8(ascii: "\"") else { throw unexpected("a key in quotation marks") }
        let key = try text()
        try colon()
        guard keys.insert(key).inserted else {
          try passRepeated(key, begin)
          continue
        }
        members.append(JSONObject.Member(key: key, value: try value()))
      } while try more(until: UInt8(ascii: "}"))
    }
    leave()
    return JSONObject(distinct: members)
  }

  /// A key that stands twice, from its value on: refused, or while inspecting noted and passed over, so that the first
  /// value counts.
  mutating func passRepeated(_ key: String, _ keyAt: Int) throws(JSONFault) {
    try noteRepeated(key, keyAt)
    _ = try value()
  }

  /// Notes a key that stands twice, where the reading goes on.
  func noteRepeated(_ key: String, _ keyAt: Int) throws(JSONFault) {
    let reason = "the key “\(key.shortened)” stands here a second time: remove one of the two"
    let fault = JSONFault.value(keyAt, ValueError(.repeatedKey, reason))
    guard let recovery else { throw fault }
    recovery.noteRepeated(fault)
  }

  /// Reads a number and answers its bytes.
  mutating func number() throws(JSONFault) -> UnsafeBufferPointer<UInt8> {
    let first = at
    while at < end {
      switch at.pointee {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."),
        UInt8(ascii: "e"), UInt8(ascii: "E"):
        advance()
        continue
      default: break
      }
      break
    }
    let bytes = UnsafeBufferPointer(start: first, count: at - first)
    guard JSONNumber.isNumber(bytes) else {
      rewind(to: first - start)
      guard !bytes.isEmpty else { throw unexpected("a number") }
      let found = String(decoding: bytes.prefix(40), as: UTF8.self)
      throw .syntax(
        offset, "“\(found)” is no number in JSON: no leading zeros, no sign but “-”, digits on both sides of a point")
    }
    return bytes
  }
}
