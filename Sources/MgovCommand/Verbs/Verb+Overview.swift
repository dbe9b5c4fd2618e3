import MigrationGovernance

extension Verb {
  static let overview = Verb(
    name: "", summary: "what the knowledge base holds, its findings by severity, three questions answered",
    options: [.input, .format(["text", "json"])],
    run: { call in
      let base = try call.knowledgeBase()
      let graph = KnowledgeGraph(base)
      let counts = base.findings.countsBySeverity
      let answers = graph.openingAnswers()
      return CommandResult(
        call.format == "json"
          ? json(base, counts, answers) : text(base, counts, answers, call.surroundings))
    })

  private static func json(
    _ base: KnowledgeBase, _ counts: [(severity: Severity, count: Int)], _ answers: [AnsweredQuestion]
  ) -> String {
    JSONText.text(
      JSONText.object([
        "title": base.title.map { .string($0) },
        "counts": .object(JSONObject(base.counts.map { .init(key: $0.kind.plural, value: JSONText.number($0.count)) })),
        "findings": .object(
          JSONObject(counts.map { .init(key: $0.severity.rawValue, value: JSONText.number($0.count)) })),
        "questions": .array(
          answers.map { question in
            JSONText.object([
              "question": .string(question.question),
              "answers": .array(
                question.answers.map { answer in
                  JSONText.object(["text": .string(answer.text), "evidence": JSONText.evidence(answer.evidence)])
                }),
            ])
          }),
      ]))
  }

  /// `1 error, 2 warnings, 0 infos`.
  static func inWords(_ counts: [(severity: Severity, count: Int)]) -> String {
    counts.map { "\($0.count) \($0.severity)\($0.count == 1 ? "" : "s")" }.joined(separator: ", ")
  }

  private static func text(
    _ base: KnowledgeBase, _ counts: [(severity: Severity, count: Int)], _ questions: [AnsweredQuestion],
    _ surroundings: Surroundings
  ) -> String {
    var text = surroundings.emphasised(base.title ?? "A knowledge base without a title") + "\n\n"
    let kinds = base.counts.filter { $0.count > 0 }
    text += Table(
      [.init("kind"), .init("entities", .number)], rows: kinds.map { [$0.kind.plural, String($0.count)] }
    ).text(width: surroundings.width)
    text += "\nFindings: " + inWords(counts)
    text += counts.contains { $0.count > 0 } ? " (see “mgov validate”)\n" : "\n"
    var notes = Footnotes()
    let most = 6
    for question in questions {
      text += "\n" + TextLayout.paragraph(surroundings.emphasised(question.question), width: surroundings.width) + "\n"
      if question.answers.isEmpty { text += "  Nothing that the sources tell of.\n" }
      for answer in question.answers.prefix(most) {
        let marks = notes.marks(answer.evidence)
        text +=
          TextLayout.paragraph(
            answer.text + (marks.isEmpty ? "" : " " + marks), width: surroundings.width, indent: "    ", first: "  - ")
          + "\n"
      }
      if question.answers.count > most { text += "  and \(question.answers.count - most) more\n" }
    }
    return notes.notes.isEmpty ? text : text + "\n" + notes.text(width: surroundings.width)
  }
}
