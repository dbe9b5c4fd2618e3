import MigrationGovernanceCore
import MigrationGovernanceExamples
import MigrationGovernanceQuery
import Testing

@Suite("Comparisons") struct ComparisonTests {
  private func azerbaijan() throws -> Comparison {
    let graph = KnowledgeGraph(try Examples.knowledgeBase())
    let ids = graph.strategies.where(\.of, contain: try Reference("country:AZ")).ids
    return graph.compare(ids, on: try DateSpan(text: "2016-12-08"))
  }

  @Test("whether each is in force comes first, then the fields in the order of the schema with their other ends")
  func rows() throws {
    let keys = try azerbaijan().rows.map(\.key)
    #expect(keys.first == "inForce")
    let fields = Strategy.schema.fields.map(\.info.key)
    #expect(keys.filter(fields.contains) == fields.filter(keys.contains))
    #expect(Set(fields).subtracting(keys).isSubset(of: ["id", "name", "names", "label", "identifiers", "evidence"]))
    let lineage = ["predecessors", "successors", "basedOn", "basisFor"]
    #expect(keys.filter(lineage.contains) == lineage)
  }

  @Test("every cell that says something cites it, and what no source says reads so")
  func cells() throws {
    let comparison = try azerbaijan()
    for row in comparison.rows {
      #expect(row.cells.count == comparison.columns.count)
      for cell in row.cells {
        #expect((cell.standing == .notSaid) == (cell.values.isEmpty && cell.contested.isEmpty))
        // That nothing is said of adoption or end rests on nothing.
        if row.key != "inForce" { #expect(cell.values.allSatisfy { !$0.evidence.isEmpty }) }
      }
    }
    let concept = try Reference("strategy:az-concept-2004")
    #expect(comparison[concept, "period"]?.standing == .notSaid)
    #expect(comparison[concept, "inForce"]?.values.first?.text.hasPrefix("yes: ") == true)
    #expect(comparison[concept, "inForce"]?.values.first?.isInferred == true)
    #expect(comparison[concept, "no such row"] == nil)
  }

  @Test("lineage is seen from both ends, an inferred one as inferred")
  func lineage() throws {
    let comparison = try azerbaijan()
    let before = try #require(comparison[try Reference("strategy:az-migration-programme"), "successors"])
    #expect(before.values.map { $0.text.hasSuffix("(strategy:az-migration-programme-2016-2025)") } == [true])
    #expect(before.values.map(\.isInferred) == [false])
    let basis = try #require(comparison[try Reference("strategy:az-concept-2004"), "basisFor"])
    #expect(basis.values.map(\.isInferred) == [true])
    var notes = Footnotes()
    let line = comparison.table(citing: &notes).rows.first { $0[0] == "basisFor" }
    #expect(line?.contains { $0.contains(", inferred [") } == true && line?.contains("not said") == true)
  }

  @Test("what a source states to be absent is told apart from silence")
  func absences() throws {
    let graph = KnowledgeGraph(try Examples.knowledgeBase())
    let comparison = graph.compare([try EntityID<Country>("BY"), try EntityID<Country>("AZ")])
    let cell = try #require(comparison[try Reference("country:BY"), "strategies"])
    #expect(cell.standing == .said && cell.contested.map(\.text) == ["none, as stated"])
    #expect(comparison[try Reference("country:AZ"), "strategies"]?.contested == [])
    var strategy = Strategy(id: try EntityID("s"))
    var evidence = Evidence(at: try Locator(text: "r:1"), field: ["period"])
    evidence.absent = true
    strategy.evidence = [evidence]
    var base = KnowledgeBase()
    try base.strategies.insert(strategy)
    let own = KnowledgeGraph(base).compare([strategy.id])
    #expect(own[strategy.reference, "period"]?.standing == .absent)
    #expect(own[strategy.reference, "kind"]?.standing == .notSaid)
  }

  @Test("where sources disagree, the other side stands beside the value held")
  func contested() throws {
    var strategy = Strategy(id: try EntityID("s"))
    strategy.period = try DateSpan(text: "2016/2020")
    var other = Evidence(at: try Locator(text: "r:2"), field: ["period"])
    other.value = .string("2021/2025")
    strategy.evidence = [Evidence(at: try Locator(text: "r:1")), other]
    var base = KnowledgeBase()
    try base.strategies.insert(strategy)
    let cell = KnowledgeGraph(base).compare([strategy.id])[strategy.reference, "period"]
    #expect(cell?.values.map(\.text) == ["2016/2020"] && cell?.contested.map(\.text) == ["2021/2025"])
  }

  @Test("each is a column once, in the order given; kinds are not mixed")
  func columns() throws {
    let graph = KnowledgeGraph(try Examples.knowledgeBase())
    let (one, other) = (try Reference("strategy:md-migration-strategy"), try Reference("strategy:az-concept-2004"))
    #expect(try graph.compare([one, other, one]).columns == [one, other])
    #expect(throws: QueryError.self) { try graph.compare([one, try Reference("meeting:minsk-2016")]) }
    #expect(try graph.compare([Reference]()).columns.isEmpty)
  }
}
