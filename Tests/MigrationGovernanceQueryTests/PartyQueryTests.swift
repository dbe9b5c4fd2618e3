import MigrationGovernanceCore
import MigrationGovernanceQuery
import Testing

@Suite("Parties in queries") struct PartyQueryTests {
  private func graph() throws -> KnowledgeGraph {
    var base = KnowledgeBase()
    var union = CountryGroup(id: try EntityID("eu"))
    var left = Membership(Party(try Reference("country:GB")), role: .member)
    left.during = try DateSpan(text: "1973-01-01/2020-01-31")
    var stays = Membership(Party(try Reference("country:LT")), role: .member)
    stays.during = try DateSpan(text: "2004-05-01/..")
    union.memberships = [left, stays, Membership(Party(try Reference("country:UA")), role: .observer)]
    try base.groups.insert(union)
    for (id, year, extent) in [("old", "2016", nil), ("new", "2021", nil), ("some", "2016", Extent.some)] {
      var meeting = Meeting(id: try EntityID(id))
      meeting.when = try DateSpan(text: year)
      var all = Party(try Reference("group:eu"))
      meeting.participants = [all]
      try base.meetings.insert(meeting)
      var recommendation = Recommendation(id: try EntityID(id))
      recommendation.from = meeting.reference
      all.extent = extent
      recommendation.to = [all]
      try base.recommendations.insert(recommendation)
    }
    var ministry = Organisation(id: try EntityID("lt-interior"))
    ministry.jurisdiction = try Reference("country:LT")
    try base.organisations.insert(ministry)
    var own = Recommendation(id: try EntityID("own"))
    own.to = [Party(try Reference("organisation:lt-interior"))]
    try base.recommendations.insert(own)
    var link = Link(id: try EntityID("same"))
    (link.from, link.to) = (try Reference("organisation:interior"), try Reference("organisation:lt-interior"))
    link.relation = .sameAs
    try base.links.insert(link)
    return KnowledgeGraph(base)
  }

  @Test("a group as addressee is its members at the date asked, or at that of the recommendation")
  func addressees() throws {
    let all = try graph().recommendations
    let gb = try Reference("country:GB")
    let (then, now) = (try DateSpan(text: "2016"), try DateSpan(text: "2021"))
    #expect(all.addressed(to: gb, on: then).ids.map(\.text) == ["old", "new"])
    #expect(all.addressed(to: gb, on: now, possibly: true).count == 0)
    #expect(all.addressed(to: gb).ids.map(\.text) == ["old"])
    #expect(all.addressed(to: gb, possibly: true).hits.map { $0.answer } == [.yes, .possibly])
    #expect(all.addressed(to: try Reference("country:UA"), possibly: true).count == 0)
  }

  @Test("a group that takes part is possibly each of its members")
  func participants() throws {
    let meetings = try graph().meetings
    let lt = try Reference("country:LT")
    #expect(meetings.where(\.participants, include: lt).count == 0)
    #expect(
      meetings.where(\.participants, include: lt, possibly: true).hits.map(\.answer) == [
        .possibly, .possibly, .possibly,
      ])
  }

  @Test("bodies of a country, and what is judged to be the same, count only when asked")
  func reach() throws {
    let all = try graph().recommendations
    let lt = try Reference("country:LT")
    #expect(!all.addressed(to: lt, possibly: true).ids.map(\.text).contains("own"))
    #expect(all.addressed(to: lt, reach: .bodies).ids.map(\.text).contains("own"))
    let same = try Reference("organisation:interior")
    #expect(all.addressed(to: same).count == 0)
    #expect(all.addressed(to: same, identifying: true).ids.map(\.text) == ["own"])
    #expect(all.addressed(to: same, reach: .countries, identifying: true).ids.map(\.text) == ["old", "new", "own"])
  }

  @Test("a recommendation is by those who spoke where it comes from, unless it names its authors")
  func speakers() throws {
    var base = KnowledgeBase()
    var speech = Contribution(id: try EntityID("speech"))
    speech.by = [Party(try Reference("country:LT"))]
    try base.contributions.insert(speech)
    var spoken = Recommendation(id: try EntityID("spoken"))
    spoken.from = speech.reference
    var named = spoken
    named.id = try EntityID("named")
    named.by = [Party(try Reference("organisation:iom"))]
    try base.recommendations.insert(spoken)
    try base.recommendations.insert(named)
    let graph = KnowledgeGraph(base)
    let lithuania = graph.recommendations.by(try Reference("country:LT"))
    #expect(lithuania.ids == [spoken.id] && lithuania.explanation.index != nil)
    #expect(graph.recommendations.by(try Reference("organisation:iom")).ids == [named.id])
    #expect(graph.contributions.by(try Reference("country:LT")).ids == [speech.id])
  }

  @Test("a group of which nobody is known possibly stands for any country, and for no body")
  func unknownMembers() throws {
    var base = KnowledgeBase()
    try base.groups.insert(CountryGroup(id: try EntityID("route")))
    var all = Recommendation(id: try EntityID("all"))
    all.to = [Party(try Reference("group:route"))]
    try base.recommendations.insert(all)
    let recommendations = KnowledgeGraph(base).recommendations
    let country = try Reference("country:TR")
    #expect(recommendations.addressed(to: country).count == 0)
    #expect(recommendations.addressed(to: country, possibly: true).hits.map(\.answer) == [.possibly])
    #expect(recommendations.addressed(to: try Reference("organisation:iom"), possibly: true).count == 0)
  }

  @Test("without a time, one who never was a member of a group with known members is none")
  func neverMember() throws {
    let known = try graph().memberships
    let eu = try Reference("group:eu")
    #expect(known.membership(of: try Reference("country:BY"), in: eu, on: nil) == .no)
    #expect(known.membership(of: try Reference("country:GB"), in: eu, on: nil) == .possibly)
    #expect(known.membership(of: try Reference("country:BY"), in: try Reference("group:route"), on: nil) == .possibly)
  }

  @Test("words that do not say of whom they speak possibly mean anybody, and are no certain no")
  func words() throws {
    var base = KnowledgeBase()
    let parties = [
      "each": Party(description: "each country"),
      "theirs": Party(description: "the authorities", of: [Party(try Reference("country:MD"))]),
    ]
    for (id, party) in parties {
      var recommendation = Recommendation(id: try EntityID(id))
      recommendation.to = [party]
      try base.recommendations.insert(recommendation)
    }
    let (graph, ukraine) = (KnowledgeGraph(base), try Reference("country:UA"))
    #expect(graph.recommendations.addressed(to: ukraine).count == 0)
    let possible = graph.recommendations.addressed(to: ukraine, possibly: true)
    #expect(possible.ids.map(\.text) == ["each"] && possible.hits.map(\.answer) == [.possibly])
    let not = graph.recommendations.where(Filter().addressed(to: ukraine).negated)
    #expect(not.ids.map(\.text) == ["theirs"])
  }

  @Test("what is added to the memberships counts where the knowledge base says nothing")
  func source() throws {
    let eu = try Reference("group:eu")
    let (gb, be) = (try Reference("country:GB"), try Reference("country:BE"))
    let now = try DateSpan(text: "2021")
    let own = MembershipSource(try graph().knowledgeBase)
    #expect(own.membership(of: be, in: eu, on: now) == .possibly)
    let known = try graph().memberships
    #expect(known.membership(of: be, in: eu, on: now) == .yes)
    #expect(known.membership(of: try Reference("country:UA"), in: eu, on: now) == .no)
    #expect(known.membership(of: be, in: eu, on: try DateSpan(text: "2050")) == .possibly)
    #expect(own.membership(of: be, in: try Reference("group:unknown"), on: now) == .possibly)
    let more = own.adding([
      .init(group: eu, member: be, during: try DateSpan(text: "1958/..")), .init(group: eu, member: gb, on: now),
    ])
    #expect(more.membership(of: be, in: eu, on: now) == .yes)
    #expect(more.membership(of: gb, in: eu, on: now) == .no)
  }
}
