/// Finds circles in relations that must not have any.
struct CycleSearch {
  struct Cycle {
    var relation: String
    /// Each points at the next, and the last at the first; the one that comes first in the knowledge base leads.
    var members: [Reference]
  }

  /// By relation, in the order in which they were met: who points at whom.
  private var relations: [(name: String, edges: [(from: Reference, to: Reference)])] = []

  /// Takes the relations of a type that lead to the same type.
  mutating func collect<E: Entity>(_ type: E.Type, from base: KnowledgeBase) {
    guard RecordWalker.of(type).hasAcyclicField else { return }
    let first = relations.count
    var own: EntityID<E>?
    SchemaWalk.visit(base[type], stops: [.references, .acyclicAlone], begin: { own = E.id(at: $0) }) { content, walk in
      guard case .reference(let target, _) = content, walk.isAcyclic, walk.citations == 0,
        target.kind == E.kind.name, let name = walk.occurrence(content)?.relationName, let own
      else { return }
      let place = relations[first...].firstIndex { $0.name == name }
      if place == nil { relations.append((name, [])) }
      relations[place ?? relations.count - 1].edges.append((own.reference, target))
    }
  }

  /// One circle for each knot of records that reach each other, in the order of the relations and their edges.
  var cycles: [Cycle] { relations.flatMap { CycleSearch.cycles(in: $0.edges, $0.name) } }

  /// Takes away, again and again, what points nowhere: what is left runs in circles, or into one.
  private static func cycles(in edges: [(from: Reference, to: Reference)], _ name: String) -> [Cycle] {
    var targets: [Reference: [Reference]] = [:]
    var sources: [Reference: [Reference]] = [:]
    var order: [Reference] = []
    var ranks: [Reference: Int] = [:]
    for edge in edges {
      if targets[edge.from] == nil {
        ranks[edge.from] = order.count
        order.append(edge.from)
      }
      targets[edge.from, default: []].append(edge.to)
      sources[edge.to, default: []].append(edge.from)
    }
    var open = targets.mapValues(\.count)
    var ends = sources.keys.filter { targets[$0] == nil }
    while let end = ends.popLast() {
      for source in sources[end] ?? [] {
        guard let left = open[source] else { continue }
        open[source] = left - 1
        if left == 1 {
          open[source] = nil
          ends.append(source)
        }
      }
    }
    var done: Set<Reference> = []
    var found: [Cycle] = []
    for start in order where open[start] != nil && !done.contains(start) {
      var way: [Reference] = []
      var places: [Reference: Int] = [:]
      var next: Reference? = start
      while let here = next, !done.contains(here), places[here] == nil {
        places[here] = way.count
        way.append(here)
        next = targets[here]?.first { open[$0] != nil }
      }
      if let here = next, let place = places[here] {
        let circle = Array(way[place...])
        let lead = circle.indices.min { ranks[circle[$0], default: 0] < ranks[circle[$1], default: 0] } ?? 0
        found.append(Cycle(relation: name, members: Array(circle[lead...] + circle[..<lead])))
      }
      done.formUnion(way)
    }
    return found
  }
}
