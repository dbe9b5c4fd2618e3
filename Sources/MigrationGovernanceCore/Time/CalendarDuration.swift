/// How long something lasts, in calendar units: a duration of ISO 8601 without a time of day.
///
/// `P1Y`, `P6M`, `P2W`, `P10D`, `P1Y6M`. Years and months have no fixed number of days, so nothing is converted and
/// `P12M` is not equal to `P1Y`. Each number has up to nine digits, so that sums can't overflow.
public struct CalendarDuration: Hashable, Sendable {
  /// The number of each unit, -1 where the unit is not written.
  let counts: InlineCounts

  struct InlineCounts: Hashable, Sendable {
    var years: Int32 = -1
    var months: Int32 = -1
    var weeks: Int32 = -1
    var days: Int32 = -1
  }

  /// The years, 0 where none are written.
  public var years: Int { max(0, Int(counts.years)) }
  /// The months, 0 where none are written.
  public var months: Int { max(0, Int(counts.months)) }
  /// The weeks, 0 where none are written.
  public var weeks: Int { max(0, Int(counts.weeks)) }
  /// The days, 0 where none are written.
  public var days: Int { max(0, Int(counts.days)) }

  /// Makes a duration of numbers of units; units of 0 are not written, and nothing at all is `P0D`.
  ///
  /// - Throws: `ValueError` when a number is negative or has more than nine digits.
  public init(years: Int = 0, months: Int = 0, weeks: Int = 0, days: Int = 0) throws(ValueError) {
    let given = [years, months, weeks, days]
    guard given.allSatisfy({ (0...999_999_999).contains($0) }) else {
      throw ValueError(.unsupported, "each number of a duration is from 0 to 999999999")
    }
    let isZero = given.allSatisfy { $0 == 0 }
    func count(_ number: Int) -> Int32 { number == 0 ? -1 : Int32(truncatingIfNeeded: number) }
    counts = InlineCounts(
      years: count(years), months: count(months), weeks: count(weeks), days: isZero ? 0 : count(days))
  }

  init(counts: InlineCounts) { self.counts = counts }

  /// The duration in English: "1 year and 6 months".
  public var words: String {
    let parts = [(counts.years, "year"), (counts.months, "month"), (counts.weeks, "week"), (counts.days, "day")]
      .filter { $0.0 >= 0 }
      .map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + " and " + last
  }
}
