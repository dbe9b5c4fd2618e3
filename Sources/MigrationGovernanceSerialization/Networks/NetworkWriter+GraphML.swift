public import MigrationGovernanceCore

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension NetworkWriter {
  /// The network as GraphML 1.0: label, kind and attributes of nodes; weight, date (EDTF, where the facts have one in common) and
  /// facts of edges, and whether they are certain. Linear.
  ///
  /// An id is a token in GraphML: where one of the nodes has a blank in its own, or another sign that no token may have, nodes are
  /// numbered, and have their ids as an attribute.
  public func graphML(_ network: Network) -> Export {
    let columns = Columns(network.nodes).columns
    var numbers: [String: String] = [:]
    if !network.nodes.allSatisfy({ Self.isToken($0.id) }) {
      for (place, node) in network.nodes.enumerated() { numbers[node.id] = "\(place)" }
    }
    func id(_ id: String) -> String { XMLText.escaped(numbers[id] ?? id) }
    var lines = [
      #"<?xml version="1.0" encoding="UTF-8"?>"#,
      #"<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">"#,
      Self.key("label", "node", "label", "string"), Self.key("kind", "node", "kind", "string"),
    ]
    if !numbers.isEmpty { lines.append(Self.key("id", "node", "id", "string")) }
    var taken: Set<String> = ["label", "kind", "id"]
    for (place, column) in columns.enumerated() {
      var name = Self.token(column.key)
      while !taken.insert(name).inserted { name += "_" }
      lines.append(Self.key("n\(place)", "node", name, column.type))
    }
    lines += [
      Self.key("weight", "edge", "weight", "double"), Self.key("when", "edge", "when", "string"),
      Self.key("facts", "edge", "facts", "string"), Self.key("certainty", "edge", "certainty", "string"),
      "  <graph id=\"network\" edgedefault=\"\(network.isDirected ? "directed" : "undirected")\">",
    ]
    for node in network.nodes {
      lines.append("    <node id=\"\(id(node.id))\">")
      if !numbers.isEmpty { lines.append(Self.data("id", node.id)) }
      lines.append(Self.data("label", node.label))
      if !node.kind.isEmpty { lines.append(Self.data("kind", node.kind)) }
      for (place, column) in columns.enumerated() {
        if let value = node.attributes[key: column.key] { lines.append(Self.data("n\(place)", Self.text(value))) }
      }
      lines.append("    </node>")
    }
    for (place, edge) in network.edges.enumerated() {
      let ends = "source=\"\(id(edge.from))\" target=\"\(id(edge.to))\""
      lines.append("    <edge id=\"e\(place)\" \(ends)>")
      lines.append(Self.data("weight", Self.text(edge.weight)))
      if let when = edge.when { lines.append(Self.data("when", when.text)) }
      if !edge.facts.isEmpty { lines.append(Self.data("facts", Self.facts(edge))) }
      lines.append(Self.data("certainty", Self.certainty(edge)))
      lines.append("    </edge>")
    }
    lines += ["  </graph>", "</graphml>", ""]
    return Export(
      data: Data(lines.joined(separator: "\n").utf8),
      leftOut: Self.leftOut(network, undated: network.edges.filter { $0.when == nil }, isXML: true))
  }

  private static func key(_ id: String, _ domain: String, _ name: String, _ type: String) -> String {
    "  <key id=\"\(id)\" for=\"\(domain)\" attr.name=\"\(name)\" attr.type=\"\(type)\"/>"
  }

  private static func isToken(_ text: String) -> Bool { !text.isEmpty && text.unicodeScalars.allSatisfy(isOfTokens) }

  /// A name with a low line for each sign that no token may have.
  private static func token(_ name: String) -> String {
    name.isEmpty ? "_" : String(name.unicodeScalars.map { isOfTokens($0) ? Character($0) : "_" })
  }

  /// Whether all readers take a character for one of a token (XML 1.0, production 7): of those beyond ASCII some don't take all.
  private static func isOfTokens(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", ".", "-", "_", ":": true
    default: false
    }
  }

  private static func data(_ key: String, _ text: String) -> String {
    "      <data key=\"\(key)\">\(XMLText.escaped(text))</data>"
  }
}
