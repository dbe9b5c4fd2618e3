import MigrationGovernanceCore
import Testing

@Suite("KnowledgeBase.unite") struct UniteTests {
  private func base(_ title: String, _ ids: String...) throws -> KnowledgeBase {
    var base = KnowledgeBase(title: title, licence: "CC0-1.0")
    for id in ids { try base.persons.insert(Person(id: try EntityID(id))) }
    return base
  }

  @Test("adds what the other says, behind what is there")
  func adds() throws {
    var one = try base("One", "b", "a")
    try one.unite(try base("Two", "c"))
    #expect(one.persons.map(\.id.text) == ["b", "a", "c"] && one.title == "One" && one.licence == "CC0-1.0")
  }

  @Test("names both knowledge bases of an id that stands twice, and changes nothing")
  func duplicate() throws {
    var one = try base("One", "a")
    let before = one
    let error = #expect(throws: KnowledgeBaseError.self) { try one.unite(try base("Two", "x", "a")) }
    #expect(error?.reason.contains("person:a is in “One” and in “Two”") == true)
    #expect(one == before)
  }

  @Test("states no licence where the two differ, and takes it over into what is empty")
  func licence() throws {
    var one = try base("One")
    var two = try base("Two")
    two.licence = "MIT"
    try one.unite(two)
    #expect(one.licence == nil)
    var empty = KnowledgeBase()
    try empty.unite(two)
    #expect(empty.licence == "MIT" && empty.title == "Two")
  }
}
