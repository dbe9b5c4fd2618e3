public import MigrationGovernanceCore

extension JSONWriter {
  /// A value as JSON for people, with a line end: what fits into `width` columns stands on one line.
  public func text(_ value: JSONValue, width: Int = 100) -> String {
    var output = JSONOutput(.readable)
    JSONWriter.write(value, indent: 0, used: 0, width: width, to: &output)
    output.byte(0x0A)
    return String(decoding: output.bytes, as: UTF8.self)
  }

  private static func write(
    _ value: JSONValue, indent: Int, used: Int, width: Int, to output: inout JSONOutput
  ) {
    let start = output.count
    output.value(value)
    guard output.count - start + used + indent * 2 > width else { return }
    switch value {
    case .array(let elements) where !elements.isEmpty:
      output.cut(to: start)
      output.byte(UInt8(ascii: "["))
      for (place, element) in elements.enumerated() {
        if place > 0 { output.byte(UInt8(ascii: ",")) }
        output.line(indent: indent + 1)
        write(element, indent: indent + 1, used: 1, width: width, to: &output)
      }
      output.line(indent: indent)
      output.byte(UInt8(ascii: "]"))
    case .object(let object) where !object.members.isEmpty:
      output.cut(to: start)
      output.byte(UInt8(ascii: "{"))
      for (place, member) in object.members.enumerated() {
        if place > 0 { output.byte(UInt8(ascii: ",")) }
        output.line(indent: indent + 1)
        output.string(member.key)
        output.colon()
        write(member.value, indent: indent + 1, used: member.key.utf8.count + 5, width: width, to: &output)
      }
      output.line(indent: indent)
      output.byte(UInt8(ascii: "}"))
    default: break
    }
  }
}
