import MigrationGovernance

/// On which days the strategies of a knowledge base are in force, ready made for a rival's table: a line for each run of
/// days, the number of the strategy, the first day, the last, and 2 for certainly or 1 for possibly.
enum ForceFile {
  static func text(_ base: KnowledgeBase) -> String {
    let graph = KnowledgeGraph(base)
    var lines = ""
    for (number, strategy) in base.strategies.enumerated() {
      var days: Set<CivilDay> = []
      for date in dates(of: strategy) {
        for case .date(let end) in [date.start, date.end] {
          for bound in [end.earliest, end.latest].compactMap(\.self) {
            days.formUnion([bound, bound.advanced(by: 1)].compactMap(\.self))
          }
        }
      }
      let sorted = days.sorted()
      guard let first = sorted.first?.advanced(by: -1) else { continue }
      for (place, day) in ([first] + sorted).enumerated() {
        let answer = PartialDate(day).map { graph.force(of: strategy, on: DateSpan($0)).answer } ?? .no
        guard answer.isPossible else { continue }
        let begin = place == 0 ? -1_000_000_000 : day.daysSince1970
        let end = place < sorted.count ? sorted[place].daysSince1970 - 1 : 1_000_000_000
        lines += "\(number) \(begin) \(end) \(answer == .yes ? 2 : 1)\n"
      }
    }
    return lines
  }

  private static func dates(of strategy: Strategy) -> [DateSpan] {
    let evidence = strategy.evidence + strategy.events.flatMap(\.evidence)
    return ([strategy.period] + strategy.events.map(\.when) + evidence.map(\.on)).compactMap(\.self)
  }
}
