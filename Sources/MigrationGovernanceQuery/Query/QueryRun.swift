import MigrationGovernanceCore

/// A query that was run: the rows that answer, and how they were found.
struct QueryRun {
  /// The rows, in the order asked for.
  var rows: [Int32] = []
  /// How many rows were looked at one by one.
  var looked = 0
  /// How many rows an index named first.
  var candidates: Int?
  /// The index.
  var index: String?
  let filter: BoundFilter
  private let table: KindRows?

  init<E: Entity>(_ query: Query<E>) {
    filter = BoundFilter(query.filter.form, query.graph)
    table = query.graph.storage.rows(E.self)
    guard let table else { return }
    // Without a condition and an order, the first rows are the answer.
    if case .all(let filters) = filter, filters.isEmpty {
      rows = Array(
        0..<Int32(truncatingIfNeeded: query.order == nil ? min(query.limit ?? .max, table.count) : table.count))
    } else if query.usesIndexes, let plan = filter.plan() {
      index = plan.rows.name
      rows = plan.rows.rows()
      candidates = rows.count
      if let rest = plan.rest {
        looked = rows.count
        rows = rows.filter { rest.passes(table.address(of: Int($0)), row: $0) }
      }
    } else {
      looked = table.count
      for row in 0..<Int32(truncatingIfNeeded: table.count)
      where filter.passes(table.address(of: Int(row)), row: query.usesIndexes ? row : nil) {
        rows.append(row)
      }
    }
    if let order = query.order { rows = order.sorted(rows, table) }
    if let limit = query.limit, rows.count > limit { rows.removeSubrange(limit...) }
  }

  func ids<E: Entity>(in query: Query<E>) -> [EntityID<E>] {
    guard let table else { return [] }
    return rows.map { E.id(at: table.address(of: Int($0))) }
  }

  func hits<E: Entity>(in query: Query<E>) -> [Hit<E>] {
    guard let table else { return [] }
    let isCertain = !filter.allowsPossible
    let keys = query.filter.form.keys
    return rows.map { row in
      let place = table.address(of: Int(row))
      let entity = place.assumingMemoryBound(to: E.self).pointee
      return Hit(
        entity: entity, answer: isCertain ? .yes : filter.answer(place), evidence: Self.evidence(of: entity, keys))
    }
  }

  private static func evidence<E: Entity>(of entity: E, _ keys: [String]) -> [Evidence] {
    guard !keys.isEmpty else { return entity.evidence }
    var found: [Evidence] = []
    for key in keys {
      for evidence in entity.evidence(for: key) where !found.contains(evidence) { found.append(evidence) }
    }
    return found
  }
}

extension Query {
  func run() -> QueryRun { QueryRun(self) }

  /// How the query is answered. Runs it.
  public var explanation: Explanation {
    let run = run()
    return Explanation(
      kind: E.kind.plural, condition: run.filter.words, index: run.index, candidates: run.candidates,
      rowsLookedAt: run.looked, rows: graph.storage.rows(E.self)?.count ?? 0, answers: run.rows.count)
  }
}

/// How a query was answered: what was asked, which index named the rows, how many were looked at.
public struct Explanation: Hashable, Sendable, CustomStringConvertible {
  /// The plural of the kind.
  public var kind: String
  /// The condition in words.
  public var condition: String
  /// The condition that an index answered, with the index; `nil` where every row was read.
  public var index: String?
  /// How many rows the index named.
  public var candidates: Int?
  /// How many rows were looked at one by one.
  public var rowsLookedAt: Int
  /// How many rows the table has.
  public var rows: Int
  /// How many answered.
  public var answers: Int

  /// The explanation in a few lines.
  public var description: String {
    var lines = ["\(kind): \(condition)"]
    if let index, let candidates { lines.append("\(index): \(candidates) of \(rows) rows") }
    lines.append("looked at \(rowsLookedAt) of \(rows) rows, \(answers) answers")
    return lines.joined(separator: "\n")
  }
}

extension Filter.Form {
  /// The keys of the fields that the conditions are about, each once.
  var keys: [String] {
    switch self {
    case .condition(let condition): return condition.key.map { [$0] } ?? []
    case .all(let forms), .any(let forms):
      var seen = Set<String>()
      return forms.flatMap(\.keys).filter { seen.insert($0).inserted }
    case .not(let form), .possible(let form): return form.keys
    }
  }
}
