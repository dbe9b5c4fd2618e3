/// The unit in which a date is stated.
///
/// As the standard counts, it is the smallest unit that is written, whether or not its digits are specified:
/// `2016-12-XX`, some day in December, has the precision of a day, and `2016-XX` that of a month. Where only a year
/// is written and its last digits are unspecified, this library is finer than the standard, which calls them all
/// years: `201X` is a decade, `20XX` a century, `2XXX` a millennium. `XXXX` alone is a year.
public struct DatePrecision: RawRepresentable, Codable, Hashable, Sendable {
  /// The unit, in lower case.
  public var rawValue: String

  /// Makes a precision of the name of its unit.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// A thousand years, as `2XXX`.
  public static let millennium = DatePrecision(rawValue: "millennium")
  /// A hundred years, as `20XX`.
  public static let century = DatePrecision(rawValue: "century")
  /// Ten years, as `201X`.
  public static let decade = DatePrecision(rawValue: "decade")
  /// A calendar year.
  public static let year = DatePrecision(rawValue: "year")
  /// A season of a year.
  public static let season = DatePrecision(rawValue: "season")
  /// A calendar month.
  public static let month = DatePrecision(rawValue: "month")
  /// A day.
  public static let day = DatePrecision(rawValue: "day")
}
