extension KnowledgeBase {
  /// Everything that rules find, sorted; the same knowledge base and rules give the same bytes.
  ///
  /// Each entity is walked once for all rules. Linear in the whole, apart from what a rule says of itself.
  ///
  /// - Parameters:
  ///   - rules: The rules to go by.
  ///   - texts: The texts of the documents, for the rules that hold evidence against them; without them these are silent.
  public func validate(by rules: RuleSet = .standard, texts: SourceTexts = SourceTexts()) -> ValidationReport {
    validate(by: rules, texts: texts, elsewhere: nil)
  }

  /// The same where some of the records are elsewhere.
  package func validate(by rules: RuleSet, texts: SourceTexts, elsewhere: RecordsElsewhere?) -> ValidationReport {
    let run = RuleRun(self, rules, texts, elsewhere)
    for type in model.types { run.check(type) }
    return run.finish()
  }

  /// What the standard rules find; see ``validate(by:texts:)``.
  public var findings: [Diagnostic] { validate().findings }
}

/// How many findings there are of each severity, worst first; the documented ones always.
extension Sequence where Element == Diagnostic {
  /// The documented severities, worst first, each with the number of findings.
  public var countsBySeverity: [(severity: Severity, count: Int)] {
    Severity.known.map { severity in (severity, self.reduce(0) { $0 + ($1.severity == severity ? 1 : 0) }) }
  }
}

extension Severity {
  /// Whether it is as bad as another, or worse. A word that is not documented is as bad as a warning.
  public func isAtLeast(_ other: Severity) -> Bool { rank <= other.rank }
  private var rank: Int { Severity.known.firstIndex(of: self) ?? 1 }
}
