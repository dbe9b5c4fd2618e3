/// Any JSON value, as read: numbers by their literal, members of objects in their order.
///
/// It holds what the library does not understand (keys of a newer version, or of another tool) until it is written
/// back. The order of an object's members does not affect equality. One word in size, since most fields that may hold
/// one hold none.
public enum JSONValue: Hashable, Sendable {
  /// `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A number.
  indirect case number(JSONNumber)
  /// A string.
  indirect case string(String)
  /// An array.
  case array([JSONValue])
  /// An object.
  case object(JSONObject)

  /// How deep objects and arrays may be nested: what is deeper is refused, so that no text can exhaust the stack, not
  /// even the 512 KB of a secondary thread in a debug build.
  public static let maximumDepth = 64

  /// What kind of JSON it is, in words for messages: `a string`, `an object`.
  public var kindInWords: String {
    switch self {
    case .null: "null"
    case .bool: "a truth value"
    case .number: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }

  /// A string as a JSON literal, quoted and escaped as RFC 8785 (section 3.2.2.2) has it.
  public static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\u{08}": result += "\\b"
      case "\u{09}": result += "\\t"
      case "\u{0A}": result += "\\n"
      case "\u{0C}": result += "\\f"
      case "\u{0D}": result += "\\r"
      case "\u{00}"..."\u{1F}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

extension JSONValue: CustomStringConvertible {
  /// The value as JSON on one line.
  public var description: String {
    switch self {
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .number(let number): number.literal
    case .string(let text): JSONValue.quoted(text)
    case .array(let elements): "[" + elements.map(\.description).joined(separator: ",") + "]"
    case .object(let object):
      "{" + object.members.map { JSONValue.quoted($0.key) + ":" + $0.value.description }.joined(separator: ",") + "}"
    }
  }
}

extension JSONValue: FieldValue {
  /// Itself.
  public var jsonValue: JSONValue? { self }
  /// Takes the value as it is.
  public init(jsonValue: JSONValue) { self = jsonValue }
  /// Hands raw JSON to a format.
  public static func accept<V: ShapeVisitor>(_ visitor: V) -> V.Result { visitor.json(JSONValue.self) }
}
