import MigrationGovernance

extension Verb {
  static let resolve = Verb(
    name: "resolve", summary: "who or what a name may mean: ranked candidates, each with its reason",
    operands: "TEXT", count: 1...40,
    options: [
      Option(name: "on", placeholder: "DATE", meaning: "when the name was used: one not in use then ranks lower"),
      Option(name: "kind", placeholder: "KIND", meaning: "only among these", isRepeatable: true),
      .format(["text", "json"]), .input,
    ],
    details:
      "TEXT is a name, an acronym, a code, an id or a reference, in any spelling. What the knowledge base names goes before the codes of countries. Ends with 1 where nothing fits.",
    examples: ["mgov resolve EC", "mgov resolve Anna Pilat", "mgov resolve FYROM --on 2016 --kind country"],
    run: { call in
      let text = call.operands.joined(separator: " ")
      let date = try call["on"].map(Invocation.date)
      let graph = try call.graph()
      let kinds = try call.all("kind").map { try kind($0, graph.knowledgeBase.model) }
      let candidates = graph.knowledgeBase.resolver.candidates(for: text, on: date, kinds: kinds.isEmpty ? nil : kinds)
      let status = candidates.isEmpty ? ExitStatus.wanting : .done
      let notes = candidates.isEmpty ? "nothing is known by the name of “\(text)”\n" : ""
      if call.format == "json" {
        let elements = candidates.map { candidate in
          JSONText.object([
            "reference": .string(candidate.reference.text),
            "score": JSONNumber(literal: "\(candidate.score)").map { .number($0) },
            "reason": .string(candidate.reason), "match": .string(candidate.match.rawValue),
            "name": .string(candidate.name),
          ])
        }
        return CommandResult(JSONText.text(.array(elements)), notes: notes, status: status)
      }
      guard !candidates.isEmpty else { return CommandResult("", notes: notes, status: status) }
      var table = Table([.init("score", .number), .init("reference", .reference), .init("name"), .init("why")])
      for candidate in candidates.prefix(shown) {
        let name = graph.name(of: candidate.reference)
        let isNamed = name != candidate.reference.id || ReferenceData.knows(candidate.reference)
        table.append([
          decimals(candidate.score), candidate.reference.text, isNamed ? name : "", candidate.reason,
        ])
      }
      let rest = candidates.count - shown
      return CommandResult(
        table.text(width: call.surroundings.width),
        notes: rest > 0 ? "and \(rest) more: “--format json” has them all\n" : "")
    })

  /// So many candidates fit on a page.
  private static let shown = 20

  private static func kind(_ word: String, _ model: Model) throws(CommandFailure) -> EntityKind {
    if let type = model.type(named: word) { return type.kind }
    let names = model.kinds.map(\.name) + model.kinds.map(\.plural)
    throw CommandFailure(
      .usage, "“\(word)” is no kind of entity: there are \(model.kinds.map(\.name).joined(separator: ", "))",
      suggestion: EditDistance.nearest(to: word, in: names).first)
  }

  /// A score with its three decimals.
  private static func decimals(_ score: Double) -> String {
    let thousandths = Int((score * 1000).rounded())
    let digits = String(thousandths % 1000)
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
  }
}
