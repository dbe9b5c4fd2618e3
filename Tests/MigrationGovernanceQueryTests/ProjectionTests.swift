import MigrationGovernanceCore
import MigrationGovernanceQuery
import Testing

@Suite("Projection") struct ProjectionTests {
  private func base() throws -> KnowledgeBase {
    var base = KnowledgeBase()
    var iom = Organisation(id: try EntityID("iom"))
    iom.name = "International Organization for Migration"
    try base.organisations.insert(iom)
    var first = Meeting(id: try EntityID("first"))
    first.status = .held
    first.when = try DateSpan(text: "2016-12-07/2016-12-08")
    first.organisers = [try party("country:BY", "report:1"), try party("organisation:iom", "report:2")]
    first.participants = [
      try party("group:eu", "report:3"), try party("country:BY", "report:4"), Party(description: "experts"),
    ]
    first.listed = [try party("country:FR", "report:5")]
    var second = Meeting(id: try EntityID("second"))
    second.status = .announced
    second.participants = [try party("country:BY", "report:6"), try party("organisation:iom", "report:7")]
    var third = Meeting(id: try EntityID("third"))
    third.status = .cancelled
    third.participants = [try party("country:BY", "report:8"), try party("country:AM", "report:9")]
    for meeting in [second, third, first] { try base.meetings.insert(meeting) }
    var session = Session(id: try EntityID("s1"))
    session.meeting = try EntityID("first")
    try base.sessions.insert(session)
    var question = Contribution(id: try EntityID("q1"))
    question.kind = .question
    question.session = session.id
    question.by = [try party("person:anna", "report:10")]
    question.to = [try party("country:BY", "report:11")]
    var answer = Contribution(id: try EntityID("a1"))
    answer.kind = .answer
    answer.session = session.id
    answer.by = [try party("country:BY", "report:12")]
    answer.inReplyTo = [question.id]
    answer.to = [try party("group:eu", "report:13")]
    for contribution in [question, answer] { try base.contributions.insert(contribution) }
    var programme = Programme(id: try EntityID("p"))
    programme.funders = [try party("group:eu", "report:14")]
    programme.implementers = [try party("organisation:iom", "report:15")]
    programme.beneficiaries = [try party("country:BY", "report:16")]
    programme.planned = try DateSpan(text: "2019")
    programme.actual = try DateSpan(text: "2020")
    try base.programmes.insert(programme)
    for (id, country) in [("s", "AM"), ("t", "BY")] {
      var strategy = Strategy(id: try EntityID(id))
      strategy.of = [try Reference("country:\(country)")]
      strategy.themes = [try EntityID("asylum"), try EntityID("return")]
      try base.strategies.insert(strategy)
    }
    for theme in ["return", "asylum"] { try base.themes.insert(Theme(id: try EntityID(theme))) }
    return base
  }

  private func party(_ reference: String, _ at: String) throws -> Party {
    var party = Party(try Reference(reference))
    party.at = try Locator(text: at)
    return party
  }

  private func edges(_ projection: Projection) throws -> [String] {
    try KnowledgeGraph(base()).network(projection).edges.map { edge in
      "\(edge.from) \(edge.to) " + edge.facts.map(\.reference.id).joined(separator: ",")
    }
  }

  @Test("Those who met are in it with the meetings as reasons; who is only listed, and a cancelled meeting, are not")
  func coParticipation() throws {
    #expect(
      try edges(.coParticipation) == [
        "country:BY group:eu first", "country:BY organisation:iom first,second", "country:BY person:anna first",
        "group:eu organisation:iom first", "group:eu person:anna first", "organisation:iom person:anna first",
      ])
    #expect(try edges(.coParticipation(as: ["organisers"])) == ["country:BY organisation:iom first"])
    #expect(
      try edges(.coParticipation.among(Country.kind, Organisation.kind)) == [
        "country:BY organisation:iom first,second"
      ])
    #expect(try edges(.coParticipation(as: Projection.speakers)) == ["country:BY person:anna first"])
  }

  @Test("A fact has its date, how certain it is, and the evidence for both ends")
  func facts() throws {
    let network = try KnowledgeGraph(base()).network(.coParticipation)
    let edge = try #require(network.edges.first { $0.to == "organisation:iom" })
    #expect(edge.facts.map { $0.when?.text } == ["2016-12-07/2016-12-08", nil])
    #expect(edge.facts.map(\.certainty) == [.yes, .possibly] && edge.weight == 2)
    let places = edge.facts[1].evidence.map { $0.at?.text }
    #expect(places == ["report:6", "report:7"])
    let first = Set(edge.facts[0].evidence.compactMap { $0.at?.text })
    #expect(first == ["report:1", "report:2", "report:4", "report:12"])
    #expect(network["organisation:iom"]?.label == "International Organization for Migration")
    #expect(network["country:BY"]?.label == "Belarus" && network["country:FR"] == nil)
    #expect(network["country:BY"]?.attributes[key: "factCount"] == .number(JSONNumber(2)))
    let year = network.slice(try DateSpan(text: "2016"), possibly: false)
    #expect(year.edges.allSatisfy { $0.facts.map(\.reference.id) == ["first"] })
  }

  @Test("Who funds whom leads from the money to those who work with it and for whom, dated by when it ran")
  func funding() throws {
    #expect(try edges(.funding) == ["group:eu country:BY p", "group:eu organisation:iom p"])
    let network = try KnowledgeGraph(base()).network(.funding)
    #expect(network.isDirected && network.edges.map { $0.when?.text } == ["2020", "2020"])
  }

  @Test("Who asked, who answered, and whose strategies share themes")
  func others() throws {
    #expect(try edges(.questions) == ["person:anna country:BY q1"])
    #expect(try edges(.answers) == ["country:BY person:anna a1"])
    #expect(try edges(.sharedThemes) == ["country:AM country:BY asylum,return"])
  }

  @Test("Does not depend on the order of the records")
  func order() throws {
    let base = try base()
    var turned = KnowledgeBase()
    for entity in base.entities.reversed() { try turned.insert(entity) }
    let one = try KnowledgeGraph(base).network(.coParticipation)
    let other = try KnowledgeGraph(turned).network(.coParticipation)
    #expect(one.nodes == other.nodes && one.edges.map(\.facts.count) == other.edges.map(\.facts.count))
    #expect(one.edges.map { $0.facts.map(\.reference) } == other.edges.map { $0.facts.map(\.reference) })
  }

  @Test("A word that is no relation or no kind is refused, with the one that was meant")
  func refusals() throws {
    let graph = KnowledgeGraph(try base())
    func suggestion(_ projection: Projection) -> String? {
      #expect(throws: QueryError.self) { try graph.network(projection) }?.suggestion
    }
    #expect(suggestion(.coParticipation(as: ["particpants"])) == "participants")
    #expect(suggestion(.coParticipation(as: ["sessions/contribution/by"])) == "contributions")
    #expect(suggestion(Projection(through: Programme.kind, from: ["funder"], to: ["implementers"])) == "funders")
    #expect(suggestion(Projection(through: EntityKind("meetin"), among: ["participants"])) == "meeting")
    #expect(throws: QueryError.self) { try graph.network(.coParticipation(as: ["implementers"])) }
  }
}
