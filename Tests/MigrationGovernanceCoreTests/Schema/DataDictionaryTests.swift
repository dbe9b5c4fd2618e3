import MigrationGovernanceCore
import TestSupport
import Testing

@Suite struct DataDictionaryTests {
  private let dictionary = DataDictionary(.standard)

  @Test("It begins with the types of the model in their order, and lists every record that they reach once")
  func entries() {
    #expect(dictionary.entries.prefix(Model.standard.types.count).map(\.kind) == Model.standard.kinds)
    let names = dictionary.entries.map(\.name)
    #expect(Set(names).count == names.count)
    let besideTables = ["Header", "Diagnostic", "Change", "MergeConflict"]
    let reached = RecordType.all().map(\.description).filter { !besideTables.contains($0) }
    #expect(Set(names) == Set(reached))
  }

  @Test("It says of every field what the schema says", arguments: RecordType.entities())
  func fields(_ type: EntityType) throws { try expectFields(type.type) }

  private func expectFields<E: Entity>(_ type: E.Type) throws {
    let entry = try #require(dictionary[E.kind.name])
    #expect(entry.fields.map(\.info) == E.schema.fields.map(\.info))
    #expect(dictionary[E.kind.plural] == entry)
    #expect(dictionary[String(describing: type)] == entry)
    for field in entry.fields {
      #expect(!field.info.meaning.isEmpty && field.info.meaning.hasSuffix("."), "\(field.info.key)")
      #expect(field.info.term.map { $0.contains(":") } ?? true, "\(field.info.key)")
      if case .list = field.shape { #expect(field.info.list != nil) } else { #expect(field.info.list == nil) }
    }
  }

  @Test(
    "A shape is told in words",
    arguments: [
      ("meeting", "organisers", "list of Party"), ("session", "meeting", "reference to meeting"),
      ("link", "from", "reference to any kind"), ("observation", "value", "number"), ("Evidence", "value", "any JSON"),
      ("Evidence", "absent", "true or false"), ("session", "order", "whole number"), ("meeting", "when", "DateSpan"),
      ("meeting", "name", "text"),
    ])
  func words(name: String, key: String, expected: String) throws {
    let field = try #require(dictionary[name]?.fields.first { $0.info.key == key })
    #expect(field.shape.inWords == expected)
  }

  @Test("A vocabulary comes with its documented words")
  func vocabulary() {
    #expect(Shape(Severity?.self) == .text(type: "Severity", words: ["error", "warning", "info"]))
    #expect(Shape([[Int]].self) == .list(.list(.integer)))
    #expect(dictionary["nothing"] == nil)
  }

  @Test(
    "Keys of a list that is told apart by a key are fields of its elements",
    arguments: DataDictionary(.standard).entries.map(\.name))
  func keyedLists(_ name: String) throws {
    for field in try #require(dictionary[name]).fields {
      guard case .keyed(let key)? = field.info.list, case .list(.record(let element)) = field.shape else { continue }
      #expect(dictionary[element]?.fields.contains { $0.info.key == key } == true, "\(field.info.key) by \(key)")
    }
  }
}
