public import MigrationGovernanceCore

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension MermaidWriter {
  /// A network as a flowchart. Of a network without directions, what connects (a meeting) is drawn as well, with a line to each whom
  /// it connects: fewer lines say the same. Those of one kind whom the same connects share a box. Dotted is what is only possibly
  /// so; a number says how many facts there are, where there are several. Nodes without an edge are left out.
  ///
  /// Mermaid refuses more than 500 lines, and long texts: of a larger network those who have the most edges are drawn. Linear in
  /// the edges and facts.
  ///
  /// - Parameters:
  ///   - network: What is to be drawn.
  ///   - title: What stands above it.
  ///   - naming: What to call the facts; by their references unless it is said.
  public func network(
    _ network: Network, title: String, naming: (Reference) -> String = { $0.text }
  ) -> Export {
    var (text, leftOut) = Self.fitting(Self.mostEdges) { most in
      let drawing = FlowDrawing(network, most: most)
      return (MermaidText.beginning(title) + ["flowchart LR"] + drawing.lines(naming), drawing.leftOut)
    }
    leftOut += NetworkWriter.evidence(of: network)
    if network.edges.contains(where: { !$0.dates.isEmpty }) { leftOut.append("when the facts were") }
    return Export(data: Data(text.utf8), leftOut: leftOut)
  }
}

/// The lines of a flowchart.
private struct FlowDrawing {
  private struct Spoke: Hashable {
    var node: String
    var fact: Reference
  }

  let network: Network
  let leftOut: [String]
  private let labels: [String: Int]

  init(_ network: Network, most: Int) {
    labels = NodeLabel.counts(network)
    let part = NetworkPart(
      network, most: .max, room: (most, "Mermaid draws \(most) lines"), lines: Self.size)
    self.network = part.network
    leftOut = part.leftOut
  }

  /// How many lines there would be.
  private static func size(_ network: Network) -> Int { spokes(network).count + direct(network).count }

  /// Who has a part in which fact, with whether that is certain; none where edges have directions.
  private static func spokes(_ network: Network) -> [Spoke: Bool] {
    guard !network.isDirected else { return [:] }
    var spokes: [Spoke: Bool] = [:]
    for edge in network.edges {
      for fact in edge.facts {
        // Who certainly met one there was there, whoever else only may have been.
        for node in [edge.from, edge.to] {
          spokes[Spoke(node: node, fact: fact.reference), default: false] =
            spokes[Spoke(node: node, fact: fact.reference)] == true || fact.certainty == .yes
        }
      }
    }
    return spokes
  }

  private static func direct(_ network: Network) -> [Network.Edge] {
    network.edges.filter { network.isDirected || $0.facts.isEmpty }
  }

  func lines(_ naming: (Reference) -> String) -> [String] {
    let spokes = Self.spokes(network)
    let facts = Set(spokes.keys.map(\.fact)).sorted()
    var lines: [String] = []
    var spokeLines: [String] = []
    var names: [String: String] = [:]
    for (place, box) in boxes(spokes, facts).enumerated() {
      let told = box.map {
        MermaidText.escaped(([$0.label.shortened(to: 90)] + NodeLabel.kind($0, in: labels)).joined(separator: " "))
      }
      let (open, close) = box.count > 1 ? ("[\"", "\"]") : ("([\"", "\"])")
      let label = told.count > 1 ? told.map { "• " + $0 }.joined(separator: "<br/>") : told.joined()
      lines.append("    n\(place)\(open)\(label)\(close)\(style(of: box.first))")
      for node in box { names[node.id] = "n\(place)" }
      for (number, fact) in facts.enumerated() {
        guard let isCertain = box.first.flatMap({ spokes[Spoke(node: $0.id, fact: fact)] }) else { continue }
        spokeLines.append("    n\(place) \(isCertain ? "---" : "-.-") f\(number)")
      }
    }
    for (number, fact) in facts.enumerated() {
      lines.append("    f\(number)[\"\(MermaidText.escaped(naming(fact).shortened(to: 90)))\"]:::fact")
    }
    for edge in Self.direct(network) {
      guard let from = names[edge.from], let to = names[edge.to] else { continue }
      let arrow =
        NetworkWriter.isCertain(edge) ? (network.isDirected ? "-->" : "---") : (network.isDirected ? "-.->" : "-.-")
      let count = edge.weight == 1 ? "" : "|\(NetworkWriter.text(edge.weight))|"
      spokeLines.append("    \(from) \(arrow)\(count) \(to)")
    }
    return lines + spokeLines + classes
  }

  /// The nodes in the order of the network; of one kind whom the same facts connect as certainly together.
  private func boxes(_ spokes: [Spoke: Bool], _ facts: [Reference]) -> [[Network.Node]] {
    let direct = Set(Self.direct(network).flatMap { [$0.from, $0.to] })
    var boxes: [[Network.Node]] = []
    var places: [[String]: Int] = [:]
    for node in network.nodes {
      // Who has an edge of its own stands alone: the edge is not that of the others in a box.
      guard !direct.contains(node.id) else {
        boxes.append([node])
        continue
      }
      let key =
        [node.kind]
        + facts.compactMap { fact in
          spokes[Spoke(node: node.id, fact: fact)].map { fact.text + ($0 ? "" : "?") }
        }
      if let place = places[key] {
        boxes[place].append(node)
      } else {
        places[key] = boxes.count
        boxes.append([node])
      }
    }
    return boxes
  }

  private func style(of node: Network.Node?) -> String {
    node.flatMap { kinds.firstIndex(of: $0.kind) }.map { ":::kind\($0)" } ?? ""
  }

  private var kinds: [String] { KindColour.ordered(network.nodes.map(\.kind)) }

  /// The colours of the kinds, and of facts. They let lines be seen that Mermaid draws behind a box: such a line would seem to begin
  /// there.
  private var classes: [String] {
    let paper = "fill-opacity:0.6,color:#000000"
    return kinds.enumerated().map { place, kind in
      "    classDef kind\(place) fill:\(KindColour.of(kind).paper),\(paper),stroke:#555555"
    } + ["    classDef fact fill:#FFFFFF,\(paper),stroke:#000000"]
  }
}
