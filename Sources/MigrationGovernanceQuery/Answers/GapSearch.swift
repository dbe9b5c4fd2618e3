import MigrationGovernanceCore

/// Finds the fields that are to be asked for and say nothing, by what the schema says of them.
struct GapSearch {
  struct Missing {
    /// The key of the entity's field.
    var top: String
    var path: String
    var reason: Gap.Reason
    var meaning: String
  }

  let dictionary: DataDictionary

  private static let dates: Set<String> = ["dcterms:date", "dcterms:issued", "dcterms:temporal"]
  private static let parties: Set<String> = ["schema:organizer", "akn:by", "schema:author", "schema:audience"]

  /// The fields of an entity, and of the records in it, in the order of the schema; without those that a source states to be
  /// absent.
  func missing<E: Entity>(in entity: E) -> [Missing] {
    let absent = Set(entity.statedAbsences.map(\.key))
    return missing(in: entity.jsonValue ?? .null, of: E.kind.name).filter { !absent.contains($0.top) }
  }

  /// The fields of a record, and of the records in it, in the order of the schema.
  private func missing(in value: JSONValue, of type: String) -> [Missing] { missing(in: value, type, "", "") }

  private func missing(in value: JSONValue, _ type: String, _ path: String, _ top: String) -> [Missing] {
    guard let entry = dictionary[type], case .object(let object) = value else { return [] }
    let hasSource = entry.fields.contains { $0.info.term == "dcterms:source" && object[key: $0.info.key] != nil }
    return entry.fields.flatMap { field -> [Missing] in
      let key = field.info.key
      let (place, head) = (path.isEmpty ? key : "\(path).\(key)", top.isEmpty ? key : top)
      guard let said = object[key: key] else {
        let isSaidBySource = hasSource && field.info.term == "schema:author"
        let hasNothingToSay = field.info.alongside.map { object[key: $0] == nil } ?? false
        guard !isSaidBySource, !hasNothingToSay, let reason = Self.reason(field.info) else { return [] }
        return [Missing(top: head, path: place, reason: reason, meaning: Self.clause(field.info.meaning))]
      }
      guard case .record(let name) = field.shape.element, name != Evidence.schema.name else { return [] }
      guard case .array(let elements) = said else { return missing(in: said, name, place, head) }
      return elements.enumerated().flatMap { missing(in: $0.element, name, "\(place)[\($0.offset)]", head) }
    }
  }

  private static func reason(_ field: FieldInfo) -> Gap.Reason? {
    // Bounds say until when something holds; few sources give them, and few questions wait for them.
    if field.isIdentity || field.key == "during" { return nil }
    if field.isRequired { return .required }
    guard let term = field.term else { return nil }
    return dates.contains(term) ? .date : parties.contains(term) ? .party : nil
  }

  /// The meaning of a field as the rest of a sentence.
  private static func clause(_ meaning: String) -> String {
    let text = meaning.hasSuffix(".") ? String(meaning.dropLast()) : meaning
    return text.prefix(1).lowercased() + text.dropFirst()
  }
}
