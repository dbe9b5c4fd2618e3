import MigrationGovernanceCore

/// A kind of a sister package.
struct Survey: Entity {
  static let kind = EntityKind("survey")
  var id: EntityID<Survey>
  var programme: EntityID<Programme>?
  var asked: [Party] = []
  var evidence: [Evidence] = []
  var extensions = Extensions()
  init(id: EntityID<Survey>) { self.id = id }

  static let schema = Schema<Survey>(
    "Survey", "A survey.",
    fields: [
      Field(id: \.id),
      Field("programme", \.programme, "What it is about.", inverse: "surveys"),
      Field("asked", \.asked, "Who was asked.", list: .set, inverse: "surveysAnswered"),
      .evidence(\.evidence),
    ])
}

extension KnowledgeBase {
  /// With one entity of its form in JSON.
  mutating func put<E: Entity>(_ type: E.Type, _ members: KeyValuePairs<String, JSONValue>) throws {
    self[type].set(try E(jsonValue: .object(JSONObject(members.map { .init(key: $0.key, value: $0.value) }))))
  }
}
