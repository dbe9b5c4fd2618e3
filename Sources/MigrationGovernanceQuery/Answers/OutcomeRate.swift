public import MigrationGovernanceCore

/// How many recommendations of one strength came to what, of how many.
///
/// Only a recommendation whose content is given can be followed up by a reader, so only those enter the denominator; the
/// others are counted beside it. So are those that are only possibly what was asked for.
public struct OutcomeRate: Hashable, Sendable {
  /// How often one thing came of them.
  public struct Share: Hashable, Sendable {
    /// What came of them.
    public var kind: FollowUpKind
    /// Of how many that is stated, or follows from what is.
    public var stated: Int
    /// Of how many more it is inferred, or known from elsewhere.
    public var inferred: Int
  }

  /// The strength; `nil` for those of which none is said, and for all together.
  public var strength: RecommendationStrength?
  /// Whether these are all together.
  public var isTotal: Bool
  /// The denominator: how many there are with their content given.
  public var given: Int
  /// How many there are beside those, with only their topics or nothing given.
  public var notGiven: Int
  /// How many there are beside both that are only possibly meant.
  public var possibly: Int
  /// Of how many in the denominator nothing is known to have come.
  public var unanswered: Int
  /// What came of those in the denominator, for every word in use, in its order; one with two findings counts under both.
  public var shares: [Share]

  /// The share of a word; none of any for a word that is not in use.
  public subscript(kind: FollowUpKind) -> Share {
    shares.first { $0.kind == kind } ?? Share(kind: kind, stated: 0, inferred: 0)
  }
}

extension Sequence<Outcome> {
  /// What came of recommendations, by their strength: in the order of the words in use, then other words by letter, then
  /// those without one, and at the end all together. Linear in them and the strengths.
  public var rates: [OutcomeRate] {
    let all = Array(self)
    guard !all.isEmpty else { return [] }
    let said = Set(all.compactMap(\.strength))
    let known = RecommendationStrength.known.filter(said.contains)
    let others = said.subtracting(known).sorted { $0.rawValue < $1.rawValue }
    let groups: [RecommendationStrength?] = known + others + [nil]
    return groups.compactMap { strength in
      let members = all.filter { $0.strength == strength }
      return members.isEmpty ? nil : OutcomeRate(members, strength: strength, isTotal: false)
    } + [OutcomeRate(all, strength: nil, isTotal: true)]
  }
}

extension OutcomeRate {
  fileprivate init(_ outcomes: [Outcome], strength: RecommendationStrength?, isTotal: Bool) {
    let certain = outcomes.filter { $0.answer == .yes }
    let counted = certain.filter { $0.content == .given }
    let findings = counted.flatMap { $0.acceptance + $0.implementation }
    self.init(
      strength: strength, isTotal: isTotal, given: counted.count, notGiven: certain.count - counted.count,
      possibly: outcomes.count - certain.count, unanswered: counted.count(where: \.isUnanswered),
      shares: FollowUpKind.known.map { kind in
        let saying = findings.filter { $0.kind == kind }
        let stated = saying.count { [.stated, .derived, nil].contains($0.status) }
        return Share(kind: kind, stated: stated, inferred: saying.count - stated)
      })
  }
}
