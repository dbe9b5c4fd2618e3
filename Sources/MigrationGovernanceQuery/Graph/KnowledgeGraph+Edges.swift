public import MigrationGovernanceCore

extension KnowledgeGraph {
  /// What an entity points at, in the order of its schema, each with what speaks for it. Linear in the entity: the
  /// evidence is looked up, not kept. ``related(to:by:)`` is faster where that is not needed.
  public func edges(from reference: Reference) -> [Edge] {
    if let number = storage.index.number(of: reference), number < storage.entityCount { return edges(from: number) }
    return referenceEdges.filter { $0.from == reference }
  }

  /// What points at an entity, kind by kind in the order of the model, in the order of the tables. Linear in the
  /// entities that point.
  public func edges(to reference: Reference) -> [Edge] {
    var edges: [Edge] = []
    let number = storage.index.number(of: reference)
    let sources = number.map { storage.adjacency.sources[storage.adjacency.incoming($0)].sorted() } ?? []
    for (place, source) in sources.enumerated() where place == 0 || sources[place - 1] != source {
      edges += self.edges(from: source).filter { $0.to == reference }
    }
    return edges + referenceEdges.filter { $0.to == reference }
  }

  /// What entries of the reference data point at, where no record takes their place: the tree of the themes.
  private var referenceEdges: [Edge] {
    storage.lazily.value("reference edges") {
      ReferenceData.kinds.filter { knowledgeBase.model.place(singular: $0.name) != nil }.flatMap { kind in
        ReferenceData.ids(of: kind.name).compactMap { try? Reference(text: kind.name + ":" + $0) }
          .filter { self[$0] == nil }.compactMap(ReferenceData.entity).flatMap { edges(of: $0) }
      }
    }
  }

  private func edges<E: Entity>(of entity: E) -> [Edge] {
    withUnsafePointer(to: entity) { edges(E.self, UnsafeRawPointer($0), entity.reference) }
  }

  /// The relations of an entity both ways: what it points at by the path of the field, in the order of the schema, then
  /// what points at it by the names of the inverses, in the order of the model. Places in documents are not among them.
  public func relations(of reference: Reference) -> [NamedRelation] {
    edges(from: reference).map {
      NamedRelation(name: $0.relation, reference: $0.to, isInverse: false, evidence: $0.evidence)
    }
      + edges(to: reference).map {
        NamedRelation(name: $0.inverse, reference: $0.from, isInverse: true, evidence: $0.evidence)
      }
  }

  func edges(from number: Int32) -> [Edge] {
    guard let kind = storage.kind(of: number) else { return [] }
    return edges(
      storage.kinds[kind].type, storage.address(of: number, kind: kind), storage.index.references[Int(number)])
  }

  private func edges<E: Entity>(_ type: E.Type, _ place: UnsafeRawPointer, _ from: Reference) -> [Edge] {
    let plan = RelationPlan.of(type)
    var numbers: [Int] = []
    plan.each(at: place) { relation, _ in numbers.append(relation) }
    var edges: [Edge] = []
    var next = 0
    let entity = place.assumingMemoryBound(to: E.self).pointee
    // Both go through the schema in its order, so the references come in the same order.
    SchemaWalk.visit(entity) { occurrence in
      guard case .reference(let target, _) = occurrence.content, next < numbers.count else { return }
      let relation = plan.relations[numbers[next]]
      next += 1
      guard !occurrence.isCitation else { return }
      let evidence = occurrence.evidence.isEmpty ? entity.evidence(for: occurrence.top) : occurrence.evidence
      edges.append(Edge(from: from, relation: relation.name, inverse: relation.inverse, to: target, evidence: evidence))
    }
    return edges
  }
}
