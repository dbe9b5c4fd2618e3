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
  /// interval. An edge of which no fact has a date has none, and is shown at any time. Linear.
  public func gexf(_ network: Network) -> Export {
    let columns = Columns(network.nodes).columns
    let isDated = network.edges.contains { edge in !Self.spells(edge).isEmpty }
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
      let spells = Self.spells(edge)
      if !spells.isEmpty {
        lines += ["        <spells>"] + spells.map { "          <spell\($0)/>" } + ["        </spells>"]
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
    let far = network.edges.count { edge in
      edge.dates.contains { date in [date.earliest, date.latest].contains { $0 != nil && Self.bound($0) == nil } }
    }
    if far > 0 {
      leftOut.append(
        "days outside of the years 1 to 9999 as bounds of intervals, which have none there (edges: \(far))")
    }
    return Export(data: Data(lines.joined(separator: "\n").utf8), leftOut: leftOut)
  }

  /// A day of the years of four digits: few programs read others.
  private static func bound(_ day: CivilDay?) -> CivilDay? { day.flatMap { (1...9_999).contains($0.year) ? $0 : nil } }

  /// The attributes of the intervals of an edge, each once.
  private static func spells(_ edge: Network.Edge) -> [String] {
    var spells: [String] = []
    for date in edge.dates {
      let (start, end) = (
        bound(date.earliest).map { " start=\"\($0)\"" } ?? "", bound(date.latest).map { " end=\"\($0)\"" } ?? ""
      )
      if !(start + end).isEmpty, !spells.contains(start + end) { spells.append(start + end) }
    }
    return spells
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
