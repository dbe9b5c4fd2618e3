/// A start and an end, each of which takes from the other what is said once: "7-8 December 2016".
struct WrittenRange {
  private var start: WrittenPart
  private var end: WrittenPart
  private var notes: [String] = []
  private let mark: WrittenToken

  /// Joins two parts; `nil` when what is missing in one is not in the other.
  init?(_ start: WrittenPart, _ end: WrittenPart, mark: WrittenToken) {
    self.start = start
    self.end = end
    self.mark = mark
    let isBorrowing = start.year == nil || end.year == nil || needsMonth(start) || needsMonth(end)
    if isBorrowing {
      guard (start.day == nil) == (end.day == nil), (start.season == nil) == (end.season == nil) else { return nil }
    }
    borrowMonth()
    guard borrowYear(), (self.start.month == nil) == (self.end.month == nil) || !isBorrowing else { return nil }
    if mark == .and, !isTwoDays { return nil }
    if mark == .slash, start.day != nil {
      notes.append("a slash between two days may join or part them: read as from the one to the other")
    }
  }

  /// A year and the last two digits of a later one: 2016/17, 1999-00.
  init?(_ start: WrittenPart, shortYear: Int, mark: WrittenToken) {
    guard let first = start.yearNumber, start.month == nil, start.season == nil,
      mark == .dash || mark == .slash
    else { return nil }
    var last = first / 100 * 100 + shortYear
    if last <= first, shortYear == 0, first % 100 == 99 { last += 100 }
    guard last > first else { return nil }
    self.start = start
    end = start
    end.year = WrittenPart.year(last)
    end.how = ["as two years"]
    self.mark = mark
    if mark == .slash, last == first + 1 {
      notes.append("two years with a slash may be one year that spans both, as of a school or a budget: read as both")
    }
  }

  private func needsMonth(_ part: WrittenPart) -> Bool { part.day != nil && part.month == nil }

  private mutating func borrowMonth() {
    if needsMonth(start) { start.month = end.month }
    if needsMonth(end) { end.month = start.month }
  }

  /// Takes the year of the other part, or the one beside it where the range runs over New Year.
  private mutating func borrowYear() -> Bool {
    let isBackwards = (start.month ?? 0, start.day ?? 0) > (end.month ?? 13, end.day ?? 0)
    if start.year == nil, end.year == nil { return !isBackwards || start.month != end.month }
    if isBackwards, start.year == nil || end.year == nil, start.month == end.month { return false }
    if start.year == nil {
      guard isBackwards else {
        start.year = end.year
        return true
      }
      guard let year = end.yearNumber, year > 0 else { return false }
      start.year = WrittenPart.year(year - 1)
      notes.append("the start gives no year: read as \(year - 1), since it comes before the end")
    } else if end.year == nil {
      guard let year = start.yearNumber, year < 9_999 else { return false }
      let borrowed = isBackwards ? year + 1 : year
      end.year = WrittenPart.year(borrowed)
      notes.append("the end gives no year: read as \(borrowed)")
    }
    return true
  }

  /// Whether the two are one day and the next, so that "and" is the same as "to".
  private var isTwoDays: Bool {
    guard start.day != nil, end.day != nil, let first = start.date, let last = end.date else { return false }
    if let earliest = first.earliest, let latest = last.latest { return earliest.advanced(by: 1) == latest }
    return start.month == end.month && start.day.map { $0 + 1 } == end.day
  }

  /// "About" before a range is meant of both.
  mutating func approximate() {
    start.isApproximate = true
    end.isApproximate = true
    notes.append("\"about\" stands before both dates: read of each")
  }

  /// The range; `nil` when a date can't be, or the end is before the start.
  var finding: WrittenFinding? {
    guard let first = start.date, let last = end.date, let span = try? DateSpan(from: first, to: last) else {
      return nil
    }
    var how: [String] = []
    for part in start.how + end.how where !how.contains(part) { how.append(part) }
    return WrittenFinding(
      span: span, how: how.joined(separator: " and "), notes: notes + start.weekdayNotes + end.weekdayNotes)
  }
}
