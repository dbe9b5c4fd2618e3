import MigrationGovernance

extension Verb {
  static let schema = Verb(
    name: "schema", summary: "the data dictionary, of every kind or of one", operands: "[KIND]", count: 0...1,
    options: [.format(["markdown"])], examples: ["mgov schema", "mgov schema meeting"],
    run: { call in
      let dictionary = DataDictionary(.standard)
      guard let name = call.operands.first else { return CommandResult(dictionary.markdownPage) }
      if let entry = dictionary[name] { return CommandResult(entry.markdown) }
      let kinds = dictionary.entries.map { $0.kind?.name ?? $0.name }
      throw CommandFailure(
        .usage, "“\(name)” is no kind: there are \(kinds.joined(separator: ", "))",
        suggestion: EditDistance.nearest(to: name, in: kinds).first)
    })
}
