import MigrationGovernanceCore
import MigrationGovernanceQuery
import Testing

@Suite("Node") struct NodeTests {
  private func graph() throws -> KnowledgeGraph {
    var base = KnowledgeBase()
    for (id, above) in [("office", "department"), ("department", "ministry"), ("ministry", "office")] {
      var body = Organisation(id: try EntityID(id))
      body.unitOf = [Affiliation(try EntityID(above))]
      try base.organisations.insert(body)
    }
    var meeting = Meeting(id: try EntityID("m"))
    var party = Party(try Reference("organisation:office"))
    party.for = try Reference("country:LT")
    meeting.organisers = [party, party]
    meeting.place = Place("Vilnius", country: try EntityID<Country>("LT"))
    meeting.series = try EntityID("prague-process")
    try base.meetings.insert(meeting)
    return KnowledgeGraph(base)
  }

  @Test("looks one step away by key path or by name, in both directions, each once")
  func related() throws {
    let graph = try graph()
    let meeting = graph[try EntityID<Meeting>("m")]
    let office = graph[try EntityID<Organisation>("office")]
    #expect(meeting.related(\.organisers).map(\.text) == ["organisation:office"])
    #expect(meeting.organisers == meeting.related("organisers"))
    #expect(meeting.related("organisers.for").map(\.text) == ["country:LT"])
    #expect(meeting.related(\.place).map(\.text) == ["country:LT"])
    #expect(meeting.related(\.series).map(\.id.text) == ["prague-process"])
    #expect(office.meetingsOrganised.map(\.id.text) == ["m"])
    #expect(office.related("meetingsOrganised").map(\.text) == ["meeting:m"])
    #expect(office.related("unitOf").map(\.text) == ["organisation:department"])
    #expect(office.related("units").map(\.text) == ["organisation:ministry"])
    #expect(office.related("nothingOfTheKind").isEmpty)
  }

  @Test("has relations without a record, and reads a property where it lies")
  func records() throws {
    let graph = try graph()
    let country = graph[try EntityID<Country>("LT")]
    #expect(country.entity == nil && country.name == "Lithuania")
    #expect(country.related("representedBy").map(\.text) == ["meeting:m"])
    let meeting = graph[try EntityID<Meeting>("m")]
    #expect(meeting.entity?.organisers.count == 2 && meeting[\.organisers]?.count == 2)
    #expect(graph[try EntityID<Meeting>("none")][\.id] == nil)
  }

  @Test("a circle of units ends, and depth is the fewest steps")
  func circles() throws {
    let graph = try graph()
    let office = try Reference("organisation:office")
    #expect(graph.ancestors(of: office).map { "\($0.reference.id) \($0.depth)" } == ["department 1", "ministry 2"])
    #expect(graph[try EntityID<Organisation>("office")].descendants.map(\.reference.id) == ["ministry", "department"])
    #expect(graph.reachable(from: office, by: ["unitOf", "units"]).map(\.depth) == [1, 1])
    #expect(graph.reachable(from: office, by: ["unitOf"], depth: 1).count == 1)
  }
}
