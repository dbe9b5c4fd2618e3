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

  @Test("The dated answers in the documentation are those of the examples")
  func dated() throws {
    let graph = KnowledgeGraph(try Examples.knowledgeBase())
    let dated = try AnswersListings.dated(graph)
    #expect(dated.lines.contains { $0.hasPrefix("yes ") && $0.hasSuffix("“period” is 2016 to 2020 and covers 2018") })
    #expect(dated.open > dated.lines.count)
    let steps = try AnswersListings.steps(graph)
    #expect(steps.adopted.certain.map(\.reference.id) == ["az-concept-2004"])
    #expect(steps.times?.period == nil && steps.times?.citations.hits.isEmpty == false)
  }

  @Test("Who represented Belarus is told with the capacity")
  func representatives() throws {
    let who = try AnswersListings.representatives(KnowledgeGraph(try Examples.knowledgeBase()))
    #expect(who.contains { $0.hasPrefix("yes Nikolay Melchenko for ") && $0.hasSuffix(": Deputy Minister") })
    #expect(who.contains("yes Belarus: capacity not stated"))
  }

  @Test("Whom Lithuania had in its posts in 2018 is not certain")
  func posts() throws {
    let posts = try AnswersListings.posts(KnowledgeGraph(try Examples.knowledgeBase()))
    #expect(!posts.isEmpty && posts.allSatisfy { $0.hasPrefix("possibly: ") })
  }

  @Test("The name of the organisation is asserted in three documents, of which one names its publisher")
  func assertions() throws {
    let found = try AnswersListings.assertions(KnowledgeGraph(try Examples.knowledgeBase()))
    #expect(found.count == 1...3)
    #expect(found.voices.count == 3 && found.voices.allSatisfy { $0.contains("IOM") })
  }

  @Test("Meetings that are only announced, and who spoke in Minsk without being listed")
  func attendances() throws {
    let found = try AnswersListings.attendances(KnowledgeGraph(try Examples.knowledgeBase()))
    #expect(found.announced.count == 3)
    #expect(found.unlisted.contains("Oleg Chirita for International Centre for Migration Policy Development"))
    #expect(!found.unlisted.contains("Belarus") && !found.unlisted.contains("Latvia"))
  }

  @Test("Who pays, who evaluates, and what is behind a log-in")
  func programmes() throws {
    let graph = KnowledgeGraph(try Examples.knowledgeBase())
    #expect(
      try AnswersListings.funding(graph) == [
        "0 partOf: ARGO programme", "0 funders: European Commission, inferred",
        "0 implementers: International Organization for Migration, inferred",
      ])
    #expect(AnswersListings.evaluations(graph).count == 1)
    #expect(AnswersListings.closed(graph).contains { $0.contains("minsk-2016-pres-tottos") })
  }
}
