public import MigrationGovernanceCore

extension Filterable where Row == Strategy {
  /// What is in force on a day, or at some time within a span; see ``KnowledgeGraph/inForce(on:)`` for what that means, and
  /// for the reasons. Of a day by index, which is made when it is first asked for.
  public func inForce(on date: DateSpan, possibly: Bool = false) -> Self {
    filtered(by: Filter(InForceCondition(date: date), possibly: possibly))
  }

  /// The same with a date in EDTF: `"2016-12-07"`.
  public func inForce(on text: String, possibly: Bool = false) throws(ValueError) -> Self {
    inForce(on: try DateSpan(text: text), possibly: possibly)
  }
}

/// That a strategy is in force.
struct InForceCondition: Condition {
  typealias Row = Strategy
  let date: DateSpan
  var key: String? { "events" }
  var words: String { "in force on \(date.text)" }

  func bound(to graph: KnowledgeGraph) -> BoundCondition {
    let date = date
    func reckoned(_ place: UnsafeRawPointer) -> Answer {
      let strategy = place.assumingMemoryBound(to: Strategy.self).pointee
      return ForceReckoning(strategy: strategy, date: date, isBrief: true).result.answer
    }
    var bound = BoundCondition(scan: reckoned)
    guard let table = graph.storage.rows(Strategy.self), let index = graph.forceIndex,
      let day = ForceIndex.number(of: date)
    else { return bound }
    let answer = { (row: Int32) in index.answer(row, day) ?? reckoned(table.address(of: Int(row))) }
    func rows(_ passes: @escaping (Answer) -> Bool) -> IndexRows {
      IndexRows(
        name: "index of force", count: table.count, isExact: true,
        rows: { (0..<Int32(truncatingIfNeeded: table.count)).filter { passes(answer($0)) } })
    }
    bound.isCertain = { answer($0) == .yes }
    bound.isPossible = { answer($0).isPossible }
    bound.certain = rows { $0 == .yes }
    bound.possible = rows(\.isPossible)
    return bound
  }
}
