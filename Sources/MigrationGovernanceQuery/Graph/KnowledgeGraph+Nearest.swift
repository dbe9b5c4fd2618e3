public import MigrationGovernanceCore

extension KnowledgeGraph {
  /// The references that a wrong one was probably meant to be: an id with its kind left out or mistaken, else those that
  /// differ by the fewest slips, else those whose name folds alike, else those whose id begins so. At most three, in order: records before the reference data. Linear in the entities.
  public func nearest(to text: String) -> [Reference] {
    let all = knowledgeBase.model.types.flatMap { references($0) } + referenceData
    let id = String(text.drop { $0 != ":" }.dropFirst())
    let sameID = all.filter { $0.id == (id.isEmpty ? text : id) }
    if !sameID.isEmpty { return Array(sameID.prefix(3)) }
    let kind = text.prefix { $0 != ":" }
    let ofKind = id.isEmpty ? [] : all.filter { $0.kind == kind }
    let slips =
      ofKind.isEmpty
      ? EditDistance.nearest(
        to: text, in: id.isEmpty ? all.map(\.id).filter { $0.utf8.count > 3 } : all.map(\.text))
      : EditDistance.nearest(to: id, in: ofKind.map(\.id)).map { kind + ":" + $0 }
    if !slips.isEmpty {
      let found = all.filter { slips.contains($0.text) || slips.contains($0.id) && id.isEmpty }
      return Array(found.prefix(3))
    }
    let folded = Folding.fold(id.isEmpty ? text : id)
    let named = all.filter { Folding.fold(name(of: $0)) == folded }
    guard named.isEmpty, folded.utf8.count >= 3 else { return Array(named.prefix(3)) }
    return Array((ofKind.isEmpty ? all : ofKind).filter { $0.id.hasPrefix(folded) }.prefix(3))
  }

  /// What the reference data has and no record speaks of.
  private var referenceData: [Reference] {
    ReferenceData.kinds.flatMap { kind in
      ReferenceData.ids(of: kind.name).compactMap { try? Reference(kind.name + ":" + $0) }
    }.filter { self[$0] == nil }
  }

  private func references<E: Entity>(_ type: E.Type) -> [Reference] { knowledgeBase[type].map(\.reference) }
}
