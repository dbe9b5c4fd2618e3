/// One question to a resolver: what was found for each reference so far.
struct ResolverSearch {
  let base: KnowledgeBase
  let index: NameIndex
  let date: DateSpan?
  let kinds: Set<String>?
  private var found: [Reference: Found] = [:]

  private struct Found {
    var candidate: Candidate
    var thousandths: Int
    var isReferenceData: Bool
  }

  init(base: KnowledgeBase, index: NameIndex, date: DateSpan?, kinds: Set<String>?) {
    self.base = base
    self.index = index
    self.date = date
    self.kinds = kinds
  }

  mutating func run(_ text: String) -> [Candidate] {
    let folded = Folding.fold(text)
    let words = NameWords(folded: folded)
    lookUpReference(text)
    guard !words.words.isEmpty else { return ranked }
    lookUpID(text)
    lookUpWhole(text, folded, words)
    lookUpCountry(text)
    lookUpWithdrawn(text)
    lookUpCode(text)
    lookUpInitials(text, words)
    lookUpParts(words)
    // “Polish” is no slip in a longer word, little as it may be worth.
    let isMet = found.values.contains { $0.thousandths >= ResolverScore.fits || $0.candidate.match == .demonym }
    if !isMet { lookUpSlips(text, words) }
    return ranked
  }

  /// What was found, weak candidates only where there is no other.
  private var ranked: [Candidate] {
    let strong = found.values.filter { $0.thousandths >= ResolverScore.weak }
    return (strong.isEmpty ? Array(found.values) : strong).sorted { one, other in
      if one.thousandths != other.thousandths { return one.thousandths > other.thousandths }
      if one.isReferenceData != other.isReferenceData { return other.isReferenceData }
      return one.candidate.reference < other.candidate.reference
    }.map(\.candidate)
  }

  /// Keeps a candidate if it is better than what was found for the same reference.
  mutating func note(
    _ reference: Reference, _ thousandths: Int, _ match: NameMatch, name: String, kind: NameKind? = nil,
    isReferenceData: Bool = false, reason: String
  ) {
    guard kinds?.contains(reference.kind) ?? true, thousandths > found[reference]?.thousandths ?? 0 else { return }
    found[reference] = Found(
      candidate: Candidate(
        reference: reference, score: Double(thousandths) / 1000, reason: reason, match: match, name: name, kind: kind),
      thousandths: thousandths, isReferenceData: isReferenceData)
  }

  /// Keeps the bearer of a name, with the reason; `how` says in which way the name was met.
  mutating func note(_ place: Int, _ match: NameMatch, worth: Int? = nil, _ how: String) {
    note(index.names[place], match, worth: worth, how)
  }

  /// Keeps the bearer of a name that may not be in the index.
  mutating func note(_ name: KnownName, _ match: NameMatch, worth: Int? = nil, _ how: String) {
    let isPerson = name.reference.kind == Person.kind.name
    var score = worth ?? ResolverScore.worth(of: name) - ResolverScore.cost(of: match, isPerson: isPerson)
    var reason = NameReason.words(for: name)
    if !how.isEmpty { reason += ", " + how }
    if let date, let during = name.during, during.overlaps(date) == .no {
      score -= ResolverScore.notThen
      if name.kind != .former { reason += ", " + NameReason.span(during) }
      reason += ", so not on \(date)"
    }
    note(
      name.reference, score, match, name: name.text, kind: name.kind, isReferenceData: name.isReferenceData,
      reason: name.isReferenceData ? reason + ", reference data" : reason)
  }
}
