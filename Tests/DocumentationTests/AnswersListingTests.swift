import MigrationGovernance
import MigrationGovernanceExamples
import Testing

@Suite("Documentation/Answers.md") struct AnswersListingTests {
  @Test("The answers in the documentation are those of the examples")
  func answers() throws {
    let graph = KnowledgeGraph(try Examples.knowledgeBase())
    #expect(
      AnswersListings.questions(graph) == [
        "Belarus: Will the authorities in charge of it, 22 in number, become more or fewer?"
      ])
    #expect(AnswersListings.gaps(graph).count == 5)
    let found = AnswersListings.conflicts(graph)
    #expect(found.contested.count == graph.knowledgeBase.conflicts.count)
    #expect(found.inferred.contains("programme:eap-project-2017 funders"))
  }

  @Test("Of the proposals that may be overdue, the meeting that was planned is the one with a follow-up")
  func outcomes() throws {
    let graph = KnowledgeGraph(try Examples.knowledgeBase())
    #expect(
      try AnswersListings.outcomes(graph) == [
        "recommendation:minsk-2016-r51: due 2017, and nothing says that it was done"
      ])
    let rates = AnswersListings.rates(graph)
    #expect(rates.share == "1 of 60 considered, 8 without content")
    #expect(rates.table.columns.map(\.title) == ["strength", "given", "nothing known", "considered", "not given"])
  }

  @Test("The strategies of Azerbaijan are compared, and what each cell says is cited")
  func comparison() throws {
    let found = try AnswersListings.comparison(KnowledgeGraph(try Examples.knowledgeBase()))
    #expect(found.comparison.columns.contains(try Reference("strategy:az-concept-2004")))
    #expect(found.text.contains("not said") && found.text.contains("[1]  minsk-report:"))
  }

  @Test("The cross-tables name what they count")
  func crossTables() throws {
    let graph = KnowledgeGraph(try Examples.knowledgeBase())
    #expect(try AnswersListings.matrix(graph) == ["contribution:minsk-2016-s3-q5"])
    let coverage = try AnswersListings.coverage(graph)
    #expect(coverage.cell?.counted.map(\.text) == ["strategy:md-migration-strategy"])
    #expect(coverage.table.columns.last?.title == "all")
  }
}
