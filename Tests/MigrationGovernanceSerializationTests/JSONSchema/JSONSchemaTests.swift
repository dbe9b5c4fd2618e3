import MigrationGovernanceCore
import MigrationGovernanceSerialization
import TestSupport
import Testing

// Whether documents fit is judged by validators of others, in Tests/Interop.
@Suite("JSON Schema") struct JSONSchemaTests {
  private let schema = JSONSchema(.standard)

  private func definition(_ name: String) throws -> JSONValue {
    try #require(schema.document["$defs"]?[name], "\(name)")
  }

  @Test("has a definition for every type of record, with every field and its meaning", arguments: RecordType.all())
  func everyField(_ record: RecordType) throws {
    if record.type is Header.Type || record.type is Diagnostic.Type { return }
    try expectFields(record.type)
  }
  private func expectFields<R: Record>(_ type: R.Type) throws {
    let definition = try definition(R.schema.name)
    let own = R.self is any Entity.Type ? ["type"] : []
    #expect(definition["properties"]?.keys == R.schema.fields.map(\.info.key) + own)
    #expect(definition["description"] == .string(R.schema.meaning))
    for field in R.schema.fields {
      let description = definition["properties"]?[field.info.key]?["description"]
      guard case .string(let text)? = description else {
        Issue.record("\(type).\(field.info.key) says nothing"); continue
      }
      #expect(text.hasPrefix(field.info.meaning))
    }
  }

  @Test("asks for what a reader can't do without, and for nothing that a source may not say")
  func required() throws {
    #expect(try definition("Meeting")["required"] == .array([.string("id")]))
    #expect(try definition("ExternalIdentifier")["required"] == .array([.string("scheme"), .string("value")]))
    #expect(try definition("Party")["required"] == nil)
    #expect(schema.document["required"] == .array([.string("migrationGovernance")]))
  }

  @Test("gives the words of a vocabulary as examples, never as the only ones")
  func vocabularies() throws {
    let status = try #require(try definition("Meeting")["properties"]?["status"])
    #expect(status["examples"] == .array(MeetingStatus.known.map { .string($0.rawValue) }))
    #expect(!"\(schema.document)".contains("\"enum\"") && !"\(schema.document)".contains("additionalProperties"))
  }

  @Test("takes a record in short where it has a short form, by the pattern of its main field")
  func shortForms() throws {
    #expect(try definition("Evidence")["else"]?["$ref"] == .string("#/$defs/Locator"))
    #expect(try definition("Name")["else"]?["type"] == .string("string"))
    #expect(try definition("ExternalIdentifier")["type"] == .string("object"))
  }

  @Test("holds references to the kinds that their field takes, whether written in short or in full")
  func kinds() throws {
    let organisers = try #require(try definition("Meeting")["properties"]?["organisers"]?["else"])
    let pattern = try #require(organisers["pattern"])
    #expect("\(pattern)".contains("(?:organisation|country|group|person)"))
    #expect(organisers["properties"]?["party"]?["pattern"] == pattern)
  }

  @Test("knows a line by its header or its type")
  func lines() throws {
    #expect(schema.line["if"]?["required"] == .array([.string("migrationGovernance")]))
    #expect(schema.line["then"]?["properties"]?["meetings"] == .bool(false))
    #expect(schema.line["else"]?["$ref"] == .string("#/$defs/Record"))
    #expect(schema.record["$ref"] == .string("#/$defs/Record"))
    guard case .array(let types)? = try definition("Record")["allOf"] else { return #expect(Bool(false)) }
    #expect(types.count == Model.standard.types.count)
  }

  @Test("is the same every time, with every reference defined")
  func stable() throws {
    #expect("\(JSONSchema(.standard).document)" == "\(schema.document)")
    let defined = Set(try #require(schema.document["$defs"]?.keys))
    for name in "\(schema.document)".split(separator: "#/$defs/").dropFirst().map({ $0.prefix { $0 != "\"" } }) {
      #expect(defined.contains(String(name)))
    }
  }
}

extension JSONValue {
  fileprivate subscript(key: String) -> JSONValue? {
    if case .object(let object) = self { object[key: key] } else { nil }
  }
  fileprivate var keys: [String] { if case .object(let object) = self { object.members.map(\.key) } else { [] } }
}
