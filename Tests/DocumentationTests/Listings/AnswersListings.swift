import MigrationGovernance

/// The listings in Documentation/Answers.md, and in the comments on answers.
enum AnswersListings {
  static func questions(_ graph: KnowledgeGraph) -> [String] {
    let open = graph.questions().filter { !$0.isAnswered }
    let lines = open.map { "\(graph.words(of: $0.by)): \($0.statement.text)" }
    return lines
  }

  static func gaps(_ graph: KnowledgeGraph) -> [String] {
    let gaps = graph.gaps()
    let first = gaps.prefix(5).map { "\($0.entity): \($0.message)" }
    return first
  }

  static func conflicts(_ graph: KnowledgeGraph) -> (contested: [Conflict], inferred: [String]) {
    let contested = graph.knowledgeBase.conflicts.filter { $0.values.count > 1 }
    let inferred = graph.knowledgeBase.readings.map { "\($0.entity) \($0.field)" }
    return (contested, inferred)
  }

  static func outcomes(_ graph: KnowledgeGraph) throws -> [String] {
    let spring = try DateSpan(text: "2018-03")
    let asked = graph.recommendations.where(\.strength, is: .proposal)
    let late = graph.outcomes(of: asked, on: spring).filter { $0.overdue?.answer.isPossible == true }
    let plans = late.filter { !$0.followUps.isEmpty }.map { "\($0.recommendation): \($0.overdue?.reason ?? "")" }
    return plans
  }

  static func rates(_ graph: KnowledgeGraph) -> (table: Table, share: String?) {
    let rates = graph.outcomes().rates
    let table = rates.table
    let share = rates.last.map { "\($0[.considered].stated) of \($0.given) considered, \($0.notGiven) without content" }
    return (table, share)
  }

  static func comparison(_ graph: KnowledgeGraph) throws -> (comparison: Comparison, text: String) {
    let ids = graph.strategies.where(\.of, contain: try Reference("country:AZ")).ids
    let comparison = graph.compare(ids, on: try DateSpan(text: "2016-12-08"))
    var notes = Footnotes()
    let text = comparison.table(citing: &notes).text() + notes.text()
    return (comparison, text)
  }

  static func matrix(_ graph: KnowledgeGraph) throws -> [String]? {
    let matrix = graph.questionMatrix()
    let asked = matrix[try Reference("country:BY"), try Reference("country:AZ")]
    let open = asked?.noted.map(\.text)
    return open
  }

  static func coverage(_ graph: KnowledgeGraph) throws -> (cell: CrossTable.Cell?, table: Table) {
    let coverage = graph.themeCoverage(narrower: true)
    let asylum = coverage[try Reference("theme:asylum"), try Reference("country:MD")]
    let table = coverage.table
    return (asylum, table)
  }
}
