public import MigrationGovernanceCore

/// Whether a strategy is in force at a time, and why.
public struct Force: Hashable, Sendable {
  /// The strategy.
  public var strategy: Reference
  /// Whether it is.
  public var answer: Answer
  /// Why, in a sentence without a full stop.
  public var reason: String
  /// What speaks for it.
  public var evidence: [Evidence]
  /// Whether it rests on what an editor concludes: no source states it.
  public var isInferred = false
}

extension KnowledgeGraph {
  /// The strategies that are or may be in force on a day, or at some time within a span: those certainly first, then by
  /// reference. Linear in the strategies.
  ///
  /// What is certainly not in force is left out: what was adopted later, ended before, or was still only a plan. What the
  /// sources do not say is never taken as a no, so a strategy of which only the period is known is `possibly`: the time
  /// that a strategy is for is neither its adoption nor its force.
  ///
  /// As a condition of a query, without the reasons: `graph.strategies.inForce(on: "2016-12-07")`.
  public func inForce(on date: DateSpan) -> [Force] {
    strategies.inForce(on: date, possibly: true).entities.map { force(of: $0, on: date) }
      .sorted { ($1.answer, $0.strategy) < ($0.answer, $1.strategy) }
  }

  /// Whether a strategy is in force on a day, or at some time within a span.
  public func force(of strategy: Strategy, on date: DateSpan) -> Force {
    ForceReckoning(strategy: strategy, date: date).result
  }
}
