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
    united.join(other, isFirst: count == 0)
    self = united
  }

  /// The same, but that a record whose id is taken is left out: answers which those are, in the order of the other's tables.
  package mutating func uniteNew(_ other: KnowledgeBase) -> [Reference] {
    let isFirst = count == 0
    var taken: [Reference] = []
    for type in other.model.types { addNew(type, of: other, &taken) }
    join(other, isFirst: isFirst)
    return taken
  }

  private mutating func addNew<E: Entity>(_ type: E.Type, of other: KnowledgeBase, _ taken: inout [Reference]) {
    for entity in other[type] where !self[type].insertIfNew(entity) { taken.append(entity.reference) }
  }

  /// Joins what is no entity.
  private mutating func join(_ other: KnowledgeBase, isFirst: Bool) {
    otherRecords += other.otherRecords
    if title == nil { title = other.title }
    if licence == nil && isFirst { licence = other.licence }
    if other.licence != nil && other.licence != licence { licence = nil }
    for member in other.header.extensions.object.members {
      switch (header.extensions[member.key], member.value) {
      case (nil, let value): header.extensions[member.key] = value
      case (.array(let mine)?, .array(let theirs)): header.extensions[member.key] = .array(mine + theirs)
      default: break
      }
    }
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
