import MigrationGovernanceCore

/// Days during which an edge is there, both ends among them; without an end it has no bound there.
struct Spell: Hashable {
  var start: CivilDay?
  var end: CivilDay?

  /// The spell that a date may touch, or `nil` where it has no bound that programs read: days of the years of four digits.
  init?(_ date: DateSpan) {
    func bound(_ day: CivilDay?) -> CivilDay? { day.flatMap { (1...9_999).contains($0.year) ? $0 : nil } }
    (start, end) = (bound(date.earliest), bound(date.latest))
    if start == nil, end == nil { return nil }
  }

  /// The days of all dates as spells in their order, of which none has a day in common with another or lies beside it: Gephi drops an
  /// interval that does.
  static func union(_ dates: [DateSpan]) -> [Spell] {
    let first: (Spell) -> Int64 = { $0.start?.daysSince1970 ?? .min }
    let last: (Spell) -> Int64 = { $0.end?.daysSince1970 ?? .max - 1 }
    var union: [Spell] = []
    for spell in dates.compactMap(Spell.init).sorted(by: { first($0) < first($1) }) {
      if let open = union.last, first(spell) <= last(open) + 1 {
        if last(spell) > last(open) { union[union.count - 1].end = spell.end }
      } else {
        union.append(spell)
      }
    }
    // What has no bound at all is there at any time, like an edge without dates.
    return union.filter { $0.start != nil || $0.end != nil }
  }

  /// As attributes of GEXF.
  var attributes: String { (start.map { " start=\"\($0)\"" } ?? "") + (end.map { " end=\"\($0)\"" } ?? "") }
}
