/// The 249 countries of ISO 3166-1, with look-up by code and by name; the withdrawn ones of ISO 3166-3; and `XK`.
///
/// Codes and names are those of Debian's iso-codes; every name says where it is from, and ``sources`` lists them all. Each
/// table is read at its first use; after that every look-up by code takes constant time.
///
/// That an entry or a name is here says that the standard has it or that texts use it. It is no position on the status of
/// any country or territory, on its authorities or on its frontiers.
public enum ReferenceCountries {
  /// All countries of the standard, sorted by alpha-2.
  public static let all: [ReferenceCountry] = data.split(separator: "\n").compactMap { line in
    let parts = columns(line)
    guard parts.count >= 4 else { return nil }
    return ReferenceCountry(
      alpha2: parts[0], alpha3: parts[1], numeric: parts[2], name: parts[3], commonName: list(parts, 4).first,
      officialName: list(parts, 5, separator: "|").first, note: notes[parts[0]])
  }

  /// Codes that the standard leaves to its users, and that are in general use: `XK`.
  public static let userAssigned: [ReferenceCountry] = [
    ReferenceCountry(
      alpha2: "XK", alpha3: "XKX", numeric: "", name: "Kosovo",
      note:
        "The code is one that users of ISO 3166-1 assigned, which has no entry of that name. Neither the code nor the name takes a position on status; both are to be read with Security Council resolution 1244 (1999) and the advisory opinion of the International Court of Justice of 22 July 2010."
    )
  ]

  /// The country of a code of two letters, in capitals as the standard writes it.
  public static func country(alpha2: String) -> ReferenceCountry? { byAlpha2[alpha2] }

  /// The country of a code of three letters, in capitals as the standard writes it.
  public static func country(alpha3: String) -> ReferenceCountry? { byAlpha3[alpha3] }

  /// The country of a code of three digits, with leading zeros.
  public static func country(numeric: String) -> ReferenceCountry? { byNumeric[numeric] }

  /// The country of a code of two letters, of the standard or user-assigned.
  public static func known(alpha2: String) -> ReferenceCountry? {
    byAlpha2[alpha2] ?? userAssigned.first { $0.alpha2 == alpha2 }
  }

  /// The one country that a name means, however it is spelt, or `nil` where none does or several do.
  ///
  /// Any of its names will do: official, common, former, initials, Ukrainian, Russian. A name that the standard itself
  /// gives to one country means that one, though others may go by it: `Congo` is `CG`. Otherwise a name of several
  /// means none: `Korea`, `Virgin Islands`. ``candidates(named:)`` shows all of them. Costs the folding of the name.
  public static func named(_ name: String) -> ReferenceCountry? {
    let matches = nameIndex.matches(name)
    guard let first = matches.first else { return nil }
    let isOnlyOne = matches.count == 1 || first.rank == 0 && matches[1].rank > 0
    return isOnlyOne ? known(alpha2: first.code) : nil
  }

  /// The countries that a name may mean, however it is spelt, each with the name that matched.
  ///
  /// Names are compared folded, without punctuation and without “the”; “&” is “and”, “St.” is “Saint”, a hyphen a space.
  /// Initials must be written in capitals: `US` is one, `us` a word. In order: by names of the standard, other names in
  /// use, former names; then by alpha-2. Costs the folding of the name.
  public static func candidates(named name: String) -> [(country: ReferenceCountry, name: ReferenceName)] {
    nameIndex.matches(name).compactMap { match in known(alpha2: match.code).map { ($0, match.name) } }
  }

  /// The countries whose citizens English calls so, or whose adjective it is, sorted by alpha-2: two for `Dominican`.
  ///
  /// Costs the folding of the word.
  public static func candidates(demonym: String) -> [ReferenceCountry] {
    (byDemonym[CountryNameIndex.key(demonym)] ?? []).compactMap { known(alpha2: $0) }
  }

  private static let byAlpha2 = Dictionary(all.map { ($0.alpha2, $0) }) { first, _ in first }
  private static let byAlpha3 = Dictionary((all + userAssigned).map { ($0.alpha3, $0) }) { first, _ in first }
  private static let byNumeric = Dictionary(all.map { ($0.numeric, $0) }) { first, _ in first }

  private static let nameIndex = CountryNameIndex((all + userAssigned).map { ($0.alpha2, $0.names) }) { code in
    guard let country = known(alpha2: code) else { return 0 }
    return [country.name, country.officialName, country.commonName].compactMap { $0 }.count
  }

  private static let byDemonym: [String: [String]] = {
    var index: [String: [String]] = [:]
    for (code, words) in demonyms.sorted(by: { $0.key < $1.key }) {
      for key in Set(words.map(CountryNameIndex.key)) { index[key, default: []].append(code) }
    }
    return index
  }()

  /// What the standard or the United Nations remark on a name, in own words.
  private static let notes = [
    "AQ": "The entry covers what lies south of 60 degrees south.",
    "EH": "The standard marks the name as provisional.",
    "FK": "The name is the standard's, with both names in use; sovereignty is disputed, as the United Nations note.",
    "PS": "The name is the standard's since February 2013.",
    "TW": "The name is the standard's, which follows the United Nations; it is no position on status.",
  ]
}
