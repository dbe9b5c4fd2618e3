public import MigrationGovernanceCore

/// That somebody acted for somebody else, on an occasion.
public struct Representation: Hashable, Sendable {
  /// On what it rests.
  public enum Basis: String, Hashable, Sendable, CaseIterable {
    /// A source says on whose behalf.
    case behalf
    /// Who acts holds a post there; on whose behalf is not stated.
    case post
    /// It acts under its own name: who acted for it is not stated.
    case ownName = "own-name"
    /// Words that speak of some of it: “the experts of”.
    case description
  }

  /// Who acted.
  public var by: Party
  /// For whom: the one asked about, or one of its bodies, where those were asked for too.
  public var principal: Reference
  /// On what it rests.
  public var basis: Basis
  /// In what capacity: as the source says at the occasion, else by the post; `nil` where neither says.
  public var capacity: String?
  /// What was done, by the name of the relation: `contributionsMade`, `meetingsAttended`, `sessionsModerated`.
  public var act: String
  /// The entity that tells of it: a contribution, a session, a meeting.
  public var occasion: Reference
  /// When it was; `nil` where no source says.
  public var date: DateSpan?
  /// Whether it represented the one asked about.
  public var answer: Answer
  /// Why, in a sentence without a full stop.
  public var reason: String
  /// What speaks for it.
  public var evidence: [Evidence]
}

extension KnowledgeGraph {
  /// Who represented somebody, on what occasion, and in what capacity.
  ///
  /// `yes` for those who a source says acted on its behalf, who acted under its name, or whose capacity is that of a post
  /// held there at the time. `possibly` for others who hold a post there and of whom no source says for whom they
  /// acted, for descriptions that speak of some of it, and for those named for a meeting that is not said to be held. Who acted for somebody else, or held the post at another time,
  /// is left out. From a country to its bodies, and from a body to its units, only with `reach: .bodies`.
  ///
  /// By date, what has none last; then in the order of the model and the tables. Linear in what points at those meant.
  ///
  /// ```swift
  /// let spoke = try graph.representatives(of: Reference("country:BY"), reach: .bodies)
  /// let who = spoke.map { "\($0.answer) \(graph.words(of: [$0.by])): \($0.capacity ?? "capacity not stated")" }
  /// ```
  ///
  /// - Parameters:
  ///   - reference: Whom: a country, a body, a group, a programme.
  ///   - span: Only what was, or may have been, within it.
  ///   - reach: `.bodies` and `.countries` count; other ways do not lead to somebody to be represented.
  ///   - identifying: Whether `sameAs` links count.
  public func representatives(
    of reference: Reference, during span: DateSpan? = nil, reach: Reach = [], identifying: Bool = false
  ) -> [Representation] {
    let search = RepresentationSearch(
      graph: self, asked: reference, reach: reach.intersection([.bodies, .countries]), identifying: identifying)
    return search.found.filter { one in span.map { one.date?.overlaps($0).isPossible ?? true } ?? true }
  }
}
