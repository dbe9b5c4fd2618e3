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
}
