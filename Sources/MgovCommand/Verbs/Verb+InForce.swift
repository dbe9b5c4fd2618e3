import MigrationGovernance

extension Verb {
  static let inForce = Verb(
    name: "in-force", summary: "strategies in force on a date, yes or possibly, and why", operands: "DATE",
    count: 1...1,
    options: [.format(["text", "json"]), .input],
    details:
      "DATE is a date or an interval of EDTF: 2016-12-07, 2016, 2016/2020. What was adopted later, ended before or was only planned is left out; what the sources do not say is never taken as a no.",
    examples: ["mgov in-force 2016-12-07", "mgov in-force 2025 --format json"],
    run: { call in
      let date = try Invocation.date(call.operands[0])
      let graph = try call.graph()
      let answers = graph.inForce(on: date)
      if call.format == "json" {
        return CommandResult(
          JSONText.text(
            .array(
              answers.map { force in
                JSONText.object([
                  "reference": .string(force.strategy.text), "answer": .string(force.answer.rawValue),
                  "reason": .string(force.reason), "inferred": .bool(force.isInferred),
                  "evidence": JSONText.evidence(force.evidence),
                ])
              })))
      }
      var notes = Footnotes()
      var table = Table([.init("in force"), .init("strategy", .reference), .init("name"), .init("why")])
      for force in answers {
        let name = graph.name(of: force.strategy)
        table.append([
          force.answer.rawValue, force.strategy.text, name == force.strategy.id ? "" : name,
          marked(Statement(force.reason, evidence: force.evidence), &notes),
        ])
      }
      guard !answers.isEmpty else { return CommandResult("", notes: "no strategy is or may be in force then\n") }
      let width = call.surroundings.width
      return CommandResult(table.text(width: width) + (notes.notes.isEmpty ? "" : "\n" + notes.text(width: width)))
    })
}
