// Names: one at a time, each once, and valid when it is said to be.
extension Rule {
  static let nameRules: [Rule] = [nameList, repeatedName]

  private static let nameList = Rule(
    "name.list", .warning, "A name looks like a list of several.",
    RuleExample(
      failing: """
        "organisations": {"id": "o", "name": "IOM; ICMPD; OSCE", "evidence": "r:1"},
        "documents": {"id": "r", "kind": "report"}
        """,
      passing: """
        "organisations": [{"id": "iom", "name": "IOM", "evidence": "r:1"}, {"id": "icmpd", "name": "ICMPD", "evidence": "r:1"}],
        "documents": {"id": "r", "kind": "report"}
        """),
    .text { text, walk, check in
      guard text.traits.contains(.semicolon), let field = walk.field, walk.citations == 0,
        Rule.isName(field, walk)
      else { return }
      let parts = text.string.split(separator: ";").filter { $0.utf8.contains { $0 > 0x20 } }
      guard parts.count > 1, TextFault.markup(in: text.string) == nil else { return }
      check.report(
        at: walk, "this looks like \(parts.count) names: write each as a record, or an element of the list, of its own")
    })

  /// Whether a text field names its record, or a party.
  private static func isName(_ field: FieldInfo, _ walk: borrowing SchemaWalk) -> Bool {
    field.term == "schema:name" || field.key == "description" && walk.owner === RecordWalker.of(Party.self)
  }

  private static let repeatedName = Rule(
    "name.repeated", .warning, "The same name stands twice in a record.",
    RuleExample(
      failing: """
        "organisations": {"id": "iom", "name": "IOM", "names": ["IOM"], "evidence": "r:1"},
        "documents": {"id": "r", "kind": "report"}
        """,
      passing: """
        "organisations": {"id": "iom", "name": "IOM", "names": ["Міжнародна організація з міграції"], "evidence": "r:1"},
        "documents": {"id": "r", "kind": "report"}
        """),
    .entity(RepeatedNames()))
}

private struct RepeatedNames: EntityInspection {
  func inspect<E: Entity>(_ entity: E, _ check: RuleCheck) {
    guard let named = entity as? any Named, !named.names.isEmpty else { return }
    var seen: [(text: String, language: String?)] = named.name.map { [($0, nil)] } ?? []
    for (place, name) in named.names.enumerated() {
      let language = name.language?.text
      if seen.contains(where: { $0.text == name.text && ($0.language == language || $0.language == nil) }) {
        check.report("names[\(place)]", "“\(name.text)” stands here already: take one of them out")
      }
      seen.append((name.text, language))
    }
  }
}
