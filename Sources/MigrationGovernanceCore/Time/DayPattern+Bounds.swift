extension DayPattern {
  /// How many years there may be; at most a thousand, since a year without any digit is not counted out.
  private var yearCount: Int {
    var count = 1
    for bit in 0..<4 where yearMask >> UInt8(bit) & 1 == 1 { count *= 10 }
    return count
  }

  /// One of the years, in the order of their magnitude; `nil` for the year -0000, which does not exist.
  private func year(_ index: Int) -> Int64? {
    var rest = index
    var year = Int64(magnitude)
    var power: Int64 = 1
    for bit in 0..<4 {
      if yearMask >> UInt8(bit) & 1 == 1 {
        year += Int64(rest % 10) * power
        rest /= 10
      }
      power *= 10
    }
    return isNegative ? (year == 0 ? nil : -year) : year
  }

  /// The days of one month of one year, as bits.
  private func days(inMonth month: Int, of year: Int64) -> UInt32 {
    days & UInt32(truncatingIfNeeded: (UInt64(2) << UInt64(CivilDay.days(inMonth: month, of: year))) - 1)
  }

  /// The first day in a year.
  private func first(in year: Int64) -> CivilDay? {
    for month in 1...12 where months >> UInt32(month) & 1 == 1 {
      let days = days(inMonth: month, of: year)
      if days != 0 { return CivilDay(checkedYear: year, month: month, day: days.trailingZeroBitCount) }
    }
    return nil
  }

  /// The last day in a year.
  private func last(in year: Int64) -> CivilDay? {
    for month in (1...12).reversed() where months >> UInt32(month) & 1 == 1 {
      let days = days(inMonth: month, of: year)
      if days != 0 { return CivilDay(checkedYear: year, month: month, day: 31 - days.leadingZeroBitCount) }
    }
    return nil
  }

  /// Whether there is no such day.
  var isEmpty: Bool {
    if isAnyYear { return first(in: 2000) == nil }
    return earliest == nil
  }

  /// The first day; `nil` when there is none or the year may be any.
  var earliest: CivilDay? { isAnyYear ? nil : bound(lower: true, from: nil) }

  /// The last day; `nil` when there is none or the year may be any.
  var latest: CivilDay? { isAnyYear ? nil : bound(lower: false, from: nil) }

  /// The first day that is not before a limit (or the last that is not after it), if there is one.
  func bound(lower: Bool, from limit: CivilDay?) -> CivilDay? {
    if isAnyYear {
      // A 29 February is at most eight years away.
      guard let limit else { return nil }
      let year = limit.year
      for step in Int64(0)...8 {
        if let day = bound(lower: lower, in: lower ? year + step : year - step, from: limit) { return day }
      }
      return nil
    }
    let count = yearCount
    for step in 0..<count {
      // Magnitudes grow with the index; years before 0 run the other way.
      guard let year = year(lower != isNegative ? step : count - 1 - step) else { continue }
      if let day = bound(lower: lower, in: year, from: limit) { return day }
    }
    return nil
  }

  /// The same within one year.
  private func bound(lower: Bool, in year: Int64, from limit: CivilDay?) -> CivilDay? {
    guard let limit else { return lower ? first(in: year) : last(in: year) }
    let parts = limit.parts
    if year != parts.year { return (year > parts.year) == lower ? (lower ? first(in: year) : last(in: year)) : nil }
    for month in lower ? Array(parts.month...12) : (1...parts.month).reversed() where months >> UInt32(month) & 1 == 1 {
      var days = days(inMonth: month, of: year)
      if month == parts.month {
        days &= lower ? ~0 << UInt32(parts.day) : UInt32(truncatingIfNeeded: (UInt64(2) << UInt64(parts.day)) - 1)
      }
      guard days != 0 else { continue }
      let day = lower ? days.trailingZeroBitCount : 31 - days.leadingZeroBitCount
      return CivilDay(checkedYear: year, month: month, day: day)
    }
    return nil
  }
}
