public import MigrationGovernanceCore

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension NetworkWriter {
  /// The network as GraphML 1.0: label, kind and attributes of nodes; weight, date (EDTF, where the facts have one in common) and
  /// facts of edges. Linear.
  public func graphML(_ network: Network) -> Export {
    let columns = Columns(network.nodes).columns
    var lines = [
      #"<?xml version="1.0" encoding="UTF-8"?>"#,
      #"<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">"#,
      Self.key("label", "node", "label", "string"), Self.key("kind", "node", "kind", "string"),
    ]
    for (place, column) in columns.enumerated() { lines.append(Self.key("n\(place)", "node", column.key, column.type)) }
    lines += [
      Self.key("weight", "edge", "weight", "double"), Self.key("when", "edge", "when", "string"),
      Self.key("facts", "edge", "facts", "string"),
      "  <graph id=\"network\" edgedefault=\"\(network.isDirected ? "directed" : "undirected")\">",
    ]
    for node in network.nodes {
      lines.append("    <node id=\"\(XMLText.escaped(node.id))\">")
      lines.append(Self.data("label", node.label))
      if !node.kind.isEmpty { lines.append(Self.data("kind", node.kind)) }
      for (place, column) in columns.enumerated() {
        if let value = node.attributes[key: column.key] { lines.append(Self.data("n\(place)", Self.text(value))) }
      }
      lines.append("    </node>")
    }
    for (place, edge) in network.edges.enumerated() {
      let ends = "source=\"\(XMLText.escaped(edge.from))\" target=\"\(XMLText.escaped(edge.to))\""
      lines.append("    <edge id=\"e\(place)\" \(ends)>")
      lines.append(Self.data("weight", Self.text(edge.weight)))
      if let when = edge.when { lines.append(Self.data("when", when.text)) }
      if !edge.facts.isEmpty { lines.append(Self.data("facts", Self.facts(edge))) }
      lines.append("    </edge>")
    }
    lines += ["  </graph>", "</graphml>", ""]
    return Export(
      data: Data(lines.joined(separator: "\n").utf8),
      leftOut: Self.leftOut(network, undated: network.edges.filter { $0.when == nil }, isXML: true))
  }

  private static func key(_ id: String, _ domain: String, _ name: String, _ type: String) -> String {
    "  <key id=\"\(id)\" for=\"\(domain)\" attr.name=\"\(XMLText.escaped(name))\" attr.type=\"\(type)\"/>"
  }

  private static func data(_ key: String, _ text: String) -> String {
    "      <data key=\"\(key)\">\(XMLText.escaped(text))</data>"
  }
}
