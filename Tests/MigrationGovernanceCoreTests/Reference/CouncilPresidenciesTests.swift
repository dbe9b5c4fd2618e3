import MigrationGovernanceCore
import Testing

@Suite struct CouncilPresidenciesTests {
  @Test("Presidencies follow each other by half a year from 2000 to 2030, each of a member state")
  func order() throws {
    let all = CouncilPresidencies.all
    #expect(all.count == 62)
    #expect(all.first?.during.text == "2000-01-01/2000-06-30" && all.last?.during.text == "2030-07-01/2030-12-31")
    let eu = try #require(ReferenceGroups.group("eu"))
    for (one, next) in zip(all, all.dropFirst()) {
      #expect(one.during.latest?.advanced(by: 1) == next.during.earliest && one.country != next.country)
    }
    for presidency in all {
      guard case .date(let first) = presidency.during.start else { continue }
      let isFuture = first.after(ReferenceGroups.asOf) == .yes
      #expect(eu.membership(of: presidency.country, on: DateSpan(first)) == (isFuture ? .possibly : .yes))
    }
  }

  @Test(
    "The holder on a date is known, and possible where the date leaves it open",
    arguments: [
      ("2000-01-01", "PT yes"), ("2004-05", "IE yes"), ("2005-12-31", "GB yes"), ("2006-07", "FI yes"),
      ("2007-01", "DE yes"), ("2013-09-17", "LT yes"), ("2016-12-07/2016-12-08", "SK yes"), ("2017-09", "EE yes"),
      ("2020-06-30", "HR yes"), ("2025-07-01", "DK yes"), ("2009", "CZ possibly, SE possibly"),
      ("2009-06/2009-07", "CZ possibly, SE possibly"), ("2026-11-24", "IE possibly"), ("2030-09", "MT possibly"),
      ("1999-12", ""), ("2031", ""),
    ])
  func holders(date: String, expected: String) throws {
    let holders = CouncilPresidencies.holders(on: try DateSpan(text: date))
    #expect(holders.map { "\($0.presidency.country) \($0.answer)" }.joined(separator: ", ") == expected)
  }
}
