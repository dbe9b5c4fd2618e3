public import MigrationGovernanceCore

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension MermaidWriter {
  /// A timeline, kind by kind, with the dates in words: nothing is drawn more exactly than it is stated.
  ///
  /// What is planned or only announced has “possibly” behind it, what was cancelled “cancelled”. A page is not wide: the first 40
  /// dates have columns, with five entries each at most; a last column counts what has no room and what has no date. Linear in the
  /// entries.
  public func timeline(_ entries: [TimelineEntry], title: String) -> Export {
    var (text, leftOut) = Self.fitting(40) { most in
      let plan = TimelinePlan(entries, labelLength: 90, most: .max)
      let columns = Columns(entries, most: most)
      return (Self.lines(plan, columns, title), columns.leftOut + plan.leftOut)
    }
    let evidence = entries.reduce(0) { $0 + $1.evidence.count }
    if evidence > 0 { leftOut.append("where the sources say it (pieces of evidence: \(evidence))") }
    return Export(data: Data(text.utf8), leftOut: leftOut)
  }

  /// What stands at the same date, kind by kind.
  private struct Columns {
    struct Column {
      var kind: String
      var words: String
      var entries: [(entry: TimelineEntry, date: DateSpan)]
    }

    private(set) var columns: [Column] = []
    private(set) var hidden: [Reference] = []

    init(_ entries: [TimelineEntry], most: Int) {
      var places: [[String]: Int] = [:]
      for entry in entries {
        guard let date = entry.date, TimelinePlan.canBePlaced(date) else { continue }
        let key = [entry.reference.kind, date.words]
        if let place = places[key], columns[place].entries.count < 5 {
          columns[place].entries.append((entry, date))
        } else if places[key] == nil, columns.count < most {
          places[key] = columns.count
          columns.append(Column(kind: key[0], words: key[1], entries: [(entry, date)]))
        } else {
          hidden.append(entry.reference)
        }
      }
    }

    var leftOut: [String] {
      hidden.isEmpty
        ? []
        : ["dates for which there is no room (\(hidden.count), of \(Set(hidden).count) entities): a page is not wide"]
    }
  }

  private static func lines(_ plan: TimelinePlan, _ columns: Columns, _ title: String) -> [String] {
    var lines = ["timeline", "    title \(MermaidText.escaped(title))"]
    let labels = Dictionary(uniqueKeysWithValues: plan.lanes.map { ($0.reference, $0.label) })
    for kind in plan.kinds {
      let own = columns.columns.filter { $0.kind == kind }
      if !own.isEmpty { lines.append("    section \(MermaidText.escaped(kind.wordsOfKey))") }
      for column in own {
        let texts = column.entries.map { entry, date in
          let label = labels[entry.reference] ?? entry.name
          return " : " + MermaidText.escaped(text(of: entry, TimelinePlan.step(entry, date), label))
        }
        lines.append("    \(MermaidText.escaped(column.words))\(texts.joined())")
      }
    }
    let (room, undated) = (columns.hidden, plan.undatedCount)
    if !room.isEmpty || undated > 0 { lines.append("    section not drawn") }
    if !room.isEmpty {
      lines.append("    for want of room : \(room.count) dates of \(Set(room).count) entities")
    }
    if undated > 0 { lines.append("    for want of a date : \(undated) of \(plan.count) entities") }
    return lines
  }

  private static func text(of entry: TimelineEntry, _ step: String, _ label: String) -> String {
    let text = label + (step.isEmpty ? "" : " - \(step)")
    switch entry.certainty {
    case .yes: return text
    case .no: return text + " (cancelled)"
    // The words of a step say so themselves.
    default: return step.isEmpty ? text + " (possibly)" : text
    }
  }
}
