extension PartialDate {
  /// What is read, but for the 29th of February in a year without one, and what unspecified digits or a long year make
  /// impossible.
  public static var textPattern: String? { DateGrammar.date }
}

extension DateSpan {
  /// What is read, but for intervals that end before they begin, and for what a date's pattern lets through.
  public static var textPattern: String? {
    "\(DateGrammar.date)(?:/(?:\(DateGrammar.date)|\\.\\.)?)?|(?:\\.\\.)?/\(DateGrammar.date)"
  }
}

/// The grammar of dates as a regular expression, for formats that check by one.
private enum DateGrammar {
  static let date = "(?:-?[0-9X]{4}(?:-(?:\(known)|\(unspecified)|2[1-4]))?|\(longYear))[?~%]?"

  /// Months, and days that they have.
  private static let known = alternatives([
    "(?:0[13578]|1[02])(?:-(?:0[1-9]|[12][0-9]|3[01]))?", "(?:0[469]|11)(?:-(?:0[1-9]|[12][0-9]|30))?",
    "02(?:-(?:0[1-9]|[12][0-9]))?",
  ])

  /// Months and days with digits that are not stated.
  private static let unspecified = alternatives([
    "(?:[01]X|X[0-9X])(?:-(?:0[1-9X]|[12][0-9X]|3[01X]|X[0-9X]))?", "(?:0[1-9]|1[0-2])-(?:[0-3]X|X[0-9X])",
  ])

  private static let longYear = "Y-?(?:[1-9][0-9]{4,15}|[1-9][0-9]{0,15}E(?:[0-9]|1[0-5]))"

  private static func alternatives(_ patterns: [String]) -> String { "(?:" + patterns.joined(separator: "|") + ")" }
}
