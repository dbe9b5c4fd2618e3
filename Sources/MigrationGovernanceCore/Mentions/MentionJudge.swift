/// Judges which names the words of a text may be, and what each is worth.
struct MentionJudge {
  /// As the text has it, but for line breaks and surplus space.
  let written: String
  /// Its folded words.
  let key: String
  private let folded: String
  private let letters: [Unicode.Scalar]
  private var best: [Reference: (thousandths: Int, isReferenceData: Bool, candidate: Candidate)] = [:]

  init(written: String, key: String) {
    let written = written.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    self.written = written
    self.key = key
    folded = Folding.fold(written)
    letters = written.unicodeScalars.filter { $0.properties.isAlphabetic }
  }

  /// What was taken, the best first.
  var ranked: [Candidate] {
    best.values.sorted { one, other in
      if one.thousandths != other.thousandths { return one.thousandths > other.thousandths }
      if one.isReferenceData != other.isReferenceData { return other.isReferenceData }
      return one.candidate.reference < other.candidate.reference
    }.map(\.candidate)
  }

  /// Takes a name that has these words in some form; says whether the text may mean it.
  mutating func take(_ entry: MentionIndex.Entry) -> Bool {
    guard isWrittenAs(entry) else { return false }
    let name = entry.name
    let isPerson = name.reference.kind == Person.kind.name
    var (match, how) = meeting(entry)
    // A plural of a person, a country, a code is another word.
    if match == .inflected, isPerson || name.reference.kind == Country.kind.name { return false }
    var score = ResolverScore.worth(of: name) - ResolverScore.cost(of: match, isPerson: isPerson)
    var reason = NameReason.words(for: name)
    switch entry.form {
    case .demonym: (score, match, reason) = (ResolverScore.demonym, .demonym, "demonym")
    case .code: (score, match, reason) = (ResolverScore.code, .code, "code of three letters, ISO 3166-1")
    default: break
    }
    if match == .demonym || match == .code { how = "" }
    if !how.isEmpty { reason += ", " + how }
    if name.isReferenceData { reason += ", reference data" }
    if score > best[name.reference]?.thousandths ?? 0 {
      best[name.reference] = (
        score, name.isReferenceData,
        Candidate(
          reference: name.reference, score: Double(score) / 1000, reason: reason, match: match, name: name.text,
          kind: match == .demonym || match == .code ? nil : name.kind)
      )
    }
    return true
  }

  /// Whether the capitals are those that the name needs.
  private func isWrittenAs(_ entry: MentionIndex.Entry) -> Bool {
    if written == entry.name.text { return true }
    if entry.isAcronym {
      var letters = letters[...]
      if key != entry.key {
        guard entry.form != .code, key == entry.key + "s", letters.last == "s" else { return false }
        letters.removeLast()
        if String(String.UnicodeScalarView(letters)) == entry.name.text { return true }
      }
      return !letters.isEmpty && !letters.contains { $0.properties.isLowercase }
    }
    guard entry.isProper else { return true }
    if entry.isOneWord { return letters.first.map { !$0.properties.isLowercase } ?? true }
    return letters.contains { !$0.properties.isLowercase }
  }

  /// In which way the words and the name meet.
  private func meeting(_ entry: MentionIndex.Entry) -> (NameMatch, how: String) {
    let name = NameReason.quoted(entry.name.text)
    if key != entry.key { return (.inflected, "plural or other spelling of \(name)") }
    switch entry.form {
    case .withoutTitles: return (.title, "without titles, \(name)")
    case .withoutInitials: return (.spelling, "without the initial, \(name)")
    case .turned: return (.order, "the words of \(name) in another order")
    case .whole, .code, .demonym: break
    }
    if written == entry.name.text { return (.exact, "") }
    if folded == Folding.fold(entry.name.text) { return (.folded, "folded spelling of \(name)") }
    return (.spelling, "another spelling of \(name)")
  }
}
