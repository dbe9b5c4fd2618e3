import MigrationGovernanceCore
import Testing

@Suite struct DateSpanRefusalTests {
  @Test(
    "an expression that can't be is refused with its reason",
    arguments: [
      ("2016-06-31", "June has 30 days"), ("2016-04-31", "April has 30 days"),
      ("2016-02-30", "February 2016 has 29 days"),
      ("2015-02-29", "2015 is not a leap year"), ("1900-02-29", "1900 is not a leap year"),
      ("2016-13", "month 13: months are 01 to 12"), ("2016-20", "month 20"), ("2016-00", "month 00"),
      ("2001-42", "month 42"), ("2016-01-00", "day 00"), ("2016-01-32", "January has 31 days"),
      ("2016-02-3X", "none of them is written 3X"), ("2016-12-4X", "none of them is written 4X"),
      ("XXXX-02-30", "February has 29 days"), ("XXX1-02-29", "none of these years has a 29 February"),
      ("19X3-02-29", "none of these years has a 29 February"), ("2016-2X", "no month is written 2X"),
      ("2016-XX-32", "a day 32"), ("2001-21-03", "a season has no days"), ("2016-11-31/2017", "November has 30 days"),
      ("2016-12/2016-01", "the interval ends (2016-01) before it begins (2016-12)"),
      ("2017/2016", "before it begins"), ("202X/2019-12-31", "before it begins"),
    ])
  func impossible(text: String, fragment: String) {
    expect(text, .impossible, fragment)
  }

  @Test(
    "what the standard has and this library has not is named",
    arguments: [
      ("[2016,2017]", "set of dates"), ("{2016..2018}", "set of dates"), ("1950S2", "significant digits"),
      ("Y171010000S3", "significant digits"), ("2004-06?-11", "part of the date"), ("?2004-06", "part of the date"),
      ("2004-06-~11", "part of the date"), ("2016~-12", "part of the date"), ("2001-25", "seasons are 21 to 24"),
      ("2001-41", "seasons are 21 to 24"), ("2016-12-07T10:00", "time of day"), ("2016-12-07T10:00Z", "time of day"),
      ("2016-12-07Z", "time zone"), ("2016-12-07+01", "time zone"), ("Y1E16", "10 to the power of 15"),
      ("Y99999999999999999", "10 to the power of 15"), ("Y1234X", "unspecified digits"), ("2004/P1Y", "duration"),
    ])
  func unsupported(text: String, fragment: String) {
    expect(text, .unsupported, fragment)
  }

  @Test(
    "what is written otherwise is refused with what to write",
    arguments: [
      ("", "empty"), ("/", "says nothing"), ("../..", "says nothing"), ("/..", "says nothing"), ("../", "says nothing"),
      ("..", "says nothing"), ("2016-12-7", "write 2016-12-07"), ("2016-1-7", "write 2016-01-07"),
      ("2016-1", "write 2016-01"), ("20161207", "write it as 2016-12-07"), ("201612", "write it as 2016-12"),
      ("07.12.2016", "years come first"), ("31-12-2016", "years come first"), ("2016.12.07", "hyphens"),
      ("7/12/2016", "hyphens"), ("2016/12/07", "hyphens"), ("2016/2017/2018", "more than one /"),
      (" 2016", "blank"), ("2016 ", "blank"), ("2016-12-07\n", "blank"), ("\u{A0}2016", "blank"),
      ("7 December 2016", "in words"), ("２０１６", "0 to 9"), ("2016–2020", "dash"),
      ("2016-2020", "write it as 2016/2020"),
      ("201x", "capitals"), ("xxxx-06-04", "capitals"), ("y12345", "capitals"), ("Y17e7", "capitals"),
      ("201u", "X for an unspecified digit"), ("Y2016", "without Y"), ("Y2E3", "without Y"), ("Y012345", "from 1 to 9"),
      ("Y-17E", "power of ten"), ("Y12345-06", "stands alone"), ("Y", "after Y"), ("12345", "Y12345"),
      ("-12345", "Y-12345"),
      ("123", "0123"), ("-45", "-0045"), ("-0000", "write 0000"), ("-XXXX", "write XXXX"), ("+2016", "plus sign"),
      ("2016-", "missing"), ("2016-12-", "missing"), ("2016-12-007", "two digits"), ("2016??", "write %"),
      ("2016?~", "write %"), ("2004/open", "as .."), ("2004/unknown", "2004/"), ("2004..2010", "with /"),
      ("rubbish", "no date"), ("Spring", "no date"), ("TBD", "no date"), ("2016-W12", "no date"),
      ("2016-12-07-01", "no date"), ("?", "no date"), ("-", "no date"),
    ])
  func malformed(text: String, fragment: String) {
    expect(text, .malformed, fragment)
  }

  @Test func bytesThatAreNoUTF8AreRefused() {
    let error = #expect(throws: ValueError.self) {
      try ([0x32, 0x30, 0xFF] as [UInt8]).withUnsafeBufferPointer { try DateSpan(utf8: $0) }
    }
    #expect(error?.reason.contains("UTF-8") == true)
  }

  @Test func aLongTextIsNotRepeatedWhole() {
    let error = #expect(throws: ValueError.self) { try DateSpan(text: String(repeating: "9", count: 10_000)) }
    #expect((error?.reason.count ?? 0) < 200)
  }

  @Test func aDateAloneIsNoInterval() {
    let error = #expect(throws: ValueError.self) { try PartialDate(text: "2004/2010") }
    #expect(error?.reason.contains("one date") == true)
  }

  private func expect(_ text: String, _ code: ValueError.Code, _ fragment: String) {
    let error = #expect(throws: ValueError.self) { try DateSpan(text: text) }
    #expect(error?.code == code, "\(error?.reason ?? "")")
    #expect(error?.reason.contains(fragment) == true, "\(error?.reason ?? "")")
  }
}
