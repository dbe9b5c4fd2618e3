import MigrationGovernance

extension Verb {
  static let conflicts = Verb(
    name: "conflicts", summary: "where the sources disagree: all sides, with what speaks for each",
    options: [
      Option(
        name: "readings", placeholder: "",
        meaning: "also what an editor infers, or takes from outside, that differs from what is held"),
      .format(["text", "json"]), .input,
    ],
    details:
      "A conflict is two stated values of one field that cannot both hold. The value that the entity holds is first.",
    examples: ["mgov conflicts", "mgov conflicts --readings"],
    run: { call in
      let graph = try call.graph()
      let base = graph.knowledgeBase
      let conflicts = base.conflicts + (call["readings"] == nil ? [] : base.readings)
      if call.format == "json" { return CommandResult(JSONText.text(.array(conflicts.map(json)))) }
      guard !conflicts.isEmpty else { return CommandResult("", notes: "the sources do not disagree\n") }
      let width = call.surroundings.width
      var notes = Footnotes()
      var table = Table([.init("entity", .reference), .init("field"), .init("value")])
      for conflict in conflicts {
        for (place, side) in conflict.values.enumerated() {
          let text = graph.text(of: side.value, in: conflict.field, of: conflict.entity)
          table.append([
            place == 0 ? conflict.entity.text : "", place == 0 ? conflict.field : "",
            marked(Statement(text, evidence: side.evidence), &notes),
          ])
        }
      }
      return CommandResult(table.text(width: width) + "\n" + notes.text(width: width))
    })

  private static func json(_ conflict: Conflict) -> JSONValue {
    JSONText.object([
      "entity": .string(conflict.entity.text), "field": .string(conflict.field),
      "values": .array(
        conflict.values.map { side in
          JSONText.object(["value": side.value, "evidence": JSONText.evidence(side.evidence)])
        }),
    ])
  }
}
