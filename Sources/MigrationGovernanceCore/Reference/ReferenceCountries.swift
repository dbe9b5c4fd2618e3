/// The 249 countries of ISO 3166-1, with look-up by code and by name.
///
/// From Debian's iso-codes. The table is read at its first use; after that every look-up by code takes constant time.
/// Codes that users may assign themselves (`XK`) and former countries are not among them.
public enum ReferenceCountries {
  /// All countries, sorted by alpha-2.
  public static let all: [ReferenceCountry] = data.split(separator: "\n").compactMap { line in
    let parts = line.split(separator: "|").map(String.init)
    guard parts.count >= 4 else { return nil }
    return ReferenceCountry(
      alpha2: parts[0], alpha3: parts[1], numeric: parts[2], name: parts[3],
      commonName: parts.count > 4 ? parts[4] : nil)
  }

  /// The country of a code of two letters, in capitals as the standard writes it.
  public static func country(alpha2: String) -> ReferenceCountry? { byAlpha2[alpha2] }

  /// The country of a code of three letters, in capitals as the standard writes it.
  public static func country(alpha3: String) -> ReferenceCountry? { byAlpha3[alpha3] }

  /// The country of a code of three digits, with leading zeros.
  public static func country(numeric: String) -> ReferenceCountry? { byNumeric[numeric] }

  /// The country of a name, short or common, however it is spelt: both are compared folded.
  ///
  /// Costs the folding of the name. Former names, names in other languages and formal names are not looked at.
  public static func named(_ name: String) -> ReferenceCountry? { byName[Folding.fold(name)] }

  private static let byAlpha2 = index { [$0.alpha2] }
  private static let byAlpha3 = index { [$0.alpha3] }
  private static let byNumeric = index { [$0.numeric] }
  private static let byName = index { [$0.name, $0.commonName].compactMap { $0 }.map(Folding.fold) }

  private static func index(_ keys: (ReferenceCountry) -> [String]) -> [String: ReferenceCountry] {
    var index: [String: ReferenceCountry] = [:]
    for country in all {
      for key in keys(country) where index[key] == nil { index[key] = country }
    }
    return index
  }
}
