/// What came of merging two revisions of a knowledge base.
public struct Merge: Hashable, Sendable {
  /// Everything that both say.
  public var knowledgeBase: KnowledgeBase
  /// Where they say different things: the header, then kind by kind in the order of the model, by id.
  public var conflicts: [MergeConflict]
}

extension KnowledgeBase {
  /// Merges two revisions of a knowledge base with the base that both were made from.
  ///
  /// What only one side changed is taken, what both changed alike is taken once. What both changed and differently is
  /// merged part by part: sets and keyed lists by their elements, those of a keyed list and records in a set field by
  /// field; ordered lists stretch by stretch between what is the same in all three; records that both added, value by
  /// value. Single values that differ, and a stretch of an ordered list that both edited, are conflicts, and ours is
  /// kept. What one side removed and the other changed is a conflict, and what was changed is kept. A renaming of one side
  /// is followed on the other, in every reference, where the entity says the same under both ids.
  ///
  /// Entities stand in the order of ours, then those of theirs that ours lacks; the same holds for sets and keyed
  /// lists. Merging the result again with either side, as ours, changes nothing. Near linear in the whole.
  ///
  /// - Throws: An error of code `clash` if ours and theirs have different types of one name.
  public static func merge(
    base: KnowledgeBase, ours: KnowledgeBase, theirs: KnowledgeBase
  ) throws(KnowledgeBaseError) -> Merge {
    var model = ours.model
    for type in theirs.model.types { model = try model.adding(type) }
    if ours == theirs || base == theirs { return Merge(knowledgeBase: ours, conflicts: []) }
    if base == ours { return Merge(knowledgeBase: theirs, conflicts: []) }
    let renamings = MutualRenaming(Revisions(base, ours, theirs))
    var merge = BaseMerge(renamings.applied)
    merge.run(model, renamed: renamings.conflicts)
    return Merge(knowledgeBase: merge.merged, conflicts: merge.conflicts)
  }
}

/// Merges table by table.
private struct BaseMerge {
  let revisions: Revisions<KnowledgeBase>
  var merged: KnowledgeBase
  var conflicts: [MergeConflict] = []

  init(_ revisions: Revisions<KnowledgeBase>) {
    self.revisions = revisions
    merged = revisions.ours
  }

  mutating func run(_ model: Model, renamed: [MergeConflict]) {
    mergeHeaders()
    let places = Dictionary(renamed.map { ($0.reference?.kind ?? "", [$0]) }, uniquingKeysWith: { $0 + $1 })
    for type in model.types {
      let first = conflicts.count
      conflicts += places[type.kind.name] ?? []
      mergeTables(type)
      let sorted = conflicts[first...].enumerated().sorted {
        ($0.element.reference?.text ?? "", $0.offset) < ($1.element.reference?.text ?? "", $1.offset)
      }
      conflicts.replaceSubrange(first..., with: sorted.map(\.element))
    }
    mergeOtherRecords()
  }

  private mutating func mergeHeaders() {
    var merge = ValueMerge(nil)
    let form = merge.merge(
      revisions.base.header.jsonValue, revisions.ours.header.jsonValue, revisions.theirs.header.jsonValue,
      .record(.of(Header.self)))
    if let form, let header = try? Header(jsonValue: form) { merged.header = header }
    conflicts += merge.conflicts
  }

  private mutating func mergeTables<E: Entity>(_ type: E.Type) {
    let (base, ours, theirs) = (revisions.base[type], revisions.ours[type], revisions.theirs[type])
    if ours == theirs || base == theirs { return }
    if base == ours {
      merged[type] = theirs
      return
    }
    var table = EntityTable<E>()
    for entity in ours {
      if let merged = merge(base[entity.id], entity, theirs[entity.id]) { _ = table.insertIfNew(merged) }
    }
    for entity in theirs where ours[entity.id] == nil {
      if let merged = merge(base[entity.id], nil, entity) { _ = table.insertIfNew(merged) }
    }
    merged[type] = table
  }

  private mutating func merge<E: Entity>(_ base: E?, _ ours: E?, _ theirs: E?) -> E? {
    if ours == theirs || base == theirs { return ours }
    if base == ours { return theirs }
    guard let kept = ours ?? theirs else { return nil }
    var merge = ValueMerge(kept.reference)
    let forms = Revisions(base?.jsonValue, ours?.jsonValue, theirs?.jsonValue)
    let form = merge.merge(forms.base, forms.ours, forms.theirs, .record(.of(E.self)))
    guard let form, let entity = try? E(jsonValue: form) else {
      // A type of another package may refuse parts that don't fit together.
      conflicts.append(
        MergeConflict(kept.reference, base: forms.base, ours: forms.ours, theirs: forms.theirs))
      return kept
    }
    conflicts += merge.conflicts
    return entity
  }

  /// Records of unknown kinds, by their type and id.
  private mutating func mergeOtherRecords() {
    let (base, ours, theirs) = (
      revisions.base.otherRecords, revisions.ours.otherRecords, revisions.theirs.otherRecords
    )
    if ours == theirs || base == theirs { return }
    var merge = ValueMerge(nil)
    merged.otherRecords =
      base == ours
      ? theirs : merge.mergeGroups(Revisions(base, ours, theirs), .json, RevisionPath(), \.recordReference)
    conflicts += merge.conflicts
  }
}
