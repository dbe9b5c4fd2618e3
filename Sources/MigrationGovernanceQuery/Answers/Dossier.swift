public import MigrationGovernanceCore

/// All that is known of one entity: its fields, its relations both ways, its evidence.
public struct Dossier: Sendable {
  /// One field.
  public struct Field: Hashable, Sendable {
    /// The key.
    public var key: String
    /// The values in words, those of a list one by one, each with what speaks for it.
    public var values: [Statement]
  }

  /// The entity.
  public let reference: Reference
  /// What to call it.
  public let name: String
  /// What its type stands for.
  public let kind: EntityKind
  /// The entity in its interchange form; `null` for a country without a record.
  public let entity: JSONValue
  /// The fields that say something, in the order of the schema, without the id and the evidence; then keys that the schema
  /// does not know.
  public let fields: [Field]
  /// What the sources state to be absent.
  public let absences: [Statement]
  /// The relations both ways, in the order of ``KnowledgeGraph/relations(of:)``.
  public let relations: [NamedRelation]
  /// The evidence of the entity and of the values in it, in the order of the schema, each once.
  public let evidence: [Evidence]
}

extension KnowledgeGraph {
  /// What is known of an entity, or `nil` where nothing is: neither a record, nor a country of the reference data, nor
  /// somebody who points at it.
  public func dossier(of reference: Reference) -> Dossier? {
    guard knows(reference) else { return nil }
    guard let entity = self[reference] ?? ReferenceData.entity(reference) else {
      return Dossier(
        reference: reference, name: name(of: reference), kind: EntityKind(reference.kind), entity: .null, fields: [],
        absences: [], relations: relations(of: reference), evidence: [])
    }
    return dossier(entity)
  }

  private func dossier<E: Entity>(_ entity: E) -> Dossier {
    let texts = ValueText(graph: self, dictionary: DataDictionary(knowledgeBase.model), namesReferences: true)
    var local: [String: [Evidence]] = [:]
    var all: [Evidence] = []
    SchemaWalk.visit(entity) { occurrence in
      if case .evidence(let evidence) = occurrence.content {
        if !all.contains(evidence) { all.append(evidence) }
        if occurrence.path.count > 2 { local[Self.valuePath(occurrence.path), default: []].append(evidence) }
      } else if case .reference = occurrence.content, occurrence.isCitation, occurrence.record != Evidence.schema.name {
        for evidence in occurrence.evidence.suffix(1) {
          if !all.contains(evidence) { all.append(evidence) }
          local[Self.valuePath(occurrence.path), default: []].append(evidence)
        }
      }
    }
    var fields: [Dossier.Field] = []
    for field in E.schema.fields where !field.info.isIdentity && field.info.key != "evidence" {
      let key = field.info.key
      guard let value = E.schema.value(of: key, in: entity) else { continue }
      let shape = texts.dictionary[E.kind.name]?.shape(of: key) ?? .json
      let general = entity.evidence(for: key)
      var values: [JSONValue] = [value]
      if field.info.list != nil, case .array(let elements) = value { values = elements }
      fields.append(
        Dossier.Field(
          key: key,
          values: values.enumerated().map { place, value in
            let path = field.info.list == nil ? key : "\(key)[\(place)]"
            return Statement(texts.text(value, shape.element), evidence: local[path] ?? general)
          }))
    }
    for member in entity.extensions.object.members {
      fields.append(.init(key: member.key, values: [Statement(member.value.description)]))
    }
    let absences = entity.statedAbsences.map { Statement("no “\($0.key)”", evidence: [$0.evidence]) }
    return Dossier(
      reference: entity.reference, name: name(of: entity.reference), kind: E.kind, entity: entity.jsonValue ?? .null,
      fields: fields, absences: absences, relations: relations(of: entity.reference), evidence: all)
  }

  /// The path of the value of a field, an element of a list, in which something stands.
  private static func valuePath(_ path: [FieldPath.Step]) -> String {
    var steps = Array(path.prefix(1))
    if path.count > 1, case .index = path[1] { steps.append(path[1]) }
    return FieldPath(steps).description
  }
}
