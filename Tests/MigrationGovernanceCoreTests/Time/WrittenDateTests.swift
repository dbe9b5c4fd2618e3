import MigrationGovernanceCore
import TestSupport
import Testing

@Suite struct WrittenDateTests {
  @Test(
    "a text that means one thing has one reading without ambiguity",
    arguments: [
      ("7-8 December 2016", "2016-12-07/2016-12-08"), ("17-18 October 2017", "2017-10-17/2017-10-18"),
      ("05 Aug 2016", "2016-08-05"), ("till 2025", "/2025"), ("until 2025", "/2025"), ("2016-2020", "2016/2020"),
      ("2016–2020", "2016/2020"), ("2016 to 2020", "2016/2020"), ("from 2004 to 2010", "2004/2010"),
      ("4 June", "XXXX-06-04"),
      ("June 4th", "XXXX-06-04"), ("June 4", "XXXX-06-04"), ("31/12/2016", "2016-12-31"), ("12/31/2016", "2016-12-31"),
      ("December 7, 2016", "2016-12-07"), ("7th of December 2016", "2016-12-07"), ("5-Aug-2016", "2016-08-05"),
      ("30 November - 2 December 2016", "2016-11-30/2016-12-02"), ("December 7-8, 2016", "2016-12-07/2016-12-08"),
      ("30 December 2016 - 2 January 2017", "2016-12-30/2017-01-02"),
      ("November 30 - December 2, 2016", "2016-11-30/2016-12-02"),
      ("December 2016", "2016-12"), ("Sept. 2016", "2016-09"), ("July-August 2016", "2016-07/2016-08"),
      ("2016", "2016"),
      ("spring 2016", "2016-21"), ("autumn of 2016", "2016-23"), ("about 2016", "2016~"), ("c. 2016", "2016~"),
      ("ca. December 2016", "2016-12~"), ("the 2010s", "201X"), ("1980s-1990s", "198X/199X"),
      ("2016-12-07", "2016-12-07"),
      ("2016/12/07", "2016-12-07"), ("1/2016", "2016-01"), ("2016-12", "2016-12"), ("201X", "201X"),
      ("2004/..", "2004/.."),
      ("7\u{A0}–\u{2009}8  DECEMBER\u{202F}2016 ", "2016-12-07/2016-12-08"),
      ("7 – 8 december 2016", "2016-12-07/2016-12-08"),
      ("Wednesday, 7 December 2016", "2016-12-07"), ("Wed 7 - Thu 8 December 2016", "2016-12-07/2016-12-08"),
      ("7 and 8 December 2016", "2016-12-07/2016-12-08"), ("1999-00", "1999/2000"),
      ("30 December - 2 January", "XXXX-12-30/XXXX-01-02"), ("7 décembre 2016", "2016-12-07"),
      ("mercredi 7 déc. 2016", "2016-12-07"), ("du 1er au 3 février 2018", "2018-02-01/2018-02-03"),
      ("3. März 2017", "2017-03-03"), ("vom 3. bis 5. März 2017", "2017-03-03/2017-03-05"),
      ("Dezember 2016", "2016-12"), ("7-8 декабря 2016 г.", "2016-12-07/2016-12-08"), ("ИЮНЬ 2016", "2016-06"),
      ("с 7 по 8 декабря 2016 года", "2016-12-07/2016-12-08"), ("12 березня 2017 року", "2017-03-12"),
      ("листопад 2016", "2016-11"),
    ])
  func certain(text: String, span: String) {
    let readings = WrittenDate.readings(of: text)
    #expect(readings.map { $0.span.text } == [span])
    #expect(readings.allSatisfy { $0.ambiguities.isEmpty })
  }

  @Test(
    "a text that can mean several things has them all, and names why",
    arguments: [
      ("07.12.2016", ["2016-12-07", "2016-07-12"]), ("5-8-2016", ["2016-08-05", "2016-05-08"]),
      ("since 2004", ["2004/", "2004/.."]), ("2004-05", ["2004-05", "2004/2005"]),
      ("2004/05", ["2004/2005", "2004-05"]),
      ("2004–05", ["2004/2005", "2004-05"]), ("2001-21", ["2001/2021", "2001-21"]), ("the 2000s", ["200X", "20XX"]),
      ("7 December 16", ["2016-12-07", "1916-12-07"]), ("31.12.85", ["1985-12-31", "2085-12-31"]),
      ("June 16", ["XXXX-06-16", "2016-06", "1916-06"]), ("until 07.12.2016", ["/2016-12-07", "/2016-07-12"]),
      ("07.12.-08.12.2016", ["2016-12-07/2016-12-08", "2016-07-12/2016-08-12"]),
    ])
  func ambiguous(text: String, spans: [String]) {
    let readings = WrittenDate.readings(of: text)
    #expect(readings.map { $0.span.text } == spans)
    for reading in readings {
      let named = reading.ambiguities.joined()
      #expect(spans.allSatisfy { named.contains($0) }, "\(named)")
    }
  }

  @Test(
    "what is doubtful in the only reading is named",
    arguments: [
      ("2016/17", "2016/2017", "one year that spans both"),
      ("Tuesday, 7 December 2016", "2016-12-07", "is a Wednesday"),
      ("Friday, 4 June", "XXXX-06-04", "Friday, is not kept"), ("about 2016-2020", "2016~/2020~", "both dates"),
      ("30 December - 2 January 2017", "2016-12-30/2017-01-02", "read as 2016"),
      ("30 November 2016 - 2 December", "2016-11-30/2016-12-02", "read as 2016"),
      ("7/8 December 2016", "2016-12-07/2016-12-08", "slash"),
    ])
  func doubtful(text: String, span: String, fragment: String) {
    let readings = WrittenDate.readings(of: text)
    #expect(readings.map { $0.span.text } == [span])
    #expect(readings.first?.ambiguities.first?.contains(fragment) == true)
  }

  @Test(
    "what is not understood wholly has no reading",
    arguments: [
      "", " ", "-", "the", "last year", "rubbish", "31 June 2016", "29 February 2015", "8-7 December 2016", "7",
      "Monday", "7 8 May 2016",
      "7 and 9 December 2016", "early 2016", "2016 or 2017", "the end of 2016", "31.06.2016", "99/99/9999", "0/0/2016",
      "7 December 4", "7.12.4", "until", "since", "about", "from 2004 to", "2020-2016", "7 December 2016 at noon",
      "32 December 2016", "12345",
      "5th 2016",
      "winter 2016/17", "١٢ December 2016", "12 dezimbro 2016", "jui 2016", "le 2 du", "2 März März 2016",
    ])
  func notRead(text: String) {
    #expect(WrittenDate.readings(of: text).map { $0.span.text } == [])
  }

  @Test func aLongTextIsNotRead() {
    #expect(WrittenDate.readings(of: String(repeating: " ", count: 190) + "2016").count == 1)
    #expect(WrittenDate.readings(of: String(repeating: " ", count: 197) + "2016").isEmpty)
    #expect(WrittenDate.readings(of: String(repeating: "7-", count: 99)).isEmpty)
    #expect(WrittenDate.readings(of: String(repeating: "May ", count: 49)).isEmpty)
  }

  @Test func everyRangeOfDaysIsReadWithBothItsEnds() throws {
    var random = SplitMix64(seed: 12)
    let start = try #require(CivilDay(year: 1990, month: 1, day: 1))
    let months = [
      "January", "Feb", "MARCH", "april", "May", "Jun", "July", "Aug.", "Sept", "October", "Nov", "December",
    ]
    for _ in 0..<300 {
      let first = try #require(start.advanced(by: Int64.random(in: 0...16_000, using: &random)))
      let last = try #require(first.advanced(by: Int64.random(in: 1...40, using: &random)))
      let end = "\(last.day) \(months[last.month - 1]) \(last.year)"
      let (month, year) = (months[first.month - 1], first.year)
      let text =
        if first.year != last.year {
          "\(first.day) \(month) \(year) - \(end)"
        } else if first.month != last.month {
          "\(first.day) \(month) – \(end)"
        } else {
          "\(first.day)-\(end)"
        }
      #expect(WrittenDate.readings(of: text).map { $0.span.text } == ["\(first)/\(last)"], "\(text)")
    }
  }

  @Test("What says that there is no date is to be left out", arguments: ["unknown", "asap", "n/a", "TBC"])
  func noDate(_ text: String) {
    do { _ = try DateSpan(text: text) } catch {
      #expect(error.reason.hasSuffix("leave it out where the source gives none"))
    }
  }
}
