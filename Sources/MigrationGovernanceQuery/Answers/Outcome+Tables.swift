public import MigrationGovernanceCore

extension KnowledgeGraph {
  /// Recommendations and what came of them as a table, a line each in their order, with the marks of footnotes.
  ///
  /// Whether they are overdue has a column where one of them says by when it is due and a date was asked.
  public func table(of outcomes: [Outcome], citing notes: inout Footnotes) -> Table {
    let hasDates = outcomes.contains { $0.overdue != nil }
    var table = Table(
      [
        .init("reference", .reference), .init("strength"), .init("addressees"), .init("acceptance"),
        .init("implementation"), .init("due", .date),
      ] + (hasDates ? [.init("overdue")] : []) + [.init("followUps"), .init("text")])
    for outcome in outcomes {
      var row = [
        outcome.recommendation.text, outcome.strength?.rawValue ?? "", words(of: outcome.addressees),
        notes.marked(outcome.acceptance), notes.marked(outcome.implementation), outcome.due?.text ?? "",
      ]
      if hasDates { row.append(outcome.overdue?.answer.rawValue ?? "") }
      let steps = outcome.followUps.map { notes.marked(Statement(words(of: $0), evidence: $0.evidence)) }
      table.append(row + [steps.joined(separator: "; "), notes.marked(outcome.statement)])
    }
    return table
  }

  /// A step in words: what came of it, in which state, when, by whom, at which meeting, and whether that is inferred.
  public func words(of step: FollowUpStep) -> String {
    let kind = step.kind?.rawValue ?? "something came of it"
    var words = [step.state.flatMap { $0 == .done ? nil : "\(kind) (\($0))" } ?? kind]
    if let when = step.when { words.append(when.words) }
    if !step.by.isEmpty { words.append("by \(self.words(of: step.by))") }
    if let meeting = step.meeting { words.append("at \(name(of: meeting))") }
    if step.isInferred { words.append("inferred") }
    return words.joined(separator: ", ")
  }
}

extension Sequence<OutcomeRate> {
  /// The rates as a table: a line each, the denominator, of how many of these nothing is known, what came of the others,
  /// and how many were left beside. A word that none came to has no column, and so for what is left beside.
  public var table: Table {
    let rates = Array(self)
    let kinds = FollowUpKind.known.filter { kind in rates.contains { $0[kind].stated + $0[kind].inferred > 0 } }
    let hasOthers = rates.contains { $0.notGiven > 0 }
    let hasPossible = rates.contains { $0.possibly > 0 }
    var table = Table(
      [.init("strength"), .init("given", .number), .init("nothing known", .number)]
        + kinds.map { .init($0.rawValue, .number) }
        + (hasOthers ? [.init("not given", .number)] : []) + (hasPossible ? [.init("possibly", .number)] : []))
    for rate in rates {
      table.append(
        [rate.isTotal ? "all" : rate.strength?.rawValue ?? "—", "\(rate.given)", "\(rate.unanswered)"]
          + kinds.map { kind in
            let share = rate[kind]
            return share.inferred == 0 ? "\(share.stated)" : "\(share.stated) + \(share.inferred) inferred"
          } + (hasOthers ? ["\(rate.notGiven)"] : []) + (hasPossible ? ["\(rate.possibly)"] : []))
    }
    return table
  }
}

extension Footnotes {
  /// What came of something, with the marks of what speaks for it.
  fileprivate mutating func marked(_ findings: [Outcome.Finding]) -> String {
    findings.map { finding in
      marked(Statement(finding.kind.rawValue + (finding.isInferred ? ", inferred" : ""), evidence: finding.evidence))
    }.joined(separator: "; ")
  }
}
