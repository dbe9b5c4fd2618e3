import MigrationGovernanceCore
import Testing

@Suite struct CivilDayTests {
  @Test(
    "known days have their known numbers",
    arguments: [
      ("1970-01-01", Int64(0)), ("2000-02-29", 11_016), ("2016-12-07", 17_142), ("0000-03-01", -719_468),
      ("1969-12-31", -1), ("0001-01-01", -719_162), ("-0004-02-29", -720_930), ("1582-10-15", -141_427),
    ])
  func anchors(text: String, number: Int64) throws {
    let day = try CivilDay(text: text)
    #expect(day.daysSince1970 == number)
    #expect(day.text == text)
    #expect(CivilDay(daysSince1970: number) == day)
  }

  @Test func everyDayOf800YearsFollowsTheOneBefore() throws {
    var number = try CivilDay(text: "-0400-01-01").daysSince1970
    for year in Int64(-400)..<400 {
      for month in 1...12 {
        for day in 1...CivilDay.days(inMonth: month, of: year) {
          let civil = try #require(CivilDay(year: year, month: month, day: day))
          guard civil.daysSince1970 == number, civil.parts == (year, month, day) else {
            Issue.record(
              "\(year)-\(month)-\(day) is number \(civil.daysSince1970), not \(number), or reads back otherwise")
            return
          }
          number += 1
        }
      }
    }
    #expect(number == (try CivilDay(text: "0400-01-01")).daysSince1970)
  }

  @Test func fourHundredYearsHaveAsManyDaysWhereverTheyBegin() throws {
    for year in Int64(-3)...3 {
      let first = try #require(CivilDay(year: year, month: 3, day: 1))
      #expect(CivilDay(year: year + 400, month: 3, day: 1) == first.advanced(by: 146_097))
    }
  }

  @Test(
    "years of any length are written and read",
    arguments: [
      "Y170000002-01-01", "Y-170000002-12-31", "-0045-03-15", "0000-02-29", "9999-12-31", "Y10000-01-01", "-9999-01-01",
      "Y-10000-06-30", "Y1000000000000000-12-31", "Y-1000000000000000-01-01",
    ])
  func roundTrip(text: String) throws {
    #expect(try CivilDay(text: text).text == text)
  }

  @Test(
    "what is no day is refused",
    arguments: [
      ("2016", "does not name one day"), ("2016-12", "does not name one day"), ("2016-02-30", "29 days"),
      ("2016-12-07?", "does not name one day"), ("XXXX-06-04", "does not name one day"),
      ("Y170000002", "Y170000002-01-01"),
      ("", "empty"), ("2016-12-7", "write 2016-12-07"), ("Y2016-01-01", "Y170000002-01-01"),
    ])
  func refusals(text: String, fragment: String) {
    let error = #expect(throws: ValueError.self) { try CivilDay(text: text) }
    #expect(error?.reason.contains(fragment) == true, "\(error?.reason ?? "")")
  }

  @Test func aDayOutOfRangeIsNotMade() {
    #expect(CivilDay(daysSince1970: .max) == nil)
    #expect(CivilDay(daysSince1970: .min) == nil)
    #expect(CivilDay(year: .max, month: 1, day: 1) == nil)
    #expect(CivilDay(year: 2015, month: 2, day: 29) == nil)
    #expect(CivilDay(year: 2016, month: 13, day: 1) == nil)
    #expect(CivilDay(year: 2016, month: 1, day: 0) == nil)
    #expect(CivilDay(daysSince1970: 0)?.advanced(by: .max) == nil)
  }
}
