import MigrationGovernanceCore

/// Writes networks for the programs that draw and measure them: GraphML (Gephi, yEd, igraph, networkx), GEXF (Gephi, with time)
/// and DOT (Graphviz).
///
/// ```swift
/// let export = NetworkWriter().gexf(network)
/// ```
///
/// Nodes and edges come in the order of the network; the same network gives the same bytes.
public struct NetworkWriter: Sendable {
  /// Makes a writer.
  public init() {}
}

extension NetworkWriter {
  /// Attributes of nodes by their keys, in the order of the alphabet, with the type that all their values have.
  struct Columns {
    var columns: [(key: String, type: String)] = []

    init(_ nodes: [Network.Node]) {
      var types: [String: Set<String>] = [:]
      for member in nodes.flatMap(\.attributes.members) {
        types[member.key, default: []].insert(Columns.type(of: member.value))
      }
      columns = types.sorted { $0.key < $1.key }.map { key, types in
        (
          key,
          types.count == 1 ? types.first ?? "string" : types.isSubset(of: ["long", "double"]) ? "double" : "string"
        )
      }
    }

    private static func type(of value: JSONValue) -> String {
      switch value {
      case .number(let number): number.integer == nil ? "double" : "long"
      case .bool: "boolean"
      default: "string"
      }
    }
  }

  /// A value as text.
  static func text(_ value: JSONValue) -> String {
    if case .string(let text) = value { return text }
    return value.description
  }

  /// A weight as it is commonly written: whole numbers without a fraction.
  static func text(_ weight: Double) -> String {
    weight == weight.rounded() && abs(weight) < 1e15 ? String(Int64(weight)) : "\(weight)"
  }

  /// The facts of an edge, those that are only possible marked so.
  static func facts(_ edge: Network.Edge) -> String {
    edge.facts.map(fact).joined(separator: "; ")
  }

  /// Whether an edge is there for certain: one of its facts is, or it has none and is there because someone said so.
  static func isCertain(_ edge: Network.Edge) -> Bool {
    edge.facts.isEmpty || edge.facts.contains { $0.certainty == .yes }
  }

  /// The same in the words of an answer.
  static func certainty(_ edge: Network.Edge) -> String { (isCertain(edge) ? Answer.yes : .possibly).rawValue }

  /// One fact, marked where it is only possible.
  static func fact(_ fact: Network.Fact) -> String {
    fact.reference.text + (fact.certainty == .yes ? "" : " (possibly)")
  }

  /// That the places in the sources are not told of, each counted once, however many edges it speaks for.
  static func evidence(of network: Network) -> [String] {
    let pieces = Set(network.edges.flatMap { $0.facts.flatMap(\.evidence) })
    return pieces.isEmpty ? [] : ["where the sources speak of the facts (pieces of evidence: \(pieces.count))"]
  }

  /// What none of the formats holds; of the dates, those of facts that are told of in none of the edges given.
  static func leftOut(_ network: Network, undated: [Network.Edge], isXML: Bool) -> [String] {
    var leftOut = evidence(of: network)
    let dates = undated.reduce(0) { $0 + $1.facts.count { $0.when != nil } }
    if dates > 0 {
      leftOut.append("when each fact was\(isXML ? ", where the edge has no one date" : "") (facts: \(dates))")
    }
    if isXML {
      let texts = network.nodes.flatMap { node in
        [node.id, node.label] + node.attributes.members.map { text($0.value) }
      }
      let odd = texts.count { !XMLText.holds($0) }
      if odd > 0 { leftOut.append("control characters, which XML can't hold (texts: \(odd))") }
    }
    return leftOut
  }
}
