import MigrationGovernanceCore
import Testing

@Suite struct DateSpanRelationTests {
  private static let expressions = [
    "2016", "2016-12", "2016-12-07", "2016-12-08", "2017-01-01", "2017", "2016-21", "2018-06",
    "2016/2020", "2016-12-07/2016-12-08", "2016-12-07/2016-12", "2016/2016-12-07", "2015-12-31/2016-01-01",
    "2016-12/2017",
    "2016/..", "../2016", "2016/", "/2016", "2016-12-07/..", "../2016-12-07", "/2016-12-07", "2016-12-07/",
    "201X", "2016-1X", "2016-12-0X", "XXXX-12-07", "XXXX-06", "20XX-02-29", "2016-XX-31", "201X-12-0X/2017",
  ]

  @Test("every certain answer holds for every reading", arguments: expressions)
  func certainty(text: String) throws {
    let one = try DateSpan(text: text)
    let model = ReadingModel(text)
    for otherText in Self.expressions {
      let other = try DateSpan(text: otherText)
      let otherModel = ReadingModel(otherText)
      let isPlain = !(text + otherText).contains("X")
      func check(
        _ name: String, _ answer: Answer, _ mine: [ReadingModel.Reading], exact: Bool,
        _ holds: (ReadingModel.Reading, ReadingModel.Reading) -> Bool
      ) {
        var (some, all) = (false, true)
        for reading in mine {
          for otherReading in otherModel.readings {
            if holds(reading, otherReading) { some = true } else { all = false }
          }
        }
        let expected: Answer = all ? .yes : some ? .possibly : .no
        let isRight = answer == expected || (answer == .possibly && !exact)
        #expect(isRight, "\(text) \(name) \(otherText): \(answer), by enumeration \(expected)")
      }
      check("before", one.before(other), model.readings, exact: isPlain) { $0.end < $1.start }
      check("after", one.after(other), model.readings, exact: isPlain) { $0.start > $1.end }
      check("overlaps", one.overlaps(other), model.readings, exact: isPlain) {
        $0.start <= $1.end && $1.start <= $0.end
      }
      check("contains", one.contains(other), model.periods, exact: isPlain) { $0.start <= $1.start && $1.end <= $0.end }
      check("equals", one.equals(other), model.readings, exact: false) { $0 == $1 }
    }
  }

  @Test(
    "relations are as documented",
    arguments: [
      ("2016", "contains", "2016-12-07", Answer.yes), ("2016", "contains", "2016", .yes),
      ("2016/2020", "contains", "2018", .yes), ("2016/2020", "contains", "2016-06-01", .possibly),
      ("2016/2020", "contains", "2021", .no), ("2016/..", "contains", "2050", .yes),
      ("2016/", "contains", "2050", .possibly),
      ("2016/..", "contains", "2020/..", .yes), ("2016", "contains", "2016/..", .no),
      ("201X", "contains", "2014-05-01", .possibly), ("201X", "contains", "2021", .no),
      ("2001-21", "contains", "2001-05-01", .possibly), ("2001-21", "contains", "2002", .no),
      ("2016-12", "contains", "2016", .possibly), ("2016-12-07", "equals", "2016-12-07", .yes),
      ("2016", "equals", "2016", .possibly), ("2016", "equals", "2017", .no),
      ("2016", "equals", "2016-12-07", .possibly),
      ("2016-12-07/2016-12-08", "equals", "2016-12-07/2016-12-08", .yes),
      ("2004-01-01/..", "equals", "2004-01-01/..", .yes),
      ("2004-01-01/", "equals", "2004-01-01/", .possibly), ("2004/..", "equals", "2004/2010", .no),
      ("XXXX-06-04", "equals", "2016-06-04", .possibly), ("XXXX-06-04", "equals", "2016-06-05", .no),
      ("XXXX-06-04", "overlaps", "2016-06-05/2017-06-03", .no),
      ("XXXX-06-04", "overlaps", "2016-06-05/2017-06-04", .possibly),
      ("XXXX-02-29", "overlaps", "1897/1903", .no), ("XXXX-02-29", "overlaps", "1897/1904", .possibly),
      ("XXXX-06-04", "before", "2016", .possibly), ("2016", "before", "2017", .yes),
      ("2016", "before", "2016", .possibly),
      ("2016-12-07", "before", "2016-12-07", .no), ("/2025", "before", "2026", .yes),
      ("/2025", "overlaps", "2020", .possibly),
      ("../2025", "overlaps", "2020", .yes), ("2004/..", "overlaps", "2010", .yes),
      ("2004/", "overlaps", "2010", .possibly),
      ("2004/..", "before", "2030", .no), ("2004/", "before", "2030", .possibly), ("1995/2003", "after", "1990", .yes),
      ("X9X9", "overlaps", "1916", .no), ("Y-17E7", "before", "-9999", .yes),
      ("2016?", "contains", "2016-12-07~", .yes),
      ("-201X", "contains", "-2016-05", .possibly), ("-201X", "overlaps", "2016", .no),
    ])
  func documented(one: String, relation: String, other: String, expected: Answer) throws {
    let (one, other) = (try DateSpan(text: one), try DateSpan(text: other))
    let answer =
      switch relation {
      case "contains": one.contains(other)
      case "equals": one.equals(other)
      case "overlaps": one.overlaps(other)
      case "before": one.before(other)
      default: one.after(other)
      }
    #expect(answer == expected)
  }

  @Test func datesAreComparedAsSpansAre() throws {
    let (year, day) = (try PartialDate(text: "2016"), try PartialDate(text: "2016-12-07"))
    #expect(year.contains(day) == .yes)
    #expect(day.before(year) == .possibly)
    #expect(day.after(year) == .possibly)
    #expect(day.overlaps(year) == .possibly)
    #expect(day.equals(day) == .yes)
  }

  @Test("answers combine as what is not known does", arguments: Answer.allCases)
  func answers(answer: Answer) {
    #expect(answer.and(.yes) == answer)
    #expect(answer.and(.no) == .no)
    #expect(answer.or(.no) == answer)
    #expect(answer.or(.yes) == .yes)
    #expect(answer.negated.negated == answer)
    #expect(answer.and(.possibly).negated == answer.negated.or(.possibly))
    #expect(Answer(true) == .yes && Answer(false) == .no)
  }
}
