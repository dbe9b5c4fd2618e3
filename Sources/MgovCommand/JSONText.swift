import MigrationGovernance

/// What `--format json` prints.
enum JSONText {
  static func text(_ value: JSONValue) -> String { JSONWriter().text(value) }

  /// An object with its keys in the order given; what is not there is `null`.
  static func object(_ members: KeyValuePairs<String, JSONValue?>) -> JSONValue {
    .object(JSONObject(members.map { .init(key: $0.key, value: $0.value ?? .null) }))
  }

  static func evidence(_ evidence: [Evidence]) -> JSONValue { .array(evidence.map { $0.jsonValue ?? .null }) }
  static func number(_ number: Int) -> JSONValue { .number(JSONNumber(number)) }
}
