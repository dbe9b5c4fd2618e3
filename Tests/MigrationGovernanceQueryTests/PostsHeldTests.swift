import MigrationGovernanceCore
import MigrationGovernanceQuery
import Testing

@Suite("Posts held") struct PostsHeldTests {
  /// Two people in a ministry of Lithuania and in a unit of it.
  private func graph() throws -> KnowledgeGraph {
    var base = KnowledgeBase()
    var (ministry, unit) = (Organisation(id: try EntityID("moi")), Organisation(id: try EntityID("moi-unit")))
    ministry.jurisdiction = try Reference("country:LT")
    unit.unitOf = [Affiliation(ministry.id)]
    try base.organisations.insert(ministry)
    try base.organisations.insert(unit)
    var (head, expert) = (Person(id: try EntityID("head")), Person(id: try EntityID("expert")))
    var post = Post(ministry.id, title: "Minister")
    post.during = try DateSpan(text: "2014-12-01/2016-11-30")
    head.posts = [post]
    post = Post(unit.id)
    post.on = try DateSpan(text: "2016-12-08")
    expert.posts = [post]
    try base.persons.insert(head)
    try base.persons.insert(expert)
    return KnowledgeGraph(base)
  }

  private func found(_ who: String, _ date: String, reach: Reach = []) throws -> [String] {
    try graph().posts(of: Reference(who), on: DateSpan(text: date), reach: reach).map {
      "\($0.person.id) \($0.answer): \($0.reason)"
    }
  }

  @Test("within its bounds a post is held, outside of them it is not")
  func bounds() throws {
    #expect(
      try found("person:head", "2015") == ["head yes: held from 1 December 2014 to 30 November 2016"])
    #expect(try found("person:head", "2016-12-08").isEmpty)
  }

  @Test("a post that was seen was held then, and possibly before and after")
  func sighting() throws {
    #expect(try found("person:expert", "2016-12-08") == ["expert yes: seen to be so on 8 December 2016"])
    #expect(
      try found("person:expert", "2018") == [
        "expert possibly: seen to be so on 8 December 2016; whether it was so then is not stated"
      ])
  }

  @Test("from a country to its bodies and their units only when asked, with the doubt on the way")
  func reach() throws {
    #expect(try found("country:LT", "2015").isEmpty)
    #expect(try found("organisation:moi", "2015").map { $0.prefix(8) } == ["head yes"])
    #expect(
      try found("country:LT", "2015", reach: .bodies).map { $0.prefix(10) } == ["head yes: ", "expert pos"])
  }
}
