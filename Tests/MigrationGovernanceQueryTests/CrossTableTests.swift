import MigrationGovernanceCore
import MigrationGovernanceExamples
import MigrationGovernanceQuery
import Testing

@Suite("Cross-tables") struct CrossTableTests {
  private func examples() throws -> KnowledgeGraph { KnowledgeGraph(try Examples.knowledgeBase()) }
  private func reference(_ text: String) throws -> Reference { try Reference(text) }

  @Test("who asked whom is counted, with the questions, those unanswered and what speaks for them")
  func questions() throws {
    let matrix = try examples().questionMatrix()
    let cell = try #require(matrix[try reference("country:BY"), try reference("country:AZ")])
    #expect(cell.counted.map(\.id) == ["minsk-2016-s3-q4", "minsk-2016-s3-q5"])
    #expect(cell.noted.map(\.id) == ["minsk-2016-s3-q5"])
    #expect(!cell.evidence.isEmpty)
    #expect(matrix.columns.last == .notSaid)
    #expect(matrix.table.rows.last?.last == "10 (1 unanswered)")
  }

  @Test("who answered is a table of its own, with the unanswered under what is not said")
  func answers() throws {
    let matrix = try examples().answerMatrix()
    let belarus = CrossTable.Heading(reference: try reference("country:BY"), text: "Belarus")
    #expect(matrix[belarus, .notSaid]?.counted.map(\.id) == ["minsk-2016-s3-q5"])
    #expect(matrix[try reference("country:AM"), try reference("country:DK")]?.counted.count == 1)
  }

  @Test("every strategy and recommendation is in the coverage, and all together counts each once")
  func complete() throws {
    let graph = try examples()
    for narrower in [false, true] {
      let coverage = graph.themeCoverage(narrower: narrower)
      let counted = Set(coverage.cells.joined().flatMap(\.counted))
      #expect(counted.count == graph.knowledgeBase.strategies.count + graph.knowledgeBase.recommendations.count)
      #expect(coverage.table.rows.last?.last?.hasPrefix("22 strategies, 68 recommendations") == true)
      #expect(coverage.cells.joined().allSatisfy { $0.counted.isEmpty == $0.evidence.isEmpty })
    }
  }

  @Test("a broader theme includes the narrower ones when asked, and stands before them")
  func narrower() throws {
    let graph = try examples()
    let (broad, narrow) = (try reference("theme:governance"), try reference("theme:migration-strategy"))
    let azerbaijan = try reference("country:AZ")
    #expect(graph.themeCoverage()[broad, azerbaijan] == nil)
    let coverage = graph.themeCoverage(narrower: true)
    let cell = try #require(coverage[narrow, azerbaijan])
    #expect(cell.counted.count == 2 && coverage[broad, azerbaijan]?.counted == cell.counted)
    let lines = coverage.lines.map(\.reference)
    let places = [lines.firstIndex(of: broad), lines.firstIndex(of: narrow)].compactMap { $0 }
    #expect(places.count == 2 && places[0] < places[1])
  }

  @Test("a recommendation counts for the country addressed, of a body for that which it acts for, of words possibly")
  func addressees() throws {
    var base = KnowledgeBase()
    var ministry = Organisation(id: try EntityID("ministry"))
    ministry.jurisdiction = try reference("country:MD")
    try base.organisations.insert(ministry)
    let parties: [(String, [Party])] = [
      ("country", [Party(try reference("country:MD"))]), ("body", [Party(ministry.reference)]),
      ("words", [Party(description: "the authorities", of: [Party(try reference("country:MD"))])]),
      ("other", [Party(description: "experts")]), ("nobody", []),
    ]
    for (id, to) in parties {
      var recommendation = Recommendation(id: try EntityID(id))
      recommendation.to = to
      recommendation.themes = [try EntityID("asylum")]
      try base.recommendations.insert(recommendation)
    }
    let coverage = KnowledgeGraph(base).themeCoverage()
    let cell = try #require(coverage[try reference("theme:asylum"), try reference("country:MD")])
    #expect(cell.counted.map(\.id) == ["country", "body", "words"] && cell.noted.map(\.id) == ["words"])
    #expect(coverage.columns.map(\.text) == ["Moldova", "others", "—"])
    #expect(
      coverage.table.rows.last?.dropFirst().map { $0 } == [
        "3 recommendations (1 possibly)", "1 recommendation", "1 recommendation", "5 recommendations (1 possibly)",
      ])
  }

  @Test("the marks of a cell are those of what it counts")
  func marks() throws {
    var notes = Footnotes()
    let table = try examples().questionMatrix().table(citing: &notes)
    let line = try #require(table.rows.first { $0[0] == "Armenia" })
    #expect(line.contains("1 [1]") && notes.notes.first?.text.hasPrefix("minsk-report:127") == true)
  }
}
