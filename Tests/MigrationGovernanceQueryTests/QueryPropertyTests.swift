import MigrationGovernanceCore
import MigrationGovernanceQuery
import TestSupport
import Testing

/// Random questions to random knowledge bases.
@Suite("Indexes and scans") struct QueryPropertyTests {
  @Test("an index and a scan agree, and certain answers are among the possible ones", arguments: 0..<30)
  func agree(_ seed: Int) throws {
    let filler = Filler(seed: UInt64(seed), .random)
    let graph = KnowledgeGraph(try filler.base(perKind: 5...25))
    for _ in 0..<20 {
      try check(graph.recommendations, recommendations(&filler.random))
      try check(graph.meetings, meetings(&filler.random))
      try check(graph.strategies, strategies(&filler.random))
    }
  }

  private func check<E: Entity>(_ all: Query<E>, _ filter: Filter<E>) throws {
    let query = all.where(filter)
    var scan = query
    scan.usesIndexes = false
    #expect(query.ids == scan.ids, "\(query.explanation)")
    #expect(query.hits.map(\.answer) == scan.hits.map(\.answer))
    #expect(query.count == query.ids.count)
    let possible = Set(all.where(filter.orPossibly).ids)
    #expect(possible.isSuperset(of: query.ids))
    // What is certainly not so is just what is not possibly so.
    #expect(Set(all.where(filter.negated).ids) == Set(all.ids).subtracting(possible))
  }

  private let references = ["organisation:iom", "country:LT", "meeting:minsk-2016", "group:iom", "country:iom"]
  private let days = [
    "2016", "2016-12", "2016-12-07", "2004/2020", "2016-06-01/..", "../2016", "2015-01-01/2017-12-31",
  ]

  private func recommendations(_ random: inout SplitMix64, depth: Int = 0) throws -> Filter<Recommendation> {
    if depth < 2, random.chance(40) {
      let one = try recommendations(&random, depth: depth + 1)
      let other = try recommendations(&random, depth: depth + 1)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: return one.and(other)
      case 1: return one.or(other)
      case 2: return one.negated
      default: return one.orPossibly.and(other)
      }
    }
    let all = Filter<Recommendation>()
    let possibly = random.chance(30)
    let reference = try Reference(random.pick(references))
    let span = try DateSpan(text: random.pick(days))
    switch Int.random(in: 0..<12, using: &random) {
    case 0: return all.where(\.strength, is: random.pick(RecommendationStrength.known), possibly: possibly)
    case 1: return all.where(\.themes, contain: try EntityID(random.pick(["iom", "LT", "0"])), possibly: possibly)
    case 2: return all.where(\.to, contain: reference, possibly: possibly)
    case 3: return all.where(\.about, containAnyOf: [reference, try Reference("country:LT")], possibly: possibly)
    case 4: return all.where(\.due, test(span, &random), possibly: possibly)
    case 5: return all.during(span, possibly: possibly)
    case 6: return all.addressed(to: reference, on: random.chance(50) ? span : nil, possibly: possibly)
    case 7: return all.by(reference, reach: [.bodies, .persons, .represented], possibly: possibly)
    case 8: return all.withTheme(try EntityID("iom"), narrower: true, possibly: possibly)
    case 9: return all.where(\.condition, isSaid: random.chance(50))
    case 10: return all.where(\.text) { ($0?.text.count ?? 0) > 8 }
    default: return all.where(\.from, is: reference, possibly: possibly)
    }
  }

  private func meetings(_ random: inout SplitMix64) throws -> Filter<Meeting> {
    let span = try DateSpan(text: random.pick(days))
    let all = Filter<Meeting>().where(\.when, test(span, &random), possibly: random.chance(30))
    let word = random.pick(["en", "ru", "sr-Latn"])
    switch Int.random(in: 0..<4, using: &random) {
    case 0: return all.where(\.languages, contain: try LanguageTag(word))
    case 1: return all.where(\.series, is: try EntityID("iom")).or(all.where(\.status, isAnyOf: [.held, .announced]))
    case 2:
      let country = try Reference(random.pick(references))
      return Filter<Meeting>().where(\.participants, include: country, on: span, identifying: true)
    default: return all.where(\.id.text) { $0.count % 2 == 0 }
    }
  }

  private func strategies(_ random: inout SplitMix64) throws -> Filter<Strategy> {
    let span = try DateSpan(text: random.pick(days))
    let all = Filter<Strategy>().where(\.period, test(span, &random))
    if random.chance(40) {
      // Of days by an index, of spans by reckoning.
      let force = Filter<Strategy>().inForce(on: span, possibly: random.chance(30))
      return random.chance(50) ? force : force.negated.or(all)
    }
    return random.chance(50) ? all.where(\.ordinal, in: 0...50, possibly: true) : all.where(\.ordinal, is: 42)
  }

  private func test(_ span: DateSpan, _ random: inout SplitMix64) -> DateTest {
    let earlier = (try? DateSpan(text: "2015-06/2016")) ?? span
    return random.pick([
      .within(span), .covering(span), .overlapping(span), .before(span), .after(span), .between(earlier, span),
    ])
  }

  @Test("dated answers are those of the query, and none is lost", arguments: 0..<10)
  func dated(_ seed: Int) throws {
    let filler = Filler(seed: UInt64(seed), .random)
    let meetings = KnowledgeGraph(try filler.base(perKind: 5...25)).meetings
    for _ in 0..<10 {
      let test = test(try DateSpan(text: filler.random.pick(days)), &filler.random)
      let found = meetings.dated(by: \.when, test)
      #expect(Set(found.certain.map(\.reference.id)) == Set(meetings.where(\.when, test).ids.map(\.text)))
      let open = found.hits.map(\.reference.id) + found.undated.map(\.id)
      #expect(Set(open) == Set(meetings.where(\.when, test, possibly: true).ids.map(\.text)))
      #expect(open.count + found.excluded.count == meetings.count)
    }
  }

  @Test("edges are those that the entities tell of, both ways", arguments: 0..<10)
  func edges(_ seed: Int) throws {
    let base = try Filler(seed: UInt64(seed), .random).base(perKind: 2...8)
    let graph = KnowledgeGraph(base)
    var incoming: [Reference: Int] = [:]
    for entity in base.entities {
      let uses = entity.references.filter {
        !$0.relation.path.contains("evidence.") && !$0.relation.path.hasSuffix("at")
      }
      #expect(graph.edges(from: entity.reference).map(\.to) == uses.map(\.target))
      for use in uses { incoming[use.target, default: 0] += 1 }
    }
    for (target, count) in incoming {
      let edges = graph.edges(to: target)
      #expect(edges.count == count)
      #expect(Set(edges.map(\.from)) == Set(edges.flatMap { graph.related(to: target, by: $0.inverse) }))
    }
  }
}
