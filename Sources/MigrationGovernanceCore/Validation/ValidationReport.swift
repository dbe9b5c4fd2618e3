/// Everything that validation found, sorted: kind by kind in the order of the model, entities in the order of their
/// tables, fields in the order of the schema, then by rule; what is about no entity at the end.
public struct ValidationReport: Codable, Hashable, Sendable {
  /// The findings.
  public var findings: [Diagnostic]

  /// Makes a report of findings in their order.
  public init(findings: [Diagnostic] = []) { self.findings = findings }

  /// Whether any finding is as bad as a severity, or worse.
  public func has(atLeast severity: Severity) -> Bool { findings.contains { $0.severity.isAtLeast(severity) } }

  /// How many findings there are of each severity, worst first.
  public var counts: [(severity: Severity, count: Int)] { findings.countsBySeverity }
}
