import MigrationGovernanceCore
import MigrationGovernanceQuery
import Testing

@Suite("Paths between entities") struct PathTests {
  private func graph() throws -> KnowledgeGraph {
    var base = KnowledgeBase()
    for (id, organiser, host) in [("zeta", "country:BY", "country:LT"), ("alpha", "country:BY", "country:LT")] {
      var meeting = Meeting(id: try EntityID(id))
      var party = Party(try Reference(organiser))
      party.at = try Locator(text: "report:7")
      meeting.organisers = [party]
      meeting.hosts = [Party(try Reference(host))]
      meeting.themes = [try EntityID("asylum")]
      meeting.evidence = [Evidence(at: try Locator(text: "report:3"))]
      try base.meetings.insert(meeting)
    }
    var other = Meeting(id: try EntityID("other"))
    other.participants = [Party(try Reference("organisation:iom"))]
    other.themes = [try EntityID("asylum")]
    try base.meetings.insert(other)
    var last = Meeting(id: try EntityID("last"))
    last.participants = [Party(try Reference("organisation:iom")), Party(try Reference("organisation:unhcr"))]
    try base.meetings.insert(last)
    for (id, relation, to) in [("l", LinkRelation.sameAs, "oim"), ("d", .differentFrom, "iom-dc")] {
      var link = Link(id: try EntityID(id))
      link.from = try Reference("organisation:iom")
      link.relation = relation
      link.to = try Reference("organisation:\(to)")
      try base.links.insert(link)
    }
    return KnowledgeGraph(base)
  }

  private func path(
    _ from: String, _ to: String, by relations: Set<String>? = nil, avoiding kinds: [EntityKind] = [],
    usesIdentity: Bool = false
  ) throws -> [String]? {
    try graph().path(
      from: try Reference(from), to: try Reference(to), by: relations, avoiding: kinds, usesIdentity: usesIdentity
    )?.map { "\($0.isInverse ? "<" : ">") \($0.relation) \($0.to)" }
  }

  @Test("The shortest chain is found, of those as short the first by relation and reference, with its evidence")
  func shortest() throws {
    #expect(try path("country:BY", "country:LT") == ["< meetingsOrganised meeting:alpha", "> hosts country:LT"])
    #expect(try path("country:LT", "country:BY") == ["< meetingsHosted meeting:alpha", "> organisers country:BY"])
    let steps = try #require(try graph().path(from: Reference("country:BY"), to: Reference("country:LT")))
    #expect(steps.map { $0.evidence.map { $0.at?.text ?? "" } } == [["report:7"], ["report:3"]])
    #expect(steps.map(\.from.text) == ["country:BY", "meeting:alpha"])
  }

  @Test("Kinds can be avoided, except at the ends, and relations chosen from either end")
  func choice() throws {
    #expect(try path("country:BY", "organisation:iom")?.count == 4)
    #expect(try path("country:BY", "organisation:iom", avoiding: [Theme.kind]) == nil)
    #expect(try path("country:BY", "theme:asylum", avoiding: [Theme.kind])?.count == 2)
    #expect(try path("organisation:iom", "organisation:unhcr", by: ["meetingsAttended"])?.count == 2)
    #expect(try path("organisation:iom", "organisation:unhcr", by: ["participants"])?.count == 2)
    #expect(try path("organisation:iom", "organisation:unhcr", by: ["hosts"]) == nil)
    #expect(throws: QueryError.self) { try path("country:BY", "country:LT", by: ["host"]) }
  }

  @Test("That two are the same counts only when asked, that they differ never")
  func identity() throws {
    #expect(try path("organisation:iom", "organisation:oim") == nil)
    #expect(try path("organisation:iom", "organisation:oim", usesIdentity: true)?.count == 2)
    #expect(try path("organisation:iom", "organisation:iom-dc", usesIdentity: true) == nil)
  }

  @Test("From an entity to itself there is nothing to go, to what nobody knows no way")
  func ends() throws {
    #expect(try path("country:BY", "country:BY") == [])
    #expect(try path("country:BY", "country:FI") == nil)
  }

  @Test("A chain is never longer than any other that the relations give")
  func bruteForce() throws {
    let graph = try graph()
    let all = try ["country:BY", "country:LT", "organisation:iom", "organisation:unhcr", "theme:asylum"].map {
      try Reference($0)
    }
    for start in all {
      // Whoever can be reached in so many steps, without the links.
      var reached: Set = [start]
      var distances = [start: 0]
      for distance in 1...8 {
        for here in reached {
          for relation in graph.relations(of: here) where relation.reference.kind != "link" {
            reached.insert(relation.reference)
          }
        }
        for reference in reached where distances[reference] == nil { distances[reference] = distance }
      }
      for goal in all { #expect(try graph.path(from: start, to: goal)?.count == distances[goal]) }
    }
  }
}
