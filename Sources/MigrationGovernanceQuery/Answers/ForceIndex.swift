import MigrationGovernanceCore

/// On which days each strategy is in force, certainly, possibly or not: made once, so that a day costs a look.
///
/// What a strategy's life says of a day changes only where one of its dates begins or ends, so it is reckoned there and
/// holds in between. Dates with digits left open have days of their own within their bounds; a strategy that has one is
/// reckoned when it is asked for.
struct ForceIndex: Sendable {
  /// By row: where its days begin; one more at the end.
  private var starts: [Int32] = [0]
  /// From which day on an answer holds, ascending within a row; the first of a row always holds.
  private var days: [Int64] = []
  private var answers: [Answer] = []
  /// Rows that are reckoned when they are asked for, ascending.
  private(set) var open: [Int32] = []

  init(count: Int, _ strategy: (Int) -> Strategy) {
    for row in 0..<count {
      if !add(strategy(row)) { open.append(Int32(truncatingIfNeeded: row)) }
      starts.append(Int32(truncatingIfNeeded: days.count))
    }
  }

  private mutating func add(_ strategy: Strategy) -> Bool {
    guard let now = ForceIndex.day(0) else { return false }
    let dates = ForceReckoning(strategy: strategy, date: now).dates
    guard !dates.contains(where: \.hasUnspecifiedDigits) else { return false }
    var bounds: Set<Int64> = []
    for date in dates {
      let readings = SpanReadings(date)
      for day in [readings.earliestStart, readings.latestStart, readings.earliestEnd, readings.latestEnd] {
        bounds.formUnion([day, day.addingReportingOverflow(1).partialValue])
      }
    }
    let sorted = bounds.sorted().compactMap { day in ForceIndex.day(day).map { (day, $0) } }
    var last: Answer?
    let before = sorted.first.flatMap { ForceIndex.day($0.0 - 1) } ?? now
    for (day, span) in [(Int64.min, before)] + sorted {
      let answer = ForceReckoning(strategy: strategy, date: span, isBrief: true).result.answer
      if answer == last { continue }
      last = answer
      days.append(day)
      answers.append(answer)
    }
    return true
  }

  /// A day by its number, or `nil` where there is none.
  static func day(_ number: Int64) -> DateSpan? {
    CivilDay(daysSince1970: number).flatMap { PartialDate($0) }.map { DateSpan($0) }
  }

  /// The number of the day that a span is; `nil` for anything else.
  static func number(of span: DateSpan) -> Int64? {
    guard let date = span.date, !span.hasUnspecifiedDigits, let day = date.earliest, day == date.latest else {
      return nil
    }
    return day.daysSince1970
  }

  /// What a row answers for a day, unless it is open.
  @inline(__always)
  func answer(_ row: Int32, _ day: Int64) -> Answer? {
    let (first, end) = (Int(starts[Int(row)]), Int(starts[Int(row) + 1]))
    guard first < end else { return nil }
    var place = end - 1
    while place > first, days[place] > day { place -= 1 }
    return answers[place]
  }
}

extension KnowledgeGraph {
  /// The index of the strategies; `nil` where the model has none.
  var forceIndex: ForceIndex? {
    storage.rows(Strategy.self).map { table in
      storage.lazily.value("force") {
        ForceIndex(count: table.count) {
          table.address(of: $0).assumingMemoryBound(to: Strategy.self).pointee
        }
      }
    }
  }
}
