import MigrationGovernance

extension Verb {
  static let timeline = Verb(
    name: "timeline", summary: "dated things in order, what has no date at the end", operands: "[REFERENCE]",
    count: 0...1,
    options: [.format(["text", "json"]), .input],
    details: "With a REFERENCE, only that entity and what has a relation to it.",
    examples: ["mgov timeline", "mgov timeline country:UA"],
    run: { call in
      let graph = try call.graph()
      var chosen: Reference?
      if let word = call.operands.first { chosen = try Invocation.reference(word, in: graph) }
      let entries = graph.timeline(of: chosen)
      if call.format == "json" {
        return CommandResult(
          JSONText.text(
            .array(
              entries.map { entry in
                JSONText.object([
                  "date": entry.date.map { .string($0.text) }, "reference": .string(entry.reference.text),
                  "what": .string(entry.what),
                ])
              })))
      }
      var notes = Footnotes()
      var table = Table([.init("date", .date), .init("what"), .init("reference", .reference)])
      for entry in entries {
        table.append([
          entry.date?.text ?? "—", marked(Statement(entry.what, evidence: entry.evidence), &notes),
          entry.reference.text,
        ])
      }
      guard !entries.isEmpty else { return CommandResult("", notes: "nothing there has a date\n") }
      let width = call.surroundings.width
      return CommandResult(table.text(width: width) + (notes.notes.isEmpty ? "" : "\n" + notes.text(width: width)))
    })
}
