extension PartialDate {
  var yearMask: UInt8 { mask & 0b1111 }
  var monthMask: UInt8 { mask >> 4 & 0b11 }
  var dayMask: UInt8 { mask >> 6 }
  var isNegative: Bool { flags & 0x80 != 0 }
  var hasMonth: Bool { monthValue != 0 || monthMask != 0 }
  var hasDay: Bool { dayValue != 0 || dayMask != 0 }
  /// Whether no digit of the year is specified, so that it may be any year.
  var isYearless: Bool { yearMask == 0b1111 }

  /// The power of ten of an exponential year: 7 for `Y-17E7`, `nil` where the year is written out.
  public var exponent: Int? {
    let code = Int(flags & 0b1_1111)
    return code == 0 ? nil : code - 1
  }

  /// Whether the date is doubted, approximate, both, or (`nil`) neither.
  public var qualifier: DateQualifier? { DateQualifier(code: flags >> 5 & 0b11) }

  /// The year, where every digit of it is specified.
  public var year: Int64? { yearMask == 0 ? yearValue : nil }

  /// The month from 1 to 12, where one is given and both digits of it are specified.
  public var month: Int? { hasMonth && monthMask == 0 && monthValue <= 12 ? Int(monthValue) : nil }

  /// The day of the month, where one is given and both digits of it are specified.
  public var day: Int? { hasDay && dayMask == 0 ? Int(dayValue) : nil }

  /// The season, where the date is one.
  public var season: Season? { Season(rawValue: Int(monthValue)) }

  /// Whether any digit is unspecified.
  public var hasUnspecifiedDigits: Bool { mask != 0 }

  /// The unit in which the date is stated.
  public var precision: DatePrecision {
    if hasDay { return .day }
    if hasMonth { return season == nil ? .month : .season }
    switch yearMask {
    case 0b0001, 0b0101, 0b1001, 0b1101: return .decade
    case 0b0011, 0b1011: return .century
    case 0b0111: return .millennium
    default: return .year
    }
  }

  /// The level of ISO 8601-2 that the date needs: 0, 1 or 2.
  public var level: Int {
    if exponent != nil { return 2 }
    if mask != 0 {
      // Level 1 has unspecified digits from the right: 201X, 20XX, 2016-XX, 2016-12-XX, 2016-XX-XX.
      let isLevel1 =
        switch (hasMonth, hasDay) {
        case (false, _): mask == 0b0001 || mask == 0b0011
        case (true, false): mask == 0b0011_0000
        case (true, true): mask == 0b1100_0000 || mask == 0b1111_0000
        }
      return isLevel1 ? 1 : 2
    }
    return isNegative || yearValue > 9_999 || season != nil || qualifier != nil ? 1 : 0
  }
}
