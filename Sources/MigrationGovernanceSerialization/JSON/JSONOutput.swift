import MigrationGovernanceCore

/// Bytes of JSON as they are written.
struct JSONOutput {
  /// How it is laid out.
  enum Layout {
    /// No white space.
    case compact
    /// A field of an entity a line, what is inside it on the same line while that is short.
    case readable
  }

  private(set) var bytes: [UInt8] = []
  let layout: Layout

  init(_ layout: Layout) { self.layout = layout }

  mutating func clear() { bytes.removeAll(keepingCapacity: true) }
  mutating func cut(to count: Int) { bytes.removeSubrange(count...) }

  @inline(__always)
  mutating func byte(_ byte: UInt8) { bytes.append(byte) }

  mutating func ascii(_ text: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }
  mutating func raw(_ buffer: UnsafeBufferPointer<UInt8>) { bytes.append(contentsOf: buffer) }

  @inline(__always)
  mutating func comma() {
    byte(UInt8(ascii: ","))
    if layout == .readable { byte(0x20) }
  }

  @inline(__always)
  mutating func colon() {
    byte(UInt8(ascii: ":"))
    if layout == .readable { byte(0x20) }
  }

  mutating func line(indent: Int) {
    byte(0x0A)
    for _ in 0..<indent { ascii("  ") }
  }

  /// Writes a string, escaping what RFC 8785 escapes and nothing else.
  mutating func string(_ text: String) {
    var text = text
    text.withUTF8 { string($0) }
  }

  private mutating func string(_ utf8: UnsafeBufferPointer<UInt8>) {
    byte(UInt8(ascii: "\""))
    var plain = 0
    for place in utf8.indices {
      let code = utf8[place]
      guard code < 0x20 || code == 0x22 || code == 0x5C else { continue }
      raw(UnsafeBufferPointer(rebasing: utf8[plain..<place]))
      plain = place + 1
      escape(code)
    }
    raw(UnsafeBufferPointer(rebasing: utf8[plain...]))
    byte(UInt8(ascii: "\""))
  }

  private mutating func escape(_ code: UInt8) {
    switch code {
    case 0x22: ascii("\\\"")
    case 0x5C: ascii("\\\\")
    case 0x08: ascii("\\b")
    case 0x09: ascii("\\t")
    case 0x0A: ascii("\\n")
    case 0x0C: ascii("\\f")
    case 0x0D: ascii("\\r")
    default:
      ascii("\\u00")
      byte(code < 0x10 ? UInt8(ascii: "0") : UInt8(ascii: "1"))
      let low = code & 0x0F
      byte(low < 10 ? UInt8(ascii: "0") + low : UInt8(ascii: "a") + low - 10)
    }
  }

  /// Writes any value, members in their order.
  mutating func value(_ value: JSONValue) {
    switch value {
    case .null: ascii("null")
    case .bool(let truth): truth ? ascii("true") : ascii("false")
    case .number(let number): raw(number.literal)
    case .string(let text): string(text)
    case .array(let elements):
      byte(UInt8(ascii: "["))
      for (place, element) in elements.enumerated() {
        if place > 0 { comma() }
        self.value(element)
      }
      byte(UInt8(ascii: "]"))
    case .object(let object):
      byte(UInt8(ascii: "{"))
      for (place, member) in object.members.enumerated() {
        if place > 0 { comma() }
        string(member.key)
        colon()
        self.value(member.value)
      }
      byte(UInt8(ascii: "}"))
    }
  }
}
