public import MigrationGovernanceCore

extension KnowledgeGraph {
  /// A value of a field of an entity in words: references with their names, of a record the main field first.
  public func text(of value: JSONValue, in field: String, of entity: Reference) -> String {
    let dictionary = DataDictionary(knowledgeBase.model)
    return ValueText(dictionary, naming: name(of:)).text(value, dictionary[entity.kind]?.shape(of: field) ?? .json)
  }
}
