import MigrationGovernanceCore
import TestSupport
import Testing

@Suite("Text patterns") struct TextPatternTests {
  private static let pieces = [
    "2016", "-", "-06", "-31", "-13", "-02", "-30", "X", "XX", "-XX", "-2X", "21", "-21", "?", "~", "%", "/", "..", "Y",
    "170000002", "E", "7", "17", "0", "00", "P", "1Y", "6M", "2W", "10D", "T", "en", "sr", "-Latn", "iom", ":", "a.b_c",
    "organisation:", "57", "-61", "é", " ", "\n", "1XXX", "3X", "-X4", "-1X", "-0X", "-29",
  ]

  /// Texts put together by chance, and days at both ends of every month.
  private static let candidates: [String] = {
    var random = SplitMix64(seed: 7)
    var texts: [String] = ["", String(repeating: "x", count: 128), String(repeating: "x", count: 129)]
    for _ in 0..<1_500 {
      texts.append((0..<Int.random(in: 1...6, using: &random)).map { _ in random.pick(pieces) }.joined())
    }
    texts += ["P1Y", "P6M", "P2W", "P10D", "P1Y6M", "P1Y2W", "P0D", "P6M10D", "P2W3D", "P999999999Y", "P1Y6M2W10D"]
    for year in ["2016", "2017", "201X"] {
      for month in 0...13 {
        for day in [0, 1, 9, 10, 28, 29, 30, 31, 32] {
          texts.append(year + [month, day].map { $0 < 10 ? "-0\($0)" : "-\($0)" }.joined())
        }
      }
    }
    return texts
  }()

  /// The texts that a type refuses although they match; that it accepts none that does not match is expected here.
  private func passed<T: TextScalar>(_ type: T.Type) throws -> [String] {
    let pattern = try Regex(try #require(T.textPattern))
    var passed: [String] = []
    var accepted = 0
    for text in Self.candidates {
      let isRead = (try? T(text: text)) != nil
      let isMatched = text.wholeMatch(of: pattern) != nil
      #expect(!isRead || isMatched, "\(type) reads “\(text)”")
      accepted += isRead ? 1 : 0
      if isMatched, !isRead { passed.append(text) }
    }
    #expect(accepted >= 10, "\(type)")
    return passed
  }

  @Test("take exactly the ids, references, language tags and durations that are read")
  func exact() throws {
    #expect(try passed(EntityID<Organisation>.self) == [])
    #expect(try passed(Reference.self) == [])
    #expect(try passed(LanguageTag.self) == [])
    #expect(try passed(CalendarDuration.self) == [])
  }

  @Test("take places in documents whose lines go forward, and those that don't")
  func locators() throws {
    #expect(try passed(Locator.self).allSatisfy { (try? Locator(text: $0)) == nil && $0.contains(":") })
    #expect("report:61-57".wholeMatch(of: try Regex(try #require(Locator.textPattern))) != nil)
  }

  @Test("know the months, and let through of days no more than leap days and digits that are not stated")
  func dates() throws {
    let passed = try passed(PartialDate.self)
    #expect(passed.contains("2017-02-29") && !passed.contains("2017-06-31") && !passed.contains("2017-02-30"))
    for text in passed {
      #expect(
        text.contains("-02-29") || text.contains("X") || text.contains("E") || text.hasPrefix("-0000"),
        "“\(text)” matches and is not read")
    }
  }

  @Test("of intervals take the dates at both ends")
  func intervals() throws {
    let pattern = try Regex(try #require(DateSpan.textPattern))
    for text in ["2016/2017-03", "2004/..", "2004/", "/2025", "../2025", "2017/2016", "2016"] {
      #expect(text.wholeMatch(of: pattern) != nil, "\(text)")
    }
    for text in ["/", "..", "../..", "2016/2017/2018", "2016-13/2017", "2016 / 2017", "2016/x"] {
      #expect(text.wholeMatch(of: pattern) == nil, "\(text)")
    }
    _ = try passed(DateSpan.self)
  }

  @Test("are written so that every dialect takes them")
  func dialect() {
    let patterns = [
      EntityID<Organisation>.textPattern, Reference.textPattern, LanguageTag.textPattern, CalendarDuration.textPattern,
      Locator.textPattern, PartialDate.textPattern, DateSpan.textPattern,
    ]
    for case let pattern? in patterns {
      for mark in ["(?=", "(?!", "(?<", "\\d", "\\p", "^", "$"] { #expect(!pattern.contains(mark), "\(pattern)") }
    }
    #expect(String.textPattern == nil)
  }
}
