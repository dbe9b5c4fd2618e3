import Foundation
import MigrationGovernanceCore
import MigrationGovernanceSerialization
import TestSupport
import Testing

@Suite struct RoundTripTests {
  static let seeds = Array(UInt64(1)...25)

  @Test("A random knowledge base comes back from a document, and is written again as the same bytes", arguments: seeds)
  func document(seed: UInt64) throws {
    let base = try Filler(seed: seed, .random).base()
    let data = JSONWriter().document(base)
    let back = try JSONReader().read(data)
    #expect(back == base)
    #expect(JSONWriter().document(back) == data)
    #expect(JSONReader().inspect(data).errors.isEmpty)
    #expect(Data(JSONWriter().string(base).utf8) == data)
  }

  @Test("A random knowledge base comes back from JSON Lines, and is written again as the same bytes", arguments: seeds)
  func lines(seed: UInt64) throws {
    let base = try Filler(seed: seed, .random).base()
    let data = JSONWriter().lines(base)
    let back = try JSONReader().read(data, as: .lines)
    #expect(back == base)
    #expect(JSONWriter().lines(back) == data)
    #expect(JSONReader().inspect(data, as: .lines).errors.isEmpty)
    #expect(data.split(separator: 0x0A).count == 1 + base.count + base.otherRecords.count)
  }

  @Test("JSONDecoder reads what is written, and the reader reads what JSONEncoder writes", arguments: seeds)
  func codable(seed: UInt64) throws {
    let base = try Filler(seed: seed, .random).base()
    #expect(try JSONDecoder().decode(KnowledgeBase.self, from: JSONWriter().document(base)) == base)
    #expect(try JSONReader().read(JSONEncoder().encode(base)) == base)
  }

  @Test("A base in which every field says something comes back", arguments: [UInt64(1), 2])
  func full(seed: UInt64) throws {
    let base = try Filler(seed: seed, .full).base(perKind: 2...2)
    #expect(try JSONReader().read(JSONWriter().document(base)) == base)
    #expect(try JSONReader().read(JSONWriter().lines(base), as: .lines) == base)
  }

  @Test("The fields of every kind are written in the order of the schema", arguments: RecordType.entities())
  func order(_ type: EntityType) throws { try expectOrder(type.type) }

  private func expectOrder<E: Entity>(_ type: E.Type) throws {
    var base = KnowledgeBase()
    try base.insert(Filler(seed: 3, .full).make(type))
    let line = try #require(String(decoding: JSONWriter().lines(base), as: UTF8.self).split(separator: "\n").last)
    #expect(line.hasPrefix("{\"type\":\"\(E.kind.name)\",\"id\":\""))
    let plain = try #require(base[type].first?.jsonValue?.description)
    #expect("{\"type\":\"\(E.kind.name)\"," + plain.dropFirst() == line)
  }

  @Test("Numbers in unknown keys keep their digits")
  func numbers() throws {
    let text = #"{"migrationGovernance":"1.0","x":[1.50,1e400,-0.0,123456789012345678901234567890.10,1E+2]}"#
    let base = try JSONReader().read(Data(text.utf8))
    #expect(JSONWriter().string(base).contains("[1.50, 1e400, -0.0, 123456789012345678901234567890.10, 1E+2]"))
  }

  @Test("Texts keep their scalars: what looks the same is not made the same")
  func scalars() throws {
    let text = "{\"migrationGovernance\":\"1.0\",\"title\":\"e\u{301} é \u{212B} \u{1F468}\u{200D}\u{1F469} \u{E000}\"}"
    let base = try JSONReader().read(Data(text.utf8))
    #expect(
      base.title?.unicodeScalars.elementsEqual("e\u{301} é \u{212B} \u{1F468}\u{200D}\u{1F469} \u{E000}".unicodeScalars)
        == true)
    #expect(JSONWriter().document(base).contains("e\u{301} é \u{212B}".utf8.first ?? 0))
    #expect(
      try JSONReader().read(JSONWriter().document(base)).title?.utf8.elementsEqual(base.title?.utf8 ?? "".utf8) == true)
  }

  @Test("Short and long forms are read alike, and written short")
  func shortForms() throws {
    let short = #"""
      {"migrationGovernance":"1.0","meetings":{"id":"m","names":"N","organisers":"organisation:iom","evidence":"r:57-61",
       "place":"Minsk","topics":["a",{"text":"b","language":"en"}]}}
      """#
    let long = #"""
      {"migrationGovernance":"1.0","meetings":[{"id":"m","names":[{"text":"N"}],"organisers":[{"party":"organisation:iom"}],
       "evidence":[{"at":"r:57-61","status":null}],"place":{"name":"Minsk"},"topics":[{"text":"a"},{"language":"en","text":"b"}]}]}
      """#
    let base = try JSONReader().read(Data(long.utf8))
    #expect(try JSONReader().read(Data(short.utf8)) == base)
    let line = String(decoding: JSONWriter().lines(base), as: UTF8.self)
    #expect(line.contains(#""names":["N"]"#) && line.contains(#""organisers":["organisation:iom"]"#))
    #expect(line.contains(#""topics":["a",{"text":"b","language":"en"}]"#) && line.contains(#""evidence":["r:57-61"]"#))
  }

  @Test("A table's key or a known one among the header's unknown keys is not written twice")
  func clashingExtensions() throws {
    var base = KnowledgeBase(title: "t")
    try base.insert(Meeting(id: EntityID("m")))
    base.header.extensions["meetings"] = .string("x")
    base.header.extensions["records"] = .string("x")
    base.header.extensions["title"] = .string("x")
    base.header.extensions["y"] = .bool(true)
    let back = try JSONReader().read(JSONWriter().document(base))
    #expect(back.title == "t" && back.meetings == base.meetings && back.header.extensions["y"] == .bool(true))
  }

  @Test("A table and a record of a kind that the model lacks are kept and written back")
  func unknownKinds() throws {
    let text = #"{"migrationGovernance":"1.0","unicorns":[{"id":"u"}],"records":[{"id":"v","type":"unicorn"}]}"#
    let base = try JSONReader().read(Data(text.utf8))
    #expect(base.count == 0 && base.otherRecords.count == 1)
    let again = JSONWriter().string(base)
    #expect(again.contains(#""unicorns": [{"id": "u"}]"#) && again.contains(#"{"id": "v", "type": "unicorn"}"#))
  }

  @Test("20,000 unknown keys in one object are all read, in their order")
  func manyUnknownKeys() throws {
    let keys = (0..<20_000).map { "\"k\($0)\":\($0)" }.joined(separator: ",")
    let text = "{\"migrationGovernance\":\"1.0\",\(keys),\"meetings\":[{\"id\":\"m\",\(keys)}]}"
    let base = try JSONReader().read(Data(text.utf8))
    #expect(base.meetings.first?.extensions.object.members.count == 20_000)
    #expect(base.header.extensions.object.members.last?.key == "k19999")
  }
}
