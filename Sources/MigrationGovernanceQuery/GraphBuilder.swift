import MigrationGovernanceCore

/// Collects the edges of a graph.
struct GraphBuilder {
  private let base: KnowledgeBase
  var edges: [Edge] = []
  var outgoing: [String: Range<Int>] = [:]
  var incoming: [String: [Int]] = [:]
  var citations: [String: Int] = [:]

  init(_ base: KnowledgeBase) { self.base = base }

  mutating func add<E: Entity>(_ type: E.Type) { add(base[type]) }

  /// What the reference data says of what no record speaks of: the tree of the themes.
  mutating func addReferenceData() {
    for kind in ReferenceData.kinds where base.model.place(singular: kind.name) != nil {
      for id in ReferenceData.ids(of: kind.name) {
        guard let reference = try? Reference(kind.name + ":" + id), base[reference] == nil,
          let entity = ReferenceData.entity(reference)
        else { continue }
        add(one: entity)
      }
    }
  }

  private mutating func add<E: Entity>(one entity: E) { add([entity]) }

  private mutating func add<E: Entity>(_ entities: some Sequence<E>) {
    var inverses: [String: String] = [:]
    for relation in Relation.all(of: E.self) where inverses[relation.path] == nil {
      inverses[relation.path] = relation.inverse
    }
    for entity in entities {
      let start = edges.count
      let reference = entity.reference
      SchemaWalk.visit(entity) { occurrence in
        guard case .reference(let target, _) = occurrence.content else { return }
        guard !occurrence.isCitation else {
          citations[target.text, default: 0] += 1
          return
        }
        let path = occurrence.keyPath
        incoming[target.text, default: []].append(edges.count)
        edges.append(
          Edge(
            from: reference, relation: occurrence.relationName, inverse: inverses[path] ?? "", to: target,
            evidence: occurrence.evidence.isEmpty ? entity.evidence(for: occurrence.top) : occurrence.evidence))
      }
      if edges.count > start { outgoing[reference.text] = start..<edges.count }
    }
  }
}
