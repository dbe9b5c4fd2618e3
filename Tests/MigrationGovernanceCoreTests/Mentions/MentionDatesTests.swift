import MigrationGovernanceCore
import Testing

struct MentionDatesTests {
  private let finder = MentionFinder(KnowledgeBase())

  private func found(_ text: String) -> [String] {
    finder.mentions(in: text).filter { !$0.dates.isEmpty }.map { "\($0.text) = \($0.dates[0].span.text)" }
  }

  @Test(
    "Dates are found as people write them, whole",
    arguments: [
      ("held on 7-8 December 2016 there", ["7-8 December 2016 = 2016-12-07/2016-12-08"]),
      ("the 7th of December, 2016.", ["7th of December, 2016 = 2016-12-07"]),
      ("for 2016–2020, and since 2015", ["2016–2020 = 2016/2020", "since 2015 = 2015/"]),
      ("In 2014, 2015 and December 2016", ["2014 = 2014", "2015 = 2015", "December 2016 = 2016-12"]),
      ("from 2004 to 2010; data from 2011", ["from 2004 to 2010 = 2004/2010", "2011 = 2011"]),
      ("30 November – 2 December 2016", ["30 November – 2 December 2016 = 2016-11-30/2016-12-02"]),
      ("on 2016-12-07 and 07.12.2016.", ["2016-12-07 = 2016-12-07", "07.12.2016 = 2016-12-07"]),
      ("4 June", ["4 June = XXXX-06-04"]),
      ("the 1990s, spring 2017", ["1990s = 199X", "spring 2017 = 2017-21"]),
      ("7 грудня 2016 року", ["7 грудня 2016 = 2016-12-07"]),
      ("a report of 2016. 7 December was a Wednesday", ["2016 = 2016", "7 December = XXXX-12-07"]),
      ("mid-2016, a post-2015 agenda", ["2016 = 2016", "2015 = 2015"]),
    ])
  func dates(text: String, dates: [String]) { #expect(found(text) == dates) }

  @Test(
    "Other numbers are no dates",
    arguments: [
      "they may 5 times march 3 miles", "resolution 1244, 4500 people, 3 of 12", "A/RES/70/2016/3 and 2016/x",
      "12.2016.5 and $2016, 2016% of 2,016", "items 1, 2, 3 and 4", "May I?", "Table 5", "COM(20)15", "x2016 2016abc",
    ])
  func noDates(text: String) { #expect(found(text) == []) }

  @Test("A date with two readings has both")
  func readings() {
    let dates = finder.mentions(in: "on 07.12.2016").first?.dates ?? []
    #expect(dates.map(\.span.text) == ["2016-12-07", "2016-07-12"])
    #expect(dates.allSatisfy { !$0.ambiguities.isEmpty })
  }
}
