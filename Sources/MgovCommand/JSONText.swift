import MigrationGovernance

/// What `--format json` prints.
enum JSONText {
  static func text(_ value: JSONValue) -> String { JSONWriter().text(value) }

  /// An object with its keys in the order given; what is not there is `null`.
  static func object(_ members: KeyValuePairs<String, JSONValue?>) -> JSONValue {
    .object(JSONObject(members.map { .init(key: $0.key, value: $0.value ?? .null) }))
  }

  static func evidence(_ evidence: [Evidence]) -> JSONValue { .array(evidence.map { $0.jsonValue ?? .null }) }

  /// Parties by their references, by their description where they have none.
  static func parties(_ parties: [Party]) -> JSONValue {
    .array(parties.map { .string($0.party?.text ?? $0.description ?? "") })
  }

  static func number(_ number: Int) -> JSONValue { .number(JSONNumber(number)) }
}
