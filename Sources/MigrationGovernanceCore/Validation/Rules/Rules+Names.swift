// Names: one at a time, each once, and valid when it is said to be.
extension Rule {
  static let nameRules: [Rule] = [nameList, cutOff, repeatedName, nameTime]

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

  private static let cutOff = Rule(
    "name.cut-off", .info, "A name ends in an ellipsis, as in a list that had no room for the whole.",
    RuleExample(
      failing: """
        "organisations": {"id": "o", "name": "Ministry of the Interior, Directorate for…", "evidence": "r:1"},
        "documents": {"id": "r", "kind": "report"}
        """,
      passing: """
        "organisations": {"id": "o", "name": "Ministry of the Interior, Directorate for Borders", "evidence": "r:1"},
        "documents": {"id": "r", "kind": "report"}
        """),
    .text { text, walk, check in
      guard text.traits.contains(.cutOff), walk.citations == 0, walk.field?.term == "schema:name" else { return }
      check.report(
        at: walk, "the name is cut off: write the whole where a source has it; leave it so where none does")
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

  private static let nameTime = Rule(
    "name.time", .warning, "A country has a name that it was given later than the event, or than the name was seen.",
    RuleExample(
      failing: """
        "meetings": {"id": "m", "status": "held", "name": "Seminar on readmission with North Macedonia", "when": "2017-03",
          "evidence": "r:1"},
        "documents": {"id": "r", "kind": "report"}
        """,
      passing: """
        "meetings": {"id": "m", "status": "held", "name": "Seminar on readmission with North Macedonia", "when": "2019-03",
          "evidence": "r:1"},
        "documents": {"id": "r", "kind": "report"}
        """),
    .entity(NamesBeforeTheirTime()))
}

/// Looks through the texts of what has an occasion, and through names that were seen on a date.
private struct NamesBeforeTheirTime: EntityInspection {
  func inspect<E: Entity>(_ entity: E, _ check: RuleCheck) {
    if let country = entity as? Country { return inspect(country.names, check) }
    guard E.self != Recommendation.self, let date = check.base.occasion(of: entity.reference) else { return }
    SchemaWalk.visit(entity, stops: .texts) { content, walk in
      guard case .text(let text) = content, walk.citations == 0 else { return }
      report(text, date, check) { check.report(at: walk, $0) }
    }
  }

  private func inspect(_ names: [Name], _ check: RuleCheck) {
    for (place, name) in names.enumerated() {
      guard let date = name.on else { continue }
      report(name.text, date, check) { check.report("names[\(place)].on", $0) }
    }
  }

  private func report(_ text: String, _ date: DateSpan, _ check: RuleCheck, _ say: (String) -> Void) {
    guard let found = RenamedCountries.mention(in: text, on: date) else { return }
    let before = found.country.formerShortNames(on: date).first.map { ", when the name was “\($0.name.text)”" } ?? ""
    let since = if case .date(let start)? = found.name.during?.start { " until \(start.words)" } else { "" }
    say(
      "the date here is \(date.words)\(before); “\(found.name.text)” was not in use\(since): "
        + "was the page captured after the renaming?")
  }
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
