public import MigrationGovernanceCore

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

extension JSONWriter {
  /// The document in the canonical form of RFC 8785: keys sorted by their UTF-16 code units, no white space, numbers as
  /// ECMAScript writes them. A number that a double can't hold is refused.
  public func canonical(_ base: KnowledgeBase) throws(JSONError) -> Data {
    var output = JSONOutput(.compact)
    try CanonicalJSON.write(base.document, at: FieldPath(), to: &output)
    return output.data()
  }
}

/// The canonical form of RFC 8785.
enum CanonicalJSON {
  static func write(_ value: JSONValue, at path: FieldPath, to output: inout JSONOutput) throws(JSONError) {
    switch value {
    case .null, .bool, .string: output.value(value)
    case .number(let number):
      guard let text = double(number) else {
        throw JSONError(
          code: .canonical, line: 1, column: 1, path: path,
          reason: "\(number) is no double: the canonical form would change it; write plain JSON instead")
      }
      output.raw(text)
    case .array(let elements):
      output.byte(UInt8(ascii: "["))
      for (place, element) in elements.enumerated() {
        if place > 0 { output.comma() }
        try write(element, at: FieldPath(path.steps + [.index(place)]), to: &output)
      }
      output.byte(UInt8(ascii: "]"))
    case .object(let object):
      output.byte(UInt8(ascii: "{"))
      let members = object.members.sorted { $0.key.utf16.lexicographicallyPrecedes($1.key.utf16) }
      for (place, member) in members.enumerated() {
        if place > 0 { output.comma() }
        output.string(member.key)
        output.colon()
        try write(member.value, at: FieldPath(path.steps + [.key(member.key)]), to: &output)
      }
      output.byte(UInt8(ascii: "}"))
    }
  }

  /// The number as ECMAScript writes a double (ECMA-262, Number::toString), or `nil` if a double is another number.
  static func double(_ number: JSONNumber) -> String? {
    guard let double = Double(number.literal), double.isFinite else { return nil }
    if double == 0 { return JSONNumber(literal: "0") == number ? "0" : nil }
    // Swift prints the shortest digits that give the same double, as ECMAScript does; only the layout differs.
    let parts = double.magnitude.description.split(separator: "e")
    let places = parts[0].split(separator: ".")
    let whole = places[0]
    let fraction = places.count > 1 && places[1] != "0" ? places[1] : ""
    var digits = String(whole + fraction).drop { $0 == "0" }
    var point = whole.count + (parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
    point -= (whole + fraction).count - digits.count
    while digits.last == "0" { digits.removeLast() }
    let text = layout(String(digits), point: point)
    let result = (double < 0 ? "-" : "") + text
    return JSONNumber(literal: result) == number ? result : nil
  }

  /// Digits with the decimal point after the first `point` of them.
  private static func layout(_ digits: String, point: Int) -> String {
    let count = digits.count
    if count <= point, point <= 21 { return digits + String(repeating: "0", count: point - count) }
    if 0 < point, point <= 21 { return digits.prefix(point) + "." + digits.dropFirst(point) }
    if -6 < point, point <= 0 { return "0." + String(repeating: "0", count: -point) + digits }
    let exponent = point - 1
    let sign = exponent < 0 ? "-" : "+"
    let mantissa = count == 1 ? digits : digits.prefix(1) + "." + digits.dropFirst()
    return mantissa + "e" + sign + String(exponent.magnitude)
  }
}
