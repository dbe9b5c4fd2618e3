// Countries that the index of names does not lead to.
extension ResolverSearch {
  /// Spellings that names of countries alone have (“St Lucia”, “Rep. of Moldova”), and what English calls their people.
  mutating func lookUpCountry(_ text: String) {
    for (country, name) in ReferenceCountries.candidates(named: text) {
      guard let reference = try? Reference(text: "country:" + country.alpha2) else { continue }
      let known = KnownName(
        reference: reference, text: name.text, kind: name.kind, language: name.language, during: name.during,
        isReferenceData: true)
      note(known, .spelling, "another spelling of \(NameReason.quoted(name.text))")
    }
    for country in ReferenceCountries.candidates(demonym: text) {
      guard let reference = try? Reference(text: "country:" + country.alpha2) else { continue }
      note(
        reference, ResolverScore.demonym, .demonym, name: text, isReferenceData: true, reason: "demonym, reference data"
      )
    }
  }

  /// Entries that the standard withdrew, by name or by code: the countries in which their territory is today, since they
  /// are no countries themselves.
  mutating func lookUpWithdrawn(_ text: String) {
    for (entry, name) in ReferenceCountries.withdrawnCandidates(named: text) {
      let language = name.language.map { " (\($0.text))" } ?? ""
      let what = (name.kind == .official ? "name" : name.kind.rawValue) + language
      noteSuccessors(of: entry, ResolverScore.successor, what, name.text, name.kind)
    }
    guard (2...4).contains(text.utf8.count), text.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else { return }
    let entries =
      [ReferenceCountries.withdrawn(alpha4: text)].compactMap(\.self) + ReferenceCountries.withdrawn(alpha2: text)
      + ReferenceCountries.withdrawn(alpha3: text)
    for entry in entries { noteSuccessors(of: entry, ResolverScore.withdrawnCode, "former code", text, nil) }
  }

  private mutating func noteSuccessors(
    of entry: WithdrawnCountry, _ score: Int, _ what: String, _ name: String, _ kind: NameKind?
  ) {
    let successors = entry.successorsToday
    let others = successors.count == 2 ? "one other" : "\(successors.count - 1) others"
    let place = successors.count == 1 ? "here" : "here and in \(others)"
    for code in successors {
      guard let reference = try? Reference(text: "country:" + code) else { continue }
      note(
        reference, score, .successor, name: name, kind: kind, isReferenceData: true,
        reason: "\(what) of \(NameReason.quoted(entry.name)), in ISO 3166-1 until \(entry.withdrawn): "
          + "its territory is \(place) now, reference data")
    }
  }
}
