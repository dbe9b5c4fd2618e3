import MigrationGovernanceCore
import Testing

@Suite struct DateWordsTests {
  @Test(
    "a span is told in English",
    arguments: [
      ("2016", "2016"), ("2016-12", "December 2016"), ("2016-12-07", "7 December 2016"), ("2001-21", "spring 2001"),
      ("0476", "the year 476"), ("0000", "the year 0 (1 BC)"), ("-0044-03-15", "15 March of the year -44 (45 BC)"),
      ("Y170000000", "the year 170000000"), ("2016?", "2016, uncertain"), ("2016~", "about 2016"),
      ("2016-12-07%", "about 7 December 2016, uncertain"), ("201X", "some time in the 2010s"),
      ("201X~", "some time in the 2010s, approximate"), ("20XX", "some time in the years 2000 to 2099"),
      ("-201X", "some time in the years -2019 to -2010"), ("X9X9", "some time in a year written X9X9"),
      ("XXXX", "year not stated"), ("XXXX-06-04", "4 June, year not stated"),
      ("156X-12-25", "25 December, in the 1560s"),
      ("15XX-12-25", "25 December, in one of the years 1500 to 1599"), ("2016-XX", "some month of 2016"),
      ("2016-1X", "a month from October to December of 2016"), ("2016-X2", "February or December 2016"),
      ("2016-12-XX", "some day in December 2016"), ("2016-XX-XX", "some day of 2016"),
      ("2016-XX-04", "the 4th of some month of 2016"), ("2016-XX-22", "the 22nd of some month of 2016"),
      ("2016-12-3X", "30 or 31 December 2016"), ("2016-12-0X", "a day from 1 to 9 December 2016"),
      ("2016-02-X0", "10 or 20 February 2016"), ("2016-1X-31", "the 31st of October or December of 2016"),
      ("2016/2020", "2016 to 2020"), ("2016-12-07/2016-12-08", "from 7 to 8 December 2016"),
      ("2016-11-30/2016-12-02", "from 30 November to 2 December 2016"),
      ("2016-12-30/2017-01-02", "from 30 December 2016 to 2 January 2017"),
      ("2016-07/2016-08", "from July to August 2016"),
      ("2004/..", "from 2004, no end"), ("2004/", "from 2004, end not stated"),
      ("/2025", "until 2025, start not stated"),
      ("../2025", "until 2025, no beginning"), ("2004?/2010~", "from 2004, uncertain, to about 2010"),
      ("2016-12-07?/2016-12-08", "from 7 December 2016, uncertain, to 8 December 2016"),
    ])
  func words(text: String, words: String) throws {
    #expect(try DateSpan(text: text).words == words)
  }
}
