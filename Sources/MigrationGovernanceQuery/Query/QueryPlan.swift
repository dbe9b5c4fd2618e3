import MigrationGovernanceCore

/// What a filter is begun with, and what is left to be asked.
struct RowPlan {
  /// The rows among which all are that pass.
  var rows: IndexRows
  /// What has to be asked of each of them; `nil` where all of them pass.
  var rest: BoundFilter?
}

/// Which index a filter is begun with.
///
/// The smallest set of rows is taken, where one that has to be sorted first weighs more; exact sets that are not a great
/// deal larger are intersected with it; everything else is asked of the rows that are left.
extension BoundFilter {
  /// How to begin, or `nil` where every row has to be read.
  func plan(possibly: Bool = false) -> RowPlan? {
    switch self {
    case .condition(let condition, let words):
      guard var rows = possibly ? condition.possible : condition.certain else { return nil }
      rows.name = "\(words): \(rows.name)"
      // Rows that are possible need not all be, unless it can be told row by row.
      return RowPlan(rows: rows, rest: rows.isExact && (!possibly || condition.isPossible != nil) ? nil : self)
    case .possible(let filter):
      guard let plan = filter.plan(possibly: true) else { return nil }
      return RowPlan(rows: plan.rows, rest: plan.rest == nil ? nil : self)
    case .not: return nil
    case .any(let filters):
      let plans = filters.compactMap { $0.plan(possibly: possibly) }
      guard plans.count == filters.count, !plans.isEmpty else { return nil }
      let rows = IndexRows(
        name: plans.map(\.rows.name).joined(separator: "; or "), count: plans.reduce(0) { $0 + $1.rows.count },
        isExact: plans.allSatisfy { $0.rest == nil }, isSorted: plans.allSatisfy(\.rows.isSorted),
        rows: { plans.reduce([]) { RowSets.union($0, $1.rows.rows()) } })
      return RowPlan(rows: rows, rest: rows.isExact ? nil : self)
    case .all(let filters): return Self.intersection(filters, filters.map { $0.plan(possibly: possibly) })
    }
  }

  private static func intersection(_ filters: [BoundFilter], _ plans: [RowPlan?]) -> RowPlan? {
    func weight(_ place: Int) -> Int? { plans[place].map { $0.rows.count * ($0.rows.isSorted ? 1 : 16) } }
    let weighed = plans.indices.compactMap { place in weight(place).map { (weight: $0, place: place) } }.sorted {
      $0 < $1
    }
    guard let best = weighed.first, let first = plans[best.place] else { return nil }
    var rest: [BoundFilter] = first.rest.map { [$0] } ?? []
    var sets = [first.rows]
    for (place, filter) in filters.enumerated() where place != best.place {
      if let plan = plans[place], plan.rest == nil, plan.rows.isSorted, plan.rows.count / 64 <= first.rows.count {
        sets.append(plan.rows)
      } else {
        rest.append(filter)
      }
    }
    let rows = IndexRows(
      name: sets.map(\.name).joined(separator: "; and "), count: first.rows.count, isExact: rest.isEmpty,
      isSorted: first.rows.isSorted,
      rows: { [sets] in sets.dropFirst().reduce(sets[0].rows()) { RowSets.intersection($0, $1.rows()) } })
    return RowPlan(rows: rows, rest: rest.isEmpty ? nil : .all(rest))
  }
}

/// Sets of rows as ascending lists.
enum RowSets {
  /// Ascending numbers, each once, counted from the first of their table.
  static func distinct(_ numbers: ArraySlice<Int32>, first: Int32) -> [Int32] {
    [Int32](unsafeUninitializedCapacity: numbers.count) { buffer, count in
      for number in numbers where count == 0 || buffer[count - 1] != number &- first {
        buffer[count] = number &- first
        count += 1
      }
    }
  }

  /// Those in both: the longer list is leapt through.
  static func intersection(_ one: [Int32], _ other: [Int32]) -> [Int32] {
    let (short, long) = one.count <= other.count ? (one, other) : (other, one)
    var both: [Int32] = []
    var place = 0
    for row in short {
      var step = 1
      while place + step < long.count, long[place + step] < row { step *= 2 }
      var (low, high) = (place + step / 2, min(place + step, long.count))
      while low < high {
        let middle = low + (high - low) / 2
        if long[middle] < row { low = middle + 1 } else { high = middle }
      }
      place = low
      if place >= long.count { break }
      if long[place] == row { both.append(row) }
    }
    return both
  }

  /// Those in either.
  static func union(_ one: [Int32], _ other: [Int32]) -> [Int32] {
    if one.isEmpty { return other }
    if other.isEmpty { return one }
    var either: [Int32] = []
    either.reserveCapacity(one.count + other.count)
    var (first, second) = (0, 0)
    while first < one.count || second < other.count {
      if second == other.count || first < one.count && one[first] < other[second] {
        either.append(one[first])
        first += 1
      } else {
        if first < one.count, one[first] == other[second] { first += 1 }
        either.append(other[second])
        second += 1
      }
    }
    return either
  }
}
