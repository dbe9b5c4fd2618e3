import Foundation
import MigrationGovernanceCore
import MigrationGovernanceSerialization
import Testing

/// A type that a newer program knows.
private struct Unicorn: Entity {
  static let kind = EntityKind("unicorn")
  var id: EntityID<Unicorn>
  var evidence: [Evidence] = []
  var extensions = Extensions()
  init(id: EntityID<Unicorn>) { self.id = id }
  static let schema = Schema<Unicorn>(
    "Unicorn", "A type that a newer program knows.", fields: [Field(id: \.id), .evidence(\.evidence)])
}

/// A type whose name is taken.
private struct Impostor: Entity {
  static let kind = EntityKind("meeting")
  var id: EntityID<Impostor>
  var evidence: [Evidence] = []
  var extensions = Extensions()
  init(id: EntityID<Impostor>) { self.id = id }
  static let schema = Schema<Impostor>(
    "Impostor", "A type whose name is taken.", fields: [Field(id: \.id), .evidence(\.evidence)])
}

struct UnknownKindsTests {
  private func document(_ text: String, model: Model = .standard) throws -> KnowledgeBase {
    try JSONReader(model: model).read(Data(("{\"migrationGovernance\":\"1.0\"," + text + "}").utf8))
  }

  @Test("A table that one program does not know comes through its lines to one that does")
  func throughLines() throws {
    let kept = try document(#""unicorns":[{"id":"a"},{"id":"b"}]"#)
    let lines = JSONWriter().lines(kept)
    let known = try JSONReader(model: Model.standard.adding(Unicorn.self)).read(lines, as: .lines)
    #expect(known[Unicorn.self].map(\.id.text) == ["a", "b"])
  }

  @Test("Rows that were kept unknown are written with those added once the type is known")
  func keptAndAdded() throws {
    var base = try document(#""unicorns":[{"id":"a"}]"#)
    try base[Unicorn.self].insert(Unicorn(id: try EntityID("b")))
    let model = try Model.standard.adding(Unicorn.self)
    let read = try JSONReader(model: model).read(JSONWriter().document(base))
    #expect(Set(read[Unicorn.self].map(\.id.text)) == ["a", "b"])
    let lines = try JSONReader(model: model).read(JSONWriter().lines(base), as: .lines)
    #expect(Set(lines[Unicorn.self].map(\.id.text)) == ["a", "b"])
  }

  @Test("Uniting keeps the unknown tables of both")
  func unite() throws {
    var base = try document(#""unicorns":[{"id":"a"}]"#)
    try base.unite(try document(#""unicorns":[{"id":"b"}]"#))
    let known = try JSONReader(model: Model.standard.adding(Unicorn.self)).read(JSONWriter().document(base))
    #expect(known[Unicorn.self].count == 2)
  }

  @Test("A type whose name is taken is refused and changes nothing")
  func impostor() throws {
    var base = try document(#""meetings":[{"id":"m"}]"#)
    let before = base
    try base[Impostor.self].insert(Impostor(id: try EntityID("x")))
    #expect(base == before)
    #expect(throws: KnowledgeBaseError.self) { try base.insert(Impostor(id: try EntityID("x"))) }
    #expect(throws: KnowledgeBaseError.self) { try Model.standard.adding(Impostor.self) }
  }

  @Test("A `type` among the unknown keys of an entity is not written a second time")
  func typeAmongExtensions() throws {
    var base = KnowledgeBase()
    var meeting = Meeting(id: try EntityID("m"))
    meeting.extensions["type"] = .string("meeting")
    try base.meetings.insert(meeting)
    #expect(try JSONReader().read(JSONWriter().lines(base), as: .lines).meetings.count == 1)
    #expect(try JSONReader().read(JSONWriter().document(base)).meetings.count == 1)
  }

  @Test("Records that name their type come after the tables, as a decoder without order has them")
  func order() throws {
    let text =
      #"{"migrationGovernance":"1.0","records":[{"type":"organisation","id":"b"}],"organisations":[{"id":"a"}]}"#
    let base = try JSONReader().read(Data(text.utf8))
    #expect(base.organisations.map(\.id.text) == ["a", "b"])
    #expect(try JSONDecoder().decode(KnowledgeBase.self, from: Data(text.utf8)) == base)
  }

  @Test("Values that differ far inside are compared without going over them again and again")
  func deepEquality() throws {
    func nested(_ innermost: Int) -> JSONValue {
      (0..<60).reduce(.number(JSONNumber(innermost))) { value, _ in .object(JSONObject([.init(key: "k", value: value)]))
      }
    }
    #expect(nested(1) != nested(2))
    #expect(nested(1) == nested(1))
  }
}
