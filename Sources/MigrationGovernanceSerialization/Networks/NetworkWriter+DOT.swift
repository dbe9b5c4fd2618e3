public import MigrationGovernanceCore

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension NetworkWriter {
  /// The network in the language of Graphviz: stronger edges are thicker, kinds have colours, facts are tooltips; edges
  /// that are only possibly there are dashed. A tooltip names the first twenty facts of an edge.
  ///
  /// Above it stand the title, the kinds with their colours, and how many nodes are not drawn: those without an edge, where
  /// others have some, which Graphviz would set in one long row. A network without directions asks for `neato`, since ranks say
  /// nothing there and take minutes where everyone is connected with everyone; `-Glayout=circo` asks for another. Linear.
  ///
  /// - Parameters:
  ///   - network: What is to be drawn.
  ///   - title: What stands above it; nothing where it is empty.
  public func dot(_ network: Network, title: String = "") -> Export {
    let part = NetworkPart(connectedIn: network)
    let attributes = network.nodes.reduce(0) { $0 + $1.attributes.members.count }
    let labels = NodeLabel.counts(network)
    let network = part.network
    let weights = network.edges.map(\.weight)
    let (least, most) = (weights.min() ?? 1, weights.max() ?? 1)
    let layout = network.isDirected ? "" : "layout=neato, "
    // Curves round nodes take minutes where there are many.
    let splines = network.edges.count > 2_000 ? "line" : "true"
    var lines = [
      network.isDirected ? "digraph network {" : "graph network {",
      "  graph [\(layout)overlap=false, outputorder=edgesfirst, splines=\(splines)];",
    ]
    lines += DOTLabel(network, title: title, notes: part.leftOut.map { "Not drawn: \($0)." }).attributes.map {
      "  graph [\($0)];"
    }
    lines += [
      #"  node [shape=box, style="rounded,filled", fontname="Helvetica", fontsize=10];"#,
      ##"  edge [color="#00000060"];"##,
    ]
    for node in network.nodes {
      let label = (NodeLabel.broken(node.label) + NodeLabel.kind(node, in: labels)).joined(separator: "\n")
      var attributes = [
        "label=\(Self.quoted(label))", "tooltip=\(Self.quoted(node.id))",
        "fillcolor=\"\(KindColour.of(node.kind).paper)\"",
      ]
      if !node.kind.isEmpty { attributes.append("class=\(Self.quoted(node.kind))") }
      lines.append("  \(Self.quoted(node.id)) [\(attributes.joined(separator: ", "))];")
    }
    for edge in network.edges {
      let width = most > least ? 1 + (40 * (edge.weight - least) / (most - least)).rounded() / 10 : 1
      var attributes = ["weight=\(Self.text(edge.weight.rounded(.up)))", "penwidth=\(width)"]
      if !Self.isCertain(edge) { attributes.append("style=dashed") }
      if !edge.facts.isEmpty {
        attributes.append("tooltip=\(Self.quoted(edge.facts.map(Self.fact).joinedShortly("; ")))")
      }
      let arrow = network.isDirected ? "->" : "--"
      lines.append(
        "  \(Self.quoted(edge.from)) \(arrow) \(Self.quoted(edge.to)) [\(attributes.joined(separator: ", "))];")
    }
    lines += ["}", ""]
    var leftOut = part.leftOut + Self.leftOut(network, undated: network.edges, isXML: false)
    let facts = network.edges.reduce(0) { $0 + max(0, $1.facts.count - 20) }
    if facts > 0 { leftOut.append("which the facts of an edge are, beyond its first twenty (facts: \(facts))") }
    if attributes > 0 { leftOut.append("attributes of nodes (\(attributes))") }
    return Export(data: Data(lines.joined(separator: "\n").utf8), leftOut: leftOut)
  }

  /// A text in quotation marks; a long one in pieces, since Graphviz reads none of more than 16,384 bytes.
  private static func quoted(_ text: String) -> String {
    var escaped = ""
    var room = 4_000
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": escaped += "\\\\"
      case "\"": escaped += "\\\""
      case "\n": escaped += "\\n"
      case "\r": continue
      case "\0": escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
      room -= 1
      if room == 0 {
        escaped += "\" + \""
        room = 4_000
      }
    }
    return "\"" + escaped + "\""
  }
}
