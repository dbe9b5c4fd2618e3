/// What two spans can have in common, exactly where it is cheap: the ground of every `no`.
extension SpanReadings {
  /// Whether some reading of each has a day in common.
  static func haveCommonDay(_ one: DateSpan, _ other: DateSpan) -> Bool {
    switch (one.isInterval, other.isInterval) {
    case (false, false): return common(one.first, other.first, lower: true) != nil
    case (false, true): return meets(one.first, SpanReadings(other))
    case (true, false): return meets(other.first, SpanReadings(one))
    case (true, true):
      let (one, other) = (SpanReadings(one), SpanReadings(other))
      return one.earliestStart <= other.latestEnd && other.earliestStart <= one.latestEnd
    }
  }

  /// Whether some reading of the other lies within the period that the first names.
  static func mayContain(_ container: DateSpan, _ other: DateSpan) -> Bool {
    let period = SpanReadings(container)
    if !other.isInterval {
      return container.isInterval ? meets(other.first, period) : haveCommonDay(container, other)
    }
    if other.form == .openStart, container.form != .openStart, container.form != .unknownStart { return false }
    if other.form == .openEnd, container.form != .openEnd, container.form != .unknownEnd { return false }
    let start =
      if case .date(let date) = other.start { first(of: date, from: period.earliestStart) } else { Optional(beginning) }
    let end =
      if case .date(let date) = other.end { last(of: date, to: period.latestEnd) } else { Optional(forever) }
    guard let start, let end else { return false }
    return start <= end && start <= period.latestEnd && end >= period.earliestStart
  }

  /// Whether some reading of each begins and ends on the same days.
  static func mayEqual(_ one: DateSpan, _ other: DateSpan) -> Bool {
    if !one.isInterval, !other.isInterval { return haveCommonDay(one, other) }
    guard let start = common(one.start, other.start, lower: true), let end = common(one.end, other.end, lower: false)
    else { return false }
    return start <= end
  }

  private static func common(_ one: DateSpan.End, _ other: DateSpan.End, lower: Bool) -> Int64? {
    switch (one, other) {
    case (.date(let one), .date(let other)): common(one, other, lower: lower)
    case (.date, .open), (.open, .date): nil
    case (.date(let date), _), (_, .date(let date)): lower ? low(date) : high(date)
    default: lower ? beginning : forever
    }
  }

  /// The first (or last) day on which both dates may fall.
  private static func common(_ one: PartialDate, _ other: PartialDate, lower: Bool) -> Int64? {
    if !one.hasUnspecifiedDigits, !other.hasUnspecifiedDigits {
      let first = max(low(one), low(other))
      let last = min(high(one), high(other))
      return first <= last ? (lower ? first : last) : nil
    }
    guard let both = DayPattern(one).intersection(DayPattern(other)) else { return nil }
    return lower ? both.earliest?.daysSince1970 ?? beginning : both.latest?.daysSince1970 ?? forever
  }

  /// Whether a date may fall on a day between the first start and the last end.
  private static func meets(_ date: PartialDate, _ period: SpanReadings) -> Bool {
    guard let first = first(of: date, from: period.earliestStart) else { return false }
    return first <= period.latestEnd
  }

  /// The first day of a date that is not before a limit.
  private static func first(of date: PartialDate, from limit: Int64) -> Int64? {
    guard date.hasUnspecifiedDigits, let limit = CivilDay(daysSince1970: limit) else {
      return high(date) >= limit ? max(low(date), limit) : nil
    }
    return DayPattern(date).bound(lower: true, from: limit)?.daysSince1970
  }

  /// The last day of a date that is not after a limit.
  private static func last(of date: PartialDate, to limit: Int64) -> Int64? {
    guard date.hasUnspecifiedDigits, let limit = CivilDay(daysSince1970: limit) else {
      return low(date) <= limit ? min(high(date), limit) : nil
    }
    return DayPattern(date).bound(lower: false, from: limit)?.daysSince1970
  }
}
