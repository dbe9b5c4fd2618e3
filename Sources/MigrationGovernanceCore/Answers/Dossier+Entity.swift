extension Dossier {
  /// What an entity itself says: its fields, what is stated to be absent, its evidence. Linear in the entity.
  package init<E: Entity>(_ entity: E, _ texts: ValueText) {
    self.init(reference: entity.reference, name: texts.name(of: entity), kind: E.kind)
    meaning = E.schema.meaning
    let absent = Set(entity.statedAbsences.map(\.key))
    var local: [String: [Evidence]] = [:]
    SchemaWalk.visit(entity) { occurrence in
      if case .evidence(let piece) = occurrence.content {
        if !evidence.contains(piece) { evidence.append(piece) }
        if occurrence.path.count > 2 { local[Self.valuePath(occurrence.path), default: []].append(piece) }
      } else if case .reference = occurrence.content, occurrence.isCitation, occurrence.record != Evidence.schema.name {
        for piece in occurrence.evidence.suffix(1) {
          if !evidence.contains(piece) { evidence.append(piece) }
          local[Self.valuePath(occurrence.path), default: []].append(piece)
        }
      }
    }
    for field in E.schema.fields where !field.info.isIdentity && field.info.key != "evidence" {
      let key = field.info.key
      guard let value = E.schema.value(of: key, in: entity) else {
        // A label stands in for a name, so it is no gap.
        let hasNothingToSay = field.info.alongside.map { E.schema.value(of: $0, in: entity) == nil } ?? false
        if !hasNothingToSay, field.info.term != "rdfs:label", !absent.contains(key) { silentKeys.append(key) }
        continue
      }
      let shape = texts.dictionary[E.kind.name]?.shape(of: key) ?? .json
      let general = entity.evidence(for: key)
      var values: [JSONValue] = [value]
      if field.info.list != nil, case .array(let elements) = value { values = elements }
      let items = values.enumerated().map { place, value in
        let path = field.info.list == nil ? key : "\(key)[\(place)]"
        return Self.item(value, shape.element, texts, local[path] ?? general)
      }
      var isListOfRecords = false
      if case .list(.record) = shape { isListOfRecords = true }
      fields.append(Field(key: key, items: items, isListOfRecords: isListOfRecords))
    }
    for member in entity.extensions.object.members {
      fields.append(Field(key: member.key, items: [Item(Wording(member.value.description))]))
    }
    absences = entity.statedAbsences.map { Statement("no “\($0.key)”", evidence: [$0.evidence]) }
    self.entity = entity.jsonValue ?? .null
  }

  /// Where sources disagree on an entity, then where an editor reads them otherwise.
  package static func disputes<E: Entity>(of entity: E, _ texts: ValueText) -> [Dispute] {
    func dispute(_ conflict: Conflict, isReading: Bool) -> Dispute {
      let shape = texts.dictionary[E.kind.name]?.shape(of: conflict.field) ?? .json
      return Dispute(
        key: conflict.field, isReading: isReading,
        sides: conflict.values.map { item($0.value, shape, texts, $0.evidence) })
    }
    return entity.conflicts.map { dispute($0, isReading: false) } + entity.readings.map { dispute($0, isReading: true) }
  }

  private static func item(_ value: JSONValue, _ shape: Shape, _ texts: ValueText, _ evidence: [Evidence]) -> Item {
    Item(
      texts.wording(value, shape), parts: texts.parts(value, shape).map { Part($0.key, $0.wording) },
      evidence: evidence)
  }

  /// The path of the value of a field, an element of a list, in which something stands.
  private static func valuePath(_ path: [FieldPath.Step]) -> String {
    var steps = Array(path.prefix(1))
    if path.count > 1, case .index = path[1] { steps.append(path[1]) }
    return FieldPath(steps).description
  }
}
