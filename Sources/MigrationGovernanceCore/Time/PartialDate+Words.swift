extension PartialDate {
  /// The date in English: "7 December 2016", "some time in the 2010s", "4 June, year not stated".
  ///
  /// Nothing is left out and nothing added; a year before year 1 is also given in years BC.
  public var words: String {
    let plain = plainWords
    switch qualifier {
    case nil: return plain
    case .uncertain: return plain + ", uncertain"
    case .approximate: return hasUnspecifiedDigits ? plain + ", approximate" : "about " + plain
    case .both: return hasUnspecifiedDigits ? plain + ", approximate and uncertain" : "about \(plain), uncertain"
    }
  }

  private var plainWords: String {
    if hasDay { return joined(dayWords, isOneMonth: months.count == 1) }
    if let season { return joined(season.words, isOneMonth: true) }
    if hasMonth { return joined(monthWords, isOneMonth: months.count < 3) }
    if isYearless { return "year not stated" }
    if yearMask == 0 { return (1_000...9_999).contains(yearValue) ? yearWords : "the year \(yearWords)" }
    return "some time in \(maskedYearWords(several: true))"
  }

  /// Day, month or season, followed by the year.
  private func joined(_ words: String, isOneMonth: Bool) -> String {
    if isYearless { return words + ", year not stated" }
    if yearMask != 0 { return "\(words), in \(maskedYearWords(several: false))" }
    let isBare = (1...9_999).contains(yearValue)
    return words + (isOneMonth && isBare ? " " : " of ") + (isBare ? yearWords : "the year \(yearWords)")
  }

  private var yearWords: String {
    yearValue > 0 ? "\(yearValue)" : "\(yearValue) (\(1 - yearValue) BC)"
  }

  /// "the 2010s", "the years 2000 to 2099", "one of the years 1500 to 1599".
  private func maskedYearWords(several: Bool) -> String {
    if !isNegative, yearMask == 1, yearValue >= 1_000 { return "the \(yearValue)s" }
    let isRun = yearMask == 0b1 || yearMask == 0b11 || yearMask == 0b111
    if isRun {
      let size: UInt64 = yearMask == 0b1 ? 9 : yearMask == 0b11 ? 99 : 999
      let (low, high) = (Int64(yearValue.magnitude), Int64(yearValue.magnitude + size))
      let words = isNegative ? "the years -\(high) to -\(max(1, low))" : "the years \(low) to \(high)"
      return several ? words : "one of \(words)"
    }
    let digits = DateWriter.string { writer in
      if isNegative { writer.write(UInt8(ascii: "-")) }
      writer.write(yearValue.magnitude, width: 4, mask: yearMask)
    }
    return "a year written \(digits)"
  }

  /// The months that the date may lie in.
  private var months: [Int] {
    let pattern = DayPattern(self)
    return (1...12).filter { month in
      var one = pattern
      one.months &= 1 << UInt32(month)
      return one.months != 0 && !one.isEmpty
    }
  }

  /// The days of the month that the date may be.
  private var days: [Int] {
    let pattern = DayPattern(self)
    return (1...31).filter { day in
      var one = pattern
      one.days &= 1 << UInt32(day)
      return one.days != 0 && !one.isEmpty
    }
  }

  private var monthWords: String {
    let months = months
    if months.count == 12 { return "some month" }
    let names = months.compactMap { EnglishCalendar.month($0) }
    return Self.isRun(months)
      ? "a month from \(names[0]) to \(names[names.count - 1])" : EnglishCalendar.alternatives(names)
  }

  private var dayWords: String {
    let days = days
    let month = monthWords
    let isOneMonth = months.count == 1
    if dayMask == 0b11 { return monthMask == 0b11 ? "some day" : "some day in \(month)" }
    if days.count == 1, !isOneMonth { return "the \(EnglishCalendar.ordinal(days[0])) of \(month)" }
    let words =
      Self.isRun(days)
      ? "a day from \(days[0]) to \(days[days.count - 1])" : EnglishCalendar.alternatives(days.map { "\($0)" })
    return words + (isOneMonth ? " " : " of ") + month
  }

  /// Whether the numbers are three or more without a gap.
  private static func isRun(_ numbers: [Int]) -> Bool {
    guard let first = numbers.first, let last = numbers.last, numbers.count > 2 else { return false }
    return last - first == numbers.count - 1
  }
}
