/// Records that are there though the knowledge base that is validated does not hold them: they were looked over and let pass.
package struct RecordsElsewhere: Sendable {
  private let index: ReferenceIndex
  /// By the number of a reference.
  private let isThere: [Bool]

  /// Makes them of references in the order of the file, of which some are there.
  package init(_ index: ReferenceIndex, isThere: [Bool]) {
    self.index = index
    self.isThere = isThere
  }

  /// Whether a record is among them. O(1).
  package func holds(_ reference: Reference) -> Bool {
    index.number(of: reference).map { isThere[Int($0)] } ?? false
  }

  /// The ids of a kind, theirs and those of a knowledge base, in the order of the file.
  func ids(of kind: String, with base: KnowledgeBase) -> [String] {
    zip(index.references, isThere).filter { $0.kind == kind && ($1 || base.holds($0)) }.map(\.0.id)
  }
}
