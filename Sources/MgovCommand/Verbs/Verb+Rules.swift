import MigrationGovernance

extension Verb {
  static let rules = Verb(
    name: "rules", summary: "the rules of validation, or one of them with its example", operands: "[RULE]",
    count: 0...1, options: [.format(["text", "markdown", "json"])],
    examples: ["mgov rules", "mgov rules session.outside-meeting"],
    run: { call in
      let rules = RuleSet.standard
      guard let id = call.operands.first else { return CommandResult(text(of: rules, call)) }
      guard let rule = rules[id] else { throw unknown(id, rules) }
      return CommandResult(call.format == "json" ? JSONText.text(json(rule)) : rule.markdown)
    })

  private static func text(of rules: RuleSet, _ call: Invocation) -> String {
    switch call.format {
    case "json": JSONText.text(.array(rules.rules.map(json)))
    case "markdown": rules.markdownPage
    default: rules.table.text(width: call.surroundings.width)
    }
  }

  private static func json(_ rule: Rule) -> JSONValue {
    JSONText.object([
      "id": .string(rule.id), "severity": .string(rule.severity.rawValue), "meaning": .string(rule.meaning),
    ])
  }
}
