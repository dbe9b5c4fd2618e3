/// One date as far as it is known, in the Extended Date/Time Format of ISO 8601-2:2019.
///
/// Read are levels 0 and 1, and of level 2 unspecified digits anywhere and exponential years:
///
/// | text | is |
/// | --- | --- |
/// | `2016`, `2016-12`, `2016-12-07` | a year, a month, a day |
/// | `-0044`, `Y170000002`, `Y-17E7` | a year before year 0, a year of more than four digits, -17·10⁷ |
/// | `2001-21` to `2001-24` | spring, summer, autumn, winter of 2001 |
/// | `2016?`, `2016-12~`, `2016-12-07%` | uncertain, approximate, both |
/// | `201X`, `2016-XX`, `2016-12-XX` | a year, month or day of which digits are not stated |
/// | `XXXX-06-04`, `156X-12-25`, `1XXX-1X` | the same with digits missing anywhere |
///
/// Sets, significant digits, a qualifier on a part, seasons 25 to 41, times of day and time zones are refused, with
/// the reason. Years reach from -10¹⁵ to 10¹⁵. Equality is equality of the text: `2016` and `2016?` differ.
public struct PartialDate: Hashable, Sendable {
  /// The year, with 0 for every unspecified digit.
  let yearValue: Int64
  /// 1 to 12, 21 to 24 for a season, with 0 for every unspecified digit.
  let monthValue: UInt8
  /// 1 to 31, with 0 for every unspecified digit.
  let dayValue: UInt8
  /// Which digits are unspecified: bits 0 to 3 of the year from its last, 4 and 5 of the month, 6 and 7 of the day.
  let mask: UInt8
  /// Bit 7: the year is negative. Bits 5 and 6: the qualifier. Bits 0 to 4: the exponent and one, or 0.
  let flags: UInt8

  /// Makes a date of parts that the caller has checked.
  init(year: DateReader.Year, month: UInt8 = 0, day: UInt8 = 0, mask: UInt8 = 0, qualifier: UInt8 = 0) {
    yearValue = year.value
    monthValue = month
    dayValue = day
    self.mask = mask | year.mask
    let exponent = year.exponent.map { UInt8(truncatingIfNeeded: $0 + 1) } ?? 0
    flags = (year.isNegative ? 0x80 : 0) | qualifier << 5 | exponent
  }

  /// Makes a date of a year, perhaps a month, perhaps a day of it.
  ///
  /// - Throws: `ValueError` when there is no such date, when a day is given without a month, or a month with a year
  ///   of more than four digits, which the format can't say.
  public init(year: Int64, month: Int? = nil, day: Int? = nil) throws(ValueError) {
    let text = DateWriter.string { writer in
      writer.write(year: year)
      if let month { writer.write(component: month) }
      if let day { writer.write(component: day) }
    }
    if month == nil, day != nil {
      throw ValueError(.malformed, "a day is given without a month: give both, or the year alone")
    }
    if let part = [month, day].compactMap({ $0 }).first(where: { !(0...99).contains($0) }) {
      throw ValueError(.impossible, "\(part) is no month and no day: months are 1 to 12, days 1 to 31")
    }
    try self.init(text: text)
  }

  /// Makes the date of a day; `nil` when its year has more than four digits, which the format writes alone only.
  public init?(_ day: CivilDay) {
    let (year, month, day) = day.parts
    guard year.magnitude <= 9_999 else { return nil }
    self.init(
      year: DateReader.Year(value: year, isNegative: year < 0),
      month: UInt8(truncatingIfNeeded: month), day: UInt8(truncatingIfNeeded: day))
  }

  /// Makes another date of this one that differs in its qualifier only.
  public func qualified(_ qualifier: DateQualifier?) -> PartialDate {
    PartialDate(copying: self, qualifier: qualifier?.code ?? 0)
  }

  private init(copying date: PartialDate, qualifier: UInt8) {
    yearValue = date.yearValue
    monthValue = date.monthValue
    dayValue = date.dayValue
    mask = date.mask
    flags = date.flags & 0b1001_1111 | qualifier << 5
  }
}
