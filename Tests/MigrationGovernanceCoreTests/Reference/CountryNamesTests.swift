import MigrationGovernanceCore
import Testing

@Suite("ReferenceCountries: names") struct CountryNamesTests {
  @Test(
    "A country is found by any of its names",
    arguments: [
      ("Republic of Moldova", "MD"), ("Moldova (Republic of)", "MD"), ("Czechia", "CZ"), ("Czech Republic", "CZ"),
      ("Bosnia & Herzegovina", "BA"), ("Bosnia-Herzegovina", "BA"), ("UK", "GB"), ("U.K.", "GB"), ("USA", "US"),
      ("U.S.A.", "US"), ("US", "US"), ("The United States of America", "US"), ("Russia", "RU"), ("Iran", "IR"),
      ("Syria", "SY"), ("Ivory Coast", "CI"), ("Cote d'Ivoire", "CI"), ("The Netherlands", "NL"), ("Holland", "NL"),
      ("Great Britain", "GB"), ("Palestine", "PS"), ("State of Palestine", "PS"), ("Laos", "LA"), ("DRC", "CD"),
      ("Democratic Republic of Congo", "CD"), ("UAE", "AE"), ("KSA", "SA"), ("Gambia, The", "GM"),
      ("Republic of Gambia", "GM"), ("St. Lucia", "LC"), ("St Kitts & Nevis", "KN"), ("Turkiye", "TR"),
      ("Turkey", "TR"), ("FYROM", "MK"), ("Macedonia (FYROM)", "MK"), ("Macedonia", "MK"), ("Burma", "MM"),
      ("former Yugoslav Republic of Macedonia", "MK"), ("Swaziland", "SZ"), ("Cape Verde", "CV"), ("Zaire", "CD"),
      ("Upper Volta", "BF"), ("Ceylon", "LK"), ("Byelorussia", "BY"), ("Kirghizia", "KG"), ("Moldavia", "MD"),
      ("Kyrgyz Republic", "KG"), ("Kosovo*", "XK"), ("Kosovo (UNSCR 1244)", "XK"), ("Гана", "GH"),
      ("Білорусь", "BY"), ("Белоруссия", "BY"), ("Киргизия", "KG"), ("Кыргызстан", "KG"), ("Туреччина", "TR"),
      ("Турция", "TR"), ("США", "US"), ("В’єтнам", "VN"), ("Guinea Bissau", "GW"), ("Timor Leste", "TL"),
      ("Burma/Myanmar", "MM"), ("Hong Kong, China", "HK"), ("U.S. Virgin Islands", "VI"), ("N. Macedonia", "MK"),
    ])
  func named(name: String, alpha2: String) { #expect(ReferenceCountries.named(name)?.alpha2 == alpha2) }

  @Test("Initials are capitals, and a word is none")
  func initials() {
    #expect(ReferenceCountries.named("us") == nil)
    #expect(ReferenceCountries.named("car") == nil)
    #expect(ReferenceCountries.named("OPT")?.alpha2 == "PS")
  }

  @Test("A name of several countries means the one that the standard gives it to, or none")
  func ambiguous() {
    func codes(_ name: String) -> [String] { ReferenceCountries.candidates(named: name).map(\.country.alpha2) }
    #expect(codes("Congo") == ["CG", "CD"] && ReferenceCountries.named("Congo")?.alpha2 == "CG")
    #expect(codes("Korea") == ["KP", "KR"] && ReferenceCountries.named("Korea") == nil)
    #expect(codes("Virgin Islands") == ["VG", "VI"] && ReferenceCountries.named("Virgin Islands") == nil)
    #expect(codes("St. Martin") == ["MF", "SX"])
    #expect(codes("United Arab Republic") == ["EG", "SY"])
    #expect(codes("Guinea") == ["GN"] && codes("Samoa") == ["WS"] && codes("Atlantis") == [] && codes("the") == [])
  }

  @Test("A candidate shows the name that matched, with its kind, time and source")
  func candidates() throws {
    let match = try #require(ReferenceCountries.candidates(named: "SWAZILAND").first)
    #expect(match.country.alpha2 == "SZ" && match.name.text == "Swaziland" && match.name.kind == .former)
    #expect(match.name.during?.text == "1968/2018-04" && match.name.source.id == "sz-notice")
    #expect(ReferenceCountries.candidates(named: "DRC").first?.name.kind == .acronym)
    #expect(ReferenceCountries.candidates(named: "Туреччина").first?.name.language?.text == "uk")
  }

  @Test("No two countries share a name but those that are known to")
  func distinct() {
    var shared: Set<String> = []
    for country in ReferenceCountries.all + ReferenceCountries.userAssigned {
      for name in country.names {
        let found = ReferenceCountries.candidates(named: name.text).map(\.country.alpha2)
        #expect(found.contains(country.alpha2), "\(name.text)")
        if found.count > 1 { shared.insert("\(name.text): \(found.joined(separator: " "))") }
      }
    }
    #expect(
      shared == [
        "Congo: CG CD", "Korea: KP KR", "Saint Martin: MF SX", "United Arab Republic: EG SY", "Virgin Islands: VG VI",
      ])
  }

  @Test("Every name has a source that is listed, every country a name in Ukrainian and in Russian")
  func integrity() {
    let sources = ReferenceCountries.sources
    let ids = sources.map(\.id)
    #expect(ids == ids.sorted() && Set(ids).count == ids.count)
    var used: Set<String> = []
    for country in ReferenceCountries.all + ReferenceCountries.userAssigned {
      let names = country.names
      #expect(names.first?.text == country.name)
      #expect(Set(names.map { "\($0.text)|\($0.language?.text ?? "")" }).count == names.count, "\(country.alpha2)")
      for language in ["uk", "ru"] {
        #expect(names.contains { $0.language?.text == language }, "\(country.alpha2) \(language)")
      }
      for name in names {
        #expect(sources.contains(name.source), "\(name.text)")
        #expect(!name.text.isEmpty && !name.text.contains(where: { "|;~+=".contains($0) }), "\(name.text)")
        #expect(name.during == nil || name.kind == .former || name.during?.end == .open)
        used.insert(name.source.id)
      }
    }
    for country in ReferenceCountries.withdrawn {
      used.insert(country.source.id)
      for name in country.names { #expect(sources.contains(name.source)) }
    }
    #expect(used == Set(ids))
  }

  @Test("Every row of the tables kept by hand is read: none has an unknown code or a date that is none")
  func rows() {
    let names = (ReferenceCountries.all + ReferenceCountries.userAssigned).flatMap(\.names)
    let former = names.filter { $0.kind == .former }
    #expect(former.count == 137 && former.count { $0.during != nil } == 99)
    let own = names.filter { $0.source.id == "usage" && $0.language == nil && $0.kind != .former }
    #expect(own.count { $0.kind == .alias } == 115 && own.count { $0.kind == .acronym } == 26)
  }

  @Test("Former names say when, as far as is certain")
  func formerNames() throws {
    func span(_ code: String, _ name: String) throws -> String? {
      let country = try #require(ReferenceCountries.known(alpha2: code))
      return try #require(country.names.first { $0.text == name && $0.kind == .former }).during?.text
    }
    #expect(try span("TR", "Turkey") == "1923/2022-06")
    #expect(try span("MK", "the former Yugoslav Republic of Macedonia") == "1993-04/2019-02")
    #expect(try span("CV", "Cape Verde") == "1975/2013")
    #expect(try span("HU", "Republic of Hungary") == "1989-10/2011-12")
    #expect(try span("BW", "Bechuanaland") == "/1966")
    #expect(try span("TH", "Siam") == nil)
  }

  @Test("The short name on a date is the former one, certainly or possibly")
  func onDate() throws {
    let turkey = try #require(ReferenceCountries.country(alpha2: "TR"))
    let on2016 = turkey.formerShortNames(on: try DateSpan(text: "2016"))
    #expect(on2016.map(\.name.text) == ["Turkey"] && on2016.first?.answer == .yes)
    #expect(turkey.formerShortNames(on: try DateSpan(text: "2022")).first?.answer == .possibly)
    #expect(turkey.formerShortNames(on: try DateSpan(text: "2022-07")).isEmpty)
    let hungary = try #require(ReferenceCountries.country(alpha2: "HU"))
    #expect(hungary.formerShortNames(on: try DateSpan(text: "2005")).isEmpty)
  }

  @Test("Official names and demonyms")
  func officialNames() throws {
    func country(_ code: String) throws -> ReferenceCountry { try #require(ReferenceCountries.known(alpha2: code)) }
    #expect(try country("MD").officialName == "Republic of Moldova")
    #expect(try country("CD").officialName == "Democratic Republic of the Congo")
    #expect(try country("CD").displayName == "Democratic Republic of the Congo")
    #expect(try country("LY").officialName == "State of Libya" && country("UA").officialName == nil)
    #expect(try country("BA").officialName == nil && country("ER").officialName == "State of Eritrea")
    #expect(
      try country("MD").demonyms == ["Moldovan", "Moldovans"] && country("PL").demonyms == ["Polish", "Pole", "Poles"])
    #expect(ReferenceCountries.candidates(demonym: "belarusian").map(\.alpha2) == ["BY"])
    #expect(ReferenceCountries.candidates(demonym: "Dominican").map(\.alpha2) == ["DM", "DO"])
    #expect(ReferenceCountries.candidates(demonym: "Nigeriens").map(\.alpha2) == ["NE"])
    #expect(ReferenceCountries.all.count { !$0.demonyms.isEmpty } == 229)
  }

  @Test("XK is known, no code of the standard, and noted without a stance")
  func userAssigned() throws {
    let kosovo = try #require(ReferenceCountries.userAssigned.first)
    #expect(ReferenceCountries.userAssigned.count == 1 && ReferenceCountries.known(alpha2: "XK") == kosovo)
    #expect(ReferenceCountries.country(alpha2: "XK") == nil && !ReferenceCountries.all.contains(kosovo))
    #expect(kosovo.note?.contains("1244") == true)
    let country = Country(id: try EntityID("XK"))
    #expect(country.displayName == "Kosovo" && country.numeric == nil && country.alpha3 == "XKX")
  }

  @Test("A country answers from the reference data, even where its code is in none")
  func entity() throws {
    let moldova = Country(id: try EntityID("MD"))
    #expect(moldova.officialName == "Republic of Moldova" && moldova.demonyms.first == "Moldovan")
    #expect(moldova.referenceNames.contains { $0.text == "Молдова" } && moldova.names.isEmpty)
    let other = Country(id: try EntityID("XX"))
    #expect(other.officialName == nil && other.referenceNames.isEmpty && other.demonyms.isEmpty)
  }
}
