/// Looks for records that are probably one, by sorting and hashing: never every record against every other.
struct DuplicateSearch {
  private let base: KnowledgeBase
  /// Pairs on which an editor has judged.
  private let judged: Set<Set<Reference>>

  init(_ base: KnowledgeBase) {
    self.base = base
    judged = Set(
      base.links.compactMap { link in
        guard link.relation == .sameAs || link.relation == .differentFrom, let from = link.from, let to = link.to else {
          return nil
        }
        return [from, to]
      })
  }

  /// Records that say the same, apart from id and evidence, and that have words of their own.
  func copies<E: Entity>(_ type: E.Type, _ check: RuleCheck) {
    var first: [E: Reference] = [:]
    first.reserveCapacity(base[type].count)
    for entity in base[type] {
      var plain = entity
      plain.id = EntityID(Blank())
      plain.evidence = []
      guard let other = first[plain] else {
        first[plain] = entity.reference
        continue
      }
      guard !isJudged(entity.reference, other), hasWords(entity) else { continue }
      check.report(
        entity.reference, nil,
        "this says the same as \(other): is it a copy? Take one of them out, or say what differs")
    }
  }

  private func hasWords<E: Entity>(_ entity: E) -> Bool {
    var found = false
    SchemaWalk.visit(entity, stops: [.texts]) { content, walk in
      if case .text = content, walk.citations == 0 { found = true }
    }
    return found
  }

  /// Records with the same name, however spelt.
  func names<E: Entity>(_ type: E.Type, _ check: RuleCheck) {
    guard let type = type as? any Named.Type else { return }
    named(type, check)
  }

  private func named<E: Named>(_ type: E.Type, _ check: RuleCheck) {
    var rows: [String: [Int]] = [:]
    let table = base[type]
    for (row, entity) in table.enumerated() {
      var found: [Int] = []
      for key in NameKey.all(of: entity) {
        // A generic name may stand many times; those who bear it first are enough to compare with.
        for other in rows[key, default: []].prefix(8) where !found.contains(other) { found.append(other) }
        rows[key, default: []].append(row)
      }
      for row in found.sorted() {
        let other = table[row]
        guard !isJudged(entity.reference, other.reference), !Distinction.between(entity, other),
          !check.isCopy(entity, of: other)
        else { continue }
        check.report(
          entity.reference, entity.name == nil ? "names" : "name",
          "\(other.reference) has this name too: unite the two, or say by a link that they differ",
          suggestion: other.reference.text)
        break
      }
    }
  }

  /// Records whose official names differ by one letter.
  func spellings<E: Entity>(_ type: E.Type, _ check: RuleCheck) {
    guard let type = type as? any Named.Type else { return }
    spelt(type, check)
  }

  private func spelt<E: Named>(_ type: E.Type, _ check: RuleCheck) {
    let table = base[type]
    var keys: [[Unicode.Scalar]] = []
    var variants: [(hash: UInt64, row: Int)] = []
    for (row, entity) in table.enumerated() {
      let key = entity.name.map { Array(NameKey.of($0, isPerson: E.self == Person.self).unicodeScalars) } ?? []
      keys.append(key)
      guard key.count >= 10 else { continue }
      for hash in NameKey.deletions(of: key) { variants.append((hash, row)) }
    }
    variants.sort { ($0.hash, $0.row) < ($1.hash, $1.row) }
    var pairs: Set<[Int]> = []
    for place in variants.indices.dropFirst() {
      let (left, right) = (variants[place - 1], variants[place])
      guard left.hash == right.hash, left.row != right.row, keys[left.row] != keys[right.row] else { continue }
      pairs.insert([left.row, right.row])
    }
    for pair in pairs.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      let (first, second) = (table[pair[0]], table[pair[1]])
      guard NameKey.areOneSlipApart(keys[pair[0]], keys[pair[1]]), !isJudged(first.reference, second.reference),
        !Distinction.between(first, second), !NameKey.share(first, second)
      else { continue }
      check.report(
        second.reference, "name",
        "\(first.reference) is “\(first.name ?? "")”: one of them may be misspelt, or they are one and the same",
        suggestion: first.reference.text)
    }
  }

  private func isJudged(_ one: Reference, _ other: Reference) -> Bool { judged.contains([one, other]) }
}

extension RuleCheck {
  /// Whether `duplicate.copy` speaks of the two already.
  fileprivate func isCopy<E: Entity>(_ one: E, of other: E) -> Bool {
    var (one, other) = (one, other)
    other.id = one.id
    (one.evidence, other.evidence) = ([], [])
    return one == other
  }
}
