/// Entities that have another id in a later revision, with everything that points at them.
struct Renaming {
  /// The later reference by the earlier one.
  private(set) var later: [Reference: Reference]

  init(_ later: [Reference: Reference] = [:]) { self.later = later }

  var isEmpty: Bool { later.isEmpty }

  /// The knowledge base with the later ids, in its order. What can't be read back so is left as it was. Linear in the whole.
  func applied(to base: KnowledgeBase) -> KnowledgeBase {
    guard !isEmpty else { return base }
    var renamed = base
    for type in base.model.types { rename(type, in: &renamed) }
    return renamed
  }

  private func rename<E: Entity>(_ type: E.Type, in base: inout KnowledgeBase) {
    var table = EntityTable<E>()
    var isChanged = false
    for row in base[type] {
      if let renamed = renamed(row), table.insertIfNew(renamed) {
        isChanged = true
      } else {
        _ = table.insertIfNew(row)
      }
    }
    if isChanged { base[type] = table }
  }

  /// The entity with the later ids, or `nil` where it has none of the earlier ones.
  private func renamed<E: Entity>(_ entity: E) -> E? {
    let form = entity.jsonValue ?? .null
    let rewritten = RevisionRecord.of(E.self).rewriting(form) { later[$0] }
    let id = later[entity.reference]?.id(as: E.self)
    guard id != nil || rewritten != form, var copy = try? E(jsonValue: rewritten) else { return nil }
    if let id { copy.id = id }
    return copy
  }
}

/// What an entity says apart from its id, to be compared with that of another.
struct RenamingCandidate {
  var reference: Reference
  var record: RevisionRecord
  var form: JSONValue

  init<E: Entity>(_ entity: E) {
    reference = entity.reference
    record = .of(E.self)
    form = entity.jsonValue ?? .null
  }

  /// What it says with every reference put through a function; `nil` where it says nothing but its id.
  func content(_ renamed: (Reference) -> Reference?) -> JSONValue? {
    guard case .object(var object) = RevisionShape.record(record).normalised(record.rewriting(form, renamed)) else {
      return nil
    }
    object[key: "id"] = nil
    return object.members.isEmpty ? nil : .object(object)
  }

  /// The same, where references to some entities all look the same: which of them became which is not known yet.
  func content(blindTo some: Set<Reference>) -> JSONValue? {
    content { some.contains($0) ? try? Reference(text: $0.kind + ":0.renamed.0") : nil }
  }
}

extension KnowledgeBase {
  /// The entities whose ids another knowledge base does not have.
  func candidates(missingIn other: KnowledgeBase) -> [RenamingCandidate] {
    model.types.flatMap { missing($0, in: other) }
  }

  private func missing<E: Entity>(_ type: E.Type, in other: KnowledgeBase) -> [RenamingCandidate] {
    let theirs = other[type]
    return self[type].filter { theirs[$0.id] == nil }.map { RenamingCandidate($0) }
  }
}
