import MigrationGovernanceCore
import MigrationGovernanceQuery
import Testing

@Suite("Listing") struct ListingTests {
  private func graph() throws -> KnowledgeGraph {
    var base = KnowledgeBase()
    for (id, when, status, country) in [
      ("c", "2017", "held", "BY"), ("a", nil, "held", "GR"), ("b", "2016-12-07/2016-12-08", "announced", nil),
    ] {
      var meeting = Meeting(id: try EntityID(id))
      meeting.when = try when.map { try DateSpan(text: $0) }
      meeting.status = MeetingStatus(status)
      meeting.place = try country.map { Place(country: try EntityID<Country>($0)) }
      meeting.organisers = [Party(try Reference("organisation:iom"))]
      try base.meetings.insert(meeting)
    }
    return KnowledgeGraph(base)
  }

  private func ids(where conditions: [Listing.Condition] = [], sort: String? = nil) throws -> [String] {
    try Listing("meetings", where: conditions, sort: sort).table(in: graph(), columns: ["id"]).rows.map { $0[0] }
  }

  @Test("takes a short form for its main field and for nothing else, and says why a date is none")
  func shortForms() throws {
    var base = KnowledgeBase()
    var meeting = Meeting(id: try EntityID("m"))
    meeting.place = Place("Brussels")
    meeting.organisers = [Party(try Reference("organisation:iom"))]
    try base.meetings.insert(meeting)
    let table = try Listing("meetings").table(
      in: KnowledgeGraph(base), columns: ["place.name", "place.country", "organisers.party", "organisers.for"])
    #expect(table.rows == [["Brussels", "", "organisation:iom", ""]])
    #expect(throws: QueryError.self) {
      try Listing("meetings", where: [Listing.Condition(field: "when", value: "17.10.2017")])
    }
  }

  @Test("filters by text, date, reference, part of a record, and by silence")
  func filters() throws {
    #expect(try ids() == ["c", "a", "b"])
    #expect(try ids(where: [.init(field: "status", value: "HELD")]) == ["c", "a"])
    #expect(try ids(where: [.init(field: "when", value: "2016")]) == ["b"])
    #expect(try ids(where: [.init(field: "when", value: "")]) == ["a"])
    #expect(try ids(where: [.init(field: "organisers", value: "iom")]).count == 3)
    #expect(try ids(where: [.init(field: "place.country", value: "GR")]) == ["a"])
  }

  @Test("sorts dates by their bounds, what says nothing last")
  func sorts() throws {
    #expect(try ids(sort: "when") == ["b", "c", "a"])
    #expect(try ids(sort: "id") == ["a", "b", "c"])
  }

  @Test("counts the values of a field")
  func counts() throws {
    let table = try Listing("meeting").counts(by: "status", in: graph())
    #expect(table.rows == [["held", "2"], ["announced", "1"]])
    #expect(try Listing("meeting").counts(by: "when", in: graph()).rows.last == ["—", "1"])
  }

  @Test("names the nearest right kind and field")
  func suggestions() throws {
    #expect(throws: QueryError.self) { try Listing("meetngs") }
    do { _ = try Listing("meetngs") } catch { #expect(error.suggestion == "meetings") }
    do { _ = try Listing("meetings", sort: "wehn") } catch { #expect(error.suggestion == "when") }
    do { _ = try Listing("meetings", sort: "place.contry") } catch { #expect(error.suggestion == "country") }
    do { _ = try Listing("meetings", sort: "when.year") } catch { #expect(error.reason.contains("no parts")) }
  }
}
