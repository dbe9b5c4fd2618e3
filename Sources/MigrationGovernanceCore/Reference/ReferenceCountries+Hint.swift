extension ReferenceCountries {
  /// What to write instead of a text that is no alpha-2 code, or nil if nothing is known of it (or it is one).
  ///
  /// Knows the codes that others use for a country (`UK`, `EL`), the other codes of the standard, codes in small letters
  /// and names. One sentence without a full stop, for the end of an error message.
  public static func hint(for text: String) -> String? {
    guard country(alpha2: text) == nil else { return nil }
    let capitals = String(text.map { $0.isASCII ? Character($0.uppercased()) : $0 })
    if let note = foreignCodes[capitals] { return note }
    if let country = country(alpha2: capitals) {
      return "country codes are written in capitals: write \(country.alpha2)"
    }
    if let country = country(alpha3: capitals) {
      return "\(country.alpha3) is the code of three letters of \(country.displayName): write \(country.alpha2)"
    }
    if let country = country(numeric: text) {
      return "\(country.numeric) is the numeric code of \(country.displayName): write \(country.alpha2)"
    }
    if let country = named(text) { return "the code of \(country.displayName) is \(country.alpha2)" }
    return beginning(with: text).map { "the code of \($0.displayName) is \($0.alpha2)" }
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

  /// Codes that stand for a country elsewhere, and what to write.
  private static let foreignCodes: [String: String] = [
    "EL": "EL stands for Greece in the European Union, the standard has GR: write GR",
    "GER": "GER is no code of the standard, Germany is DE: write DE",
    "CS":
      "CS was Czechoslovakia until 1993, and Serbia and Montenegro from 2003 to 2006: write CZ, SK, RS or ME by who is meant, or describe the state in words",
    "DD": "DD was the German Democratic Republic until 1990: write DE, or describe the state in words",
    "SU": "SU was the Soviet Union until 1992: write the country that is meant, or describe the state in words",
    "YU": "YU was Yugoslavia until 2003: write the country that is meant, or describe the state in words",
    "UK": "UK is only reserved in the standard, the United Kingdom is GB: write GB",
  ]
}
