import MigrationGovernance

extension Verb {
  static let validate = Verb(
    name: "validate", summary: "every finding, under the line it is about", operands: "[INPUT …]", count: 0...1_000,
    options: [
      Option(
        name: "fail-on", placeholder: severities.joined(separator: "|"),
        meaning: "end with status 1 at findings as bad as this or worse; error if nothing is said", words: severities),
      Option(
        name: "texts", placeholder: "FOLDER",
        meaning: "where the files of the documents are; beside the INPUT if nothing is said"),
      Option(
        name: "basic", placeholder: "",
        meaning:
          "only the rules on fields, words, texts and references; one file of JSON Lines is looked over without keeping it, however large"
      ),
      Option(name: "without", placeholder: "RULE", meaning: "leave a rule out", isRepeatable: true),
      Option(
        name: "grade", placeholder: "RULE=SEVERITY", meaning: "grade what a rule finds anew: id.case=error",
        isRepeatable: true),
      .format(["text", "json"]),
    ],
    details:
      "Several INPUTs, or the files of a folder, are checked together: they may refer to each other. Where the text of a document is at hand, lines and quotations are held against it. “mgov rules” lists the rules.",
    examples: [
      "mgov validate meetings.json", "mgov validate folder --fail-on warning --without id.case",
      "mgov validate all.jsonl --basic",
    ],
    run: { call in
      let (findings, files, notes) = try findings(call)
      let report = ValidationReport(findings: findings.map(\.finding))
      let threshold = Severity(rawValue: call["fail-on"] ?? Severity.error.rawValue)
      let status: ExitStatus = report.has(atLeast: threshold) ? .wanting : .done
      if call.format == "json" { return CommandResult(json(findings, report), notes: notes, status: status) }
      var text = findings.map { found in
        coloured(found.text(width: call.surroundings.width), found.finding.severity, call.surroundings)
      }.joined()
      text += text.isEmpty ? "" : "\n"
      text += inWords(report.counts) + " in \(files == 1 ? "one file" : "\(files) files")\n"
      return CommandResult(text, notes: notes, status: status)
    })

  /// What is found, in how many files, and which texts were not to be had.
  private static func findings(
    _ call: Invocation
  ) throws(CommandFailure) -> ([FileValidation.Found], files: Int, notes: String) {
    let rules = try rules(call)
    if call["basic"] != nil, call.operands.count == 1, let path = call.operands.first, path.hasSuffix(".jsonl") {
      do { return (try LineValidation(path: path, rules: rules).findings, 1, "") } catch {
        throw Input.unreadable(path)
      }
    }
    let texts = DocumentTexts(folder: call["texts"])
    let files = try Input.all(call.operands, call.surroundings).flatMap(\.files)
    let validation = FileValidation(files, rules: rules) { texts.text(of: $0, in: $1) }
    let notes = texts.notes(validation.knowledgeBase.documents, in: files.first?.name ?? "")
    return (validation.findings, files.count, notes)
  }

  private static let severities = Severity.known.map(\.rawValue)

  /// The rules that a call asks for.
  private static func rules(_ call: Invocation) throws(CommandFailure) -> RuleSet {
    var rules = call["basic"] != nil ? RuleSet.basic : .standard
    for id in call.all("without") {
      guard rules.remove(id) else { throw unknown(id, rules) }
    }
    for grade in call.all("grade") {
      let parts = grade.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2 else {
        throw CommandFailure(
          .usage, "“\(grade)” does not say which severity: write RULE=SEVERITY, such as id.case=error")
      }
      guard severities.contains(parts[1]) else {
        throw CommandFailure(
          .usage, "“\(parts[1])” is no severity: there are \(severities.joined(separator: ", "))",
          suggestion: EditDistance.nearest(to: parts[1], in: severities).first)
      }
      guard rules.grade(parts[0], as: Severity(parts[1])) else { throw unknown(parts[0], rules) }
    }
    return rules
  }

  /// The failure of a rule that there is not.
  static func unknown(_ rule: String, _ rules: RuleSet) -> CommandFailure {
    CommandFailure(
      .usage, "there is no rule “\(rule)”: “mgov rules” lists them",
      suggestion: EditDistance.nearest(to: rule, in: rules.rules.map(\.id)).first)
  }

  private static func json(_ findings: [FileValidation.Found], _ report: ValidationReport) -> String {
    JSONText.text(
      JSONText.object([
        "findings": .array(
          findings.map { found in
            let finding = found.finding
            return JSONText.object([
              "rule": .string(finding.rule), "severity": .string(finding.severity.rawValue),
              "entity": finding.entity.map { .string($0.text) }, "path": finding.path.map { .string($0) },
              "message": .string(finding.message), "suggestion": finding.suggestion.map { .string($0) },
              "file": found.file.map { .string($0) }, "line": finding.line.map { JSONText.number($0) },
              "column": finding.column.map { JSONText.number($0) },
            ])
          }),
        "counts": .object(
          JSONObject(report.counts.map { .init(key: $0.severity.rawValue, value: JSONText.number($0.count)) })),
      ]))
  }

  private static func coloured(_ text: String, _ severity: Severity, _ surroundings: Surroundings) -> String {
    guard surroundings.isColoured, let range = text.firstRange(of: " \(severity): ") else { return text }
    let colour = severity == .error ? "31" : severity == .warning ? "33" : "36"
    return text.replacingCharacters(range, "\u{1B}[1;\(colour)m \(severity): \u{1B}[0m")
  }
}

extension String {
  fileprivate func replacingCharacters(_ range: Range<String.Index>, _ text: String) -> String {
    String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
  }
}
