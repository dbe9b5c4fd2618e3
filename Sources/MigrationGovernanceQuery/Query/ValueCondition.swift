import MigrationGovernanceCore

/// That the value of a field passes a test: every row is read.
struct ValueCondition<E: Entity, Value>: Condition {
  typealias Row = E
  let access: FieldAccess<E, Value>
  let words: String
  /// What a value answers; `nil` where it says nothing.
  let test: @Sendable (Value) -> Answer?
  var key: String? { access.key }

  func bound(to graph: KnowledgeGraph) -> BoundCondition {
    BoundCondition(scan: scan, remark: access.remark)
  }

  var scan: (UnsafeRawPointer) -> Answer {
    { row in test(access.read(row)) ?? access.silence(row) }
  }
}

/// That a field points at one of some entities: answered by the edges of the graph.
struct ReferenceCondition<E: Entity, Value>: Condition {
  typealias Row = E
  let value: ValueCondition<E, Value>
  let wanted: [Reference]
  var key: String? { value.key }
  var words: String { value.words }

  func bound(to graph: KnowledgeGraph) -> BoundCondition {
    var bound = value.bound(to: graph)
    guard let key, let kind = graph.storage.base.model.place(of: E.self) else { return bound }
    let storage = graph.storage
    let first = storage.kinds[kind].first
    let relations = storage.relations.relations(ofField: key, kind: E.kind.name)
    let targets = wanted.compactMap { storage.index.number(of: $0) }
    let sets = targets.flatMap { target in relations.map { storage.adjacency.sources(of: target, by: $0) } }
    bound.certain = IndexRows(
      name: "index of references", count: sets.reduce(0) { $0 + $1.count }, isExact: true,
      rows: {
        sets.reduce([]) { RowSets.union($0, RowSets.distinct($1, first: first)) }
      })
    bound.isCertain = { row in
      storage.adjacency.outgoing(row &+ first).contains { edge in
        relations.contains(storage.adjacency.outRelations[edge]) && targets.contains(storage.adjacency.targets[edge])
      }
    }
    return bound
  }
}

/// That a field holds one of some words, numbers or truth values: answered by an index of them, made when first asked.
struct WordCondition<E: Entity, Value>: Condition {
  typealias Row = E
  let value: ValueCondition<E, Value>
  let wanted: [String]
  /// The words of a value.
  let read: @Sendable (Value) -> [String]
  var key: String? { value.key }
  var words: String { value.words }

  func bound(to graph: KnowledgeGraph) -> BoundCondition {
    var bound = value.bound(to: graph)
    guard let key else { return bound }
    let column = LabelColumn.of(E.self, "words", key, in: graph) { [access = value.access] row in
      read(access.read(row))
    }
    let codes = Set(wanted.compactMap { column.code(of: $0) })
    let sets = codes.sorted().map { column.rows(with: $0) }
    bound.certain = IndexRows(
      name: "index of words", count: sets.reduce(0) { $0 + $1.count }, isExact: true,
      rows: { sets.reduce([]) { RowSets.union($0, Array($1)) } })
    bound.isCertain = { row in column.codes(of: row).contains { codes.contains($0) } }
    return bound
  }
}
