import MigrationGovernanceCore
import MigrationGovernanceQuery
import Testing

extension FortyQuestions {
  @Suite("What came of it") struct WhatCameOfIt {
    let graph: KnowledgeGraph
    init() throws { graph = try examples.get() }

    @Test("What came of the four meetings proposed for 2017, by the spring of 2018?")
    func proposals() throws {
      let due = graph.recommendations.where(\.due, .within(try DateSpan(text: "2017")))
      let outcomes = graph.outcomes(of: due, on: try DateSpan(text: "2018-04"))
      let plans = outcomes.flatMap(\.followUps)
      // Line 139 proposes four. Of the third a page announces a meeting that nobody says to be the one proposed, or held.
      #expect(
        outcomes.map(\.recommendation.id) == ["minsk-2016-r49", "minsk-2016-r50", "minsk-2016-r51", "minsk-2016-r52"])
      #expect(outcomes.allSatisfy { $0.isUnanswered && $0.overdue?.answer == .possibly })
      #expect(outcomes.map(\.statement.evidence.places).allSatisfy { $0 == "minsk-report:139, minsk-report:35" })
      #expect(
        plans.map { "\($0.meeting?.id ?? "") \($0.state?.rawValue ?? "") \($0.isInferred)" } == [
          "eap-expert-meeting-2017 planned true"
        ])
      #expect(plans.first?.evidence.compactMap(\.at?.text).contains("eap-irregular-migration-2017:3") == true)
    }

    @Test("Did any country accept to host one of the meetings?")
    func hosting() throws {
      let asked = graph.recommendations.about(try Reference("strategy:eap-panel-work-programme-2017"))
      let answered = graph.outcomes(of: asked).filter { !$0.isUnanswered }
      // Line 139: they considered it, and no more.
      #expect(answered.map(\.recommendation.id) == ["minsk-2016-r48"])
      #expect(
        answered.flatMap(\.acceptance).map { "\($0.kind) \($0.evidence.places)" } == [
          "considered minsk-report:139, minsk-report:103"
        ])
      #expect(answered.flatMap(\.implementation).isEmpty)
    }

    @Test("What did the workshop in Athens recommend?")
    func future() throws {
      let from = graph.recommendations.where(\.from, is: try Reference("meeting:athens-workshop")).hits
      // Nothing yet that could be followed up by: solutions and recommendations are to come (13, 15). One need is told (15).
      #expect(
        from.map { "\($0.entity.content?.rawValue ?? "") \($0.entity.evidence(for: "content").places)" } == [
          "future osce-athens-workshop-page:13", "given osce-athens-workshop-page:15",
          "future osce-athens-workshop-page:15",
        ])
    }

    @Test("Must a country have a migration strategy of its own, according to the Commission?")
    func notRequired() throws {
      let said = graph.recommendations.where(\.strength, is: .notRequired).entities
      let outcomes = said.map { graph.outcome(of: $0) }
      // Line 129: no such requirement.
      #expect(outcomes.map { graph.words(of: $0.by) } == ["European Commission"])
      #expect(outcomes.map(\.statement.evidence.places) == ["minsk-report:129"])
    }
  }
}
