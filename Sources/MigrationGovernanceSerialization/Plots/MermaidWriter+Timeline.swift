public import MigrationGovernanceCore

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension MermaidWriter {
  /// A timeline, kind by kind, with the dates in words: nothing is drawn more exactly than it is stated.
  ///
  /// What is planned or only announced has “possibly” behind it, what was cancelled “cancelled”. What has no date is not drawn,
  /// nor more than the first 40 entities: each takes a column of its own, and a page is not wide. Linear in the entries.
  public func timeline(_ entries: [TimelineEntry], title: String) -> Export {
    var (text, leftOut) = Self.fitting(40) { most in
      let plan = TimelinePlan(entries, labelLength: 90, most: most)
      return (Self.lines(plan, title), plan.leftOut)
    }
    let evidence = entries.reduce(0) { $0 + $1.evidence.count }
    if evidence > 0 { leftOut.append("where the sources say it (pieces of evidence: \(evidence))") }
    return Export(data: Data(text.utf8), leftOut: leftOut)
  }

  private static func lines(_ plan: TimelinePlan, _ title: String) -> [String] {
    var lines = ["timeline", "    title \(MermaidText.escaped(title))"]
    for kind in plan.kinds {
      lines.append("    section \(MermaidText.escaped(kind.wordsOfKey))")
      var moments: [(words: String, texts: [String])] = []
      for lane in plan.lanes where lane.reference.kind == kind {
        for (entry, date) in lane.entries {
          let text = text(of: entry, TimelinePlan.step(entry, date), lane)
          if let place = moments.firstIndex(where: { $0.words == date.words }) {
            moments[place].texts.append(text)
          } else {
            moments.append((date.words, [text]))
          }
        }
      }
      for moment in moments {
        let texts = moment.texts.map { " : " + MermaidText.escaped($0) }.joined()
        lines.append("    \(MermaidText.escaped(moment.words))\(texts)")
      }
    }
    return lines
  }

  private static func text(of entry: TimelineEntry, _ step: String, _ lane: TimelinePlan.Lane) -> String {
    let text = lane.label + (step.isEmpty ? "" : " - \(step)")
    switch entry.certainty {
    case .yes: return text
    case .no: return text + " (cancelled)"
    // The words of a step say so themselves.
    default: return step.isEmpty ? text + " (possibly)" : text
    }
  }
}
