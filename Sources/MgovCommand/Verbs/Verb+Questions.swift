import MigrationGovernance

extension Verb {
  static let questions = Verb(
    name: "questions", summary: "who asked whom, who answered, and to what no answer is stated",
    options: [
      Option(name: "unanswered", placeholder: "", meaning: "only those to which no answer is stated"),
      Option(
        name: "matrix", placeholder: "",
        meaning: "a table of who asked whom: how many, and to how many no answer is stated"),
      .format(["text", "markdown", "csv", "json"]), .input,
    ],
    details:
      "A joint answer is one answer; one that takes up half of a question is shown as what there is. Markdown and CSV are for the matrix.",
    examples: ["mgov questions", "mgov questions --unanswered", "mgov questions --matrix --format csv"],
    run: { call in
      if call["matrix"] != nil {
        guard call["unanswered"] == nil else {
          throw CommandFailure(.usage, "“--matrix” counts the unanswered too: leave “--unanswered” out")
        }
        return print(try call.graph().questionMatrix(), call)
      }
      guard ["text", "json"].contains(call.format) else {
        throw CommandFailure(.usage, "“--format \(call.format)” prints a table: add “--matrix”")
      }
      let graph = try call.graph()
      let exchanges = graph.questions().filter { call["unanswered"] == nil || !$0.isAnswered }
      if call.format == "json" { return CommandResult(JSONText.text(.array(exchanges.map(json)))) }
      guard !exchanges.isEmpty else { return CommandResult("", notes: "no such question is told of\n") }
      let width = call.surroundings.width
      var notes = Footnotes()
      var text = ""
      for exchange in exchanges {
        let by = exchange.by.isEmpty ? "Somebody" : graph.words(of: exchange.by)
        let to = exchange.to.isEmpty ? "" : " asks " + graph.words(of: exchange.to)
        text += TextLayout.paragraph(
          "\(by)\(to.isEmpty ? " asks" : to): " + marked(exchange.statement, &notes), width: width, indent: "  ",
          first: "")
        text += "\n  (\(exchange.question)\(exchange.isInferred ? "; who asks is inferred" : ""))\n"
        for answer in exchange.answers {
          let who = answer.by.isEmpty ? "an answer, it is not said whose" : graph.words(of: answer.by)
          text +=
            TextLayout.paragraph(
              "\(who)\(answer.isInferred ? " (inferred to answer this)" : ""): " + marked(answer.statement, &notes),
              width: width, indent: "    ", first: "  - ") + "\n"
        }
        if !exchange.isAnswered { text += "  - no answer is stated\n" }
        text += "\n"
      }
      let open = exchanges.count { !$0.isAnswered }
      text += "\(exchanges.count) question\(exchanges.count == 1 ? "" : "s"), no answer is stated to \(open)\n"
      return CommandResult(text + "\n" + notes.text(width: width))
    })

  private static func json(_ exchange: Exchange) -> JSONValue {
    JSONText.object([
      "question": .string(exchange.question.text), "by": JSONText.parties(exchange.by),
      "to": JSONText.parties(exchange.to), "inferred": .bool(exchange.isInferred),
      "answers": .array(
        exchange.answers.map { answer in
          JSONText.object([
            "reference": .string(answer.reference.text), "by": JSONText.parties(answer.by),
            "inferred": .bool(answer.isInferred),
            "text": .string(answer.statement.text), "evidence": JSONText.evidence(answer.statement.evidence),
          ])
        }),
      "text": .string(exchange.statement.text), "evidence": JSONText.evidence(exchange.statement.evidence),
    ])
  }
}
