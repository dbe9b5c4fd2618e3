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

  var words: String { "\(verb) \(reference)" + (date.map { " on \($0.text)" } ?? "") }

  init(
    _ access: FieldAccess<E, [Party]>, _ reference: Reference, on date: DateSpan?, _ reach: Reach, identifying: Bool,
    _ stance: PartyTargets.Stance
  ) {
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
        let parties = read(row)
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
    let sets = wanted.flatMap { target in relations.map { storage.adjacency.sources(of: target, by: $0) } }
    return IndexRows(
      name: "index of references, groups resolved", count: sets.reduce(0) { $0 + $1.count }, isExact: false,
      rows: { Set(sets.joined()).sorted().map { $0 &- first } })
  }
}

extension FieldAccess where Value == [Party] {
  /// The field with a key, where the type has one that holds parties.
  init?(key: String) {
    guard let field = E.schema[key], let path = field.accept(PartiesVisitor<E>()) else { return nil }
    self.init(path)
  }
}

private struct PartiesVisitor<Root: Record>: FieldVisitor {
  func visit<Value: FieldValue>(_ field: TypedField<Root, Value>) -> (any KeyPath<Root, [Party]> & Sendable)? {
    (field as? TypedField<Root, [Party]>)?.path
  }
}
