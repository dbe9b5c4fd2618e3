import MigrationGovernanceCore
import Testing

@Suite struct ReferenceCountriesTests {
  @Test("There are 249 countries, sorted, with codes and names of their own")
  func table() {
    let all = ReferenceCountries.all
    #expect(all.count == 249)
    #expect(zip(all, all.dropFirst()).allSatisfy { $0.alpha2 < $1.alpha2 })
    #expect(Set(all.map(\.alpha3)).count == 249)
    #expect(Set(all.map(\.numeric)).count == 249)
    let names = all.flatMap { [$0.name] + ($0.commonName.map { [$0] } ?? []) }
    #expect(Set(names.map(Folding.fold)).count == names.count)
    for country in all {
      #expect(country.alpha2.wholeMatch(of: /[A-Z]{2}/) != nil)
      #expect(country.alpha3.wholeMatch(of: /[A-Z]{3}/) != nil)
      #expect(country.numeric.wholeMatch(of: /[0-9]{3}/) != nil)
      #expect(country.name == country.name.trimmed && country.commonName != country.name)
    }
  }

  @Test(
    "Countries have the codes and names of the standard",
    arguments: [
      ("AF", "AFG", "004", "Afghanistan"), ("AL", "ALB", "008", "Albania"), ("AM", "ARM", "051", "Armenia"),
      ("AT", "AUT", "040", "Austria"), ("AX", "ALA", "248", "Åland Islands"), ("AZ", "AZE", "031", "Azerbaijan"),
      ("BE", "BEL", "056", "Belgium"), ("BY", "BLR", "112", "Belarus"), ("CH", "CHE", "756", "Switzerland"),
      ("CI", "CIV", "384", "Côte d'Ivoire"), ("CZ", "CZE", "203", "Czechia"), ("DE", "DEU", "276", "Germany"),
      ("DK", "DNK", "208", "Denmark"), ("EE", "EST", "233", "Estonia"), ("GB", "GBR", "826", "United Kingdom"),
      ("GE", "GEO", "268", "Georgia"), ("GR", "GRC", "300", "Greece"), ("HU", "HUN", "348", "Hungary"),
      ("KG", "KGZ", "417", "Kyrgyzstan"), ("KZ", "KAZ", "398", "Kazakhstan"), ("LT", "LTU", "440", "Lithuania"),
      ("LV", "LVA", "428", "Latvia"), ("MD", "MDA", "498", "Moldova, Republic of"), ("ME", "MNE", "499", "Montenegro"),
      ("MK", "MKD", "807", "North Macedonia"), ("NL", "NLD", "528", "Netherlands"), ("PL", "POL", "616", "Poland"),
      ("RU", "RUS", "643", "Russian Federation"), ("SE", "SWE", "752", "Sweden"), ("SZ", "SWZ", "748", "Eswatini"),
      ("TJ", "TJK", "762", "Tajikistan"), ("TR", "TUR", "792", "Türkiye"), ("UA", "UKR", "804", "Ukraine"),
      ("US", "USA", "840", "United States"), ("UZ", "UZB", "860", "Uzbekistan"), ("ZW", "ZWE", "716", "Zimbabwe"),
    ])
  func codes(alpha2: String, alpha3: String, numeric: String, name: String) throws {
    let country = try #require(ReferenceCountries.country(alpha2: alpha2))
    #expect(country.alpha3 == alpha3 && country.numeric == numeric && country.name == name)
    #expect(ReferenceCountries.country(alpha3: alpha3) == country)
    #expect(ReferenceCountries.country(numeric: numeric) == country)
    #expect(ReferenceCountries.named(name) == country)
  }

  @Test(
    "A country is found by either of its names, however spelt",
    arguments: [
      ("Moldova", "MD"), ("moldova,  republic of", "MD"), ("TURKIYE", "TR"), ("türkiye", "TR"), ("Cote d’Ivoire", "CI"),
      ("South Korea", "KR"), ("Korea, Republic of", "KR"), ("Aland islands", "AX"), ("Guinea‑Bissau", "GW"),
      ("Vi\u{435}tnam", "VN"), ("Curacao", "CW"),
    ])
  func names(name: String, alpha2: String) { #expect(ReferenceCountries.named(name)?.alpha2 == alpha2) }

  @Test("Codes are looked up as the standard writes them, and unknown ones are not found")
  func unknown() {
    #expect(ReferenceCountries.country(alpha2: "de") == nil)
    #expect(ReferenceCountries.country(alpha2: "XK") == nil)
    #expect(ReferenceCountries.country(alpha2: "UK") == nil)
    #expect(ReferenceCountries.country(numeric: "4") == nil)
    #expect(ReferenceCountries.named("Atlantis") == nil)
    #expect(ReferenceCountries.named("") == nil)
  }

  @Test("The name to show is the common one")
  func displayName() {
    #expect(ReferenceCountries.country(alpha2: "MD")?.displayName == "Moldova")
    #expect(ReferenceCountries.country(alpha2: "MD")?.commonName == "Moldova")
    #expect(ReferenceCountries.country(alpha2: "PL")?.displayName == "Poland")
    #expect(ReferenceCountries.country(alpha2: "PL")?.commonName == nil)
  }

  @Test(
    "A wrong code gets the right one",
    arguments: [
      ("UK", "UK is only reserved in the standard, the United Kingdom is GB: write GB"),
      ("uk", "UK is only reserved in the standard, the United Kingdom is GB: write GB"),
      ("EL", "EL stands for Greece in the European Union, the standard has GR: write GR"),
      ("MDA", "MDA is the code of three letters of Moldova: write MD"),
      ("498", "498 is the numeric code of Moldova: write MD"), ("Lietuva", nil),
      ("Lithuania", "the code of Lithuania is LT"),
      ("pl", "country codes are written in capitals: write PL"), ("PL", nil), ("XK", nil), ("", nil),
    ] as [(String, String?)])
  func hints(text: String, hint: String?) { #expect(ReferenceCountries.hint(for: text) == hint) }
}

extension String {
  fileprivate var trimmed: String { split(separator: " ").joined(separator: " ") }
}
