extension KnowledgeBase {
  /// Adds everything that another knowledge base holds: entities, records and tables of unknown kinds, unknown keys of
  /// the header that this one does not have. Title, licence, and unknown keys that both have, stay.
  ///
  /// An id that both have is refused, unless the two records are equal; nothing is added then. Linear in the other.
  public mutating func unite(_ other: KnowledgeBase) throws(KnowledgeBaseError) {
    var united = self
    for type in other.model.types { try united.add(type, from: other) }
    united.otherRecords += other.otherRecords
    for member in other.header.extensions.object.members {
      switch (united.header.extensions[member.key], member.value) {
      case (nil, let value): united.header.extensions[member.key] = value
      case (.array(let mine)?, .array(let theirs)): united.header.extensions[member.key] = .array(mine + theirs)
      default: break
      }
    }
    self = united
  }

  private mutating func add<E: Entity>(_ type: E.Type, from other: KnowledgeBase) throws(KnowledgeBaseError) {
    for entity in other[type] {
      if let mine = self[type][entity.id] {
        if mine != entity { throw .duplicate(entity.reference) }
      } else {
        try self[type].insert(entity)
      }
    }
  }
}
