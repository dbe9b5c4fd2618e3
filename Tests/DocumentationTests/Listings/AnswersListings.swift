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

  static func dated(_ graph: KnowledgeGraph) throws -> (lines: [String], open: Int) {
    let then = graph.strategies.dated(by: \.period, .covering(try DateSpan(text: "2018")))
    let lines = then.hits.map { "\($0.answer) \(graph.name(of: $0.reference)): \($0.reason)" }
    let open = then.undated.count
    return (lines, open)
  }

  static func steps(_ graph: KnowledgeGraph) throws -> (adopted: DatedAnswers, times: StrategyTimes?) {
    let adopted = graph.strategies.dated(step: .adopted, .before(try DateSpan(text: "2010")))
    let times = graph.times(of: try EntityID("az-concept-2004"), at: try DateSpan(text: "2016-12"))
    return (adopted, times)
  }

  static func representatives(_ graph: KnowledgeGraph) throws -> [String] {
    let spoke = try graph.representatives(of: Reference("country:BY"), reach: .bodies)
    let who = spoke.map { "\($0.answer) \(graph.words(of: [$0.by])): \($0.capacity ?? "capacity not stated")" }
    return who
  }

  static func posts(_ graph: KnowledgeGraph) throws -> [String] {
    let then = graph.posts(of: try Reference("country:LT"), on: try DateSpan(text: "2018"), reach: .bodies)
    let lines = then.map { "\($0.answer): \(graph.name(of: $0.person)), \($0.reason)" }
    return lines
  }

  static func assertions(_ graph: KnowledgeGraph) throws -> (count: ClosedRange<Int>, voices: [String]) {
    let iom = try graph.assertions(about: Reference("organisation:iom"), field: "names")
    let count = iom.independentSources
    let voices = iom.stated.map { "\($0.document?.text ?? "no document"): \($0.assertions.map(\.statement.text))" }
    return (count, voices)
  }

  static func attendances(_ graph: KnowledgeGraph) throws -> (announced: [String], unlisted: [String]) {
    let announced = graph.attendances().filter(\.isOnlyAnnounced).map { graph.name(of: $0.meeting) }
    let minsk = try graph.attendance(of: EntityID("minsk-2016"), reach: .represented)
    let unlisted = minsk?.onlySeen.map { graph.words(of: $0.party) } ?? []
    return (announced, unlisted)
  }

  static func funding(_ graph: KnowledgeGraph) throws -> [String] {
    let chain = try graph.fundingChain(of: EntityID("iom-argo-project"))
    let lines = chain.map { "\($0.depth) \($0.role): \(graph.words(of: $0.party))\($0.isInferred ? ", inferred" : "")" }
    return lines
  }

  static func evaluations(_ graph: KnowledgeGraph) -> [String] {
    let own = graph.evaluations().filter { $0.isByEvaluated == .yes }
    let why = own.map { "\(graph.name(of: $0.evaluation)): \($0.reason)" }
    return why
  }

  static func closed(_ graph: KnowledgeGraph) -> [String] {
    let behind = graph.closedKnowledge().filter { $0.isToldOfInClosed == .yes }
    let names = behind.map { "\(graph.name(of: $0.reference)): \($0.documents.map(\.text))" }
    return names
  }
}
