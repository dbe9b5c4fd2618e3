/// Questions about order and containment, answered for what is only partly known.
///
/// A date coarser than a day is something that happens within it, and a date with unspecified digits names one day,
/// month or year that is not stated. An interval begins on some day of its start and ends on some day of its end; an
/// open end has no bound, an unknown end may be anywhere. `yes` is said only if every reading agrees, `no` only if
/// every reading denies.
extension DateSpan {
  /// Whether this is over before the other begins.
  public func before(_ other: DateSpan) -> Answer {
    let one = SpanReadings(self)
    let two = SpanReadings(other)
    return Answer(yes: one.latestEnd < two.earliestStart, no: one.earliestEnd >= two.latestStart)
  }

  /// Whether this begins after the other is over.
  public func after(_ other: DateSpan) -> Answer { other.before(self) }

  /// Whether the two have a day in common.
  ///
  /// `no` is exact: `XXXX-06-04` and `2016-06-05` never meet.
  public func overlaps(_ other: DateSpan) -> Answer {
    let excluded = before(other).or(after(other))
    if excluded == .no { return .yes }
    return excluded == .yes || !SpanReadings.haveCommonDay(self, other) ? .no : .possibly
  }

  /// Whether the other lies wholly within this.
  ///
  /// Here a single date stands for the whole period that it names: `2016` contains `2016-12-07` and `2016`. An
  /// interval is read as ever: `2016/2020` contains `2018`, and `2016-06-01` only possibly, since it begins some
  /// time in 2016. A season contains nothing certainly, nor does a date with unspecified digits.
  public func contains(_ other: DateSpan) -> Answer {
    let one = SpanReadings(container: self)
    let two = SpanReadings(other)
    let yes = one.latestStart <= two.earliestStart && two.latestEnd <= one.earliestEnd
    return Answer(yes: yes, no: !yes && !SpanReadings.mayContain(self, other))
  }

  /// Whether the two are the same days.
  ///
  /// Certain only where both name days: `2016` may not be the same as `2016`. For an interval against a date with
  /// unspecified digits the answer may be `possibly` where closer thought finds `no`.
  public func equals(_ other: DateSpan) -> Answer {
    let one = SpanReadings(self)
    let two = SpanReadings(other)
    let yes =
      one.isExact && two.isExact && one.earliestStart == two.earliestStart && one.latestEnd == two.latestEnd
    return Answer(yes: yes, no: !yes && !SpanReadings.mayEqual(self, other))
  }
}

/// The same questions about dates.
extension PartialDate {
  /// Whether this is over before the other begins.
  public func before(_ other: PartialDate) -> Answer { DateSpan(self).before(DateSpan(other)) }

  /// Whether this begins after the other is over.
  public func after(_ other: PartialDate) -> Answer { DateSpan(self).after(DateSpan(other)) }

  /// Whether the two have a day in common.
  public func overlaps(_ other: PartialDate) -> Answer { DateSpan(self).overlaps(DateSpan(other)) }

  /// Whether the other lies wholly within the whole period that this names.
  public func contains(_ other: PartialDate) -> Answer { DateSpan(self).contains(DateSpan(other)) }

  /// Whether the two are the same days.
  public func equals(_ other: PartialDate) -> Answer { DateSpan(self).equals(DateSpan(other)) }
}
