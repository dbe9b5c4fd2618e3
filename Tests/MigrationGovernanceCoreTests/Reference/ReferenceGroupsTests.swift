import MigrationGovernanceCore
import Testing

@Suite struct ReferenceGroupsTests {
  private func group(_ id: String) throws -> ReferenceGroup { try #require(ReferenceGroups.group(id)) }

  private func answer(_ country: String, _ id: String, _ date: String, as role: MembershipRole? = .member) throws
    -> Answer
  {
    try group(id).membership(of: country, as: role, on: try DateSpan(text: date))
  }

  @Test("The nine groups are there, by id")
  func ids() {
    #expect(
      ReferenceGroups.all.map(\.id.text) == [
        "cis", "council-of-europe", "eastern-partnership", "eu", "euro-area", "osce", "prague-process", "schengen",
        "visegrad-group",
      ])
    #expect(ReferenceGroups.group("nato") == nil)
    for group in ReferenceGroups.all {
      #expect(CountryGroupKind.known.contains(group.kind) && group.note != nil)
      #expect(group.names.first?.text == group.name && group.names.first?.kind == .official)
    }
  }

  @Test("Every row of the tables is read, with a day, a source and codes of countries")
  func rows() throws {
    for (id, table) in GroupTables.memberships {
      let rows = GroupTables.rows(table)
      #expect(rows.allSatisfy { [4, 5].contains($0.count) }, "\(id)")
      let count = rows.map { $0[2].split(separator: " ").count }.reduce(0, +)
      let memberships = try group(id).memberships
      #expect(memberships.count == count && count > 0, "\(id)")
      #expect(Set(memberships.map(\.role)).isSubset(of: MembershipRole.known))
    }
    let withdrawn = ["CSHH", "CSXX", "DDDE", "SUHH", "YUCS"]
    for membership in ReferenceGroups.all.flatMap(\.memberships) {
      let code = membership.country
      #expect(ReferenceCountries.country(alpha2: code) != nil || withdrawn.contains(code) || code == "XK", "\(code)")
      #expect(ReferenceGroups.sources.contains(membership.source))
      #expect(membership.note?.isEmpty != true)
    }
    #expect(Set(ReferenceGroups.sources.map(\.id)).count == ReferenceGroups.sources.count)
    let used = Set(
      ReferenceGroups.all.flatMap { $0.memberships.map(\.source) + $0.names.map(\.source) }
        + CouncilPresidencies.all.map(\.source))
    #expect(used == Set(ReferenceGroups.sources))
  }

  @Test("No country is in a group twice at once, and nothing begins after the last known day")
  func overlaps() throws {
    let known = DateSpan(ReferenceGroups.asOf)
    for group in ReferenceGroups.all {
      for country in Set(group.memberships.map(\.country)) {
        let spans = group.memberships(of: country).map(\.during)
        for (one, other) in zip(spans, spans.dropFirst()) {
          #expect(one.overlaps(other) != .yes, "\(group.id) \(country) \(one) \(other)")
        }
        #expect(spans.allSatisfy { $0.before(known) == .yes || $0.overlaps(known).isPossible })
      }
    }
  }

  @Test(
    "Groups have as many members as is known of well-known days",
    arguments: [
      ("eu", "1957-12-31", 0), ("eu", "1958-01-01", 6), ("eu", "1973-01-01", 9), ("eu", "1981-01-01", 10),
      ("eu", "1986-01-01", 12), ("eu", "1990-10-03", 12), ("eu", "1995-01-01", 15), ("eu", "2004-04-30", 15),
      ("eu", "2004-05-01", 25), ("eu", "2007-01-01", 27), ("eu", "2013-07-01", 28), ("eu", "2020-01-31", 28),
      ("eu", "2020-02-01", 27), ("eu", "2026-01-01", 27),
      ("euro-area", "1999-01-01", 11), ("euro-area", "2001-01-01", 12), ("euro-area", "2007-01-01", 13),
      ("euro-area", "2008-01-01", 15), ("euro-area", "2009-01-01", 16), ("euro-area", "2011-01-01", 17),
      ("euro-area", "2014-01-01", 18), ("euro-area", "2015-01-01", 19), ("euro-area", "2023-01-01", 20),
      ("euro-area", "2026-01-01", 21),
      ("schengen", "1995-03-26", 7), ("schengen", "2001-03-25", 15), ("schengen", "2007-12-21", 24),
      ("schengen", "2008-12-12", 25), ("schengen", "2011-12-19", 26), ("schengen", "2023-01-01", 27),
      ("schengen", "2024-03-31", 29),
      ("council-of-europe", "1949-05-05", 10), ("council-of-europe", "1951-05-02", 14),
      ("council-of-europe", "1989-05-05", 23), ("council-of-europe", "2007-05-11", 47),
      ("council-of-europe", "2022-03-17", 46), ("council-of-europe", "2026-01-01", 46),
      ("osce", "1975-08-01", 35), ("osce", "1990-10-03", 34), ("osce", "1991-06-19", 35), ("osce", "1991-09-10", 38),
      ("osce", "1993-01-01", 52), ("osce", "1995-10-12", 53), ("osce", "1996-04-25", 54), ("osce", "2000-11-10", 55),
      ("osce", "2006-06-22", 56), ("osce", "2012-11-21", 57),
      ("visegrad-group", "1991-02-15", 3), ("visegrad-group", "1993-01-01", 4), ("visegrad-group", "2025-01-01", 4),
      ("eastern-partnership", "2009-05-07", 6), ("eastern-partnership", "2009-05-06", 0),
      ("prague-process", "2018-01-01", 50), ("cis", "1995-01-01", 10), ("cis", "2009-08-19", 9),
      ("cis", "2025-01-01", 9),
    ])
  func counts(id: String, date: String, count: Int) throws {
    let members = try group(id).members(on: try DateSpan(text: date))
    #expect(members.filter { $0.answer == .yes }.count == count, "\(members)")
    #expect(zip(members, members.dropFirst()).allSatisfy { $0.country < $1.country })
  }

  @Test(
    "Whether a country was a member on a partial date is yes, no or possibly",
    arguments: [
      ("GB", "eu", "2020-01", Answer.yes), ("GB", "eu", "2020", .possibly), ("GB", "eu", "2021", .no),
      ("GB", "eu", "1972-12", .no), ("GB", "eu", "1973/2019", .yes), ("GB", "eu", "2020-01-30/2020-02-02", .possibly),
      ("GB", "eu", "2020-02/2020-03", .no), ("GB", "eu", "XXXX-06-04", .possibly), ("GB", "eu", "2004/", .possibly),
      ("TR", "eu", "2010", .no), ("GR", "council-of-europe", "1969-11", .yes),
      ("GR", "council-of-europe", "1971/1973", .no),
      ("GR", "council-of-europe", "1970", .possibly), ("GR", "council-of-europe", "1975", .yes),
      ("RU", "council-of-europe", "2022-02", .yes), ("RU", "council-of-europe", "2022-04", .no),
      ("RU", "osce", "1991-12-10", .possibly), ("SUHH", "osce", "1991-12-10", .possibly), ("RU", "osce", "1992", .yes),
      ("YUCS", "osce", "1995", .no), ("RS", "osce", "2010", .yes), ("DDDE", "osce", "1990-10-02", .yes),
      ("BY", "eastern-partnership", "2016-12-07", .yes), ("BY", "eastern-partnership", "2023", .possibly),
      ("BY", "prague-process", "2009", .no), ("BY", "prague-process", "2016-12-07/2016-12-08", .yes),
      ("RU", "prague-process", "2024", .possibly), ("UZ", "cis", "1992", .possibly), ("UZ", "cis", "1993", .yes),
      ("UA", "cis", "2000", .no), ("HR", "schengen", "2022", .no), ("BG", "schengen", "2024-04", .yes),
    ])
  func partialDates(country: String, id: String, date: String, expected: Answer) throws {
    #expect(try answer(country, id, date) == expected)
  }

  @Test("Roles are told apart, and any role can be asked for")
  func roles() throws {
    #expect(try answer("UA", "cis", "2000", as: .participant) == .yes)
    #expect(try answer("UA", "cis", "2000", as: nil) == .yes)
    #expect(try answer("TM", "cis", "2010", as: .associate) == .yes)
    #expect(try answer("DE", "council-of-europe", "1950-08") == .no)
    #expect(try answer("DE", "council-of-europe", "1950-08", as: .associate) == .yes)
  }

  @Test("Of days after the last known one nothing is certain, neither membership nor its absence")
  func future() throws {
    #expect(ReferenceGroups.asOf.text == "2026-01-01")
    for country in ["DE", "GB", "TR"] {
      #expect(try answer(country, "eu", "2040") == .possibly)
      #expect(try answer(country, "eu", "2026") == .possibly)
      #expect(try answer(country, "eu", "2025/2030") == .possibly)
    }
    #expect(try answer("DE", "eu", "2026-01-01") == .yes)
    let members = try group("eu").members(on: try DateSpan(text: "2040"))
    #expect(members.count == 27 && members.allSatisfy { $0.answer == .possibly && $0.country != "GB" })
  }

  @Test("A country knows its memberships, by group and time")
  func country() throws {
    let germany = Country(id: try EntityID("DE"))
    #expect(
      germany.groupMemberships.map { "\($0.group.id) \($0.membership.role) \($0.membership.during)" } == [
        "council-of-europe associate 1950-07-13/1951-05-01", "council-of-europe member 1951-05-02/..",
        "eu member 1958-01-01/..", "euro-area member 1999-01-01/..", "osce member 1973-06-25/..",
        "prague-process member 2009-04-28/..", "schengen member 1995-03-26/..",
      ])
    #expect(Country(id: try EntityID("BR")).groupMemberships.isEmpty)
    #expect(
      ReferenceGroups.memberships(of: "CSHH").map(\.group.id.text) == ["council-of-europe", "osce", "visegrad-group"])
  }

  @Test(
    "Groups are known by the names and acronyms that documents use",
    arguments: [
      ("eu", "MS", NameKind.acronym, nil), ("eu", "European Economic Community", .former, "1958-01-01/1993-10-31"),
      ("eu", "ЄС", .acronym, nil), ("eastern-partnership", "EaP countries", .alias, nil),
      ("visegrad-group", "V4", .acronym, nil), ("council-of-europe", "CoE", .acronym, nil),
      ("osce", "CSCE", .acronym, "/1994-12-31"), ("cis", "СНГ", .acronym, nil), ("euro-area", "Eurozone", .alias, nil),
    ] as [(String, String, NameKind, String?)])
  func names(id: String, text: String, kind: NameKind, during: String?) throws {
    let name = try #require(try group(id).names.first { $0.text == text })
    #expect(name.kind == kind && name.during?.text == during)
    #expect(name.language?.text == (text.utf8.allSatisfy { $0 < 0x80 } ? nil : text == "ЄС" ? "uk" : "ru"))
  }
}
