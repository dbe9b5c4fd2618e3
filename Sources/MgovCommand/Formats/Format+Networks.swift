import MigrationGovernance

extension Format {
  static let networks = [
    network("graphml", "a network for Gephi, yEd, igraph and networkx") { it, _ in NetworkWriter().graphML(it) },
    network("gexf", "a network with its days, for Gephi's timeline") { it, _ in NetworkWriter().gexf(it) },
    network("dot", "a network to draw with Graphviz") { NetworkWriter().dot($0, title: $1) },
  ]

  private static func network(
    _ name: String, _ summary: String, _ export: @escaping @Sendable (Network, _ title: String) -> Export
  ) -> Format {
    Format(
      name: name, summary: summary,
      leavesOut: "everything but one network: its nodes, and edges with their facts, without evidence",
      options: [chosenNetwork],
      writing: .whole { base, call in
        export(try network(KnowledgeGraph(base), call), titled(networkTitle(call), base))
      })
  }

  /// The network that a call chooses.
  static func network(_ graph: KnowledgeGraph, _ call: Invocation) throws -> Network {
    try graph.network(projections.first { $0.name == call[chosenNetwork.name] }?.projection ?? .coParticipation)
  }

  /// The networks that can be written, by what their facts are.
  private static let projections: [(name: String, projection: Projection)] = [
    ("meetings", .coParticipation), ("funding", .funding), ("themes", .sharedThemes), ("questions", .questions),
    ("answers", .answers),
  ]

  static let chosenNetwork = Option(
    name: "network", placeholder: projections.map(\.name).joined(separator: "|"),
    meaning: "for networks, by what they are connected; meetings if nothing is said",
    words: projections.map(\.name))
}
