import MigrationGovernance

extension Verb {
  static let show = Verb(
    name: "show", summary: "an entity field by field, its relations both ways, its evidence as footnotes",
    operands: "REFERENCE", count: 1...1, options: [.format(["text", "json"]), .input],
    details: "REFERENCE is the kind and the id: meeting:minsk-2016, country:AZ.",
    examples: ["mgov show organisation:iom", "mgov show country:AZ --format json"],
    run: { call in
      let graph = try call.graph()
      let reference = try Invocation.reference(call.operands[0], in: graph)
      guard let dossier = graph.dossier(of: reference) else {
        throw CommandFailure(.wanting, "there is no \(reference)")
      }
      return CommandResult(call.format == "json" ? json(dossier) : text(dossier, graph, call.surroundings))
    })

  private static func json(_ dossier: Dossier) -> String {
    JSONText.text(
      JSONText.object([
        "entity": dossier.entity,
        "relations": .array(
          dossier.relations.map { relation in
            JSONText.object([
              "relation": .string(relation.name), "reference": .string(relation.reference.text),
              "inverse": .bool(relation.isInverse),
            ])
          }),
        "evidence": JSONText.evidence(dossier.evidence),
      ]))
  }

  private static func text(_ dossier: Dossier, _ graph: KnowledgeGraph, _ surroundings: Surroundings) -> String {
    let width = surroundings.width
    var notes = Footnotes()
    var text = TextLayout.paragraph(surroundings.emphasised(dossier.name), width: width) + "\n"
    text += dossier.reference.text + "\n"
    var fields = Table([.init("field"), .init("value")])
    for field in dossier.fields {
      for (place, value) in field.values.enumerated() {
        fields.append([place == 0 ? field.key : "", marked(value, &notes)])
      }
    }
    for absence in dossier.absences { fields.append(["stated absence", marked(absence, &notes)]) }
    if !fields.rows.isEmpty { text += "\n" + fields.text(width: width, hasHeadings: false) }
    var relations = Table([.init("relation"), .init("reference", .reference), .init("name")])
    var last = ""
    for relation in dossier.relations {
      let arrow = (relation.isInverse ? "← " : "→ ") + relation.name
      let shown = graph.caption(of: relation.reference)
      relations.append([
        arrow == last ? "" : arrow, relation.reference.text,
        marked(Statement(shown, evidence: relation.evidence), &notes),
      ])
      last = arrow
    }
    if !relations.rows.isEmpty { text += "\n" + relations.text(width: width) }
    let citations = graph.citationCount(of: dossier.reference)
    if citations > 0 { text += "\nIt is cited \(citations) times as the place where something is said.\n" }
    return notes.notes.isEmpty ? text : text + "\n" + notes.text(width: width)
  }

  static func marked(_ statement: Statement, _ notes: inout Footnotes) -> String { notes.marked(statement) }
}
