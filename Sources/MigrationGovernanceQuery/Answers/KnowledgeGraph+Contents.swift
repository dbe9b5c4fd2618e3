public import MigrationGovernanceCore

extension KnowledgeGraph {
  /// What the knowledge base holds: kind by kind in the order of the model, in the order of the tables. Linear.
  public var contents: KnowledgeContents {
    KnowledgeContents(
      title: knowledgeBase.title, licence: knowledgeBase.licence,
      sections: knowledgeBase.model.types.map { section($0) }, otherRecordCount: knowledgeBase.otherRecords.count)
  }

  private func section<E: Entity>(_ type: E.Type) -> KnowledgeContents.Section {
    .init(
      E.kind, meaning: E.schema.meaning,
      entries: knowledgeBase[type].map { entity in
        // Its own: of a session without one it is not known on which days of the meeting it was.
        guard let date = ownDate(of: entity) else {
          return .init(entity.reference, caption: caption(of: entity.reference))
        }
        let status = Dossier.Item(Wording(), evidence: entity.evidence(for: date.key)).status
        return .init(entity.reference, caption: caption(of: entity.reference), when: date.when, status: status)
      })
  }
}
