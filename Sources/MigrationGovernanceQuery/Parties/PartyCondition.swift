import MigrationGovernanceCore

/// That somebody is among parties: by name, through a group that stands for it at the time, or as far as the reach goes.
struct PartyCondition<E: Entity>: Condition {
  typealias Row = E

  let key: String?
  let read: @Sendable (UnsafeRawPointer) -> [Party]
  let remark: String?
  let reference: Reference
  /// The time; where none is given, that of each entity.
  let date: DateSpan?
  let reach: Reach
  let identifying: Bool
  let stance: PartyTargets.Stance
  let verb: String
  /// What the entity comes from: who spoke there is meant where the field says nothing.
  let origin: FieldAccess<E, Reference?>?

  var words: String { "\(verb) \(reference)" + (date.map { " on \($0.text)" } ?? "") }

  init(
    _ access: FieldAccess<E, [Party]>, _ reference: Reference, on date: DateSpan?, _ reach: Reach, identifying: Bool,
    _ stance: PartyTargets.Stance, origin: FieldAccess<E, Reference?>? = nil
  ) {
    self.origin = origin
    key = access.key
    read = { access.read($0) }
    remark = access.remark
    self.reference = reference
    (self.date, self.reach, self.identifying, self.stance) = (date, reach, identifying, stance)
    verb = "\(access.words) \(stance == .all ? "address" : "include")"
  }

  func bound(to graph: KnowledgeGraph) -> BoundCondition {
    func targets(_ date: DateSpan?) -> PartyTargets {
      PartyTargets(reference, on: date, reach, identifying: identifying, stance, graph)
    }
    let silence: (UnsafeRawPointer) -> Answer = { row in
      guard let key else { return .possibly }
      return Answer(silenceIn: row.assumingMemoryBound(to: E.self).pointee.evidence, of: key)
    }
    let general = targets(date)
    // By the time of each entity: many share one.
    var byTime: [DateSpan: PartyTargets] = [:]
    var bound = BoundCondition(
      scan: { row in
        var parties = read(row)
        if parties.isEmpty { parties = speakers(row, graph) }
        if parties.isEmpty { return silence(row) }
        if date != nil { return general.answer(parties) }
        let answer = general.answer(parties)
        // Without a time all that groups and posts say is possible; the time of the entity decides.
        guard answer == .possibly, let own = graph.happening(E.id(at: row).reference)?.span else { return answer }
        let known = byTime[own] ?? targets(own)
        byTime[own] = known
        return known.answer(parties)
      }, remark: remark)
    bound.certain = rows(general, graph)
    return bound
  }

  /// Who spoke where the entity comes from.
  private func speakers(_ row: UnsafeRawPointer, _ graph: KnowledgeGraph) -> [Party] {
    guard let from = origin?.read(row), let place = graph.storage.place(of: from, as: Contribution.self) else {
      return []
    }
    return place.assumingMemoryBound(to: Contribution.self).pointee.by
  }

  /// The rows that point at anyone who counts, so that no other row is a certain yes.
  private func rows(_ targets: PartyTargets, _ graph: KnowledgeGraph) -> IndexRows? {
    guard let key, let first = graph.storage.rows(E.self)?.first else { return nil }
    let storage = graph.storage
    let relations =
      storage.relations.relations(ofField: key, kind: E.kind.name)
      + (reach.contains(.represented) ? storage.relations.forward("\(key).for", ofKind: E.kind.name) : [])
    let wanted = Set(targets.direct.keys).union(targets.groups.keys).sorted().compactMap {
      storage.index.number(of: $0)
    }
    var sets = wanted.flatMap { target in relations.map { storage.adjacency.sources(of: target, by: $0) } }
    if origin != nil {
      let spoken = storage.relations.relations(ofField: "by", kind: Contribution.kind.name)
      let from = storage.relations.forward("from", ofKind: E.kind.name)
      let speeches = wanted.flatMap { target in spoken.map { storage.adjacency.sources(of: target, by: $0) } }.joined()
      sets += speeches.flatMap { speech in from.map { storage.adjacency.sources(of: speech, by: $0) } }
    }
    return IndexRows(
      name: "index of references, groups resolved", count: sets.reduce(0) { $0 + $1.count }, isExact: false,
      rows: { Set(sets.joined()).sorted().map { $0 &- first } })
  }
}

extension FieldAccess where Value: FieldValue {
  /// The field with a key, where the type has one that holds such values.
  init?(key: String) {
    guard let field = E.schema[key], let path = field.accept(PathVisitor<E, Value>()) else { return nil }
    self.init(path)
  }
}

private struct PathVisitor<Root: Record, Wanted: FieldValue>: FieldVisitor {
  func visit<Value: FieldValue>(_ field: TypedField<Root, Value>) -> (any KeyPath<Root, Wanted> & Sendable)? {
    (field as? TypedField<Root, Wanted>)?.path
  }
}
