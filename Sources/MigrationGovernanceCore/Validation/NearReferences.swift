/// What references that lead nowhere were probably meant to be.
///
/// Each is held against every id of its kind. That is cheap for the slips of an editor, and would take minutes where a
/// program wrote a whole table wrong: after so many comparisons, there are no more suggestions.
final class NearReferences {
  private let base: KnowledgeBase
  private let elsewhere: RecordsElsewhere?
  private var ids: [String: [EditDistance.Candidate]] = [:]
  private var known: [Reference: Reference?] = [:]
  private var comparisons = 0

  private static let most = 10_000_000

  init(_ base: KnowledgeBase, _ elsewhere: RecordsElsewhere?) {
    self.base = base
    self.elsewhere = elsewhere
  }

  /// The nearest id of the kind, else the same id of another.
  func reference(to target: Reference) -> Reference? {
    if let known = known[target] { return known }
    guard comparisons < NearReferences.most else { return nil }
    let near = find(target)
    known[target] = .some(near)
    return near
  }

  private func find(_ target: Reference) -> Reference? {
    let candidates = candidates(target.kind)
    comparisons += candidates.count
    let near = EditDistance.nearest(to: target.id, in: candidates).first { !differByNumber($0, target.id) }
    if let near { return try? Reference(text: target.kind + ":" + near) }
    return base.reference(toID: target.id, elsewhere)
  }

  private func candidates(_ kind: String) -> [EditDistance.Candidate] {
    if let known = ids[kind] { return known }
    let own = elsewhere?.ids(of: kind, with: base) ?? base.model.type(named: kind).map { texts($0) } ?? []
    let made = (own + ReferenceData.ids(of: kind)).map(EditDistance.Candidate.init)
    ids[kind] = made
    return made
  }
  private func texts<E: Entity>(_ type: E.Type) -> [String] { base[type].map(\.id.text) }

  /// Whether two ids tell things apart by a number: `minsk-2016-s1` is no slip for `minsk-2016-s2`.
  private func differByNumber(_ one: String, _ other: String) -> Bool {
    let digits: Set<Character> = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"]
    return one.filter { !digits.contains($0) } == other.filter { !digits.contains($0) }
  }
}
