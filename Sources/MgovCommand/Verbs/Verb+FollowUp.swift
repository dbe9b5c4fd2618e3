import MigrationGovernance

extension Verb {
  static let followUp = Verb(
    name: "follow-up", summary: "recommendations and commitments with what came of them",
    options: [
      Option(
        name: "to", placeholder: "REFERENCE",
        meaning: "only those addressed to it, by name or through a group that it belongs to; possibly too"),
      Option(
        name: "on", placeholder: "DATE",
        meaning: "as of when: memberships, what came of them by then, and what is overdue"),
      Option(
        name: "strength", placeholder: "WORD", meaning: "only those of a strength: recommendation, need, commitment"),
      Option(name: "due", placeholder: "DATE", meaning: "only those that are due within it"),
      Option(name: "unanswered", placeholder: "", meaning: "only those of which nothing is known to have come"),
      .format(["text", "markdown", "csv", "json"]), .input,
    ],
    details:
      "A plan does not count as done, and that nothing is recorded does not say that nothing was done: overdue is certain only where a source says that it was not done. Rates are of those whose content is given; the others are counted beside them.",
    examples: [
      "mgov follow-up --on 2018", "mgov follow-up --to country:GB --on 2016 --strength advice",
      "mgov follow-up --unanswered --format csv",
    ],
    run: { call in
      let date = try call["on"].map { word throws(CommandFailure) in try Invocation.date(word) }
      let graph = try call.graph()
      var query = try narrowed(graph.recommendations, call, graph)
      var remark = ""
      if let word = call["to"] {
        let reference = try Invocation.reference(word, in: graph)
        let open = query.where(\.to, isSaid: false).count
        if open > 0 { remark = "\(open) more do not say to whom they are addressed\n" }
        query = query.where(\.to, isSaid: true).addressed(to: reference, on: date, possibly: true)
      }
      let all = graph.outcomes(of: query, on: date)
      let outcomes = all.filter { call["unanswered"] == nil || $0.isUnanswered }
      if call.format == "json" {
        return CommandResult(JSONText.text(.array(outcomes.map(json))), notes: remark)
      }
      guard !outcomes.isEmpty else {
        return CommandResult("", notes: "there are no recommendations of that description\n" + remark)
      }
      var notes = call.format == "csv" ? Footnotes.silent : Footnotes()
      let width = call.surroundings.width
      switch call.format {
      case "csv": return CommandResult(graph.table(of: outcomes, citing: &notes).csv, notes: remark)
      case "markdown":
        let table = graph.table(of: outcomes, citing: &notes).markdown
        return CommandResult(table + "\n" + all.rates.table.markdown + "\n" + notes.text(), notes: remark)
      default:
        var text = outcomes.map { block($0, graph, &notes, width) }.joined()
        text += all.rates.table.text(width: width)
        return CommandResult(text + "\n" + notes.text(width: width), notes: remark)
      }
    })

  private static func narrowed(
    _ query: Query<Recommendation>, _ call: Invocation, _ graph: KnowledgeGraph
  ) throws(CommandFailure) -> Query<Recommendation> {
    var query = query
    if let word = call["due"] { query = query.where(\.due, .within(try Invocation.date(word))) }
    guard let word = call["strength"] else { return query }
    let known = RecommendationStrength.known.map(\.rawValue)
    let words =
      known + Set(graph.knowledgeBase.recommendations.compactMap(\.strength?.rawValue)).subtracting(known).sorted()
    guard words.contains(word) else {
      throw CommandFailure(
        .usage, "“\(word)” is no strength: there are \(words.joined(separator: ", "))",
        suggestion: EditDistance.nearest(to: word, in: words).first)
    }
    return query.where(\.strength, is: RecommendationStrength(rawValue: word))
  }

  private static func block(
    _ outcome: Outcome, _ graph: KnowledgeGraph, _ notes: inout Footnotes, _ width: Int?
  ) -> String {
    let by = outcome.by.isEmpty ? "" : ", by \(graph.words(of: outcome.by))"
    let possibly = outcome.answer == .yes ? "" : "possibly "
    let to =
      outcome.addressees.isEmpty ? ", to whom is not said" : ", \(possibly)to \(graph.words(of: outcome.addressees))"
    let what = outcome.statement.text.isEmpty ? "what is not said" : notes.marked(outcome.statement)
    var text = TextLayout.paragraph(
      (outcome.strength?.rawValue ?? "strength not said") + by + to + ": " + what, width: width, indent: "  ", first: ""
    )
    text += "\n  (\(outcome.recommendation))\n"
    var lines: [String] = []
    if let overdue = outcome.overdue {
      lines.append(
        "overdue: " + overdue.answer.rawValue + ", "
          + notes.marked(Statement(overdue.reason, evidence: overdue.evidence)))
    } else if let due = outcome.due {
      lines.append("due \(due.words)")
    }
    for step in outcome.followUps {
      lines.append(notes.marked(Statement(graph.words(of: step), evidence: step.evidence)))
    }
    if outcome.isUnanswered {
      lines.append(
        outcome.followUps.isEmpty ? "nothing is known to have come of it" : "that any of this came about is not said")
    }
    for line in lines {
      text += TextLayout.paragraph(line, width: width, indent: "    ", first: "  - ") + "\n"
    }
    return text + "\n"
  }

  private static func json(_ outcome: Outcome) -> JSONValue {
    JSONText.object([
      "reference": .string(outcome.recommendation.text), "strength": outcome.strength.map { .string($0.rawValue) },
      "addressees": JSONText.parties(outcome.addressees), "acceptance": json(outcome.acceptance),
      "implementation": json(outcome.implementation), "followUps": .array(outcome.followUps.map(json)),
      "addressed": .string(outcome.answer.rawValue), "by": JSONText.parties(outcome.by),
      "text": .string(outcome.statement.text), "content": outcome.content.map { .string($0.rawValue) },
      "due": outcome.due.map { .string($0.text) },
      "overdue": outcome.overdue.map { overdue in
        JSONText.object([
          "answer": .string(overdue.answer.rawValue), "reason": .string(overdue.reason),
          "evidence": JSONText.evidence(overdue.evidence),
        ])
      },
      "evidence": JSONText.evidence(outcome.statement.evidence),
    ])
  }

  /// One word, `null` where nothing is known, and both with a comma where sources disagree.
  private static func json(_ findings: [Outcome.Finding]) -> JSONValue? {
    findings.isEmpty ? nil : .string(findings.map(\.kind.rawValue).joined(separator: ", "))
  }

  private static func json(_ step: FollowUpStep) -> JSONValue {
    JSONText.object([
      "reference": .string(step.reference.text), "kind": step.kind.map { .string($0.rawValue) },
      "state": step.state.map { .string($0.rawValue) }, "when": step.when.map { .string($0.text) },
      "by": JSONText.parties(step.by), "meeting": step.meeting.map { .string($0.text) },
      "result": step.result.map { .string($0.rawValue) }, "status": step.status.map { .string($0.rawValue) },
      "evidence": JSONText.evidence(step.evidence),
    ])
  }
}
