import MigrationGovernanceCore
import Testing

@Suite struct CalendarDurationTests {
  @Test(
    "a duration is read, kept and told",
    arguments: [
      ("P1Y", 1, 0, 0, 0, "1 year"), ("P6M", 0, 6, 0, 0, "6 months"), ("P2W", 0, 0, 2, 0, "2 weeks"),
      ("P1Y6M", 1, 6, 0, 0, "1 year and 6 months"), ("P10D", 0, 0, 0, 10, "10 days"), ("P0D", 0, 0, 0, 0, "0 days"),
      ("P1Y0M2W3D", 1, 0, 2, 3, "1 year, 0 months, 2 weeks and 3 days"),
      ("P999999999Y", 999_999_999, 0, 0, 0, "999999999 years"),
    ])
  func valid(text: String, years: Int, months: Int, weeks: Int, days: Int, words: String) throws {
    let duration = try CalendarDuration(text: text)
    #expect(duration.text == text)
    #expect([duration.years, duration.months, duration.weeks, duration.days] == [years, months, weeks, days])
    #expect(duration.words == words)
  }

  @Test(
    "what is no duration in days is refused with its reason",
    arguments: [
      ("", "empty"), ("P", "no number"), ("P1", "no unit"), ("1Y", "write P"), ("p1y", "write P"), ("PT5H", "hours"),
      ("P1YT6H", "hours"), ("P0.5Y", "fraction"), ("P1,5Y", "fraction"), ("-P1Y", "sign"), ("P-1Y", "sign"),
      ("P6M1Y", "order"), ("P1Y1Y", "twice"), ("P01Y", "begins with 0"), ("P1000000000Y", "nine digits"),
      ("P 1Y", "write P"),
      ("P1S", "write P"), ("PY", "write P"), ("1 year", "write P"),
    ])
  func refused(text: String, fragment: String) {
    let error = #expect(throws: ValueError.self) { try CalendarDuration(text: text) }
    #expect(error?.reason.contains(fragment) == true, "\(error?.reason ?? "")")
  }

  @Test func aDurationIsMadeOfNumbers() throws {
    #expect(try CalendarDuration(years: 1, months: 6).text == "P1Y6M")
    #expect(try CalendarDuration().text == "P0D")
    #expect(try CalendarDuration(months: 12) != CalendarDuration(years: 1))
    #expect(throws: ValueError.self) { try CalendarDuration(years: -1) }
    #expect(throws: ValueError.self) { try CalendarDuration(days: .max) }
  }
}
