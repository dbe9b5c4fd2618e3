/// Dates as people write them, read as `DateSpan`s: "7-8 December 2016", "till 2025", "07.12.2016", "7 décembre 2016".
///
/// A text that can mean several things has several readings, the likeliest first, each of which names what is
/// ambiguous and how it was read. A text that is not understood wholly has no reading: nothing is guessed, no part
/// is left out, and what is not given (a year, an end) stays unstated.
public enum WrittenDate {
  /// One way to understand a text.
  public struct Reading: Hashable, Sendable {
    /// When it is, under this reading.
    public var span: DateSpan
    /// What is ambiguous and how it was read here, a sentence each; empty when nothing is.
    public var ambiguities: [String]
  }

  /// The longest text that is read, in bytes of UTF-8.
  public static let longestText = 200

  /// The ways to understand a text, the likeliest first; none when it is not understood or has over 200 bytes.
  ///
  /// Read are EDTF as it stands, days, months, seasons, years and decades in words and numbers, ranges of them,
  /// "about", "since" and "until", in any case; the words are English, and those of plain dates and ranges French, German,
  /// Russian and Ukrainian too. With blanks and dashes of any kind. Numbers are read day first, and
  /// month first as a second reading. A weekday is checked against its date. The cost is bounded.
  public static func readings(of text: String) -> [Reading] {
    guard text.utf8.count <= longestText else { return [] }
    let trimmed = WrittenToken.trimmed(text)
    var findings: [WrittenFinding] = []
    let standard = DateSpan.read(trimmed)
    if let standard { findings.append(WrittenFinding(span: standard, how: "as ISO 8601-2 has it")) }
    let hasRangeDash = trimmed.unicodeScalars.contains("\u{2013}")
    if let tokens = WrittenToken.tokens(trimmed) {
      for choice in WrittenChoice.all {
        for finding in WrittenPhrase(choice: choice, hasRangeDash: hasRangeDash).findings(tokens)
        where !findings.contains(where: { $0.span == finding.span }) {
          findings.append(finding)
        }
      }
    }
    // 2001-21 is a season by the standard; people who write it mean years.
    if let date = standard?.date, date.season != nil, findings.count > 1 { findings.swapAt(0, 1) }
    return findings.map { finding in
      Reading(span: finding.span, ambiguities: finding.notes + alternatives(to: finding, among: findings))
    }
  }

  /// One sentence that names the other readings, if there are any.
  private static func alternatives(to finding: WrittenFinding, among findings: [WrittenFinding]) -> [String] {
    let others = findings.filter { $0.span != finding.span }
    if others.isEmpty { return [] }
    let list = EnglishCalendar.alternatives(others.map { described($0) })
    return ["read as \(described(finding)); it may also be \(list)"]
  }

  private static func described(_ finding: WrittenFinding) -> String {
    "\(finding.span) (\(finding.span.words)\(finding.how.isEmpty ? "" : "; \(finding.how)"))"
  }
}

/// What a text was understood to mean, and how.
struct WrittenFinding {
  var span: DateSpan
  /// How an ambiguous part was read, to tell it from other readings.
  var how = ""
  /// What is ambiguous whatever the other readings are.
  var notes: [String] = []
}

/// How ambiguous parts are to be read; every combination is tried.
struct WrittenChoice: OptionSet {
  var rawValue: UInt8

  /// 07.12.2016 is 12 July.
  static let monthFirst = WrittenChoice(rawValue: 1)
  /// A year of two digits lies in the less likely century.
  static let otherCentury = WrittenChoice(rawValue: 2)
  /// "The 1900s" are a century.
  static let wider = WrittenChoice(rawValue: 4)
  /// "June 16" is a month of 2016.
  static let shortYearAfterMonth = WrittenChoice(rawValue: 8)

  static let all = (UInt8(0)...15).map { WrittenChoice(rawValue: $0) }
}
