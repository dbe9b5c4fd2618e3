import MigrationGovernanceCore

/// A JSON object, keyword by keyword, while a schema is put together.
struct SchemaObject: ExpressibleByDictionaryLiteral {
  private(set) var members: [JSONObject.Member]

  init(_ members: [JSONObject.Member]) { self.members = members }
  init(dictionaryLiteral elements: (String, JSONValue)...) {
    members = elements.map { .init(key: $0.0, value: $0.1) }
  }

  /// An object of one keyword.
  init(_ keyword: String, _ value: JSONValue) { members = [.init(key: keyword, value: value)] }

  var value: JSONValue { .object(JSONObject(distinct: members)) }

  /// A new keyword goes to the end.
  subscript(keyword: String) -> JSONValue? {
    get { members.first { $0.key == keyword }?.value }
    set {
      let place = members.firstIndex { $0.key == keyword }
      switch (place, newValue) {
      case (let place?, let value?): members[place].value = value
      case (let place?, nil): members.remove(at: place)
      case (nil, let value?): members.append(.init(key: keyword, value: value))
      case (nil, nil): break
      }
    }
  }

  /// Whether it takes anything.
  var isOpen: Bool { members.isEmpty }

  /// A reference to a definition.
  static func reference(_ name: String) -> SchemaObject { ["$ref": .string("#/$defs/" + name)] }

  /// A value of a type.
  static func type(_ name: String) -> SchemaObject { ["type": .string(name)] }

  /// A text that matches a pattern from end to end.
  static func text(_ pattern: String?) -> SchemaObject {
    var schema = type("string")
    schema["pattern"] = pattern.map { matching($0) }
    return schema
  }

  static func matching(_ pattern: String) -> JSONValue {
    .string(pattern.contains("|") ? "^(?:\(pattern))$" : "^\(pattern)$")
  }

  static func texts(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }

  /// What this takes, and `null`. A condition instead of alternatives: what is wrong is then said of the value itself.
  var orNull: SchemaObject {
    if isOpen { return self }
    guard case .string(let type)? = self["type"] else {
      return ["if": SchemaObject.type("null").value, "else": value]
    }
    var schema = self
    schema["type"] = SchemaObject.texts([type, "null"])
    return schema
  }

  /// A list of what this takes, one alone, and `null`; `null` stands in no list.
  var orList: SchemaObject {
    if isOpen { return ["items": SchemaObject("not", SchemaObject.type("null").value).value] }
    let list: SchemaObject = ["type": SchemaObject.texts(["array", "null"])]
    return ["if": list.value, "then": SchemaObject("items", value).value, "else": value]
  }
}
