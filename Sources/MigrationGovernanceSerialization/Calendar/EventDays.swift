import MigrationGovernanceCore

/// The days of an event of which both the first and the last are certain.
struct EventDays: Hashable {
  let first: CivilDay
  /// The day after the last: the end of an event of whole days is not part of it.
  let end: CivilDay

  /// The days of a span; of two spans, from the beginning of the first to the end of the second. Or why there are none.
  init(_ start: DateSpan, to end: DateSpan? = nil) throws(NoDays) {
    let closing = end ?? start
    guard case .date(let first) = start.start else { throw NoDays(reason: "when it begins is not stated") }
    guard case .date(let last) = closing.end else { throw NoDays(reason: "when it ends is not stated") }
    let (from, to) = (try Self.day(first), try Self.day(last))
    guard from <= to, let after = to.advanced(by: 1) else { throw NoDays(reason: "it ends before it begins") }
    self.first = from
    self.end = after
  }

  private static func day(_ date: PartialDate) throws(NoDays) -> CivilDay {
    if date.qualifier != nil { throw NoDays(reason: "the date is not certain") }
    guard date.precision == .day, !date.hasUnspecifiedDigits, let day = date.earliest else {
      throw NoDays(reason: "the day is not stated")
    }
    guard (1...9_998).contains(day.year) else { throw NoDays(reason: "a calendar has the years 1 to 9998") }
    return day
  }

  /// Why a calendar can't hold an event.
  struct NoDays: Error {
    var reason: String
  }

  /// A day as a calendar writes it: `20161207`.
  static func text(_ day: CivilDay) -> String { day.text.filter { $0 != "-" } }
}
