public import MigrationGovernanceCore

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension NetworkWriter {
  /// The network as GEXF 1.3, with the days of its facts as intervals: Gephi's timeline shows who was connected when.
  ///
  /// An interval is that between the first and the last day that a date may touch; where a date has no bound, neither has the
  /// interval. Those of an edge that have a day in common or lie side by side are one: Gephi drops what overlaps. An edge of which no
  /// fact has a date has none, and is shown at any time. Linear, but for the sorting of the dates of an edge.
  public func gexf(_ network: Network) -> Export {
    let columns = Columns(network.nodes).columns
    let dates = network.edges.map(\.dates)
    let spells = dates.map(Spell.union)
    let isDated = spells.contains { !$0.isEmpty }
    let type = network.isDirected ? "directed" : "undirected"
    let mode = isDated ? #"mode="dynamic" timeformat="date""# : #"mode="static""#
    var lines = [
      #"<?xml version="1.0" encoding="UTF-8"?>"#, #"<gexf xmlns="http://gexf.net/1.3" version="1.3">"#,
      "  <graph defaultedgetype=\"\(type)\" \(mode)>", #"    <attributes class="node">"#,
      Self.attribute("kind", "kind", "string"),
    ]
    for (place, column) in columns.enumerated() { lines.append(Self.attribute("n\(place)", column.key, column.type)) }
    lines += [
      "    </attributes>", #"    <attributes class="edge">"#, Self.attribute("when", "when", "string"),
      Self.attribute("facts", "facts", "string"), Self.attribute("certainty", "certainty", "string"),
      "    </attributes>", "    <nodes>",
    ]
    for node in network.nodes {
      var values = node.kind.isEmpty ? [] : [("kind", node.kind)]
      for (place, column) in columns.enumerated() {
        if let value = node.attributes[key: column.key] { values.append(("n\(place)", Self.text(value))) }
      }
      lines.append("      <node id=\"\(XMLText.escaped(node.id))\" label=\"\(XMLText.escaped(node.label))\">")
      lines += Self.values(values) + ["      </node>"]
    }
    lines += ["    </nodes>", "    <edges>"]
    for (place, edge) in network.edges.enumerated() {
      let ends = "source=\"\(XMLText.escaped(edge.from))\" target=\"\(XMLText.escaped(edge.to))\""
      lines.append("      <edge id=\"\(place)\" \(ends) weight=\"\(Self.text(edge.weight))\">")
      var values = edge.when.map { [("when", $0.text)] } ?? []
      if !edge.facts.isEmpty { values.append(("facts", Self.facts(edge))) }
      values.append(("certainty", Self.certainty(edge)))
      lines += Self.values(values)
      if !spells[place].isEmpty {
        lines +=
          ["        <spells>"] + spells[place].map { "          <spell\($0.attributes)/>" } + ["        </spells>"]
      }
      lines.append("      </edge>")
    }
    lines += ["    </edges>", "  </graph>", "</gexf>", ""]
    var leftOut = Self.leftOut(network, undated: [], isXML: true)
    let partly = network.edges.count { edge in
      edge.facts.contains { $0.when == nil } && edge.facts.contains { $0.when != nil }
    }
    if partly > 0 {
      leftOut.append(
        "that an edge also holds at a time that no source states, where other facts have dates (edges: \(partly))")
    }
    let merged = zip(dates, spells).map { $0.count { Spell($0) != nil } - $1.count }.filter { $0 > 0 }
    if !merged.isEmpty {
      leftOut.append(
        "the dates of single facts, where the days of several overlap or touch (intervals that went into others: "
          + "\(merged.reduce(0, +)), edges: \(merged.count)): Gephi refuses intervals that overlap")
    }
    let far = dates.count { dates in
      dates.contains { date in
        date.earliest != nil && Spell(date)?.start == nil || date.latest != nil && Spell(date)?.end == nil
      }
    }
    if far > 0 {
      leftOut.append(
        "days outside of the years 1 to 9999 as bounds of intervals, which have none there (edges: \(far))")
    }
    return Export(data: Data(lines.joined(separator: "\n").utf8), leftOut: leftOut)
  }

  private static func attribute(_ id: String, _ title: String, _ type: String) -> String {
    "      <attribute id=\"\(id)\" title=\"\(XMLText.escaped(title))\" type=\"\(type)\"/>"
  }

  private static func values(_ values: [(id: String, text: String)]) -> [String] {
    guard !values.isEmpty else { return [] }
    return ["        <attvalues>"]
      + values.map { "          <attvalue for=\"\($0.id)\" value=\"\(XMLText.escaped($0.text))\"/>" }
      + ["        </attvalues>"]
  }
}
