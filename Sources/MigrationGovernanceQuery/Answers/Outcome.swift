public import MigrationGovernanceCore

/// What was recommended to whom, and what came of it.
public struct Outcome: Hashable, Sendable {
  /// Something that came of it.
  public struct Finding: Hashable, Sendable {
    /// What came of it.
    public var kind: FollowUpKind
    /// How it is known, by the best of the steps that say it; `nil` without evidence.
    public var status: EvidenceStatus?
    /// What speaks for it.
    public var evidence: [Evidence]

    /// Whether an editor concludes it, and no source says it.
    public var isInferred: Bool { status == .inferred }
  }

  /// Whether it is overdue on a date.
  public struct Overdue: Hashable, Sendable {
    /// Whether it is.
    public var answer: Answer
    /// Why, in a sentence without a full stop.
    public var reason: String
    /// What speaks for it.
    public var evidence: [Evidence]
  }

  /// The recommendation.
  public var recommendation: Reference
  /// How strongly it is put.
  public var strength: RecommendationStrength?
  /// Whether the source tells what is recommended.
  public var content: RecommendationContent?
  /// What is recommended, else the editor's label; empty where there is neither.
  public var statement: Statement
  /// Who recommends it: its authors, else those who speak in the contribution that it comes from.
  public var by: [Party]
  /// Who is to act; empty where no source says.
  public var addressees: [Party]
  /// Whether the query that it answers is certain of it: whether it is addressed to whom one asked for.
  public var answer: Answer
  /// By when it is to be done; `nil` where no source says.
  public var due: DateSpan?
  /// `accepted`, `rejected` or `considered`; none where nothing is known. More than one where the sources tell of both
  /// and do not say which came last, as when one addressee accepts and another rejects.
  public var acceptance: [Finding]
  /// `started`, `partly-done`, `done` or `not-done`; none where nothing is known. More than one where the sources tell of
  /// both and do not say which came last.
  public var implementation: [Finding]
  /// All that follows it up, plans too, in the order of ``KnowledgeGraph/followUpSteps(of:)``.
  public var followUps: [FollowUpStep]
  /// Whether it is overdue on the date asked; `nil` without a date, or where it is not said by when it is due.
  public var overdue: Overdue?

  /// Whether nothing is known to have come of it. A plan is nothing that came of it; and that nothing is recorded does not
  /// say that nothing came of it.
  public var isUnanswered: Bool { acceptance.isEmpty && implementation.isEmpty }
}

extension KnowledgeGraph {
  /// What was recommended, and what came of it. Those that certainly answer the query first, then in its order.
  ///
  /// What happens after the date asked counts for nothing yet; what has no date counts. Linear in the recommendations that
  /// the query finds.
  ///
  /// ```swift
  /// let spring = try DateSpan(text: "2018-03")
  /// let asked = graph.recommendations.where(\.strength, is: .proposal)
  /// let late = graph.outcomes(of: asked, on: spring).filter { $0.overdue?.answer.isPossible == true }
  /// let plans = late.filter { !$0.followUps.isEmpty }.map { "\($0.recommendation): \($0.overdue?.reason ?? "")" }
  /// ```
  ///
  /// - Parameters:
  ///   - query: Which recommendations: all, if none is given.
  ///   - date: As of when.
  public func outcomes(of query: Query<Recommendation>? = nil, on date: DateSpan? = nil) -> [Outcome] {
    let hits = (query ?? recommendations).hits
    let outcomes = hits.map { hit in
      var outcome = outcome(of: hit.entity, on: date)
      outcome.answer = hit.answer
      return outcome
    }
    return outcomes.filter { $0.answer == .yes } + outcomes.filter { $0.answer != .yes }
  }

  /// What came of one recommendation.
  public func outcome(of recommendation: Recommendation, on date: DateSpan? = nil) -> Outcome {
    let steps = followUpSteps(of: recommendation.reference)
    let reckoning = OutcomeReckoning(recommendation: recommendation, steps: steps, date: date)
    let speakers = recommendation.from?.id(as: Contribution.self).flatMap { self[$0][\.by] } ?? []
    return Outcome(
      recommendation: recommendation.reference, strength: recommendation.strength, content: recommendation.content,
      statement: Statement(
        recommendation.text?.text ?? recommendation.label ?? "",
        evidence: recommendation.evidence(for: recommendation.text == nil ? "label" : "text")),
      by: recommendation.by.isEmpty ? speakers : recommendation.by, addressees: recommendation.to, answer: .yes,
      due: recommendation.due, acceptance: reckoning.acceptance, implementation: reckoning.implementation,
      followUps: steps, overdue: reckoning.overdue)
  }
}
