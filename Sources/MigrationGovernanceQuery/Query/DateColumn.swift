import MigrationGovernanceCore

/// The outermost days of the dates of a table's rows, and the rows in their order.
///
/// A row without a date has its first day after its last, so that no span holds it, and it holds none.
struct DateColumn: Sendable {
  private let first: [Int64]
  private let last: [Int64]
  /// Taken as a period: the last day on which it may begin, the first on which it may end.
  private let begun: [Int64]
  private let ending: [Int64]
  /// The rows that have a date, by its first day, then by number.
  private let order: [Int32]

  init(count: Int, _ span: (Int) -> DateSpan?) {
    var first = [Int64](repeating: .max, count: count)
    var last = [Int64](repeating: .min, count: count)
    var begun = first
    var ending = last
    var order: [Int32] = []
    for row in 0..<count {
      guard let span = span(row) else { continue }
      let readings = SpanReadings(span)
      first[row] = readings.earliestStart
      last[row] = readings.latestEnd
      let period = SpanReadings(container: span)
      begun[row] = period.latestStart
      ending[row] = period.earliestEnd
      order.append(Int32(truncatingIfNeeded: row))
    }
    order.sort { (first[Int($0)], $0) < (first[Int($1)], $1) }
    (self.first, self.last, self.begun, self.ending, self.order) = (first, last, begun, ending, order)
  }

  /// Gives a condition what the column knows: which rows certainly pass.
  ///
  /// Certain answers rest on outermost days alone: a date lies within a span if the first day that it may touch does not
  /// come before the last on which the span may begin, and so on.
  func serve(_ test: DateTest, _ bound: inout BoundCondition) {
    switch test {
    case .within(let span):
      let readings = SpanReadings(container: span)
      let (low, high) = (readings.latestStart, readings.earliestEnd)
      bound.isCertain = { row in low <= first[Int(row)] && last[Int(row)] <= high && has(row) }
      let found = order[place(of: low)..<max(place(of: low), high == .max ? order.count : place(of: high + 1))]
      bound.certain = IndexRows(
        name: "index of dates", count: found.count, isExact: true, isSorted: false,
        rows: {
          // Sorting many rows by number takes longer than looking at the days of all.
          guard found.count > first.count / 16 else { return found.filter { last[Int($0)] <= high }.sorted() }
          return (0..<Int32(truncatingIfNeeded: first.count)).filter {
            low <= first[Int($0)] && last[Int($0)] <= high && has($0)
          }
        })
    case .covering(let span):
      let readings = SpanReadings(span)
      let (low, high) = (readings.earliestStart, readings.latestEnd)
      bound.isCertain = { row in begun[Int(row)] <= low && high <= ending[Int(row)] }
      bound.certain = IndexRows(
        name: "index of dates", count: order.count, isExact: true, isSorted: false,
        rows: {
          (0..<Int32(truncatingIfNeeded: begun.count)).filter { begun[Int($0)] <= low && high <= ending[Int($0)] }
        })
    case .before(let span):
      let begin = SpanReadings(span).earliestStart
      bound.isCertain = { row in last[Int(row)] < begin && has(row) }
    case .after(let span):
      let end = SpanReadings(span).latestEnd
      bound.isCertain = { row in first[Int(row)] > end && has(row) }
    case .between(let start, let end):
      let (low, high) = (SpanReadings(start).latestEnd, SpanReadings(end).earliestStart)
      bound.isCertain = { row in first[Int(row)] > low && last[Int(row)] < high && has(row) }
    case .overlapping: break
    }
  }

  /// Whether a row has a date.
  private func has(_ row: Int32) -> Bool { first[Int(row)] != .max || last[Int(row)] != .min }

  /// The first place in the order whose day is not before one.
  private func place(of day: Int64) -> Int {
    var (low, high) = (0, order.count)
    while low < high {
      let middle = low + (high - low) / 2
      if first[Int(order[middle])] < day { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
