public import MigrationGovernanceCore

/// What the documents of a model look like, as JSON Schema 2020-12: for editors and validators that know nothing of us.
///
/// ```swift
/// let schema = JSONSchema(.standard)
/// print(JSONWriter().text(schema.document))
/// ```
///
/// Derived from the schemas of the types, so a sister package's come with it. Open where the reader is open: keys that
/// no schema knows, words of vocabularies (those in use are examples), short and long forms, one element for a list,
/// `null` for what is left out. Where the two differ stands in Documentation/JSONSchema.md. The same model gives the
/// same bytes.
public struct JSONSchema: Sendable {
  /// The address of the dialect.
  public static let dialect = "https://json-schema.org/draft/2020-12/schema"

  /// The schema of a document.
  public let document: JSONValue
  /// The schema of a line of JSON Lines: the header, known by its version, or a record with its type.
  public let line: JSONValue
  /// The schema of a record of JSON Lines, with its type.
  public let record: JSONValue

  /// Derives the schemas of a model. Linear in the number of its fields.
  public init(_ model: Model = .standard) {
    let definitions = SchemaDefinitions(model)
    let all = definitions.value
    func root(_ what: String, _ description: String, _ schema: SchemaObject) -> JSONValue {
      let head: SchemaObject = [
        "$schema": .string(JSONSchema.dialect), "title": .string("Migration governance: \(what)"),
        "description": .string("\(description) Interchange form \(Header.currentVersion)."),
      ]
      let rest = schema.members.filter { head[$0.key] == nil }
      return .object(JSONObject(head.members + rest + [.init(key: "$defs", value: all)]))
    }
    document = root("a document", "One object: the header, then a table a kind.", definitions.document)
    line = root("a line", "The header, or a record with its type.", definitions.line)
    record = root("a record", "A record with its type.", .reference(SchemaDefinitions.record))
  }
}
