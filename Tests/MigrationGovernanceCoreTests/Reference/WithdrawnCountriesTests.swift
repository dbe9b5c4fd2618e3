import MigrationGovernanceCore
import Testing

@Suite struct WithdrawnCountriesTests {
  @Test("There are 31, sorted, with codes of their own and successors that exist")
  func table() {
    let all = ReferenceCountries.withdrawn
    #expect(all.count == 31)
    #expect(zip(all, all.dropFirst()).allSatisfy { $0.alpha4 < $1.alpha4 })
    for country in all {
      #expect(country.alpha4.wholeMatch(of: /[A-Z]{4}/) != nil && country.alpha4.hasPrefix(country.alpha2))
      #expect(country.successors == country.successors.sorted() && !country.successors.isEmpty, "\(country.alpha4)")
      for code in country.successors {
        #expect(
          ReferenceCountries.country(alpha2: code) != nil || ReferenceCountries.withdrawn(alpha4: code) != nil,
          "\(code)")
      }
      #expect(country.successorsToday.allSatisfy { ReferenceCountries.country(alpha2: $0) != nil })
      #expect(country.names.first?.text == country.name)
      #expect(Set(country.names.map(\.text)).count == country.names.count)
      #expect(ReferenceCountries.sources.contains(country.source))
    }
  }

  @Test("A code that ends in that of its one successor has that successor")
  func suffixes() {
    for country in ReferenceCountries.withdrawn {
      let suffix = String(country.alpha4.suffix(2))
      guard ReferenceCountries.country(alpha2: suffix) != nil, !["AA", "CS"].contains(suffix) else { continue }
      #expect(country.successors == [suffix], "\(country.alpha4)")
    }
  }

  @Test(
    "Former countries are found by any of their names",
    arguments: [
      ("Czechoslovakia", "CSHH"), ("USSR", "SUHH"), ("Soviet Union", "SUHH"), ("the Soviet Union", "SUHH"),
      ("СССР", "SUHH"), ("Югославія", "YUCS"), ("East Germany", "DDDE"), ("GDR", "DDDE"),
      ("State Union of Serbia & Montenegro", "CSXX"),
      ("Netherlands Antilles", "ANHH"),
    ])
  func named(name: String, alpha4: String) {
    #expect(ReferenceCountries.withdrawnCandidates(named: name).map(\.country.alpha4) == [alpha4])
    #expect(ReferenceCountries.named(name) == nil)
  }

  @Test("Successors are followed to the codes of today")
  func successors() throws {
    let yugoslavia = try #require(ReferenceCountries.withdrawn(alpha2: "YU").first)
    #expect(yugoslavia.successors == ["BA", "CSXX", "HR", "MK", "SI"])
    #expect(yugoslavia.successorsToday == ["BA", "HR", "ME", "MK", "RS", "SI"])
    #expect(yugoslavia.withdrawn.text == "2003-07-23")
    #expect(ReferenceCountries.withdrawn(alpha2: "CS").map(\.alpha4) == ["CSHH", "CSXX"])
    #expect(ReferenceCountries.withdrawn(alpha4: "SUHH")?.successors.count == 15)
    #expect(ReferenceCountries.withdrawn(alpha3: "DDR").first?.successors == ["DE"])
  }

  @Test("A name that a country bore is found in both lists")
  func bothLists() {
    #expect(ReferenceCountries.withdrawnCandidates(named: "Burma").map(\.country.alpha4) == ["BUMM"])
    #expect(ReferenceCountries.named("Burma")?.alpha2 == "MM")
  }
}
