public import MigrationGovernanceCore

/// One fact on the way from one entity to another.
public struct PathStep: Hashable, Sendable {
  /// The entity that it leads from.
  public var from: Reference
  /// The relation, by its name from that end: `meetingsOrganised`.
  public var relation: String
  /// The entity that it leads to.
  public var to: Reference
  /// Whether it is the other end that points.
  public var isInverse: Bool
  /// What speaks for it.
  public var evidence: [Evidence]
}

extension KnowledgeGraph {
  /// The shortest chain of facts from one entity to another, relations followed both ways; empty from an entity to
  /// itself, `nil` where there is none.
  ///
  /// Of several chains as short, the one that from its beginning goes by the relations that come first in
  /// ``relations(of:)``, and of the same relation to the entity whose reference comes first. Places in documents are no
  /// relations. Links that say that two are the same, or are not, count only when asked. Linear in the entities and
  /// relations, and the sorting.
  ///
  /// - Parameters:
  ///   - start: Where the chain begins.
  ///   - goal: Where it ends.
  ///   - relations: The names of the relations to follow, from either end; `nil`: all.
  ///   - kinds: The kinds of entity that the chain may not lead through: countries and themes connect a great many.
  ///   - usesIdentity: Whether to follow links that say that two are the same.
  /// - Throws: An error, where the model has no relation of a name.
  public func path(
    from start: Reference, to goal: Reference, by relations: Set<String>? = nil, avoiding kinds: [EntityKind] = [],
    usesIdentity: Bool = false
  ) throws(QueryError) -> [PathStep]? {
    if let relations {
      let names = RelationNames(knowledgeBase.model)
      for name in relations.sorted() { try names.check(name) }
    }
    let search = PathSearch(
      graph: self, relations: relations, kinds: Set(kinds.map(\.name)), usesIdentity: usesIdentity)
    return search.path(from: start, to: goal)
  }
}

/// Looks for a shortest chain, breadth first.
private struct PathSearch {
  let graph: KnowledgeGraph
  let relations: Set<String>?
  let kinds: Set<String>
  let usesIdentity: Bool

  func path(from start: Reference, to goal: Reference) -> [PathStep]? {
    guard start != goal else { return [] }
    // How each entity was reached first.
    var steps: [Reference: PathStep?] = [start: nil]
    var queue = [start]
    var next = 0
    while next < queue.count {
      let here = queue[next]
      next += 1
      for step in self.steps(from: here) where steps[step.to] == nil {
        guard step.to == goal || isPassable(step.to) else { continue }
        steps[step.to] = step
        if step.to == goal { return chain(to: goal, steps) }
        queue.append(step.to)
      }
    }
    return nil
  }

  private func chain(to goal: Reference, _ steps: [Reference: PathStep?]) -> [PathStep] {
    var chain: [PathStep] = []
    var here = goal
    while case let step?? = steps[here] {
      chain.append(step)
      here = step.from
    }
    return chain.reversed()
  }

  /// The facts about an entity, in the order in which they are preferred.
  private func steps(from here: Reference) -> [PathStep] {
    let forth = graph.edges(from: here).filter { isFollowed($0) }.map { edge in
      PathStep(from: here, relation: edge.relation, to: edge.to, isInverse: false, evidence: edge.evidence)
    }
    let back = graph.edges(to: here).filter { isFollowed($0) }.map { edge in
      PathStep(from: here, relation: edge.inverse, to: edge.from, isInverse: true, evidence: edge.evidence)
    }
    let all = forth + back
    var ranks: [String: Int] = [:]
    for step in all where ranks[step.relation] == nil { ranks[step.relation] = ranks.count }
    let order = all.indices.sorted { one, other in
      let (first, second) = (ranks[all[one].relation] ?? 0, ranks[all[other].relation] ?? 0)
      if first != second { return first < second }
      return (all[one].to, one) < (all[other].to, other)
    }
    return order.map { all[$0] }
  }

  private func isFollowed(_ edge: Edge) -> Bool {
    relations.map { $0.contains(edge.relation) || $0.contains(edge.inverse) } ?? true
  }

  private func isPassable(_ reference: Reference) -> Bool {
    guard !kinds.contains(reference.kind) else { return false }
    guard let id = reference.id(as: Link.self), let relation = graph.knowledgeBase[id]?.relation else { return true }
    return relation == .sameAs ? usesIdentity : relation != .differentFrom
  }
}
