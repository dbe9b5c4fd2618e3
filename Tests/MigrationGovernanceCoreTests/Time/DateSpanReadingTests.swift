import MigrationGovernanceCore
import TestSupport
import Testing

/// What an expression means: level, first and last day.
struct Meaning: Sendable, CustomTestStringConvertible {
  var text: String
  var level: Int
  var earliest: String?
  var latest: String?
  var precision: String?

  init(_ text: String, _ level: Int, _ earliest: String?, _ latest: String?, _ precision: String?) {
    (self.text, self.level, self.earliest, self.latest, self.precision) = (text, level, earliest, latest, precision)
  }

  var testDescription: String { text }

  static let all = [
    Meaning("2016", 0, "2016-01-01", "2016-12-31", "year"),
    Meaning("2016-12", 0, "2016-12-01", "2016-12-31", "month"),
    Meaning("2016-02", 0, "2016-02-01", "2016-02-29", "month"),
    Meaning("2015-02", 0, "2015-02-01", "2015-02-28", "month"),
    Meaning("2016-12-07", 0, "2016-12-07", "2016-12-07", "day"),
    Meaning("2016-02-29", 0, "2016-02-29", "2016-02-29", "day"),
    Meaning("0000", 0, "0000-01-01", "0000-12-31", "year"),
    Meaning("0000-02-29", 0, "0000-02-29", "0000-02-29", "day"),
    Meaning("9999-12-31", 0, "9999-12-31", "9999-12-31", "day"),
    Meaning("2004/2010", 0, "2004-01-01", "2010-12-31", "year"),
    Meaning("2004-06/2006-08", 0, "2004-06-01", "2006-08-31", "month"),
    Meaning("2004-02-01/2005-02-08", 0, "2004-02-01", "2005-02-08", "day"),
    Meaning("2004-02-01/2005-02", 0, "2004-02-01", "2005-02-28", nil),
    Meaning("2004-02-01/2005", 0, "2004-02-01", "2005-12-31", nil),
    Meaning("2016/2016", 0, "2016-01-01", "2016-12-31", "year"),
    Meaning("2016/2016-03", 0, "2016-01-01", "2016-03-31", nil),
    Meaning("Y12345", 1, "Y12345-01-01", "Y12345-12-31", "year"),
    Meaning("Y-12345", 1, "Y-12345-01-01", "Y-12345-12-31", "year"),
    Meaning("Y170000002", 1, "Y170000002-01-01", "Y170000002-12-31", "year"),
    Meaning("-1985", 1, "-1985-01-01", "-1985-12-31", "year"),
    Meaning("-0045-03-15", 1, "-0045-03-15", "-0045-03-15", "day"),
    Meaning("-0004-02", 1, "-0004-02-01", "-0004-02-29", "month"),
    Meaning("2001-21", 1, "2001-01-01", "2001-12-31", "season"),
    Meaning("2001-22", 1, "2001-01-01", "2001-12-31", "season"),
    Meaning("2001-23", 1, "2001-01-01", "2001-12-31", "season"),
    Meaning("2001-24?", 1, "2001-01-01", "2001-12-31", "season"),
    Meaning("2016?", 1, "2016-01-01", "2016-12-31", "year"),
    Meaning("2016-12~", 1, "2016-12-01", "2016-12-31", "month"),
    Meaning("2016-12-07%", 1, "2016-12-07", "2016-12-07", "day"),
    Meaning("201X", 1, "2010-01-01", "2019-12-31", "decade"),
    Meaning("20XX", 1, "2000-01-01", "2099-12-31", "century"),
    Meaning("201X?", 1, "2010-01-01", "2019-12-31", "decade"),
    Meaning("-201X", 1, "-2019-01-01", "-2010-12-31", "decade"),
    Meaning("-000X", 1, "-0009-01-01", "-0001-12-31", "decade"),
    Meaning("2016-XX", 1, "2016-01-01", "2016-12-31", "month"),
    Meaning("2016-12-XX", 1, "2016-12-01", "2016-12-31", "day"),
    Meaning("2016-XX-XX", 1, "2016-01-01", "2016-12-31", "day"),
    Meaning("2004/..", 1, "2004-01-01", nil, "year"),
    Meaning("../2010", 1, nil, "2010-12-31", "year"),
    Meaning("2004/", 1, "2004-01-01", nil, "year"),
    Meaning("/2025", 1, nil, "2025-12-31", "year"),
    Meaning("/2025-06", 1, nil, "2025-06-30", "month"),
    Meaning("1984~/2004-06", 1, "1984-01-01", "2004-06-30", nil),
    Meaning("1984?/2004%", 1, "1984-01-01", "2004-12-31", "year"),
    Meaning("Y-20000/-0044", 1, "Y-20000-01-01", "-0044-12-31", "year"),
    Meaning("2XXX", 2, "2000-01-01", "2999-12-31", "millennium"),
    Meaning("XXXX", 2, nil, nil, "year"),
    Meaning("XXXX-06-04", 2, nil, nil, "day"),
    Meaning("XXXX-02-29", 2, nil, nil, "day"),
    Meaning("XXXX-06", 2, nil, nil, "month"),
    Meaning("XXXX-22", 2, nil, nil, "season"),
    Meaning("XXXX-12-XX", 2, nil, nil, "day"),
    Meaning("156X-12-25", 2, "1560-12-25", "1569-12-25", "day"),
    Meaning("15XX-12-25", 2, "1500-12-25", "1599-12-25", "day"),
    Meaning("1XXX-1X", 2, "1000-10-01", "1999-12-31", "month"),
    Meaning("1XXX-XX", 2, "1000-01-01", "1999-12-31", "month"),
    Meaning("1984-1X", 2, "1984-10-01", "1984-12-31", "month"),
    Meaning("2016-X2", 2, "2016-02-01", "2016-12-31", "month"),
    Meaning("X9X9", 2, "0909-01-01", "9999-12-31", "year"),
    Meaning("1X16", 2, "1016-01-01", "1916-12-31", "year"),
    Meaning("19XX-02-29", 2, "1904-02-29", "1996-02-29", "day"),
    Meaning("-19XX-02-29", 2, "-1996-02-29", "-1904-02-29", "day"),
    Meaning("2016-1X-31", 2, "2016-10-31", "2016-12-31", "day"),
    Meaning("2016-XX-04", 2, "2016-01-04", "2016-12-04", "day"),
    Meaning("2015-XX-30", 2, "2015-01-30", "2015-12-30", "day"),
    Meaning("2015-0X-29", 2, "2015-01-29", "2015-09-29", "day"),
    Meaning("2016-02-X0", 2, "2016-02-10", "2016-02-20", "day"),
    Meaning("2016-12-3X", 2, "2016-12-30", "2016-12-31", "day"),
    Meaning("201X-22", 2, "2010-01-01", "2019-12-31", "season"),
    Meaning("201X-02-29", 2, "2012-02-29", "2016-02-29", "day"),
    Meaning("Y-17E7", 2, "Y-170000000-01-01", "Y-170000000-12-31", "year"),
    Meaning("Y17E7?", 2, "Y170000000-01-01", "Y170000000-12-31", "year"),
    Meaning("Y1E15", 2, "Y1000000000000000-01-01", "Y1000000000000000-12-31", "year"),
    Meaning("2004-06-XX/2004-07-03", 2, "2004-06-01", "2004-07-03", "day"),
    Meaning("201X/..", 2, "2010-01-01", nil, "decade"),
    Meaning("XXXX-12-07/XXXX-12-08", 2, nil, nil, "day"),
  ]
}

@Suite struct DateSpanReadingTests {
  @Test("an expression has its level, its first and last day and its precision", arguments: Meaning.all)
  func meaning(expected: Meaning) throws {
    let span = try DateSpan(text: expected.text)
    #expect(span.text == expected.text)
    #expect(span.level == expected.level)
    #expect(span.earliest?.text == expected.earliest)
    #expect(span.latest?.text == expected.latest)
    #expect(span.precision?.rawValue == expected.precision)
  }

  @Test("bytes are read as text is", arguments: Meaning.all)
  func bytes(expected: Meaning) throws {
    let read = try Array(expected.text.utf8).withUnsafeBufferPointer { try DateSpan(utf8: $0) }
    #expect(read == (try DateSpan(text: expected.text)))
  }

  @Test func everyValidExpressionPrintsBack() throws {
    var generator = ExpressionGenerator(seed: 2016)
    var valid = 0
    for _ in 0..<4_000 {
      let text = generator.span(years: 0...9_999, masked: 2)
      guard let span = try? DateSpan(text: text) else { continue }
      valid += 1
      #expect(span.text == text)
      #expect(!span.words.isEmpty)
      if let earliest = span.earliest, let latest = span.latest { #expect(earliest <= latest) }
    }
    #expect(valid > 1_000)
  }

  @Test func noBytesWhateverCrashTheReader() {
    var random = SplitMix64(seed: 7)
    let alphabet = Array("0123456789XYE-/.?~%TSZ[]{} ,:\u{E9}".utf8) + [0, 0x80, 0xFF]
    for _ in 0..<4_000 {
      let bytes = (0..<Int.random(in: 0...14, using: &random)).map { _ in alphabet.randomElement(using: &random) ?? 0 }
      do {
        let span = try bytes.withUnsafeBufferPointer { try DateSpan(utf8: $0) }
        #expect(Array(span.text.utf8) == bytes)
      } catch let error as ValueError {
        #expect(!error.reason.isEmpty)
      } catch {
        Issue.record("another error than ValueError: \(error)")
      }
    }
  }

  @Test func aSpanIsSmall() {
    #expect(MemoryLayout<PartialDate>.stride <= 16)
    #expect(MemoryLayout<DateSpan>.stride <= 40)
  }

  @Test func partsAreThereWhereTheyAreStated() throws {
    let date = try PartialDate(text: "156X-12-25~")
    #expect(date.year == nil)
    #expect(date.month == 12)
    #expect(date.day == 25)
    #expect(date.qualifier == .approximate)
    #expect(date.qualified(nil).text == "156X-12-25")
    #expect(try PartialDate(text: "2001-21").season == .spring)
    #expect(try PartialDate(text: "2001-21").month == nil)
    #expect(try PartialDate(text: "Y-17E7").exponent == 7)
    #expect(try PartialDate(text: "2016-XX-04").month == nil)
  }

  @Test func datesAreMadeOfParts() throws {
    #expect(try PartialDate(year: 2016, month: 12, day: 7).text == "2016-12-07")
    #expect(try PartialDate(year: -45).text == "-0045")
    #expect(try PartialDate(year: 170_000_002).text == "Y170000002")
    #expect(throws: ValueError.self) { try PartialDate(year: 2016, month: 13) }
    #expect(throws: ValueError.self) { try PartialDate(year: 2016, month: -1) }
    #expect(throws: ValueError.self) { try PartialDate(year: 2016, day: 7) }
    #expect(throws: ValueError.self) { try PartialDate(year: .max) }
    #expect(throws: ValueError.self) { try PartialDate(year: .min) }
    #expect(throws: ValueError.self) { try PartialDate(year: 12_345, month: 1) }
    #expect(PartialDate(try CivilDay(text: "-0045-03-15"))?.text == "-0045-03-15")
    #expect(PartialDate(try CivilDay(text: "Y12345-03-15")) == nil)
  }

  @Test func spansAreMadeOfEnds() throws {
    let (start, end) = (try PartialDate(text: "2004"), try PartialDate(text: "2010-06"))
    #expect(DateSpan(start).text == "2004")
    #expect(try DateSpan(from: start, to: end).text == "2004/2010-06")
    #expect(try DateSpan(from: .date(start), to: .open).text == "2004/..")
    #expect(try DateSpan(from: .unknown, to: .date(end)).text == "/2010-06")
    #expect(throws: ValueError.self) { try DateSpan(from: end, to: start) }
    #expect(throws: ValueError.self) { try DateSpan(from: .open, to: .unknown) }
    let span = try DateSpan(text: "2004/")
    #expect(span.start == .date(start))
    #expect(span.end == .unknown)
    #expect(span.isInterval)
    #expect(span.date == nil)
  }
}
