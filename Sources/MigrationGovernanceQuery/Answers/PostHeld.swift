public import MigrationGovernanceCore

/// A post, and whether somebody held it at a time.
public struct PostHeld: Hashable, Sendable {
  /// Who holds it.
  public var person: Reference
  /// The post: the body, the title, the time as far as a source says.
  public var post: Post
  /// Whether it was held then.
  public var answer: Answer
  /// Why, in a sentence without a full stop.
  public var reason: String
  /// What speaks for it; what another source calls the post is not among it.
  public var evidence: [Evidence]
}

extension KnowledgeGraph {
  /// The posts of a person, or those that people hold in a body, at a time: certain ones first, then by person, then in
  /// their order.
  ///
  /// `yes` within the bounds that a source states and when it was seen to be so; outside of the bounds it is left out;
  /// otherwise `possibly`: a post that was seen at a meeting did not begin and end with it. Costs the people who are looked at.
  ///
  /// ```swift
  /// let then = graph.posts(of: try Reference("country:LT"), on: try DateSpan(text: "2018"), reach: .bodies)
  /// let lines = then.map { "\($0.answer): \(graph.name(of: $0.person)), \($0.reason)" }
  /// ```
  ///
  /// - Parameters:
  ///   - reference: A person, a body, or with `reach: .bodies` a country.
  ///   - date: When.
  ///   - reach: `.bodies` goes from a country to its bodies, and from a body to its units; other ways do not count.
  ///   - identifying: Whether `sameAs` links count.
  public func posts(
    of reference: Reference, on date: DateSpan, reach: Reach = [], identifying: Bool = false
  ) -> [PostHeld] {
    let meant = meant(by: reference, on: date, reach.intersection(.bodies), identifying: identifying)
    let found = meant.keys.sorted().flatMap { one -> [PostHeld] in
      let certainty = meant[one] ?? .no
      if let person = one.id(as: Person.self) {
        return posts(of: person, on: date, certainty) { _ in true }
      }
      return related(to: one, by: "posts").compactMap { $0.id(as: Person.self) }.flatMap {
        posts(of: $0, on: date, certainty) { $0.organisation?.reference == one }
      }
    }
    return found.enumerated().sorted { one, other in
      let (first, second) = (one.element, other.element)
      if first.answer != second.answer { return first.answer > second.answer }
      return (first.person, one.offset) < (second.person, other.offset)
    }.map(\.element)
  }

  private func posts(
    of id: EntityID<Person>, on date: DateSpan, _ certainty: Answer, where isMeant: (Post) -> Bool
  ) -> [PostHeld] {
    guard let person = self[id].entity else { return [] }
    return person.posts.filter(isMeant).compactMap { post in
      let answer = Answer(heldDuring: post.during, seenOn: post.on, at: date).and(certainty)
      guard answer.isPossible else { return nil }
      let own = post.evidence.isEmpty ? person.evidence(for: "posts") : post.evidence
      return PostHeld(
        person: person.reference, post: post, answer: answer, reason: reason(post, answer),
        evidence: own.filter { $0.value == nil })
    }
  }

  private func reason(_ post: Post, _ answer: Answer) -> String {
    let seen = post.on.map { "seen to be so on \($0.words)" }
    let held = post.during.map { "held \($0.words)" }
    let known = [held, seen].compactMap(\.self).joined(separator: ", ")
    if answer == .yes { return known }
    return (known.isEmpty ? "no time is stated" : known) + "; whether it was so then is not stated"
  }
}
