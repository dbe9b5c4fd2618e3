import MigrationGovernance

extension Verb {
  static let path = Verb(
    name: "path", summary: "the shortest chain of facts between two entities, with evidence", operands: "FROM TO",
    count: 2...2, options: [.format(["text", "json"]), avoid, .input],
    details:
      "FROM and TO are references: organisation:iom, country:LT. Relations are followed both ways, → as they are stated and ← from the other end. Without --avoid the chain may lead through anything, also through a theme or a country that many have to do with.",
    examples: [
      "mgov path organisation:iom country:LT",
      "mgov path person:anna-pilat organisation:icmpd --avoid theme --format json",
    ],
    run: { call in
      let graph = try call.graph()
      let from = try Invocation.reference(call.operands[0], in: graph)
      let to = try Invocation.reference(call.operands[1], in: graph)
      guard let steps = try graph.path(from: from, to: to, avoiding: kinds(call, graph)) else {
        throw CommandFailure(.wanting, "no chain of facts leads from \(from) to \(to)")
      }
      guard call.format == "text" else { return CommandResult(JSONText.text(.array(steps.map(json)))) }
      guard !steps.isEmpty else { return CommandResult("", notes: "\(from) and \(to) are one entity\n") }
      var notes = Footnotes()
      var table = Table([.init("relation"), .init("reference", .reference), .init("name")])
      table.append(["", from.text, graph.caption(of: from)])
      for step in steps {
        table.append([
          (step.isInverse ? "← " : "→ ") + step.relation, step.to.text,
          marked(Statement(graph.caption(of: step.to), evidence: step.evidence), &notes),
        ])
      }
      let width = call.surroundings.width
      return CommandResult(table.text(width: width) + (notes.notes.isEmpty ? "" : "\n" + notes.text(width: width)))
    })

  private static let avoid = Option(
    name: "avoid", placeholder: "KIND", meaning: "a kind of entity that the chain may not lead through: theme, country",
    isRepeatable: true)

  private static func kinds(_ call: Invocation, _ graph: KnowledgeGraph) throws(CommandFailure) -> [EntityKind] {
    let model = graph.knowledgeBase.model
    var kinds: [EntityKind] = []
    for word in call.all("avoid") {
      guard let kind = model.type(named: word)?.kind else {
        let names = model.kinds.map(\.name)
        throw CommandFailure(
          .usage, "“\(word)” is no kind: there are \(names.joined(separator: ", "))",
          suggestion: EditDistance.nearest(to: word, in: names).first)
      }
      kinds.append(kind)
    }
    return kinds
  }

  private static func json(_ step: PathStep) -> JSONValue {
    JSONText.object([
      "from": .string(step.from.text), "relation": .string(step.relation), "to": .string(step.to.text),
      "inverse": .bool(step.isInverse), "evidence": JSONText.evidence(step.evidence),
    ])
  }
}
