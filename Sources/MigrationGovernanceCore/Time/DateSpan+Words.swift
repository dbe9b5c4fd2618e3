extension DateSpan {
  /// The span in English: "7 December 2016", "2016 to 2020", "from 7 to 8 December 2016", "from 2004, no end".
  public var words: String {
    switch form {
    case .single: first.words
    case .closed: closedWords
    case .openEnd: "from \(first.words), no end"
    case .unknownEnd: "from \(first.words), end not stated"
    case .openStart: "until \(first.words), no beginning"
    case .unknownStart: "until \(first.words), start not stated"
    }
  }

  /// What both dates share is said once.
  private var closedWords: String {
    let end = second.words
    let isPlain = !isQualified && !first.hasUnspecifiedDigits && !second.hasUnspecifiedDigits
    if isPlain, first.precision == .year, second.precision == .year, first.yearValue >= 1_000, second.yearValue <= 9_999
    {
      return "\(first.words) to \(end)"
    }
    if isPlain, first.yearValue == second.yearValue, first.precision == second.precision,
      let month = first.month, let name = EnglishCalendar.month(month)
    {
      guard let day = first.day else {
        return month == second.month ? "from \(first.words) to \(end)" : "from \(name) to \(end)"
      }
      return "from \(day)\(month == second.month ? "" : " " + name) to \(end)"
    }
    let start = first.words
    return "from \(start)\(start.contains(",") ? "," : "") to \(end)"
  }
}
