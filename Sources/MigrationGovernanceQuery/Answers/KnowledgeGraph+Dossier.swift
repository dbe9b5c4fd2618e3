public import MigrationGovernanceCore

extension KnowledgeGraph {
  /// What is known of an entity, or `nil` where nothing is: neither a record, nor a country of the reference data, nor
  /// somebody who points at it. Linear in the entity and what points at it.
  public func dossier(of reference: Reference) -> Dossier? {
    guard knows(reference) else { return nil }
    var dossier = Dossier(reference: reference, name: name(of: reference), kind: EntityKind(reference.kind))
    dossier.relations = relations(of: reference)
    guard let entity = self[reference] ?? ReferenceData.entity(reference) else { return dossier }
    fill(&dossier, entity)
    return dossier
  }

  /// The same with a few words for whatever the entity is related to and cites, with what is disputed, and with what no source
  /// says: for a page that stands by itself.
  public func fullDossier(of reference: Reference) -> Dossier? {
    guard var dossier = dossier(of: reference) else { return nil }
    if let entity = self[reference] { addDoubts(&dossier, entity) }
    for relation in dossier.relations { dossier.captions[relation.reference] = caption(of: relation.reference) }
    let pieces =
      dossier.evidence + dossier.relations.flatMap(\.evidence)
      + dossier.disputes.flatMap { $0.sides.flatMap(\.evidence) } + dossier.gaps.flatMap(\.evidence)
    for case let document? in pieces.map(\.at?.document.reference) where dossier.captions[document] == nil {
      dossier.captions[document] = caption(of: document)
    }
    return dossier
  }

  private func fill<E: Entity>(_ dossier: inout Dossier, _ entity: E) {
    let texts = ValueText(DataDictionary(knowledgeBase.model), naming: name(of:))
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
    for field in E.schema.fields where !field.info.isIdentity && field.info.key != "evidence" {
      let key = field.info.key
      guard let value = E.schema.value(of: key, in: entity) else { continue }
      let shape = texts.dictionary[E.kind.name]?.shape(of: key) ?? .json
      let general = entity.evidence(for: key)
      var values: [JSONValue] = [value]
      if field.info.list != nil, case .array(let elements) = value { values = elements }
      let items = values.enumerated().map { place, value in
        let path = field.info.list == nil ? key : "\(key)[\(place)]"
        return item(value, shape.element, texts, local[path] ?? general)
      }
      var isListOfRecords = false
      if case .list(.record) = shape { isListOfRecords = true }
      dossier.fields.append(.init(key: key, items: items, isListOfRecords: isListOfRecords))
    }
    for member in entity.extensions.object.members {
      dossier.fields.append(.init(key: member.key, items: [.init(Wording(member.value.description))]))
    }
    dossier.absences = entity.statedAbsences.map { Statement("no “\($0.key)”", evidence: [$0.evidence]) }
    dossier.kind = E.kind
    dossier.entity = entity.jsonValue ?? .null
    dossier.evidence = all
  }

  private func addDoubts<E: Entity>(_ dossier: inout Dossier, _ entity: E) {
    let texts = ValueText(DataDictionary(knowledgeBase.model), naming: name(of:))
    func dispute(_ conflict: Conflict, isReading: Bool) -> Dossier.Dispute {
      let shape = texts.dictionary[E.kind.name]?.shape(of: conflict.field) ?? .json
      return .init(
        key: conflict.field, isReading: isReading,
        sides: conflict.values.map { item($0.value, shape, texts, $0.evidence) })
    }
    dossier.disputes =
      entity.conflicts.map { dispute($0, isReading: false) } + entity.readings.map { dispute($0, isReading: true) }
    dossier.gaps = GapSearch(dictionary: texts.dictionary).missing(in: entity).map {
      Statement("“\($0.path)”: \($0.meaning)", evidence: entity.evidence(for: $0.top))
    }
  }

  private func item(_ value: JSONValue, _ shape: Shape, _ texts: ValueText, _ evidence: [Evidence]) -> Dossier.Item {
    .init(
      texts.wording(value, shape), parts: texts.parts(value, shape).map { .init($0.key, $0.wording) },
      evidence: evidence)
  }

  /// The path of the value of a field, an element of a list, in which something stands.
  private static func valuePath(_ path: [FieldPath.Step]) -> String {
    var steps = Array(path.prefix(1))
    if path.count > 1, case .index = path[1] { steps.append(path[1]) }
    return FieldPath(steps).description
  }
}
