import MigrationGovernance

/// The listings in Documentation/Query.md, and in the comments on queries.
enum QueryListings {
  static func related(
    _ graph: KnowledgeGraph
  ) throws -> (organisers: [String], programmes: [String], meetings: [String]) {
    let meeting = graph[try EntityID<Meeting>("eap-expert-meeting-2017")]
    let organisers = meeting.organisers.map { graph.name(of: $0) }
    let programmes = meeting.related(\.programme).map(\.name)
    let meetings = graph[try EntityID<Country>("LT")].meetingsOrganised.map(\.name)
    return (organisers, programmes, meetings)
  }

  static func query(_ graph: KnowledgeGraph) throws -> (hits: [Hit<Meeting>], table: Table, why: Explanation) {
    let known = graph.meetings.where(\.status, isAnyOf: [.held, .announced])
    let hits = try known.during("2017").sorted(by: \.when).hits
    let table = known.crossTabulated(by: .country(of: \.organisers), and: .year(of: \.when))
    let why = try known.during("2017").explanation
    return (hits, table, why)
  }

  static func addressed(_ graph: KnowledgeGraph) throws -> (certain: Int, possible: [Answer]) {
    let uk = try Reference("country:GB")
    let then = graph.recommendations.addressed(to: uk, on: try DateSpan(text: "2016"))
    let certain = then.count
    let possible = graph.recommendations.addressed(to: uk, possibly: true).hits.map(\.answer)
    return (certain, possible)
  }

  static func filters() -> [Filter<Recommendation>] {
    let dated = Filter<Recommendation>().where(\.due, isSaid: true)
    let strict = Filter<Recommendation>().where(\.strength, is: .recommendation)
    let both = dated.and(strict), either = dated.or(strict), neither = either.negated
    return [both, either, neither]
  }
}
