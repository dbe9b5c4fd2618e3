import MigrationGovernanceCore
import MigrationGovernanceQuery
import Testing

@Suite("Query") struct QueryTests {
  private func graph() throws -> KnowledgeGraph {
    var base = KnowledgeBase()
    for (id, when, status, organiser) in [
      ("c", "2017-03", "held", "organisation:iom"), ("a", nil, "held", "country:LT"),
      ("b", "2016-12-07/2016-12-08", "announced", "organisation:lt-border"), ("d", "2016/2017", nil, "person:p"),
    ] {
      var meeting = Meeting(id: try EntityID(id))
      meeting.when = try when.map { try DateSpan(text: $0) }
      meeting.status = status.map { MeetingStatus($0) }
      meeting.organisers = [Party(try Reference(organiser))]
      meeting.themes = [try EntityID(id == "a" ? "asylum" : "return")]
      if id == "c" { meeting.evidence = [Evidence(at: try Locator(text: "report:4"), field: ["status"])] }
      try base.meetings.insert(meeting)
    }
    var border = Organisation(id: try EntityID("lt-border"))
    border.jurisdiction = try Reference("country:LT")
    try base.organisations.insert(border)
    return KnowledgeGraph(base)
  }

  @Test("takes what is certain, and what is possible only where asked; silence is possible")
  func certainty() throws {
    let meetings = try graph().meetings
    #expect(meetings.where(\.status, is: .held).ids.map(\.text) == ["c", "a"])
    #expect(meetings.where(\.status, is: .held, possibly: true).hits.map(\.answer) == [.yes, .yes, .possibly])
    #expect(meetings.where(Filter<Meeting>().where(\.status, is: .held).negated).ids.map(\.text) == ["b"])
    #expect(try meetings.during("2016").ids.map(\.text) == ["b"])
    #expect(try meetings.during("2016", possibly: true).ids.map(\.text) == ["a", "b"])
  }

  @Test("what is counted or measured is asked for by its size, and sorted by it")
  func numbers() throws {
    var base = KnowledgeBase()
    for (id, value) in [("a", "12000"), ("b", "60"), ("c", "0.5"), ("d", "680000"), ("e", nil)] {
      var observation = Observation(id: try EntityID(id))
      observation.value = try value.map { try ExactDecimal(text: $0) }
      try base.observations.insert(observation)
    }
    let all = KnowledgeGraph(base).observations
    #expect(all.where(\.value, in: 12000...).ids.map(\.text) == ["a", "d"])
    #expect(all.where(\.value, in: 0..<60).ids.map(\.text) == ["c"])
    #expect(all.where(\.value, in: ...60, possibly: true).hits.map(\.answer) == [.yes, .yes, .possibly])
    #expect(all.sorted(by: \.value).ids.map(\.text) == ["c", "b", "a", "d", "e"])
    #expect(all.where(\.value, in: 12000...).explanation.condition == "value from 12000")
  }

  @Test("is a value: kept, narrowed, asked again, of another graph too")
  func values() throws {
    let held = try graph().meetings.where(\.status, is: .held)
    let onReturn = held.withTheme(try EntityID("return"))
    #expect(held.count == 2 && onReturn.count == 1 && held.count == 2)
    #expect(onReturn.asked(of: KnowledgeGraph(KnowledgeBase())).count == 0)
    #expect(onReturn.first?.evidence.map { $0.at?.text } == ["report:4"])
  }

  @Test("sorts with what says nothing last and equals by id, and takes the first")
  func sorting() throws {
    let meetings = try graph().meetings
    #expect(meetings.sorted(by: \.when).ids.map(\.text) == ["d", "b", "c", "a"])
    #expect(meetings.sorted(by: \.status).ids.map(\.text) == ["b", "a", "c", "d"])
    #expect(meetings.sorted(by: \.status, descending: true).limited(to: 2).ids.map(\.text) == ["a", "c"])
    #expect(meetings.limited(to: 0).ids.isEmpty && meetings.limited(to: -1).count == 0)
  }

  @Test("groups, counts and tabulates, with what says nothing last")
  func tables() throws {
    let meetings = try graph().meetings
    #expect(meetings.grouped(by: \.status).map(\.label) == ["announced", "held", "—"])
    #expect(meetings.grouped(by: \.themes).map(\.count) == [1, 3])
    #expect(meetings.counts(by: Grouping(\.status)).rows == [["held", "2"], ["announced", "1"], ["—", "1"]])
    let table = meetings.crossTabulated(by: .country(of: \.organisers), and: .year(of: \.when))
    #expect(table.columns.map(\.title) == ["country of organisers", "2016", "2016/2017", "2017", "—"])
    #expect(table.rows == [["country:LT", "1", "0", "0", "1"], ["—", "0", "1", "1", "0"]])
  }

  @Test("explains which index named the rows, and that a path outside the schema has none")
  func explanation() throws {
    let meetings = try graph().meetings
    let indexed = meetings.withTheme(try EntityID("return")).where(\.status, is: .held).explanation
    #expect(indexed.index?.contains("index of references") == true && indexed.rowsLookedAt == 0)
    let scanned = meetings.where(\.id.text) { $0 == "a" }.explanation
    #expect(scanned.index == nil && scanned.rowsLookedAt == 4 && scanned.answers == 1)
    #expect(scanned.description.contains("no field of the schema"))
  }

  @Test("a source that states that there is none is not silent")
  func absence() throws {
    var base = KnowledgeBase()
    var meeting = Meeting(id: try EntityID("m"))
    var evidence = Evidence(at: try Locator(text: "report:1"), field: ["participants"])
    evidence.absent = true
    meeting.evidence = [evidence]
    try base.meetings.insert(meeting)
    let meetings = KnowledgeGraph(base).meetings
    #expect(meetings.where(\.participants, contain: try Reference("country:LT"), possibly: true).count == 0)
    #expect(meetings.where(\.hosts, contain: try Reference("country:LT"), possibly: true).count == 1)
  }
}
