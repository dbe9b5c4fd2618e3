/// Finds out which entities that are gone are those that are new, under another id.
///
/// One that is gone and one that is new are the same if they are of the same kind and say the same apart from their ids
/// and from ids that were changed along with them, and no other says so. Asked for, also if they say nearly the same:
/// see ``addNearlySame()``.
struct RenamingSearch {
  private let gone: [RenamingCandidate]
  private let new: [RenamingCandidate]
  /// What was found.
  private(set) var later: [Reference: Reference] = [:]

  /// Compares what an earlier revision has and a later one lacks with what only the later one has.
  ///
  /// - Parameter other: A third revision that may say something else of an entity that is gone.
  init(from earlier: KnowledgeBase, to later: KnowledgeBase, or other: KnowledgeBase? = nil) {
    gone = earlier.candidates(missingIn: later)
    new = gone.isEmpty ? [] : later.candidates(missingIn: earlier)
    guard !gone.isEmpty, !new.isEmpty else { return }
    findSame(gone)
    if let other { findSame(gone.compactMap { other.candidate($0.reference) }) }
    confirm(other)
  }

  private mutating func findSame(_ gone: [RenamingCandidate]) {
    let (blind, newBlind) = (Set(self.gone.map(\.reference)), Set(new.map(\.reference)))
    let taken = Set(later.values)
    let before = RenamingSearch.unique(gone.filter { later[$0.reference] == nil }) { $0.content(blindTo: blind) }
    let after = RenamingSearch.unique(new.filter { !taken.contains($0.reference) }) { $0.content(blindTo: newBlind) }
    for (content, reference) in before {
      if let found = after[content] { later[reference] = found }
    }
  }

  private struct Key: Hashable {
    var kind: String
    var content: JSONValue
  }

  /// The candidates by their content, where only one has it.
  private static func unique(
    _ candidates: [RenamingCandidate], _ content: (RenamingCandidate) -> JSONValue?
  ) -> [Key: Reference] {
    var found: [Key: Reference?] = [:]
    for candidate in candidates {
      guard let content = content(candidate) else { continue }
      let key = Key(kind: candidate.reference.kind, content: content)
      found.updateValue(found.keys.contains(key) ? nil : candidate.reference, forKey: key)
    }
    return found.compactMapValues { $0 }
  }

  /// Lets go of those that differ after all, once it is known which references were changed along with them.
  private mutating func confirm(_ other: KnowledgeBase?) {
    let news = Dictionary(new.map { ($0.reference, $0) }, uniquingKeysWith: { first, _ in first })
    for _ in 0..<16 {
      let map = later
      let wrong = gone.filter { candidate in
        guard let found = map[candidate.reference] else { return false }
        let content = news[found]?.content { _ in nil }
        let sides = [candidate, other?.candidate(candidate.reference)].compactMap { $0 }
        // What says nothing any more could not be found again in the merge.
        let contents = sides.map { $0.content { map[$0] } }
        return contents.contains(nil) || !contents.contains(content)
      }
      if wrong.isEmpty { return }
      for candidate in wrong { later[candidate.reference] = nil }
    }
    later = [:]
  }

  /// Adds those that say nearly the same.
  ///
  /// That is, three quarters of what both say is in both, at least three facts, and neither is that near to another. A
  /// fact is a single value with the keys that lead to it; one that more than eight have is too common to go by.
  mutating func addNearlySame() {
    let (map, taken) = (later, Set(later.values))
    let before = gone.filter { map[$0.reference] == nil }.map { NearContent($0) { map[$0] } }
    let after = new.filter { !taken.contains($0.reference) }.map { NearContent($0) { _ in nil } }
    let forward = RenamingSearch.nearest(before, after)
    let back = RenamingSearch.nearest(after, before)
    for (one, other) in forward where back[other] == one { later[before[one].reference] = after[other].reference }
  }

  /// For each content the one that is nearest to it and near enough, if it is the only one.
  private static func nearest(_ contents: [NearContent], _ others: [NearContent]) -> [Int: Int] {
    var holders: [Fact: [Int]] = [:]
    for (place, other) in others.enumerated() {
      for fact in other.facts.keys { holders[fact, default: []].append(place) }
    }
    var found: [Int: Int] = [:]
    for (place, content) in contents.enumerated() {
      var seen: Set<Int> = []
      for fact in content.facts.keys {
        if let some = holders[fact], some.count <= 8 { seen.formUnion(some) }
      }
      let near = seen.map { ($0, content.common(with: others[$0]), others[$0].count) }
        .filter { $0.1 >= 3 && $0.1 * 8 >= (content.count + $0.2) * 3 }
        .sorted { ($1.1 * (content.count + $0.2), $0.0) < ($0.1 * (content.count + $1.2), $1.0) }
      guard let best = near.first else { continue }
      if near.count > 1, near[1].1 * (content.count + best.2) == best.1 * (content.count + near[1].2) { continue }
      found[place] = best.0
    }
    return found
  }
}

extension KnowledgeBase {
  fileprivate func candidate(_ reference: Reference) -> RenamingCandidate? {
    self[reference].map { candidate($0) }
  }
  private func candidate<E: Entity>(_ entity: E) -> RenamingCandidate { RenamingCandidate(entity) }
}
