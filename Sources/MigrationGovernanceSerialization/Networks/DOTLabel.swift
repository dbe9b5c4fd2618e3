import MigrationGovernanceCore

/// What stands above a drawing of Graphviz: a title, the kinds with their colours, and what is not drawn.
struct DOTLabel {
  let title: String
  let kinds: [String]
  let notes: [String]

  init(_ drawn: Network, title: String, notes: [String]) {
    // Graphviz reads no label of more than 16,384 bytes.
    self.title = title.split(whereSeparator: \.isWhitespace).joined(separator: " ").shortened(to: 300)
    let all = KindColour.ordered(drawn.nodes.map(\.kind).filter { !$0.isEmpty })
    kinds = all.prefix(24) + (all.count > 24 ? ["…"] : [])
    self.notes = notes.map { $0.shortened(to: 300) }
  }

  /// The attributes of the graph that show it, in its language for tables; none where there is nothing to be said. A label goes with
  /// every way of placing nodes; a legend of nodes would be pushed about by them.
  var attributes: [String] {
    var rows: [String] = []
    if !title.isEmpty { rows.append(row("<FONT POINT-SIZE=\"16\">\(text(title))</FONT>")) }
    if !kinds.isEmpty {
      let cells = kinds.map { "<TD BGCOLOR=\"\(KindColour.of($0).paper)\">\(text($0.wordsOfKey))</TD>" }
      rows.append(row("<TABLE BORDER=\"0\" CELLPADDING=\"4\" CELLSPACING=\"4\"><TR>\(cells.joined())</TR></TABLE>"))
    }
    rows += notes.map { row("<FONT COLOR=\"#555555\">\(text($0))</FONT>") }
    guard !rows.isEmpty else { return [] }
    return [
      "label=<<TABLE BORDER=\"0\" CELLPADDING=\"2\" CELLSPACING=\"0\">\(rows.joined())</TABLE>>", "labelloc=t",
      "labeljust=l", "fontname=\"Helvetica\"", "fontsize=11",
    ]
  }

  /// Backslashes are signs of Graphviz here, too.
  private func text(_ words: String) -> String { XMLText.escaped(words.replacing("\\", with: "\\\\")) }

  private func row(_ content: String) -> String { "<TR><TD ALIGN=\"LEFT\">\(content)</TD></TR>" }
}
