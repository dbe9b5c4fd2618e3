import MigrationGovernanceCore
import MigrationGovernanceQuery
import Testing

@Suite("KnowledgeGraph") struct KnowledgeGraphTests {
  private func graph() throws -> KnowledgeGraph {
    var base = KnowledgeBase()
    var organisation = Organisation(id: try EntityID("iom"))
    organisation.name = "International Organization for Migration"
    try base.organisations.insert(organisation)
    var meeting = Meeting(id: try EntityID("minsk-2016"))
    meeting.name = "Panel meeting"
    meeting.status = .held
    meeting.when = try DateSpan(text: "2016-12-07/2016-12-08")
    var party = Party(try Reference("country:BY"))
    party.at = try Locator(text: "report:7")
    party.for = try Reference("organisation:iom")
    meeting.organisers = [party, Party(try Reference("organisation:iom"))]
    meeting.evidence = [Evidence(at: try Locator(text: "report:3"))]
    try base.meetings.insert(meeting)
    var later = Meeting(id: try EntityID("athens"))
    later.status = .announced
    later.place = Place(country: try EntityID<Country>("GR"))
    try base.meetings.insert(later)
    return KnowledgeGraph(base)
  }

  @Test("gives relations both ways by their names, each with the evidence nearest to it")
  func relations() throws {
    let graph = try graph()
    let outgoing = graph.relations(of: try Reference("meeting:minsk-2016"))
    #expect(outgoing.map(\.name) == ["organisers", "organisers.for", "organisers"])
    #expect(outgoing.map { $0.evidence.map { $0.at?.text ?? "" } } == [["report:7"], ["report:7"], ["report:3"]])
    let incoming = graph.relations(of: try Reference("organisation:iom"))
    #expect(incoming.map(\.name) == ["representedBy", "meetingsOrganised"] && incoming.allSatisfy(\.isInverse))
    #expect(graph.relations(of: try Reference("country:BY")).map(\.reference.text) == ["meeting:minsk-2016"])
  }

  @Test("knows the tree of the themes where no record takes its place, and their names")
  func themes() throws {
    let graph = try graph()
    let asylum = try Reference("theme:asylum")
    #expect(graph.knows(asylum))
    #expect(graph.name(of: try Reference("theme:crisis")) == "crisis and emergency")
    let relations = graph.relations(of: asylum)
    #expect(relations.map(\.name) == ["broader", "narrower", "narrower", "narrower"])
    #expect(relations.first?.reference.text == "theme:rights-protection")
    #expect(graph.dossier(of: asylum)?.fields.map(\.key).contains("definition") == true)
    #expect(graph.nearest(to: "theme:asylmu") == [asylum] && graph.nearest(to: "PL").map(\.text) == ["country:PL"])

    var base = KnowledgeBase()
    var own = Theme(id: try EntityID("asylum"))
    own.labels = [LocalizedText("protection")]
    try base.themes.insert(own)
    let other = KnowledgeGraph(base)
    #expect(other.name(of: asylum) == "protection")
    #expect(other.relations(of: asylum).map(\.name) == ["narrower", "narrower", "narrower"])
  }

  @Test("counts the places in a document apart from relations")
  func citations() throws {
    let document = try Reference("document:report")
    #expect(try graph().citationCount(of: document) == 2)
    #expect(try graph().relations(of: document).isEmpty)
  }

  @Test("names entities, countries of the reference data, and what it does not know")
  func names() throws {
    let graph = try graph()
    #expect(graph.name(of: try Reference("organisation:iom")) == "International Organization for Migration")
    #expect(graph.name(of: try Reference("country:BY")) == "Belarus")
    #expect(graph.name(of: try Reference("meeting:athens")) == "athens")
    #expect(graph.name(of: try Reference("person:nobody")) == "person:nobody")
    #expect(graph.knows(try Reference("country:AZ")))
    #expect(!graph.knows(try Reference("person:nobody")))
  }

  @Test("captions what has no name by its summary, shortened at a word")
  func captions() throws {
    var base = KnowledgeBase()
    var contribution = Contribution(id: try EntityID("q"))
    contribution.summary = LocalizedText("Will the authorities become more or fewer?")
    try base.contributions.insert(contribution)
    let reference = try Reference("contribution:q")
    #expect(KnowledgeGraph(base).caption(of: reference) == "Will the authorities become more or fewer?")
    #expect(KnowledgeGraph(base).caption(of: reference, length: 10) == "Will the …")
    #expect(KnowledgeGraph(base).caption(of: try Reference("meeting:m")) == "")
  }

  @Test("suggests what was probably meant")
  func nearest() throws {
    let graph = try graph()
    #expect(graph.nearest(to: "minsk-2016").map(\.text) == ["meeting:minsk-2016"])
    #expect(graph.nearest(to: "meeting:minsk-2061").map(\.text) == ["meeting:minsk-2016"])
    #expect(graph.nearest(to: "group:iom").map(\.text) == ["organisation:iom"])
    #expect(graph.nearest(to: "panel MEETING").map(\.text) == ["meeting:minsk-2016"])
    #expect(graph.nearest(to: "ath").map(\.text) == ["meeting:athens"])
    #expect(graph.nearest(to: "zzzzzzzzzz").isEmpty)
  }

  @Test("puts dated things in order and what has no date at the end")
  func timeline() throws {
    let graph = try graph()
    #expect(graph.timeline().map { $0.date?.text } == ["2016-12-07/2016-12-08", nil])
    #expect(graph.timeline().map(\.what) == ["Panel meeting", "athens"])
    #expect(graph.timeline(of: try Reference("organisation:iom")).map(\.reference.id) == ["minsk-2016"])
  }

  @Test("tells all of an entity")
  func dossier() throws {
    let dossier = try #require(try graph().dossier(of: try Reference("meeting:minsk-2016")))
    #expect(dossier.fields.map(\.key) == ["name", "when", "status", "organisers"])
    #expect(dossier.fields.last?.values.map(\.text).first?.hasPrefix("Belarus (country:BY)") == true)
    #expect(dossier.fields.last?.values.first?.evidence.map { $0.at?.text } == ["report:7"])
    #expect(try graph().dossier(of: try Reference("person:nobody")) == nil)
    #expect(try graph().dossier(of: try Reference("country:BY"))?.entity == .null)
  }
}
