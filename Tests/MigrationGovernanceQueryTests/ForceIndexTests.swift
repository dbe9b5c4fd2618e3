import MigrationGovernanceCore
import MigrationGovernanceExamples
import MigrationGovernanceQuery
import TestSupport
import Testing

/// What is in force by index is what is in force when every strategy is reckoned.
@Suite("The index of force") struct ForceIndexTests {
  private func agree(_ graph: KnowledgeGraph, _ date: DateSpan) {
    let reckoned = graph.knowledgeBase.strategies.map { graph.force(of: $0, on: date) }
    let certain = graph.strategies.inForce(on: date).ids.map(\.reference)
    #expect(Set(certain) == Set(reckoned.filter { $0.answer == .yes }.map(\.strategy)), "\(date)")
    let possible = graph.strategies.inForce(on: date, possibly: true).hits
    #expect(possible.map(\.answer) == possible.map { graph.force(of: $0.entity, on: date).answer }, "\(date)")
    #expect(Set(possible.map(\.reference)) == Set(reckoned.filter(\.answer.isPossible).map(\.strategy)), "\(date)")
    #expect(graph.strategies.inForce(on: date, possibly: true).count == graph.inForce(on: date).count)
  }

  @Test("By random strategies, on days around all their dates and in spans", arguments: Array(UInt64(1)...30))
  func random(seed: UInt64) throws {
    let filler = Filler(seed: seed, .random, isUnicode: false)
    var base = KnowledgeBase()
    for _ in 0..<6 { try base.insert(filler.make(Strategy.self)) }
    let graph = KnowledgeGraph(base)
    var days: Set<CivilDay> = []
    for strategy in base.strategies {
      for date in strategy.events.compactMap(\.when) + [strategy.period].compactMap(\.self) {
        for bound in [date.earliest, date.latest].compactMap(\.self) {
          days.formUnion([bound.advanced(by: -1), bound, bound.advanced(by: 1)].compactMap(\.self))
        }
      }
    }
    for day in days.sorted() { if let date = PartialDate(day) { agree(graph, DateSpan(date)) } }
    for text in ["2016", "2016-12-XX", "2010/2020", "2004/..", "2016-12-07~"] { agree(graph, try DateSpan(text: text)) }
  }

  @Test("By the examples, day by day over a year and more")
  func examples() throws {
    let graph = KnowledgeGraph(try Examples.knowledgeBase())
    var day = try #require(CivilDay(year: 2015, month: 11, day: 1))
    for _ in 0..<60 {
      agree(graph, DateSpan(try #require(PartialDate(day))))
      day = try #require(day.advanced(by: 11))
    }
  }

  @Test("A query says that the index answered, and takes other conditions with it")
  func query() throws {
    let graph = KnowledgeGraph(try Examples.knowledgeBase())
    let all = try graph.strategies.inForce(on: "2016-12-07", possibly: true)
    #expect(all.explanation.index?.contains("index of force") == true && all.explanation.rowsLookedAt == 0)
    let azerbaijan = all.where(\.of, contain: try Reference("country:AZ"))
    #expect(azerbaijan.count > 0 && azerbaijan.count < all.count)
    #expect(azerbaijan.entities == all.entities.filter { $0.of.contains { $0.text == "country:AZ" } })
  }
}
