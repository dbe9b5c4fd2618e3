import MigrationGovernanceCore

/// The marks of a timeline as rows of data.
struct TimelineMarks {
  private(set) var rows: [JSONObject] = []
  /// The first and the last day of the axis.
  private(set) var first = "2000-01-01"
  private(set) var last = "2001-01-01"
  /// How the axis writes its days, and about how many of them.
  private(set) var format = "%Y"
  private(set) var ticks = "10"
  private var begin: Int64 = 0
  private var end: Int64 = 366

  init(_ plan: TimelinePlan) {
    let dates = plan.lanes.flatMap(\.entries).map(\.date)
    let bounds = dates.flatMap { [$0.earliest, $0.latest].compactMap { $0?.daysSince1970 } }
    guard let least = bounds.min(), let most = bounds.max() else { return }
    let margin = max(3, (most - least) / 14)
    (begin, end) = (least - margin, most + margin)
    (first, last) = (Self.text(begin), Self.text(end))
    let years = (end - begin) / 365
    if years >= 3 {
      // Years alone, and each once.
      (format, ticks) = ("%Y", years <= 14 ? #"{"interval": "year", "step": 1}"# : "12")
    } else {
      (format, ticks) = (end - begin > 70 ? "%b %Y" : "%-d %b %Y", "8")
    }
    for lane in plan.lanes {
      var right = begin
      for (entry, date) in lane.entries { right = max(right, add(entry, date, lane)) }
      addLabel(lane, right)
    }
  }

  /// What of an entity is dated, at the right of its marks: the steps of its life, one label for all lest they overlap.
  private mutating func addLabel(_ lane: TimelinePlan.Lane, _ right: Int64) {
    var steps: [String] = []
    for step in lane.entries.map({ TimelinePlan.step($0.entry, $0.date) }) where !step.isEmpty && !steps.contains(step)
    {
      steps.append(step)
    }
    guard !steps.isEmpty, let last = lane.entries.last else { return }
    mark("label", right, nil, steps.joined(separator: "; "), last.entry, last.date, lane)
  }

  /// Draws a date, and answers where its marks end.
  private mutating func add(_ entry: TimelineEntry, _ date: DateSpan, _ lane: TimelinePlan.Lane) -> Int64 {
    let margin = (end - begin) / 20
    // The days within which it begins, and those within which it ends.
    let starts = Self.bounds(date.start)
    let ends = Self.bounds(date.end)
    var from = starts?.first ?? ends?.first ?? begin
    var to = ends?.last ?? starts?.last ?? end
    var right = to
    switch date.start {
    case .open:
      from = begin
      mark("sign", begin, nil, "←", entry, date, lane)
    case .unknown:
      mark("open", from - margin, from, nil, entry, date, lane)
      mark("sign", from - margin - margin / 3, nil, "?", entry, date, lane)
    case .date: break
    }
    switch date.end {
    case .open:
      (to, right) = (end, end)
      mark("sign", end, nil, "→", entry, date, lane)
    case .unknown:
      mark("open", to, to + margin, nil, entry, date, lane)
      right = to + margin + margin / 2
      mark("sign", to + margin + margin / 3, nil, "?", entry, date, lane)
    case .date: break
    }
    // What would be too narrow to be seen gets a point; what is stated less exactly has no middle that means anything.
    if (to - from) * 60 < end - begin {
      mark("point", (from + to) / 2, nil, nil, entry, date, lane)
      return right
    }
    mark("pale", from, to, nil, entry, date, lane)
    // From the last day on which it may begin to the first on which it may end.
    var sure: (Int64, Int64)?
    let isDoubted = date.isQualified || date.hasUnspecifiedDigits
    if date.isInterval, !isDoubted {
      switch (date.start, date.end) {
      case (.date, .date): if let starts, let ends { sure = (starts.last - 1, ends.first + 1) }
      case (.date, .open): if let starts { sure = (starts.last - 1, end) }
      case (.open, .date): if let ends { sure = (begin, ends.first + 1) }
      default: break
      }
    } else if !isDoubted, date.precision == .day {
      sure = (from, to)
    }
    if let sure, sure.0 < sure.1, entry.certainty == .yes { mark("dark", sure.0, sure.1, nil, entry, date, lane) }
    return right
  }

  private mutating func mark(
    _ part: String, _ from: Int64, _ to: Int64?, _ sign: String?, _ entry: TimelineEntry, _ date: DateSpan,
    _ lane: TimelinePlan.Lane
  ) {
    rows.append(
      VegaLiteWriter.row([
        "part": .string(part), "lane": .string(lane.label), "kind": .string(lane.reference.kind.wordsOfKey),
        "from": .string(Self.text(from)), "to": to.map { .string(Self.text($0)) }, "sign": sign.map { .string($0) },
        "name": .string(lane.name), "what": .string(entry.aspect), "when": .string(date.words),
        "edtf": .string(date.text), "known as": .string(Self.words(entry.certainty)),
        "sources": VegaLiteWriter.sources(entry.evidence),
      ]))
  }

  /// The first day of a bound and the day after its last.
  private static func bounds(_ bound: DateSpan.End) -> (first: Int64, last: Int64)? {
    guard case .date(let date) = bound, let first = date.earliest, let last = date.latest else { return nil }
    return (first.daysSince1970, last.daysSince1970 + 1)
  }

  private static func words(_ answer: Answer) -> String {
    switch answer {
    case .yes: "so"
    case .no: "cancelled"
    default: "possibly so"
    }
  }

  private static func text(_ days: Int64) -> String { CivilDay(daysSince1970: days)?.text ?? "1970-01-01" }
}
