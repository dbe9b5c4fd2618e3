import Foundation
import MigrationGovernance
import MigrationGovernanceExamples

/// The listings of the page on networks.
enum NetworkListings {
  static func brokers(_ print: (String) -> Void) throws {
    let graph = KnowledgeGraph(try Examples.knowledgeBase())
    let network = try graph.network(.coParticipation.among(Organisation.kind, Country.kind, CountryGroup.kind))
    for broker in network.betweenness().ranked.prefix(5) {
      print("\(broker.node.id): \(broker.value), by \(network.edges(of: broker.node.id).count) ties")
    }
  }

  static func chain(_ graph: KnowledgeGraph, _ print: (String) -> Void) throws {
    let chain = try graph.path(from: Reference("organisation:iom"), to: Reference("country:LT"), avoiding: [Theme.kind])
    for step in chain ?? [] {
      let (from, to) = (graph.name(of: step.from), graph.name(of: step.to))
      print("\(from) \(step.relation) \(to), \(step.evidence.map(Footnotes.text))")
    }
  }

  static func reasons(_ graph: KnowledgeGraph, _ print: (String) -> Void) throws {
    let network = try graph.network(.coParticipation)
    for edge in network.edges(of: "country:LT") where edge.weight > 1 {
      let facts = edge.facts.map { "\($0.reference) \($0.when?.text ?? "undated") \($0.certainty)" }
      print("\(edge.from), \(edge.to): \(facts)")
    }
  }

  static func write(_ graph: KnowledgeGraph, _ folder: URL, _ print: (String) -> Void) throws {
    let network = try graph.network(.coParticipation)
    let export = NetworkWriter().gexf(network)
    try export.data.write(to: folder.appending(path: "meetings.gexf"))
    for sentence in export.leftOut { print("left out: \(sentence)") }
  }

  static func gexf(_ network: Network) -> Export {
    let export = NetworkWriter().gexf(network)
    return export
  }

  static func table(_ graph: KnowledgeGraph) throws -> String {
    let network = try graph.network(.coParticipation.among(Organisation.kind))
    let held = network.slice(try DateSpan(text: "2016"), possibly: false)
    let table = held.table(by: .pageRank)
    return table.markdown
  }

  static func hosting(_ graph: KnowledgeGraph) throws -> Network {
    let hosting = Projection(through: Meeting.kind, from: ["hosts"], to: ["sessions/contributions/by"])
    return try graph.network(hosting)
  }

  static func byHand() throws -> NetworkScores {
    let road = try Network(
      nodes: ["Kabul", "Tehran", "Istanbul"].map { Network.Node(id: $0) },
      edges: [.init(from: "Kabul", to: "Tehran", weight: 2), .init(from: "Tehran", to: "Istanbul")])
    let scores = road.betweenness(isNormalised: true)
    return scores
  }
}
