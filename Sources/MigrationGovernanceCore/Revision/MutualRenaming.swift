/// Brings the three revisions of a merge to the same ids, where a side renamed an entity.
struct MutualRenaming {
  /// The revisions with the later ids.
  private(set) var applied: Revisions<KnowledgeBase>
  /// Renamings that don't go together.
  private(set) var conflicts: [MergeConflict] = []

  init(_ revisions: Revisions<KnowledgeBase>) {
    applied = revisions
    let ours = RenamingSearch(from: revisions.base, to: revisions.ours, or: revisions.theirs).later
    let theirs = RenamingSearch(from: revisions.base, to: revisions.theirs, or: revisions.ours).later
    guard !ours.isEmpty || !theirs.isEmpty else { return }

    var later: [Reference: Reference] = [:]
    var theirOthers: [Reference: Reference] = [:]
    for old in Set(ours.keys).union(theirs.keys).sorted() {
      let (mine, other) = (ours[old], theirs[old])
      guard let new = mine ?? other else { continue }
      let (isIn, here) = mine == nil ? (revisions.ours, revisions.theirs) : (revisions.theirs, revisions.ours)
      switch (isIn[old] != nil, isIn[new] != nil, other) {
      case (true, false, _), (false, true, _): later[old] = new
      case (false, false, let other?) where other != new && revisions.ours[other] == nil:
        // Both gave it another id: ours stays.
        later[old] = new
        theirOthers[other] = new
        conflicts.append(
          MergeConflict(
            new, field: "id", base: .string(old.id), ours: .string(new.id), theirs: .string(other.id)))
      case (false, false, _):
        // Removed on the other side: the entity stays under its new id.
        let (ours, theirs) = mine == nil ? (nil, new.id) : (new.id, nil)
        guard here[new] != nil else { break }
        conflicts.append(
          MergeConflict(
            new, field: "id", base: .string(old.id), ours: ours.map { .string($0) }, theirs: theirs.map { .string($0) })
        )
      default: break
      }
    }
    // Two that would become one are not followed.
    let counts = Dictionary(later.values.map { ($0, 1) }, uniquingKeysWith: +)
    later = later.filter { counts[$0.value] == 1 }
    applied = Revisions(
      Renaming(later).applied(to: revisions.base), Renaming(later).applied(to: revisions.ours),
      Renaming(later.merging(theirOthers.filter { counts[$0.value] == 1 }) { first, _ in first })
        .applied(to: revisions.theirs))
  }
}
