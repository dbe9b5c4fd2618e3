import MigrationGovernanceCore
import MigrationGovernanceExamples
import MigrationGovernanceQuery
import Testing

@Suite("Dated answers") struct DatedTests {
  private func graph(_ dates: [(String, String?)]) throws -> KnowledgeGraph {
    var base = KnowledgeBase()
    for (id, when) in dates {
      var meeting = Meeting(id: try EntityID(id))
      meeting.when = try when.map { try DateSpan(text: $0) }
      try base.meetings.insert(meeting)
    }
    return KnowledgeGraph(base)
  }

  private func ids(_ answers: [DatedAnswer]) -> [String] { answers.map(\.reference.id) }

  @Test("each is a hit, undated or excluded, with its reason; the certain come first, then by date")
  func parted() throws {
    let graph = try graph([
      ("none", nil), ("later", "2018-02"), ("maybe", "2017/"), ("second", "2017-05"), ("first", "2017-01-03"),
    ])
    let found = graph.meetings.dated(by: \.when, .within(try DateSpan(text: "2017")))
    #expect(ids(found.hits) == ["first", "second", "maybe"])
    #expect(ids(found.possible) == ["maybe"] && ids(found.excluded) == ["later"])
    #expect(found.undated.map(\.id) == ["none"])
    #expect(found.hits[0].reason == "“when” is 3 January 2017 and lies within 2017")
    #expect(
      found.hits[2].reason == "“when” is from 2017, end not stated, and may lie within 2017: its end is not stated")
    #expect(found.excluded[0].reason == "“when” is February 2018 and does not lie within 2017")
  }

  @Test("between is after the one and before the other")
  func between() throws {
    let graph = try graph([("a", "2015"), ("b", "2016-06"), ("c", "2017-01"), ("d", "2016/2018"), ("e", nil)])
    let test = DateTest.between(try DateSpan(text: "2015-12-31"), try DateSpan(text: "2017-01-01"))
    let found = graph.meetings.dated(by: \.when, test)
    #expect(ids(found.certain) == ["b"] && found.undated.map(\.id) == ["e"])
    #expect(ids(found.excluded) == ["a", "d", "c"])
    #expect(graph.meetings.where(\.when, test).ids.map(\.text) == ["b"])
  }

  @Test("a day without a year may lie anywhere, and the reason says so")
  func unstatedYear() throws {
    let found = KnowledgeGraph(try Examples.knowledgeBase()).meetings.dated(
      by: \.when, .before(try DateSpan(text: "2017")))
    #expect(ids(found.certain) == ["minsk-2016"] && ids(found.possible) == ["iom-brussels-meeting"])
    #expect(found.possible[0].reason.hasSuffix("the year is not stated"))
    #expect(found.undated.map(\.id).sorted() == ["athens-workshop", "emsc-icmpd-meeting"])
    #expect(ids(found.excluded) == ["eap-expert-meeting-2017"])
    #expect(found.hits.allSatisfy { !$0.evidence.isEmpty })
  }

  @Test("a stated absence is a no with its evidence, and not undated")
  func absence() throws {
    var base = KnowledgeBase()
    var meeting = Meeting(id: try EntityID("m"))
    var evidence = Evidence(at: try Locator(text: "r:1"), field: ["when"])
    evidence.absent = true
    meeting.evidence = [evidence]
    try base.meetings.insert(meeting)
    let found = KnowledgeGraph(base).meetings.dated(by: \.when, .after(try DateSpan(text: "2000")))
    #expect(found.undated.isEmpty && found.hits.isEmpty && found.excluded.map(\.date) == [nil])
  }

  @Test("what was said at a meeting was so at some time within it")
  func context() throws {
    let graph = KnowledgeGraph(try Examples.knowledgeBase())
    let day = try DateSpan(text: "2016-12-07")
    let said = graph.contributions.dated(.overlapping(day))
    #expect(said.hits.first { $0.reference.id == "minsk-2016-s1-q1" }?.answer == .yes)
    #expect(said.excluded.contains { $0.reference.id == "minsk-2016-s3-q5" })
    #expect(said.undated.map(\.id) == ["emsc-icmpd-meeting-c1", "emsc-icmpd-meeting-c2", "emsc-icmpd-meeting-c3"])
    var base = KnowledgeBase()
    var meeting = Meeting(id: try EntityID("m"))
    meeting.when = try DateSpan(text: "2016-12-07/2016-12-09")
    try base.meetings.insert(meeting)
    var speech = Contribution(id: try EntityID("c"))
    speech.meeting = meeting.id
    try base.contributions.insert(speech)
    let speeches = KnowledgeGraph(base).contributions
    #expect(speeches.dated(.overlapping(day)).hits.map(\.answer) == [.possibly])
    #expect(speeches.dated(.before(try DateSpan(text: "2016-12-08"))).hits.map(\.answer) == [.possibly])
    #expect(speeches.dated(.before(day)).hits.isEmpty)
    #expect(speeches.dated(.within(try DateSpan(text: "2016"))).hits.map(\.answer) == [.yes])
  }

  @Test("period, force, plan and citation stay apart")
  func senses() throws {
    let graph = KnowledgeGraph(try Examples.knowledgeBase())
    let programme = try EntityID<Strategy>("az-migration-programme-2016-2025")
    let times = try #require(graph.times(of: programme, at: try DateSpan(text: "2016-12-07/2016-12-08")))
    #expect(times.period?.answer == .possibly || times.period?.answer == .yes)
    #expect(times.force.answer != .yes)
    #expect(times.plans.undated == [programme.reference] && times.plans.hits.isEmpty)
    #expect(times.citations.hits.contains { $0.reference.kind == "contribution" })
    let later = try #require(graph.times(of: programme, at: try DateSpan(text: "2030")))
    #expect(later.period?.answer == .no && later.citations.hits.isEmpty)
    #expect(graph.times(of: try EntityID("none"), at: try DateSpan(text: "2016")) == nil)
  }

  @Test("a step that is only planned is no step that is done, and one of which nothing is said is undated")
  func steps() throws {
    let graph = KnowledgeGraph(try Examples.knowledgeBase())
    let adopted = graph.strategies.dated(step: .adopted, .before(try DateSpan(text: "2010")))
    #expect(ids(adopted.hits) == ["az-concept-2004"])
    #expect(adopted.undated.map(\.id).contains("az-migration-programme-2016-2025"))
    #expect(adopted.hits.count + adopted.excluded.count + adopted.undated.count == graph.strategies.count)
    let planned = graph.strategies.dated(step: .drafting, state: .planned, .after(try DateSpan(text: "2016")))
    #expect(ids(planned.certain) == ["by-migration-concept"])
  }
}
