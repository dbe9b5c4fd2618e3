import MigrationGovernanceCore

/// Finds who acted for somebody, in whatever points at it, at its bodies and at their people.
struct RepresentationSearch {
  let graph: KnowledgeGraph
  let asked: Reference
  let reach: Reach
  let identifying: Bool

  /// The relations in which somebody acts in person, by their names from the other end.
  private static let acts: Set<String> = [
    "contributionsMade", "meetingsAttended", "sessionsModerated", "recommendationsMade", "documentsAuthored",
  ]
  /// Those of them in which a name alone says that somebody was there.
  private static let presences: Set<String> = ["contributionsMade", "meetingsAttended", "sessionsModerated"]

  private struct Post {
    var principal: Reference
    var post: MigrationGovernanceCore.Post
    var evidence: [Evidence]
  }

  var found: [Representation] {
    let principals = graph.meant(by: asked, on: nil, reach, identifying: identifying)
    let posts = posts(principals.keys)
    var places: Set<Int32> = []
    for target in Array(principals.keys) + Array(posts.keys) {
      guard let number = graph.storage.index.number(of: target) else { continue }
      places.formUnion(graph.storage.adjacency.sources[graph.storage.adjacency.incoming(number)])
    }
    var found: [(key: DateKey?, one: Representation)] = []
    for place in places.sorted() {
      let occasion = graph.storage.index.references[Int(place)]
      let uses = graph.storage.entity(place)?.partyUses ?? []
      let date = graph.happening(occasion)?.span
      let meant = date.map { graph.meant(by: asked, on: $0, reach, identifying: identifying) } ?? principals
      for use in uses {
        guard let one = representation(use, occasion, date, meant, posts) else { continue }
        found.append((date.map { DateKey($0) }, one))
      }
    }
    return found.enumerated().sorted { one, other in
      switch (one.element.key, other.element.key) {
      case (let first?, let second?) where first != second: first < second
      case (_?, nil): true
      case (nil, _?): false
      default: one.offset < other.offset
      }
    }.map(\.element.one)
  }

  /// The posts that people hold with those meant.
  private func posts(_ principals: some Sequence<Reference>) -> [Reference: [Post]] {
    var posts: [Reference: [Post]] = [:]
    for principal in principals.sorted() {
      for holder in Set(graph.related(to: principal, by: "posts")) {
        guard let person = graph[holder] as? Person else { continue }
        posts[holder, default: []] += person.posts.filter { $0.organisation?.reference == principal }.map {
          Post(
            principal: principal, post: $0, evidence: $0.evidence.isEmpty ? person.evidence(for: "posts") : $0.evidence)
        }
      }
    }
    return posts
  }

  /// Whether a meeting was held, as far as the sources say. What was said at one is a sign of it by itself.
  private func tookPlace(_ occasion: Reference) -> Answer {
    if occasion.kind == Contribution.kind.name { return .yes }
    return graph.circumstances(of: occasion).certainty
  }

  private func representation(
    _ use: PartyUse, _ occasion: Reference, _ date: DateSpan?, _ meant: [Reference: Answer],
    _ posts: [Reference: [Post]]
  ) -> Representation? {
    let party = use.party
    func one(
      _ principal: Reference, _ basis: Representation.Basis, _ certainty: Answer, _ reason: String,
      capacity: String? = nil, evidence: [Evidence] = []
    ) -> Representation? {
      guard let link = meant[principal] else { return nil }
      let took = tookPlace(occasion)
      let answer = link.and(certainty).and(took)
      guard answer.isPossible else { return nil }
      var reason = reason
      if principal != asked { reason += ", which \(link == .yes ? "is" : "may be") of \(graph.name(of: asked))" }
      if took != .yes { reason += "; whether the meeting was held is not stated" }
      return Representation(
        by: party, principal: principal, basis: basis, capacity: party.as ?? capacity, act: use.inverse,
        occasion: occasion, date: date, answer: answer, reason: reason,
        evidence: use.evidence + evidence)
    }
    if let principal = party.for {
      return one(principal, .behalf, .yes, "acts on behalf of \(graph.name(of: principal))")
    }
    guard Self.acts.contains(use.inverse) else { return nil }
    if let name = party.party, meant[name] != nil {
      guard Self.presences.contains(use.inverse) else { return nil }
      return one(name, .ownName, .yes, "acts under the name of \(graph.name(of: name)); by whom is not stated")
    }
    if let person = party.party, let held = posts[person] {
      let weighed = held.compactMap { post -> (Representation, Answer)? in
        let title = post.post.title
        let answer = Answer(heldDuring: post.post.during, seenOn: post.post.on, at: date)
        let isCapacity =
          title.map { title in party.as.map { Folding.fold($0) == Folding.fold(title) } ?? false } ?? false
        let certainty: Answer = isCapacity ? answer : min(answer, .possibly)
        let words =
          "holds a post in \(graph.name(of: post.principal))" + (title.map { ", \($0)" } ?? "")
          + (answer == .yes ? "" : ", perhaps at another time")
        let reason = isCapacity ? words + ", and acts in that capacity" : words + "; on whose behalf is not stated"
        return one(post.principal, .post, certainty, reason, capacity: title, evidence: post.evidence).map {
          ($0, $0.answer)
        }
      }
      return weighed.max { $0.1 < $1.1 }?.0
    }
    guard party.party == nil, Self.presences.contains(use.inverse),
      let named = party.of.compactMap(\.party).first(where: { meant[$0] != nil })
    else { return nil }
    return one(
      named, .description, .possibly, "“\(party.description ?? "")” may speak of others of \(graph.name(of: named))")
  }
}
