public import MigrationGovernanceCore

extension RuleSet {
  /// The rules as a table: id, severity, what each finds.
  public var table: Table {
    Table(
      [.init("rule"), .init("severity"), .init("finds")], rows: rules.map { [$0.id, $0.severity.rawValue, $0.meaning] })
  }

  /// The rules in Markdown: the table, then each rule with its example.
  public var markdown: String { table.markdown + "\n" + rules.map(\.markdown).joined(separator: "\n") }

  /// The rules as a page of its own, with a heading and how to read it.
  public var markdownPage: String {
    """
    # The rules of validation

    Generated from the rules (`RuleSet.standard.markdownPage`); a test holds the two together, and every example to what it
    says. `error` is what can't be so, `warning` what is probably not meant, `info` what may be worth a look. What a source
    does not say is left out, and no rule asks for more. Before these, the reader has rules of its own: `json.syntax`,
    `json.value`, `json.repeated-key`, `json.duplicate` and `json.version` ([JSON](JSON.md)).


    """ + markdown
  }
}

extension Rule {
  /// The section of one rule: what it finds, an example, and the same put right.
  public var markdown: String {
    var text = "## \(id)\n\n\(meaning) Severity: \(severity).\n\n```json\n\(example.failing)\n```\n"
    for (document, lines) in example.texts.sorted(by: { $0.key < $1.key }) {
      text += "\nWith the text of `document:\(document)`:\n\n```text\n\(lines)```\n"
    }
    return text + "\nRight:\n\n```json\n\(example.passing)\n```\n"
  }
}
