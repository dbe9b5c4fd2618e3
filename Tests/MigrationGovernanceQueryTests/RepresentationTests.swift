import MigrationGovernanceCore
import MigrationGovernanceExamples
import MigrationGovernanceQuery
import Testing

@Suite("Representation") struct RepresentationTests {
  /// A person with a post in a ministry of a country, who speaks at a meeting.
  private func graph(
    title: String? = nil, on: String? = nil, during: String? = nil, _ change: (inout Party) throws -> Void = { _ in }
  ) throws -> KnowledgeGraph {
    var base = KnowledgeBase()
    var ministry = Organisation(id: try EntityID("ministry"))
    ministry.jurisdiction = try Reference("country:BY")
    try base.organisations.insert(ministry)
    var person = Person(id: try EntityID("p"))
    var post = Post(ministry.id, title: title)
    post.on = try on.map { try DateSpan(text: $0) }
    post.during = try during.map { try DateSpan(text: $0) }
    person.posts = [post]
    try base.persons.insert(person)
    var meeting = Meeting(id: try EntityID("m"))
    meeting.when = try DateSpan(text: "2016-12-07")
    try base.meetings.insert(meeting)
    var speech = Contribution(id: try EntityID("c"))
    speech.meeting = meeting.id
    var party = Party(person.reference)
    try change(&party)
    speech.by = [party]
    try base.contributions.insert(speech)
    return KnowledgeGraph(base)
  }

  @Test("who speaks on behalf of somebody represents it")
  func behalf() throws {
    let iom = KnowledgeGraph(try Examples.knowledgeBase()).representatives(of: try Reference("organisation:iom"))
    let first = try #require(iom.first { $0.basis == .behalf })
    #expect(first.by.party?.id == "argentina-szabados" && first.answer == .yes)
    #expect(first.capacity == "Director for South-Eastern Europe, Eastern Europe and Central Asia")
    #expect(first.occasion.id == "minsk-2016-opening-c4" && !first.evidence.isEmpty)
    let experts = try #require(iom.first { $0.act == "meetingsAttended" })
    #expect(experts.basis == .ownName && experts.capacity == "experts")
    #expect(experts.answer == .possibly && experts.reason.hasSuffix("whether the meeting was held is not stated"))
  }

  @Test("bodies of a country and their people count only when asked")
  func bodies() throws {
    let graph = KnowledgeGraph(try Examples.knowledgeBase())
    let belarus = try Reference("country:BY")
    let named = graph.representatives(of: belarus)
    #expect(named.allSatisfy { $0.principal == belarus } && named.contains { $0.basis == .ownName })
    let all = graph.representatives(of: belarus, reach: .bodies)
    #expect(all.count > named.count)
    let begun = try #require(all.first { $0.by.party?.id == "aleksey-begun" })
    #expect(begun.principal.id == "by-mia-dcm" && begun.date?.text == "2016-12-07")
    #expect(all.contains { $0.by.party?.id == "eduard-balandin" && $0.act == "sessionsModerated" })
  }

  @Test("a post alone is possible, a capacity that is that of the post certain")
  func post() throws {
    let ministry = try Reference("organisation:ministry")
    let alone = try graph(title: "Head", on: "2016-12-07").representatives(of: ministry)
    #expect(alone.map(\.answer) == [.possibly] && alone.map(\.capacity) == ["Head"])
    #expect(alone[0].reason.contains("on whose behalf is not stated"))
    let asHead = try graph(title: "Head", on: "2016-12-07") { $0.as = "head" }
    #expect(asHead.representatives(of: ministry).map(\.answer) == [.yes])
    #expect(try asHead.representatives(of: Reference("country:BY")).isEmpty)
    #expect(try asHead.representatives(of: Reference("country:BY"), reach: .bodies).map(\.answer) == [.yes])
  }

  @Test("a post at another time does not count, nor who acts for somebody else")
  func others() throws {
    let ministry = try Reference("organisation:ministry")
    #expect(try graph(during: "2001/2004").representatives(of: ministry).isEmpty)
    let other = try graph(on: "2016-12-07") { $0.for = try Reference("organisation:other") }
    #expect(other.representatives(of: ministry).isEmpty)
    #expect(other.representatives(of: try Reference("organisation:other")).map(\.basis) == [.behalf])
  }

  @Test("words that speak of some of it are possible, and a span leaves out what was not within it")
  func described() throws {
    let graph = try graph { $0 = Party(description: "experts", of: [Party(try Reference("country:PL"))]) }
    let poland = try Reference("country:PL")
    #expect(graph.representatives(of: poland).map(\.basis) == [.description])
    #expect(graph.representatives(of: poland).map(\.answer) == [.possibly])
    #expect(graph.representatives(of: poland, during: try DateSpan(text: "2017")).isEmpty)
  }
}
