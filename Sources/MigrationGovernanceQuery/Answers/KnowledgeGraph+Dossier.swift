public import MigrationGovernanceCore

extension KnowledgeGraph {
  /// What is known of an entity, or `nil` where nothing is: neither a record, nor a country of the reference data, nor
  /// somebody who points at it. Linear in the entity and what points at it.
  public func dossier(of reference: Reference) -> Dossier? {
    guard knows(reference) else { return nil }
    let entity = self[reference] ?? ReferenceData.entity(reference)
    var dossier =
      entity.map { self.dossier($0) }
      ?? Dossier(reference: reference, name: name(of: reference), kind: EntityKind(reference.kind))
    dossier.relations = relations(of: reference)
    return dossier
  }

  /// The same with a few words for whatever the entity is related to and cites, with what is disputed, and with what no source
  /// says: for a page that stands by itself.
  public func fullDossier(of reference: Reference) -> Dossier? {
    guard var dossier = dossier(of: reference) else { return nil }
    if let entity = self[reference] { addDoubts(&dossier, entity) }
    for relation in dossier.relations { dossier.captions[relation.reference] = caption(of: relation.reference) }
    let pieces =
      dossier.evidence + dossier.relations.flatMap(\.evidence)
      + dossier.disputes.flatMap { $0.sides.flatMap(\.evidence) } + dossier.gaps.flatMap(\.evidence)
    for case let document? in pieces.map(\.at?.document.reference) where dossier.captions[document] == nil {
      dossier.captions[document] = caption(of: document)
    }
    return dossier
  }

  private func dossier<E: Entity>(_ entity: E) -> Dossier { Dossier(entity, valueText) }

  private var valueText: ValueText { ValueText(DataDictionary(knowledgeBase.model), naming: name(of:)) }

  private func addDoubts<E: Entity>(_ dossier: inout Dossier, _ entity: E) {
    let texts = valueText
    dossier.disputes = Dossier.disputes(of: entity, texts)
    dossier.gaps = GapSearch(dictionary: texts.dictionary).missing(in: entity).map {
      Statement("“\($0.path)”: \($0.meaning)", evidence: entity.evidence(for: $0.top))
    }
  }
}
