extension KnowledgeBase {
  /// Adds everything that another knowledge base says, behind what is there.
  ///
  /// Nothing is merged: an id that both have is an error that names both knowledge bases by their titles, and nothing is
  /// changed. Title and licence are kept; where there are none, or the licences differ,
  /// the result has the other's, or none. Tables of unknown kinds are joined; of other unknown keys of the header, those
  /// that this one has stay. Types that this model lacks are added to it. Linear in the other.
  public mutating func unite(_ other: KnowledgeBase) throws(KnowledgeBaseError) {
    var united = self
    for type in other.model.types { try united.add(type, of: other, to: self) }
    united.otherRecords += other.otherRecords
    if united.title == nil { united.title = other.title }
    if united.licence == nil && count == 0 { united.licence = other.licence }
    if other.licence != nil && other.licence != united.licence { united.licence = nil }
    for member in other.header.extensions.object.members {
      switch (united.header.extensions[member.key], member.value) {
      case (nil, let value): united.header.extensions[member.key] = value
      case (.array(let mine)?, .array(let theirs)): united.header.extensions[member.key] = .array(mine + theirs)
      default: break
      }
    }
    self = united
  }

  private mutating func add<E: Entity>(
    _ type: E.Type, of other: KnowledgeBase, to first: KnowledgeBase
  ) throws(KnowledgeBaseError) {
    for entity in other[type] where !self[type].insertIfNew(entity) {
      let mine = first.title.map { "“\($0)”" } ?? "the first knowledge base"
      let theirs = other.title.map { "“\($0)”" } ?? "the other"
      throw KnowledgeBaseError(
        .duplicate, entity.reference,
        "\(entity.reference) is in \(mine) and in \(theirs): give one of them another id, or leave one out")
    }
  }
}
