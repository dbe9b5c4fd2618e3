import MigrationGovernanceCore
import TestSupport
import Testing

@Suite struct EntityTableTests {
  private func table(_ ids: String...) throws -> EntityTable<Meeting> {
    var table = EntityTable<Meeting>()
    for id in ids { try table.insert(Meeting(id: EntityID(id))) }
    return table
  }

  @Test("Entities stand in the order in which they were put in, and are found by id")
  func order() throws {
    let table = try table("c", "a", "b")
    #expect(table.map(\.id.text) == ["c", "a", "b"])
    #expect(table.count == 3)
    #expect(table.position(of: try EntityID("b")) == 2)
    #expect(table[try EntityID("a")]?.id.text == "a")
    #expect(table[try EntityID("A")] == nil)
  }

  @Test("An id that is taken is refused, and the table stays as it was")
  func duplicate() throws {
    var table = try table("a", "b")
    let before = table
    var again = try Meeting(id: EntityID("a"))
    again.name = "other"
    let error = #expect(throws: KnowledgeBaseError.self) { try table.insert(again) }
    #expect(error?.code == .duplicate && error?.reference?.text == "meeting:a")
    #expect(error?.reason.contains("there is already a record meeting:a") == true)
    #expect(table == before)
    table.set(again)
    #expect(table.map(\.name) == ["other", nil] && table.count == 2)
    table.set(try Meeting(id: EntityID("c")))
    #expect(table.map(\.id.text) == ["a", "b", "c"])
  }

  @Test("A change in place keeps the id, even where it fails halfway")
  func update() throws {
    var table = try table("a", "b")
    let other = try EntityID<Meeting>("x")
    #expect(
      try table.update(EntityID("b")) { meeting in
        meeting.name = "new"
        meeting.id = other
      })
    #expect(table[try EntityID("b")]?.name == "new")
    #expect(table[other] == nil)
    #expect(table.map(\.id.text) == ["a", "b"])
    #expect(throws: ValueError.self) {
      try table.update(EntityID("a")) { meeting throws(ValueError) in
        meeting.id = other
        throw ValueError(.malformed, "no")
      }
    }
    #expect(table.map(\.id.text) == ["a", "b"])
    #expect(table.update(other) { _ in Issue.record("there is no such meeting") } == false)
  }

  @Test("Whatever is done to it, a table agrees with a plain list", arguments: [UInt64(1), 2, 3])
  func model(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var table = EntityTable<Person>()
    var plain: [(id: String, name: String)] = []
    for step in 0..<600 {
      let id = "p\(Int.random(in: 0..<40, using: &random))"
      let place = plain.firstIndex { $0.id == id }
      var person = try Person(id: EntityID(id))
      person.name = "\(step)"
      switch Int.random(in: 0..<4, using: &random) {
      case 0:
        if place == nil {
          try table.insert(person)
          plain.append((id, "\(step)"))
        } else {
          #expect(throws: KnowledgeBaseError.self) { try table.insert(person) }
        }
      case 1:
        table.set(person)
        if let place { plain[place].name = "\(step)" } else { plain.append((id, "\(step)")) }
      case 2:
        #expect(table.update(person.id) { $0.name = "\(step)" } == (place != nil))
        if let place { plain[place].name = "\(step)" }
      default:
        #expect(table.remove(person.id)?.name == place.map { plain[$0].name })
        if let place { plain.remove(at: place) }
      }
      #expect(table.map(\.id.text) == plain.map(\.id) && table.map(\.name) == plain.map(\.name))
      for (position, row) in plain.enumerated() { #expect(table.position(of: try EntityID(row.id)) == position) }
    }
  }
}
