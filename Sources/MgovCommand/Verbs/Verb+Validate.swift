import MigrationGovernance

extension Verb {
  static let validate = Verb(
    name: "validate", summary: "every finding, under the line it is about", operands: "[INPUT …]", count: 0...1_000,
    options: [
      Option(
        name: "fail-on", placeholder: Severity.known.map(\.rawValue).joined(separator: "|"),
        meaning: "end with status 1 at findings as bad as this or worse; error if nothing is said",
        words: Severity.known.map(\.rawValue)),
      .format(["text", "json"]),
    ],
    details: "Several INPUTs, or the files of a folder, are checked together: they may refer to each other.",
    examples: ["mgov validate meetings.json", "mgov validate folder --fail-on warning"],
    run: { call in
      let inspection = FileInspection(try Input.all(call.operands, call.surroundings))
      let threshold = Severity(rawValue: call["fail-on"] ?? Severity.error.rawValue)
      let counts = inspection.findings.map(\.finding).countsBySeverity
      let status: ExitStatus =
        inspection.findings.contains { $0.finding.severity.isAtLeast(threshold) } ? .wanting : .done
      if call.format == "json" { return CommandResult(json(inspection, counts), status: status) }
      var text = inspection.findings.map { found in
        coloured(
          FindingText(found.finding, file: found.file, in: found.map).text(width: call.surroundings.width),
          found.finding.severity, call.surroundings)
      }.joined()
      let files = inspection.fileCount == 1 ? "one file" : "\(inspection.fileCount) files"
      text += text.isEmpty ? "" : "\n"
      text += inWords(counts) + " in \(files)\n"
      return CommandResult(text, status: status)
    })

  private static func json(_ inspection: FileInspection, _ counts: [(severity: Severity, count: Int)]) -> String {
    JSONText.text(
      JSONText.object([
        "findings": .array(
          inspection.findings.map { found in
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
          JSONObject(counts.map { .init(key: $0.severity.rawValue, value: JSONText.number($0.count)) })),
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
