import MigrationGovernanceCore

/// What of a timeline can be drawn, entity by entity, and what can't.
struct TimelinePlan {
  /// An entity with its dates.
  struct Lane {
    var reference: Reference
    var name: String
    /// The name as it stands beside the line: short, and no two the same.
    var label: String
    var entries: [(entry: TimelineEntry, date: DateSpan)]
  }

  /// Kind by kind in the order in which they first come, in each by the first date.
  private(set) var lanes: [Lane] = []
  /// The kinds in this order.
  private(set) var kinds: [String] = []
  private var undated: [Reference] = []
  private var unplaced: [(reference: Reference, date: DateSpan)] = []

  /// How many entities there are, drawn or not.
  let count: Int
  /// How many of them have no line for want of a date.
  let undatedCount: Int
  /// How many have none for want of room.
  let surplus: Int

  /// - Parameters:
  ///   - entries: What is to be drawn.
  ///   - labelLength: How many characters a label may have.
  ///   - most: How many entities there is room for: those with the first dates are drawn.
  init(_ entries: [TimelineEntry], labelLength: Int, most: Int) {
    var places: [Reference: Int] = [:]
    for entry in entries {
      guard let date = entry.date else {
        undated.append(entry.reference)
        continue
      }
      guard Self.canBePlaced(date) else {
        unplaced.append((entry.reference, date))
        continue
      }
      if let place = places[entry.reference] {
        lanes[place].entries.append((entry, date))
      } else {
        places[entry.reference] = lanes.count
        lanes.append(Lane(reference: entry.reference, name: entry.name, label: "", entries: [(entry, date)]))
      }
    }
    undatedCount = Set(undated + unplaced.map(\.reference)).subtracting(places.keys).count
    count = undatedCount + lanes.count
    surplus = max(0, lanes.count - most)
    lanes.removeLast(surplus)
    for kind in lanes.map(\.reference.kind) where !kinds.contains(kind) { kinds.append(kind) }
    let order = kinds
    lanes = lanes.enumerated().sorted { one, other in
      let kinds = (order.firstIndex(of: one.element.reference.kind), order.firstIndex(of: other.element.reference.kind))
      return (kinds.0 ?? 0, one.offset) < (kinds.1 ?? 0, other.offset)
    }.map(\.element)
    var taken: Set<String> = []
    for place in lanes.indices {
      var label = lanes[place].name.shortened(to: labelLength)
      if !taken.insert(label).inserted {
        label = "\(label) (\(lanes[place].reference.id))"
        taken.insert(label)
      }
      lanes[place].label = label
    }
  }

  /// Within the years of four digits, with a bound at one end at least.
  static func canBePlaced(_ date: DateSpan) -> Bool {
    let bounds = [date.earliest, date.latest].compactMap { $0 }
    return !bounds.isEmpty && bounds.allSatisfy { (1...9_998).contains($0.year) }
  }

  /// What of an entity is dated, where that is worth a word: not for an interval that speaks for itself.
  static func step(_ entry: TimelineEntry, _ date: DateSpan) -> String {
    date.isInterval && entry.certainty == .yes ? "" : entry.aspect
  }

  /// What is not drawn, in words.
  var leftOut: [String] {
    var leftOut: [String] = []
    if !undated.isEmpty {
      leftOut.append("what has no date (\(undated.count)): \(undated.map(\.text).joinedShortly())")
    }
    if !unplaced.isEmpty {
      let words = unplaced.map { "\($0.reference) (\($0.date.text))" }
      leftOut.append("dates that have no place among the years (\(words.count)): \(words.joinedShortly())")
    }
    if surplus > 0 {
      leftOut.append(
        "entities whose dates come after those of the first \(lanes.count), for which there is room (\(surplus))")
    }
    return leftOut
  }
}
