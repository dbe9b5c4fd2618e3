public import MigrationGovernanceCore

/// Something that is known, in whole or in part, only from documents behind a log-in.
public struct ClosedKnowledge: Hashable, Sendable {
  /// The entity.
  public var reference: Reference
  /// Whether all that its evidence cites is closed; `no` where nothing is cited.
  public var restsOnClosed: Answer
  /// Whether all documents that are about it are closed; `no` where none is.
  public var isToldOfInClosed: Answer
  /// The closed documents, by id.
  public var documents: [EntityID<Document>]
  /// What speaks for their being closed.
  public var evidence: [Evidence]
}

extension KnowledgeGraph {
  /// The documents of which a source says that not everybody may read them: any access that is stated and is not `open`. In
  /// the order of the table, with what speaks for it. Linear in the documents.
  public func closedDocuments() -> [Document] {
    knowledgeBase.documents.filter { $0.access.map { $0 != .open } ?? false }
  }

  /// What rests on closed documents alone, or is told of in these alone; by reference. Documents of which the access is not
  /// stated keep the answer at `possibly`.
  ///
  /// Documents themselves are left out. Linear in the knowledge base.
  ///
  /// ```swift
  /// let behind = graph.closedKnowledge().filter { $0.isToldOfInClosed == .yes }
  /// let names = behind.map { "\(graph.name(of: $0.reference)): \($0.documents.map(\.text))" }
  /// ```
  public func closedKnowledge() -> [ClosedKnowledge] {
    let closed = closedDocuments()
    let closedIDs = Set(closed.map(\.id))
    let openIDs = Set(knowledgeBase.documents.filter { $0.access == .open }.map(\.id))
    var about: [Reference: Set<EntityID<Document>>] = [:]
    for document in knowledgeBase.documents {
      for reference in document.about { about[reference, default: []].insert(document.id) }
    }
    var cited: [Reference: Set<EntityID<Document>>] = [:]
    for entity in knowledgeBase.entities {
      // Places in documents, by the name of their relation from the document.
      let places = entity.references.filter { $0.relation.inverse == "evidenceFor" }
      cited[entity.reference] = Set(places.compactMap { $0.target.id(as: Document.self) })
    }
    func alone(_ documents: Set<EntityID<Document>>) -> Answer {
      if documents.isDisjoint(with: closedIDs) || !documents.isDisjoint(with: openIDs) { return .no }
      return documents.isSubset(of: closedIDs) ? .yes : .possibly
    }
    return Set(about.keys).union(cited.keys).sorted().compactMap { reference in
      guard reference.kind != Document.kind.name else { return nil }
      let (told, rests) = (about[reference] ?? [], cited[reference] ?? [])
      guard alone(told).isPossible || alone(rests).isPossible else { return nil }
      let documents = closed.filter { told.contains($0.id) || rests.contains($0.id) }
      return ClosedKnowledge(
        reference: reference, restsOnClosed: alone(rests), isToldOfInClosed: alone(told),
        documents: documents.map(\.id).sorted(),
        evidence: documents.flatMap { $0.evidence(for: "access") })
    }
  }
}
