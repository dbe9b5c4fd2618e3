import MigrationGovernance

extension Verb {
  static let gaps = Verb(
    name: "gaps", summary: "what the sources do not say, most useful first", operands: "[REFERENCE]", count: 0...1,
    options: [.format(["text", "json"]), .input],
    details:
      "First what most others point at; then what a complete record says, dates, and who acts or is addressed. What a source states to be absent is no gap. With a REFERENCE, only that entity.",
    examples: ["mgov gaps", "mgov gaps strategy:az-concept-2004"],
    run: { call in
      let graph = try call.graph()
      var gaps = graph.gaps()
      if let word = call.operands.first {
        let chosen = try Invocation.reference(word, in: graph)
        gaps = gaps.filter { $0.entity == chosen }
      }
      if call.format == "json" {
        return CommandResult(
          JSONText.text(
            .array(
              gaps.map { gap in
                JSONText.object([
                  "entity": .string(gap.entity.text), "field": .string(gap.field), "message": .string(gap.message),
                  "dependents": JSONText.number(gap.dependents), "evidence": JSONText.evidence(gap.evidence),
                ])
              })))
      }
      guard !gaps.isEmpty else { return CommandResult("", notes: "nothing that is asked for is left unsaid\n") }
      var table = Table([.init("entity", .reference), .init("pointed at", .number), .init("what is not said")])
      for gap in gaps { table.append([gap.entity.text, String(gap.dependents), gap.message]) }
      return CommandResult(table.text(width: call.surroundings.width))
    })
}
