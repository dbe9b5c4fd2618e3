import MigrationGovernance

extension Verb {
  static let diff = Verb(
    name: "diff", summary: "what has to be changed in one knowledge base to say what another says", operands: "A B",
    count: 2...2, options: [.format(["text", "json"])],
    details:
      "A and B are a file, a folder of them, or - for standard input. It compares what is said, field by field and "
      + "element by element: the order of records and of the elements of sets, and how the files are laid out, mean "
      + "nothing. Ends with status 1 where there are differences.",
    examples: ["mgov diff yesterday.json today.json", "mgov diff before after --format json"],
    run: { call in
      let bases = try Input.revisions(call.operands, call.surroundings)
      let (before, after) = (try Input.united(bases[0]), try Input.united(bases[1]))
      let changes = before.changes(to: after)
      let status: ExitStatus = changes.isEmpty ? .done : .wanting
      if call.format == "json" {
        return CommandResult(JSONText.text(.array(changes.map(json))), status: status)
      }
      if changes.isEmpty { return CommandResult("", notes: "both say the same\n") }
      return CommandResult(text(changes, before, after, call.surroundings), status: status)
    })

  private static func json(_ change: Change) -> JSONValue {
    JSONText.object([
      "change": .string(change.change.rawValue), "reference": change.reference.map { .string($0.text) },
      "field": change.field.map { .string($0) }, "before": change.before, "after": change.after,
    ])
  }

  private static func text(
    _ changes: [Change], _ before: KnowledgeBase, _ after: KnowledgeBase, _ surroundings: Surroundings
  ) -> String {
    var text = ""
    var last: Reference??
    for change in changes {
      let name = change.reference.flatMap { after[$0] ?? before[$0] }.map { $0.displayName }
      let title =
        (change.reference?.text ?? (change.isOfRecord ? "a record" : "the document"))
        + (name.map { $0 == change.reference?.id ? "" : "  " + $0 } ?? "")
      if change.isOfRecord {
        text += line(change.mark, title, "", surroundings)
      } else {
        if last != .some(change.reference) {
          text += TextLayout.paragraph(surroundings.emphasised(title), width: surroundings.width) + "\n"
        }
        let value = [change.before, change.after].compactMap { $0?.inline }.joined(separator: " → ")
        let note = change.change == .renamed ? " (renamed)" : ""
        text += line(change.mark, "\(change.field ?? ""): \(value)\(note)", "  ", surroundings)
      }
      last = change.isOfRecord ? nil : .some(change.reference)
    }
    let counts = ChangeKind.known.map { kind in (kind, changes.count { $0.change == kind }) }.filter { $0.1 > 0 }
    return text + "\n" + counts.map { "\($0.1) \($0.0)" }.joined(separator: ", ") + "\n"
  }

  private static func line(_ mark: String, _ text: String, _ indent: String, _ surroundings: Surroundings) -> String {
    let colour = mark == "+" ? "32" : mark == "-" ? "31" : "33"
    let shown = surroundings.isColoured ? "\u{1B}[\(colour)m\(mark)\u{1B}[0m" : mark
    let lines = TextLayout.wrap(text, to: surroundings.width.map { $0 - indent.count - 2 })
    return lines.enumerated().map { (place, line) in indent + (place == 0 ? shown : " ") + " " + line + "\n" }.joined()
  }
}

extension Change {
  /// Whether a whole record is added or removed.
  fileprivate var isOfRecord: Bool { field == nil && (before == nil || after == nil) }

  fileprivate var mark: String { change == .added ? "+" : change == .removed ? "-" : "~" }
}

extension JSONValue {
  /// The value on one line: a text without its quotes.
  var inline: String {
    guard case .string(let text) = self else { return description }
    return text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
