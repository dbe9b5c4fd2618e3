import MigrationGovernance

extension Verb {
  static let schema = Verb(
    name: "schema", summary: "the data dictionary, of every kind or of one, or JSON Schema", operands: "[KIND]",
    count: 0...1,
    options: [
      .format(["markdown", "json-schema"]),
      Option(
        name: "form", placeholder: "document|lines",
        meaning: "what the JSON Schema is for: a document, or each line of JSON Lines; document if nothing is said",
        words: ["document", "lines"]),
    ],
    details: "JSON Schema (2020-12) is of all kinds; what it can't say stands in Documentation/JSONSchema.md.",
    examples: ["mgov schema", "mgov schema meeting", "mgov schema --format json-schema --form lines"],
    run: { call in
      if call["format"] == "json-schema" { return CommandResult(try jsonSchema(call)) }
      guard call["form"] == nil else {
        throw CommandFailure(.usage, "“--form” goes with “--format json-schema”: add that, or leave it out")
      }
      let dictionary = DataDictionary(.standard)
      guard let name = call.operands.first else { return CommandResult(dictionary.markdownPage) }
      if let entry = dictionary[name] { return CommandResult(entry.markdown) }
      let kinds = dictionary.entries.map { $0.kind?.name ?? $0.name }
      throw CommandFailure(
        .usage, "“\(name)” is no kind: there are \(kinds.joined(separator: ", "))",
        suggestion: EditDistance.nearest(to: name, in: kinds).first)
    })

  private static func jsonSchema(_ call: Invocation) throws -> String {
    if let kind = call.operands.first {
      throw CommandFailure(.usage, "JSON Schema is of all kinds: leave out “\(kind)”")
    }
    let schema = JSONSchema(.standard)
    return JSONText.text(call["form"] == "lines" ? schema.line : schema.document)
  }
}
