import MigrationGovernanceCore

/// Weighs what is said to have come of a recommendation.
struct OutcomeReckoning {
  let recommendation: Recommendation
  let steps: [FollowUpStep]
  let date: DateSpan?

  /// Accepted or rejected, by what came last; considered where neither is said.
  var acceptance: [Outcome.Finding] {
    let decided = last(of: [.accepted], and: [.rejected])
    return decided.isEmpty ? finding(.considered) : decided
  }

  /// How far it was done, against what says that it was not, by what came last.
  var implementation: [Outcome.Finding] {
    let progress: [FollowUpKind] = [.done, .partlyDone, .started]
    let furthest = progress.first { kind in happened.contains { $0.result == kind } }
    return last(of: [furthest].compactMap { $0 }, and: [.notDone])
  }

  /// What has happened by the date, or may have.
  private var happened: [FollowUpStep] {
    guard let date else { return steps.filter { $0.result != nil } }
    return steps.filter { $0.result != nil && $0.when?.after(date) != .yes }
  }

  private func happened(_ kinds: [FollowUpKind]) -> [FollowUpStep] {
    happened.filter { step in step.result.map { kinds.contains($0) } ?? false }
  }

  private func finding(_ kind: FollowUpKind) -> [Outcome.Finding] { Self.findings(happened([kind])) }

  /// What two sorts of steps that contradict each other come to: the later sort, or both where the order is not certain.
  private func last(of some: [FollowUpKind], and others: [FollowUpKind]) -> [Outcome.Finding] {
    let (one, other) = (happened(some), happened(others))
    if Self.isLater(one, than: other) { return Self.findings(one) }
    if Self.isLater(other, than: one) { return Self.findings(other) }
    return Self.findings(one + other)
  }

  /// Whether the last of some steps certainly came after all of the others. What is inferred does not unsay what is
  /// stated.
  private static func isLater(_ some: [FollowUpStep], than others: [FollowUpStep]) -> Bool {
    some.contains { step in
      others.allSatisfy { other in
        (!step.isInferred || other.isInferred) && other.isCertainly(before: step)
      }
    }
  }

  private static func findings(_ steps: [FollowUpStep]) -> [Outcome.Finding] {
    FollowUpKind.known.compactMap { kind in
      let saying = steps.filter { $0.result == kind }
      guard !saying.isEmpty else { return nil }
      return Outcome.Finding(
        kind: kind, status: saying.compactMap(\.status).min { $0.weakness < $1.weakness },
        evidence: saying.flatMap(\.evidence).unique)
    }
  }

  // MARK: Overdue

  /// Only a statement that it was not done makes it certain: that nothing is recorded does not say that nothing was done.
  var overdue: Outcome.Overdue? {
    guard let date, let due = recommendation.due else { return nil }
    let words = "due \(due.words)"
    let evidence = recommendation.evidence(for: "due")
    let past = Self.isPast(due, on: date)
    if past == .no { return result(.no, words + ", which is not over by then", evidence) }
    let undone = steps.filter { $0.result == .notDone }
    if let done = happened([.done]).max(by: { $0.isDone(by: date) < $1.isDone(by: date) }) {
      let isContested = undone.contains { !$0.isCertainly(before: done) }
      let certainty = isContested ? min(done.isDone(by: date), .possibly) : done.isDone(by: date)
      let reason =
        isContested
        ? "said to be done, and not to be"
        : certainty == .yes ? "done" : done.isInferred ? "inferred to be done" : "done; whether by then is not certain"
      return result(certainty.negated.and(past), "\(words); \(reason)", evidence + done.evidence)
    }
    guard let said = undone.first(where: { !$0.isInferred && $0.time?.before(due) != .yes }) ?? undone.first else {
      return result(min(past, .possibly), words + ", and nothing says that it was done", evidence)
    }
    var doubts: [String] = []
    if said.isInferred { doubts.append("that is inferred") }
    if said.time?.before(due) == .yes { doubts.append("that was before it was due") }
    if recommendation.condition != nil { doubts.append("it holds on a condition") }
    return result(
      doubts.isEmpty ? past : min(past, .possibly),
      ([words + ", and said not to be done"] + doubts).joined(separator: "; "), evidence + said.evidence)
  }

  private func result(_ answer: Answer, _ reason: String, _ evidence: [Evidence]) -> Outcome.Overdue {
    Outcome.Overdue(answer: answer, reason: reason, evidence: evidence.unique)
  }

  /// Whether the time for it was over when the date began. A year in which it is to be done is not over before its end.
  private static func isPast(_ due: DateSpan, on date: DateSpan) -> Answer {
    let past = due.before(date)
    guard past == .possibly, let end = due.latest, let last = date.latest else { return past }
    return last <= end ? .no : .possibly
  }
}

extension FollowUpStep {
  /// When it happened, else when a source saw it to be so.
  fileprivate var time: DateSpan? { when ?? evidence.lazy.compactMap(\.on).first }

  fileprivate func isCertainly(before other: FollowUpStep) -> Bool {
    guard let time, let later = other.time else { return false }
    return time.before(later) == .yes
  }

  /// Whether it had come about by the end of a date; what is inferred possibly had.
  fileprivate func isDone(by date: DateSpan) -> Answer {
    let begun = when?.hasBegun(by: date) ?? (evidence.contains { $0.on?.hasBegun(by: date) == .yes } ? .yes : .possibly)
    return isInferred ? min(begun, .possibly) : begun
  }
}

extension DateSpan {
  /// Whether what happened at this time had come about by the end of a date.
  func hasBegun(by date: DateSpan) -> Answer {
    if before(date) == .yes || self == date { return .yes }
    return after(date) == .yes ? .no : .possibly
  }
}
