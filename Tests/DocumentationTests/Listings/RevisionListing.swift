import MigrationGovernance

/// The examples in Documentation/Revision.md.
enum RevisionListing {
  static func changes(_ yesterday: KnowledgeBase, _ today: KnowledgeBase) -> [String] {
    var lines: [String] = []
    for change in yesterday.changes(to: today) {
      let before = change.before?.description ?? "nothing"
      let after = change.after?.description ?? "nothing"
      lines.append("\(change.change) \(change.reference?.text ?? "") \(change.field ?? ""): \(before), \(after)")
    }
    return lines
  }

  static func merge(_ base: KnowledgeBase, _ mine: KnowledgeBase, _ theirs: KnowledgeBase) throws -> Merge {
    let merge = try KnowledgeBase.merge(base: base, ours: mine, theirs: theirs)
    for conflict in merge.conflicts {
      print(conflict.reference?.text ?? "the document", conflict.field ?? "", conflict.theirs?.description ?? "removed")
    }
    return merge
  }
}
