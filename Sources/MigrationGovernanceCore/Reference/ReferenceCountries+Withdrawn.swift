extension ReferenceCountries {
  /// The entries of ISO 3166-3, sorted by alpha-4.
  public static let withdrawn: [WithdrawnCountry] = withdrawnData.split(separator: "\n").compactMap { line in
    let parts = columns(line)
    guard parts.count == 6, let date = try? PartialDate(text: parts[4]), let facts = successorRows[parts[0]] else {
      return nil
    }
    return WithdrawnCountry(
      alpha4: parts[0], alpha2: parts[1], alpha3: parts[2], numeric: parts[3].isEmpty ? nil : parts[3], name: parts[5],
      withdrawn: date, successors: list(facts, 1, separator: ","), note: list(facts, 7, separator: "|").first,
      source: source(facts[2]))
  }

  /// The entry of a code of four letters. Constant time.
  public static func withdrawn(alpha4: String) -> WithdrawnCountry? { withdrawnByAlpha4[alpha4] }

  /// The entries that had a code of two letters, sorted by alpha-4: two for `CS`.
  ///
  /// The code may be that of another country today.
  public static func withdrawn(alpha2: String) -> [WithdrawnCountry] { withdrawn.filter { $0.alpha2 == alpha2 } }

  /// The entries that had a code of three letters, sorted by alpha-4.
  public static func withdrawn(alpha3: String) -> [WithdrawnCountry] { withdrawn.filter { $0.alpha3 == alpha3 } }

  /// The former countries that a name means, however spelt, each with the name that matched, sorted by alpha-4.
  ///
  /// Spelling is treated as in ``candidates(named:)``. Costs the folding of the name.
  public static func withdrawnCandidates(named name: String) -> [(country: WithdrawnCountry, name: ReferenceName)] {
    withdrawnNameIndex.matches(name).compactMap { match in
      withdrawn(alpha4: match.code).map { ($0, match.name) }
    }
  }

  /// All names of each entry, by alpha-4.
  static let withdrawnNames: [String: [ReferenceName]] = {
    var names: [String: [ReferenceName]] = [:]
    for country in withdrawn {
      let facts = successorRows[country.alpha4] ?? []
      names[country.alpha4] =
        [ReferenceName(country.name, kind: .official, source: source("iso-codes"))]
        + list(facts, 3).map { ReferenceName($0, kind: .alias, source: source("usage")) }
        + list(facts, 4).map { ReferenceName($0, kind: .acronym, source: source("usage")) }
        + list(facts, 5).map { translated($0, ukrainian, source: "usage") }
        + list(facts, 6).map { translated($0, russian, source: "usage") }
    }
    return names
  }()

  private static let withdrawnByAlpha4 = Dictionary(withdrawn.map { ($0.alpha4, $0) }) { first, _ in first }
  private static let withdrawnNameIndex = CountryNameIndex(withdrawn.map { ($0.alpha4, $0.names) })

  /// The rows of the table of successors, by alpha-4; without the withdrawn entries themselves, so that neither waits
  /// for the other.
  private static let successorRows = Dictionary(
    successorData.split(separator: "\n").map(columns).filter { $0.count > 2 }.map { ($0[0], $0) }
  ) { first, _ in first }
}
