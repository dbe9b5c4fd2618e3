extension PartialDate {
  /// The first day on which the date may fall or begin; `nil` when the year is not stated at all (`XXXX-06-04`).
  ///
  /// Exact where digits are unspecified: `19XX-02-29` begins on 29 February 1904. A season has the bounds of its
  /// year, since the standard does not tie it to months. A qualifier does not move the bounds.
  public var earliest: CivilDay? {
    if mask == 0 {
      let isMonth = hasMonth && season == nil
      return CivilDay(checkedYear: yearValue, month: isMonth ? Int(monthValue) : 1, day: hasDay ? Int(dayValue) : 1)
    }
    return DayPattern(self).earliest
  }

  /// The last day on which the date may fall or end; `nil` when the year is not stated at all.
  public var latest: CivilDay? {
    if mask == 0 {
      let month = hasMonth && season == nil ? Int(monthValue) : 12
      let day = hasDay ? Int(dayValue) : CivilDay.days(inMonth: month, of: yearValue)
      return CivilDay(checkedYear: yearValue, month: month, day: day)
    }
    return DayPattern(self).latest
  }
}
