/// One day of the proleptic Gregorian calendar, as ISO 8601 counts it: year 0 exists, and is the year before year 1.
///
/// A day is an integer, so that comparing and counting are exact; there is no time of day and no time zone.
/// Years reach from -10¹⁵ to 10¹⁵.
public struct CivilDay: Hashable, Comparable, Sendable {
  /// The days since 1 January 1970, negative before it.
  public let daysSince1970: Int64

  /// The years that a day may have.
  public static let years: ClosedRange<Int64> = -1_000_000_000_000_000...1_000_000_000_000_000

  static let firstNumber = number(year: years.lowerBound, month: 1, day: 1)
  static let lastNumber = number(year: years.upperBound, month: 12, day: 31)

  /// Makes the day of a year, a month from 1 to 12 and a day of the month; `nil` when there is no such day.
  public init?(year: Int64, month: Int, day: Int) {
    guard Self.years.contains(year), (1...12).contains(month),
      day >= 1, day <= Self.days(inMonth: month, of: year)
    else { return nil }
    daysSince1970 = Self.number(year: year, month: month, day: day)
  }

  /// Makes the day that is so many days after 1 January 1970; `nil` when its year would be out of range.
  public init?(daysSince1970: Int64) {
    guard daysSince1970 >= Self.firstNumber, daysSince1970 <= Self.lastNumber else { return nil }
    self.daysSince1970 = daysSince1970
  }

  /// Makes a day that the caller has checked.
  init(checkedYear year: Int64, month: Int, day: Int) {
    daysSince1970 = Self.number(year: year, month: month, day: day)
  }

  /// Whether one day comes before another.
  public static func < (one: CivilDay, other: CivilDay) -> Bool { one.daysSince1970 < other.daysSince1970 }

  /// The day so many days later, or earlier when the number is negative; `nil` when its year would be out of range.
  public func advanced(by days: Int64) -> CivilDay? {
    let (sum, overflow) = daysSince1970.addingReportingOverflow(days)
    return overflow ? nil : CivilDay(daysSince1970: sum)
  }
}
