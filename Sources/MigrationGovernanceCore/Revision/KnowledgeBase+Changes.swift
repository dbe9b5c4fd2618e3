extension KnowledgeBase {
  /// What has to be changed here to say what another knowledge base says: nothing if they say the same.
  ///
  /// Field by field, by id, and in lists element by element: of a set by what it is (records by their main field), of a
  /// keyed list by key, of an ordered list by the longest common order. The order of entities, of the elements of sets,
  /// and of the members of objects means nothing. An entity that is gone and one that is new are one that was renamed
  /// where they are of one kind, say the same, or nearly (three quarters of what both say, at least three values), and no
  /// other could be meant; references that follow are no changes. Read both with the same model.
  ///
  /// The header comes first, then kind by kind in the order of the model, by id (the later one), then in the order of the
  /// schema; records of unknown kinds last. Near linear in the whole.
  public func changes(to other: KnowledgeBase) -> [Change] {
    var search = RenamingSearch(from: self, to: other)
    search.addNearlySame()
    let renaming = Renaming(search.later)
    let before = renaming.applied(to: self)
    let earlier = Dictionary(search.later.map { ($0.value, $0.key) }, uniquingKeysWith: { first, _ in first })

    var header = ValueComparison(nil)
    header.compare(before.header.jsonValue, other.header.jsonValue, .record(.of(Header.self)))
    var changes = header.changes
    let ours = model.types.map { ObjectIdentifier($0) }
    for type in model.types + other.model.types.filter({ !ours.contains(ObjectIdentifier($0)) }) {
      changes += KnowledgeBase.changes(type, before, other, earlier)
    }
    changes += KnowledgeBase.changes(ofOtherRecords: before.otherRecords, other.otherRecords)
    return changes
  }

  private static func changes<E: Entity>(
    _ type: E.Type, _ before: KnowledgeBase, _ after: KnowledgeBase, _ earlier: [Reference: Reference]
  ) -> [Change] {
    let (old, new) = (before[type], after[type])
    let shape = RevisionShape.record(.of(type))
    var found: [(id: E.ID, changes: [Change])] = []
    for entity in old {
      guard let now = new[entity.id] else {
        found.append((entity.id, [Change(.removed, entity.reference, before: entity.jsonValue)]))
        continue
      }
      let renamed = earlier[now.reference].map { earlier in
        Change(.renamed, now.reference, field: "id", before: .string(earlier.id), after: .string(now.reference.id))
      }
      guard entity != now || renamed != nil else { continue }
      var comparison = ValueComparison(now.reference)
      comparison.compare(
        entity.jsonValue.map { shape.normalised($0) }, now.jsonValue.map { shape.normalised($0) }, shape)
      found.append((entity.id, [renamed].compactMap { $0 } + comparison.changes))
    }
    for entity in new where old[entity.id] == nil {
      found.append((entity.id, [Change(.added, entity.reference, after: entity.jsonValue)]))
    }
    return found.sorted { $0.id < $1.id }.flatMap(\.changes)
  }

  private static func changes(ofOtherRecords before: [JSONValue], _ after: [JSONValue]) -> [Change] {
    let groups = ListGroups([before, after], identity: \.recordReference) { $0.contains(false) }
    return groups.groups.flatMap { group in
      var comparison = ValueComparison(group.identity.flatMap { try? Reference(jsonValue: $0) })
      let (old, new) = (group.revisions[0], group.revisions[1])
      if group.isSure {
        comparison.compare(old.first, new.first, .json)
      } else {
        for value in old { comparison.compare(value, nil, .json) }
        for value in new { comparison.compare(nil, value, .json) }
      }
      return comparison.changes
    }.enumerated().sorted {
      ($0.element.reference?.text ?? "", $0.offset) < ($1.element.reference?.text ?? "", $1.offset)
    }.map(\.element)
  }
}

extension JSONValue {
  /// The reference of a record with `type` and `id`, as text.
  var recordReference: JSONValue? {
    guard case .object(let object) = self, case .string(let type)? = object[key: "type"],
      case .string(let id)? = object[key: "id"]
    else { return nil }
    return .string(type + ":" + id)
  }
}
