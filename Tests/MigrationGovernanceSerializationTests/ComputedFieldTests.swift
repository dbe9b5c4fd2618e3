import Foundation
import MigrationGovernanceCore
import MigrationGovernanceSerialization
import Testing

/// An entity whose properties have no address in memory: they are watched.
struct Watched: Entity {
  static let kind = EntityKind("watched", plural: "watchedOnes")
  var id: EntityID<Watched>
  var changes = 0
  var status: EvidenceStatus = .stated { didSet { changes += 1 } }
  var name: String? { didSet { changes += 1 } }
  var themes: [EntityID<Theme>] = [] { didSet { changes += 1 } }
  var evidence: [Evidence] = []
  var extensions = Extensions()
  init(id: EntityID<Watched>) { self.id = id }
  static let schema = Schema<Watched>(
    "Watched", "Watched.",
    fields: [
      Field(id: \.id), Field("status", \.status, "How it is known.", default: .stated), .name(\.name),
      .themes(\.themes, inverse: "watched"), .evidence(\.evidence),
    ])

  static func == (left: Watched, right: Watched) -> Bool { left.jsonValue == right.jsonValue }
  func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

@Suite("A field without an address") struct ComputedFieldTests {
  private func read(_ fields: String) throws -> KnowledgeBase {
    let text = "{\"migrationGovernance\":\"1.0\",\"watchedOnes\":[{\"id\":\"w\"\(fields)}]}"
    return try JSONReader(model: .standard.adding(Watched.self)).read(Data(text.utf8))
  }

  @Test(
    "is read and written like any other, null as absent",
    arguments: [
      ("", ""), (#","status":null,"name":null,"themes":null"#, ""), (#","status":"stated""#, ""),
      (#","status":"inferred","name":"é","themes":"t""#, #","status":"inferred","name":"é","themes":["t"]"#),
    ])
  func fields(text: String, expected: String) throws {
    let base = try read(text)
    let line = String(decoding: JSONWriter().lines(base), as: UTF8.self).split(separator: "\n").last
    #expect(line == "{\"type\":\"watched\",\"id\":\"w\"\(expected)}"[...])
    #expect(
      try Watched(jsonValue: JSONDecoder().decode(JSONValue.self, from: Data("{\"id\":\"w\"\(text)}".utf8)))
        == base[Watched.self].first)
  }

  @Test("is refused at its place")
  func refused() {
    let error = #expect(throws: JSONError.self) { try read(#","status":7"#) }
    #expect(error?.path.description == "watchedOnes[0].status")
  }
}
