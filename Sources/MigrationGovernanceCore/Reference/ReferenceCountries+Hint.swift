extension ReferenceCountries {
  /// What to write instead of a text that is no alpha-2 code, or nil if nothing is known of it (or it is one).
  ///
  /// Knows the codes that are reserved or that others use for a country (`UK`, `EL`, `GER`), the withdrawn codes, the other
  /// codes of the standard, codes in small letters and names. One sentence without a full stop, for the end of an error
  /// message. Where there is one answer the last word is its code; where there are several, it asks which is meant.
  public static func hint(for text: String) -> String? {
    guard known(alpha2: text) == nil else { return nil }
    let capitals = String(text.map { $0.isASCII ? Character($0.uppercased()) : $0 })
    if capitals.utf8.count == 2, let note = foreignCodes[capitals] { return note }
    if let country = known(alpha2: capitals) {
      return "country codes are written in capitals: write \(country.alpha2)"
    }
    if let country = country(alpha3: capitals) {
      return "\(country.alpha3) is the code of three letters of \(country.displayName): write \(country.alpha2)"
    }
    if let country = country(numeric: text) {
      return "\(country.numeric) is the numeric code of \(country.displayName): write \(country.alpha2)"
    }
    return hint(withdrawn: capitals) ?? foreignCodes[capitals] ?? hint(name: text)
      ?? beginning(with: text).map { "the code of \($0.displayName) is \($0.alpha2)" }
  }

  private static func hint(withdrawn code: String) -> String? {
    let entries = [withdrawn(alpha4: code)].compactMap { $0 } + withdrawn(alpha2: code) + withdrawn(alpha3: code)
    guard let first = entries.first else { return nil }
    let what =
      entries.count == 1
      ? "in \(first.withdrawn.text.prefix(4)) (\(first.name))"
      : "twice (\(entries.map { "\($0.name) in \($0.withdrawn.text.prefix(4))" }.joined(separator: ", ")))"
    return "\(code) was withdrawn \(what): \(choice(entries.flatMap(\.successorsToday)))"
  }

  private static func hint(name: String) -> String? {
    let candidates = candidates(named: name).map(\.country)
    if candidates.count > 1 { return "several go by that name: \(choice(candidates.map(\.alpha2)))" }
    if let country = candidates.first { return "the code of \(country.displayName) is \(country.alpha2)" }
    guard let former = withdrawnCandidates(named: name).first?.country else { return nil }
    return "\(former.name) has no code any more: \(choice(former.successorsToday))"
  }

  /// “write DE”, or “which is meant, CZ or SK?”.
  private static func choice(_ codes: [String]) -> String {
    let codes = Set(codes).sorted()
    guard let last = codes.last, codes.count > 1 else { return "write \(codes.first ?? "another")" }
    return "which is meant, \(codes.dropLast().joined(separator: ", ")) or \(last)?"
  }

  /// The only country whose name begins with a text of four letters or more: `Czech`, `Bosnia`.
  private static func beginning(with text: String) -> ReferenceCountry? {
    let folded = Folding.fold(text)
    guard folded.unicodeScalars.count >= 4 else { return nil }
    var found: ReferenceCountry?
    for country in all
    where [country.name, country.commonName].compactMap(\.self).contains(where: { Folding.fold($0).hasPrefix(folded) })
    {
      guard found == nil else { return nil }
      found = country
    }
    return found
  }
}
