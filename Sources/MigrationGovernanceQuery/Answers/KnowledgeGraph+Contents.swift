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
        .init(entity.reference, caption: caption(of: entity.reference), when: circumstances(of: entity.reference).when)
      })
  }
}
