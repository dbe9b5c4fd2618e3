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
  /// More than some sixty lines are no picture any more: of a larger network the heaviest edges are drawn, and a box says what is
  /// not. O(n log n) in the edges, and linear in the facts.
  ///
  /// - Parameters:
  ///   - network: What is to be drawn.
  ///   - title: What stands above it.
  ///   - naming: What to call the facts; by their references unless it is said.
  public func network(
    _ network: Network, title: String, naming: (Reference) -> String = { $0.text }
  ) -> Export {
    let labels = NodeLabel.counts(network)
    var (text, leftOut) = Self.fitting(60) { most in
      let plan = FlowPlan.of(network, most: most)
      let drawing = FlowDrawing(plan: plan, isDirected: network.isDirected, labels: labels)
      return (MermaidText.beginning(title) + ["flowchart LR"] + drawing.lines(naming), plan.leftOut)
    }
    leftOut += NetworkWriter.evidence(of: network)
    if network.edges.contains(where: { !$0.dates.isEmpty }) { leftOut.append("when the facts were") }
    return Export(data: Data(text.utf8), leftOut: leftOut)
  }
}

/// The lines of a flowchart.
private struct FlowDrawing {
  let plan: FlowPlan
  let isDirected: Bool
  let labels: [String: Int]

  func lines(_ naming: (Reference) -> String) -> [String] {
    var lines: [String] = []
    var spokes: [String] = []
    var names: [String: String] = [:]
    for (place, box) in plan.boxes.enumerated() {
      let told = box.nodes.map {
        MermaidText.escaped(([$0.label.shortened(to: 90)] + NodeLabel.kind($0, in: labels)).joined(separator: " "))
      }
      let isShared = box.nodes.count + box.more > 1
      let (open, close) = isShared ? ("[\"", "\"]") : ("([\"", "\"])")
      let more = box.more > 0 ? ["and \(box.more) more"] : []
      let label = isShared ? (told + more).map { "• " + $0 }.joined(separator: "<br/>") : told.joined()
      lines.append("    n\(place)\(open)\(label)\(close)\(style(of: box.nodes.first))")
      for node in box.nodes { names[node.id] = "n\(place)" }
      spokes += box.facts.map { "    n\(place) \($0.isCertain ? "---" : "-.-") f\($0.place)" }
    }
    for (number, fact) in plan.facts.enumerated() {
      lines.append("    f\(number)[\"\(MermaidText.escaped(naming(fact).shortened(to: 90)))\"]:::fact")
    }
    if !plan.leftOut.isEmpty {
      let notes = plan.leftOut.map { MermaidText.escaped("Not drawn: \($0).") }.joined(separator: "<br/>")
      lines.append("    note[\"\(notes)\"]:::note")
    }
    for edge in plan.direct {
      guard let from = names[edge.from], let to = names[edge.to] else { continue }
      let arrow = NetworkWriter.isCertain(edge) ? (isDirected ? "-->" : "---") : (isDirected ? "-.->" : "-.-")
      let count = edge.weight == 1 ? "" : "|\(NetworkWriter.text(edge.weight))|"
      spokes.append("    \(from) \(arrow)\(count) \(to)")
    }
    return lines + spokes + classes
  }

  private func style(of node: Network.Node?) -> String {
    node.flatMap { kinds.firstIndex(of: $0.kind) }.map { ":::kind\($0)" } ?? ""
  }

  private var kinds: [String] { KindColour.ordered(plan.boxes.compactMap(\.nodes.first?.kind)) }

  /// The colours of the kinds, and of facts. They let lines be seen that Mermaid draws behind a box: such a line would seem to begin
  /// there.
  private var classes: [String] {
    let paper = "fill-opacity:0.6,color:#000000"
    return kinds.enumerated().map { place, kind in
      "    classDef kind\(place) fill:\(KindColour.of(kind).paper),\(paper),stroke:#555555"
    } + ["    classDef fact fill:#FFFFFF,\(paper),stroke:#000000"]
      + (plan.leftOut.isEmpty ? [] : ["    classDef note fill:#FFFFFF,\(paper),stroke:#AAAAAA,stroke-dasharray:4"])
  }
}
