import MigrationGovernanceCore
import MigrationGovernanceExamples
import MigrationGovernanceQuery
import Testing

@Suite("Outcomes") struct OutcomeTests {
  /// A recommendation to the members of the Union, due in 2017, and what came of it.
  private func outcome(
    _ steps: [FollowUp], on date: String? = "2018", _ change: (inout KnowledgeBase) throws -> Void = { _ in }
  ) throws -> Outcome {
    var base = KnowledgeBase()
    var recommendation = Recommendation(id: try EntityID("r"))
    recommendation.strength = .recommendation
    recommendation.content = .given
    recommendation.to = [Party(try Reference("group:eu"))]
    recommendation.due = try DateSpan(text: "2017")
    try base.recommendations.insert(recommendation)
    for step in steps { try base.followUps.insert(step) }
    try change(&base)
    let graph = KnowledgeGraph(base)
    return try #require(graph.outcomes(on: try date.map { try DateSpan(text: $0) }).first)
  }

  private func step(
    _ id: String, _ kind: FollowUpKind, _ state: LifecycleState? = nil, when: String? = nil,
    status: EvidenceStatus = .stated
  ) throws -> FollowUp {
    var step = FollowUp(id: try EntityID(id))
    (step.of, step.kind, step.state) = (try Reference("recommendation:r"), kind, state)
    step.when = try when.map { try DateSpan(text: $0) }
    var evidence = Evidence(at: try Locator(text: "report:1"))
    evidence.status = status
    step.evidence = [evidence]
    return step
  }

  private func kinds(_ findings: [Outcome.Finding]) -> [FollowUpKind] { findings.map(\.kind) }

  @Test("where nothing is recorded it is unanswered, and at most possibly overdue")
  func nothing() throws {
    let outcome = try outcome([])
    #expect(outcome.isUnanswered && outcome.acceptance.isEmpty && outcome.implementation.isEmpty)
    #expect(outcome.overdue?.answer == .possibly)
    #expect(try self.outcome([], on: "2017-12-31").overdue?.answer == .no)
    #expect(try self.outcome([], on: nil).overdue == nil)
  }

  @Test("what is planned, broken off or to be at a meeting that is only announced is not done")
  func plans() throws {
    var atMeeting = try step("c", .done)
    atMeeting.meeting = try EntityID("m")
    let outcome = try outcome([step("a", .done, .planned), step("b", .accepted, .cancelled), atMeeting]) { base in
      var meeting = Meeting(id: try EntityID("m"))
      meeting.status = .announced
      try base.meetings.insert(meeting)
    }
    #expect(outcome.followUps.map(\.result) == [nil, nil, nil])
    #expect(outcome.followUps.map(\.state) == [.planned, .cancelled, nil])
    #expect(outcome.isUnanswered && outcome.overdue?.answer == .possibly)
  }

  @Test("what is under way towards being done is started")
  func underWay() throws {
    #expect(kinds(try outcome([step("a", .done, .underWay)]).implementation) == [.started])
    #expect(try outcome([step("a", .accepted, .underWay)]).isUnanswered)
  }

  @Test("a decision outweighs consideration, the furthest step the steps before it")
  func furthest() throws {
    let outcome = try outcome([
      step("a", .considered), step("b", .accepted), step("c", .started), step("d", .partlyDone),
    ])
    #expect(kinds(outcome.acceptance) == [.accepted])
    #expect(kinds(outcome.implementation) == [.partlyDone])
  }

  @Test("of what contradicts itself the later holds, both where the order is not said")
  func contradictions() throws {
    let early = try step("a", .accepted, when: "2016")
    #expect(kinds(try outcome([early, step("b", .rejected, when: "2017")]).acceptance) == [.rejected])
    #expect(kinds(try outcome([early, step("b", .rejected)]).acceptance) == [.accepted, .rejected])
    let late = try outcome([step("a", .notDone, when: "2017"), step("b", .done, when: "2018-03")], on: "2019")
    #expect(kinds(late.implementation) == [.done])
    #expect(late.overdue?.answer == .no)
    let guess = try step("b", .done, when: "2018-03", status: .inferred)
    #expect(
      kinds(try outcome([step("a", .notDone, when: "2017"), guess], on: "2019").implementation) == [.done, .notDone])
  }

  @Test("it is certainly overdue only where a source says that it was not done, and no longer was before it was due")
  func overdue() throws {
    #expect(try outcome([step("a", .notDone)]).overdue?.answer == .yes)
    #expect(try outcome([step("a", .notDone)], on: "2017").overdue?.answer == .no)
    #expect(try outcome([step("a", .notDone, when: "2019")]).overdue?.answer == .yes)
    #expect(try outcome([step("a", .notDone, when: "2016")]).overdue?.answer == .possibly)
    #expect(try outcome([step("a", .notDone, status: .inferred)]).overdue?.answer == .possibly)
    #expect(
      try outcome([step("a", .notDone)]) { base in
        base.recommendations.update(try EntityID("r")) { $0.condition = LocalizedText("if asked") }
      }.overdue?.answer == .possibly)
  }

  @Test("what was done is not overdue; without a date, or inferred, only possibly not")
  func done() throws {
    #expect(try outcome([step("a", .done, when: "2017")]).overdue?.answer == .no)
    #expect(try outcome([step("a", .done)]).overdue?.answer == .possibly)
    #expect(try outcome([step("a", .done, when: "2017", status: .inferred)]).overdue?.answer == .possibly)
  }

  @Test("what comes after the date counts for nothing yet")
  func asOf() throws {
    let steps = [try step("a", .accepted, when: "2016"), try step("b", .done, when: "2019")]
    let then = try outcome(steps)
    #expect(kinds(then.acceptance) == [.accepted] && then.implementation.isEmpty)
    #expect(then.overdue?.answer == .possibly)
    #expect(kinds(try outcome(steps, on: "2020").implementation) == [.done])
  }

  @Test("a link from a meeting that was held carries it out, with the status of its evidence")
  func links() throws {
    func linked(_ status: MeetingStatus) throws -> Outcome {
      try outcome([]) { base in
        var meeting = Meeting(id: try EntityID("m"))
        (meeting.status, meeting.when) = (status, try DateSpan(text: "2017-10"))
        try base.meetings.insert(meeting)
        var link = Link(id: try EntityID("l"))
        (link.from, link.relation, link.to) = (meeting.reference, .carriesOut, try Reference("recommendation:r"))
        var evidence = Evidence(at: try Locator(text: "page:3"))
        (evidence.status, evidence.premise) = (.inferred, "Topic and year agree.")
        link.evidence = [evidence]
        try base.links.insert(link)
        link.id = try EntityID("other")
        link.relation = .mentions
        try base.links.insert(link)
      }
    }
    let held = try linked(.held)
    #expect(held.followUps.map(\.reference.text) == ["link:l"])
    #expect(held.followUps.map(\.meeting?.text) == ["meeting:m"])
    #expect(held.implementation.map(\.isInferred) == [true] && kinds(held.implementation) == [.done])
    #expect(held.overdue?.answer == .possibly)
    #expect(try linked(.announced).isUnanswered)
    #expect(try linked(.unknown).isUnanswered)
  }

  @Test("the meeting of 2017 that the report of Minsk planned is only planned, and inferred")
  func minsk() throws {
    let graph = KnowledgeGraph(try Examples.knowledgeBase())
    let outcomes = graph.outcomes(on: try DateSpan(text: "2018-01-01"))
    let planned = try #require(outcomes.first { $0.recommendation.id == "minsk-2016-r51" })
    #expect(planned.isUnanswered && planned.overdue?.answer == .possibly)
    #expect(planned.followUps.map(\.isInferred) == [true])
    #expect(planned.followUps.first?.meeting?.text == "meeting:eap-expert-meeting-2017")
    let host = try #require(outcomes.first { $0.recommendation.id == "minsk-2016-r48" })
    #expect(kinds(host.acceptance) == [.considered] && host.acceptance.first?.isInferred == false)
    #expect(outcomes.filter { !$0.isUnanswered }.map(\.recommendation.id) == ["minsk-2016-r48"])
    let programme = graph.followUpSteps(of: try Reference("strategy:az-migration-programme"))
    #expect(programme.map(\.result) == [.partlyDone])
  }

  @Test("a query narrows them, and what is only possibly addressed comes last")
  func queries() throws {
    func found(_ date: String) throws -> [Answer] {
      let date = try DateSpan(text: date)
      var base = KnowledgeBase()
      for (id, extent) in [("some", Extent.some), ("all", .all)] {
        var recommendation = Recommendation(id: try EntityID(id))
        var party = Party(try Reference("group:eu"))
        party.extent = extent
        recommendation.to = [party]
        try base.recommendations.insert(recommendation)
      }
      let graph = KnowledgeGraph(base)
      let asked = graph.recommendations.addressed(to: try Reference("country:GB"), on: date, possibly: true)
      return graph.outcomes(of: asked, on: date).map(\.answer)
    }
    #expect(try found("2016") == [.yes, .possibly])
    #expect(try found("2021").isEmpty)
  }

  @Test("a rate is of those whose content is given; others, and those possibly meant, are beside it")
  func rates() throws {
    let graph = KnowledgeGraph(try Examples.knowledgeBase())
    let rates = graph.outcomes().rates
    let all = try #require(rates.last)
    let content = graph.knowledgeBase.recommendations.map(\.content)
    #expect(all.isTotal && all.given == content.count { $0 == .given })
    #expect(all.given + all.notGiven == content.count)
    #expect(all[.considered].stated == 1 && all.unanswered == all.given - 1)
    #expect(rates.dropLast().map(\.given).reduce(0, +) == all.given)
    var some = graph.outcomes().prefix(3)
    some[0].answer = .possibly
    #expect(some.rates.last?.given == 2 && some.rates.last?.possibly == 1)
    #expect(graph.outcomes(of: graph.recommendations.limited(to: 0)).rates.isEmpty)
  }

  @Test("the table of rates has a column for what came of any, with what is inferred apart")
  func rateTable() throws {
    let stated = try outcome([step("a", .accepted)])
    let inferred = try outcome([step("a", .accepted, status: .inferred), step("b", .done)])
    #expect(
      [stated, inferred].rates.table.rows == [
        ["recommendation", "2", "0", "1 + 1 inferred", "1"], ["all", "2", "0", "1 + 1 inferred", "1"],
      ])
  }
}
