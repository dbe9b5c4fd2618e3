extension KnowledgeBase {
  /// What the schema finds: required fields that are missing, references that lead nowhere or to the wrong kind, words
  /// that no vocabulary has, evidence that is missing or says too little.
  ///
  /// Kind by kind in the order of the model, entities in the order of their tables, by the order of the schema within.
  /// The same knowledge base gives the same findings. Linear in the whole, and for a reference that leads nowhere in
  /// the ids of its kind.
  public var findings: [Diagnostic] {
    var validation = SchemaValidation(self)
    for type in model.types { validation.check(type) }
    validation.checkUnknownKinds()
    return validation.findings
  }
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
