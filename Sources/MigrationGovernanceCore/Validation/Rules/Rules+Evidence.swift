// Evidence: there, in order, and borne out by the text where that is at hand.
extension Rule {
  static let evidenceRules: [Rule] = [
    unsupported, documentURL, evidenceField, evidencePlace, premise, evidenceValue, absence, evidenceLines, quote,
    quoteSpelling,
  ]

  private static let report = #""documents": {"id": "r", "kind": "report"}"#

  private static let unsupported = Rule(
    "evidence.missing", .warning, "No evidence says where an entity is found.",
    RuleExample(
      failing: #""persons": {"id": "p", "name": "Anna Nowak"}"#,
      passing: #""persons": {"id": "p", "name": "Anna Nowak", "evidence": "r:3"}, "# + report),
    .entity(Unsupported()))

  private static let documentURL = Rule(
    "document.url", .warning, "The address of a document does not say by which scheme it is reached, such as https.",
    example: RuleExample(
      failing: #""documents": {"id": "r", "kind": "report", "url": "www.example.org/report"}"#,
      passing: #""documents": {"id": "r", "kind": "report", "url": "https://www.example.org/report"}"#)
  ) { (document: Document, check) in
    guard let url = document.url, !hasScheme(url), url.utf8.contains(where: { $0 > 0x20 }) else { return }
    let isHost = url.contains(".") && url.utf8.allSatisfy { $0 > 0x20 } && url.first?.isLetter == true
    check.report(
      "url", "“\(url.shortened)” has no scheme, so nothing opens it: write the whole address, as a browser shows it",
      suggestion: isHost ? "https://" + url : nil)
  }

  /// Whether an address begins with a scheme as RFC 3986 has it: letters, then a colon.
  private static func hasScheme(_ url: String) -> Bool {
    guard let colon = url.utf8.firstIndex(of: UInt8(ascii: ":")), colon != url.utf8.startIndex else { return false }
    // “example.org:8080” has a port.
    return url.utf8[..<colon].allSatisfy {
      (0x41...0x5A).contains($0 & 0xDF) || (0x30...0x39).contains($0) || $0 == 0x2B
    }
  }

  private static let evidenceField = Rule(
    "evidence.field", .warning,
    "Evidence names a field that is neither one of its record nor a relation that ends there.",
    example: RuleExample(
      failing: #""persons": {"id": "p", "name": "Anna Nowak", "evidence": {"at": "r:3", "field": ["nam"]}}, "# + report,
      passing: #""persons": {"id": "p", "name": "Anna Nowak", "evidence": {"at": "r:3", "field": ["name"]}}, "#
        + report)
  ) { (evidence: Evidence, check) in
    guard !evidence.field.isEmpty, let owner = check.owner else { return }
    for key in evidence.field where !owner.keys.contains(key) {
      let relations = check.inverses(at: check.entity?.kind ?? "")
      guard !relations.contains(key) else { continue }
      check.report(
        nil, "“\(key)” is neither a field of \(owner.name) nor a relation that ends at one",
        suggestion: EditDistance.nearest(to: key, in: owner.keys + relations).first)
    }
  }

  private static let evidencePlace = Rule(
    "evidence.place", .warning, "Evidence that a source states something does not say where.",
    example: RuleExample(
      failing: #""persons": {"id": "p", "name": "Anna Nowak", "evidence": {"quote": "Ms Nowak"}}"#,
      passing: #""persons": {"id": "p", "name": "Anna Nowak", "evidence": {"at": "r:3", "quote": "Ms Nowak"}}, "#
        + report)
  ) { (evidence: Evidence, check) in
    // What was written as “at” and could not be read has a finding already.
    let isAside = evidence.extensions.mean("at", among: Evidence.schema.fields.map(\.info.key))
    if evidence.status == .stated, evidence.at == nil, !isAside {
      check.report(nil, "this does not say where a source states it: add “at”")
    }
  }

  private static let premise = Rule(
    "evidence.premise", .warning, "Evidence that is not stated by a source does not say from what it was concluded.",
    example: RuleExample(
      failing: #""persons": {"id": "p", "name": "Anna Nowak", "evidence": {"at": "r:3", "status": "inferred"}}, "#
        + report,
      passing: """
        "persons": {"id": "p", "name": "Anna Nowak",
          "evidence": {"at": "r:3", "status": "inferred", "premise": "the list gives the initials only"}},
        """ + report)
  ) { (evidence: Evidence, check) in
    if evidence.status != .stated, evidence.status.isKnown, evidence.premise == nil {
      check.report(nil, "what is \(evidence.status) needs its “premise”: say what it follows from")
    }
  }

  private static let evidenceValue = Rule(
    "evidence.value", .warning, "What evidence says in “value” does not fit the field that it speaks for.",
    RuleExample(
      failing: """
        "meetings": {"id": "m", "status": "held", "when": "2016-12-07",
          "evidence": ["r:1", {"at": "r:2", "field": ["when"], "value": "8 December"}]},
        """ + report,
      passing: """
        "meetings": {"id": "m", "status": "held", "when": "2016-12-07",
          "evidence": ["r:1", {"at": "r:2", "field": ["when"], "value": "2016-12-08"}]},
        """ + report),
    .entity(EvidenceValues()))

  private static let absence = Rule(
    "evidence.absent", .warning, "A source is said to state that there is none, and the field says something.",
    RuleExample(
      failing: """
        "persons": {"id": "p", "name": "Anna Nowak", "evidence": ["r:1", {"at": "r:2", "field": ["name"], "absent": true}]},
        """ + report,
      passing: """
        "persons": {"id": "p", "name": "Anna Nowak", "evidence": ["r:1", {"at": "r:2", "field": ["posts"], "absent": true}]},
        """ + report),
    .entity(Absences()))

  private static let evidenceLines = Rule(
    "evidence.lines", .error, "Evidence names lines that the file of its document does not have.",
    example: RuleExample(
      failing: #""persons": {"id": "p", "name": "Anna Nowak", "evidence": "r:7-9"}, "# + report,
      passing: #""persons": {"id": "p", "name": "Anna Nowak", "evidence": "r:2"}, "# + report,
      texts: ["r": "Participants\nAnna Nowak, Border Guard\n"])
  ) { (evidence: Evidence, check) in
    guard let at = evidence.at, let lines = at.lines, let text = check.texts[at.document],
      lines.upperBound > text.lines.count
    else { return }
    check.report("at", "the file of document:\(at.document) has \(text.lines.count) lines: look the place up again")
  }

  private static let quote = Rule(
    "evidence.quote", .warning, "A quotation is not in the lines that it is said to be from.",
    example: RuleExample(
      failing: #""persons": {"id": "p", "name": "Anna Nowak", "evidence": {"at": "r:2", "quote": "Anna Novak"}}, "#
        + report,
      passing: #""persons": {"id": "p", "name": "Anna Nowak", "evidence": {"at": "r:2", "quote": "Anna Nowak"}}, "#
        + report,
      texts: ["r": "Participants\nAnna Nowak, Border Guard\n"])
  ) { (evidence: Evidence, check) in
    switch check.finding(of: evidence) {
    case .missing: check.report("quote", "the file does not have these words: copy them again from the text")
    case .elsewhere(let lines):
      check.report(
        "quote", "the file has these words elsewhere: correct “at”",
        suggestion: evidence.at.map { "\($0.document):\(lines.lowerBound)" })
    case .exact, .normalised, nil: break
    }
  }

  private static let quoteSpelling = Rule(
    "evidence.quote-spelling", .info,
    "A quotation is in the file in another spelling: other capitals, marks, dashes or quotation marks.",
    example: RuleExample(
      failing: #""persons": {"id": "p", "name": "Anna Piłat", "evidence": {"at": "r:2", "quote": "Anna Pilat"}}, "#
        + report,
      passing: #""persons": {"id": "p", "name": "Anna Piłat", "evidence": {"at": "r:2", "quote": "Anna Piłat"}}, "#
        + report,
      texts: ["r": "Participants\nAnna Piłat, Border Guard\n"])
  ) { (evidence: Evidence, check) in
    if check.finding(of: evidence) == .normalised {
      check.report("quote", "the file spells these words differently: quote them as they stand there")
    }
  }
}

extension RuleCheck {
  /// How a quotation stands in the text, `nil` where there is none, or no text.
  fileprivate func finding(of evidence: Evidence) -> SourceText.Finding? {
    guard let quote = evidence.quote, let at = evidence.at, let text = texts[at.document] else { return nil }
    return text.find(quote, in: at.lines)
  }
}

/// What describes the sources themselves, and the scheme of themes, need not be found in a source.
private struct Unsupported: EntityInspection {
  func inspect<E: Entity>(_ entity: E, _ check: RuleCheck) {
    guard entity.evidence.isEmpty, E.self != Theme.self, E.self != Document.self,
      !entity.extensions.mean("evidence", among: E.schema.fields.map(\.info.key))
    else { return }
    check.report("evidence", "nothing says where this is found: add “evidence”")
  }
}

private struct EvidenceValues: EntityInspection {
  func inspect<E: Entity>(_ entity: E, _ check: RuleCheck) {
    for (place, evidence) in entity.evidence.enumerated() {
      guard let value = evidence.value else { continue }
      for key in evidence.field where E.schema[key] != nil {
        var scratch = entity
        do { try E.schema.set(key, to: value, in: &scratch) } catch {
          check.report("evidence[\(place)].value", "this is no value of “\(key)”: \(error.error.reason)")
        }
      }
    }
  }
}

private struct Absences: EntityInspection {
  func inspect<E: Entity>(_ entity: E, _ check: RuleCheck) {
    for (place, evidence) in entity.evidence.enumerated() where evidence.absent == true {
      for key in evidence.field where E.schema.value(of: key, in: entity) != nil {
        check.report(
          "evidence[\(place)].absent",
          "a source says that there is none, and “\(key)” says something: take one of them out, or give this a “value”")
      }
    }
  }
}
