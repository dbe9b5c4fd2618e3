/// When something was: one date, or an interval from one date to another, in the Extended Date/Time Format.
///
/// | text | is |
/// | --- | --- |
/// | `2016-12` | one date: anything that `PartialDate` reads |
/// | `2004/2010` | an interval that begins some day in 2004 and ends some day in 2010 |
/// | `2004/..`, `../2010` | one that has no end, or no beginning |
/// | `2004/`, `/2025` | one whose end, or beginning, is not stated |
///
/// An interval without any date (`/`, `../..`) says nothing and is refused, and so is one that certainly ends before
/// it begins. Equality is equality of the text.
public struct DateSpan: Hashable, Sendable {
  /// The beginning or the end of a span.
  public enum End: Hashable, Sendable {
    /// Some day of this date.
    case date(PartialDate)
    /// There is none: `..`.
    case open
    /// There is one, and it is not stated: nothing beside the `/`.
    case unknown
  }

  enum Form: UInt8, Sendable {
    case single, closed, openEnd, unknownEnd, openStart, unknownStart
  }

  /// The only date, or the start of a closed interval.
  let first: PartialDate
  /// The end of a closed interval; otherwise the same as `first`.
  let second: PartialDate
  let form: Form

  init(_ form: Form, _ first: PartialDate, _ second: PartialDate) {
    self.form = form
    self.first = first
    self.second = second
  }

  /// Makes a span of one date.
  public init(_ date: PartialDate) { self.init(.single, date, date) }

  /// Makes an interval from one date to another.
  ///
  /// - Throws: `ValueError` when the interval certainly ends before it begins.
  public init(from start: PartialDate, to end: PartialDate) throws(ValueError) {
    guard Self.isOrdered(start, end) else { throw Self.disorder(start, end) }
    self.init(.closed, start, end)
  }

  /// Makes an interval of a beginning and an end.
  ///
  /// - Throws: `ValueError` when neither is a date, or when the interval certainly ends before it begins.
  public init(from start: End, to end: End) throws(ValueError) {
    switch (start, end) {
    case (.date(let start), .date(let end)): try self.init(from: start, to: end)
    case (.date(let date), .open): self.init(.openEnd, date, date)
    case (.date(let date), .unknown): self.init(.unknownEnd, date, date)
    case (.open, .date(let date)): self.init(.openStart, date, date)
    case (.unknown, .date(let date)): self.init(.unknownStart, date, date)
    default: throw Self.nothingSaid
    }
  }

  /// The one date, where the span is no interval.
  public var date: PartialDate? { form == .single ? first : nil }

  /// Whether any of its digits is left open: `2016-XX-04`.
  package var hasUnspecifiedDigits: Bool { first.hasUnspecifiedDigits || isInterval && second.hasUnspecifiedDigits }

  /// Whether the span is an interval.
  public var isInterval: Bool { form != .single }

  /// The beginning: of a single date, that date.
  public var start: End {
    switch form {
    case .openStart: .open
    case .unknownStart: .unknown
    default: .date(first)
    }
  }

  /// The end: of a single date, that date.
  public var end: End {
    switch form {
    case .openEnd: .open
    case .unknownEnd: .unknown
    default: .date(second)
    }
  }

  static func isOrdered(_ start: PartialDate, _ end: PartialDate) -> Bool {
    guard let earliest = start.earliest, let latest = end.latest else { return true }
    return earliest <= latest
  }
}
