import MigrationGovernanceCore

/// The part of a network that a picture has room for, and what it leaves out.
struct NetworkPart {
  let network: Network
  let leftOut: [String]

  /// Nodes without an edge are left out where others have some: a picture of who is connected says nothing of them, and lines
  /// would run behind them.
  init(connectedIn network: Network) {
    self.network = Self.connected(network)
    let single = network.nodes.count - self.network.nodes.count
    leftOut = single > 0 ? ["nodes without an edge (\(single))"] : []
  }

  /// Nodes without an edge are left out; then those with the fewest edges, until there is room for the others.
  ///
  /// - Parameters:
  ///   - most: How many nodes there is room for.
  ///   - room: How many lines there is room for, and what that is because of.
  init(_ network: Network, most: Int, room: (lines: Int, words: String)) {
    let whole = NetworkPart(connectedIn: network)
    let connected = whole.network
    var leftOut = whole.leftOut
    let ranked = connected.degree().ranked.map(\.node.id)
    var part = connected
    var count = min(ranked.count, most)
    if count < ranked.count { part = Self.part(connected, Set(ranked.prefix(count))) }
    while part.edges.count > room.lines, count > 2 {
      count = count * 9 / 10
      part = Self.part(connected, Set(ranked.prefix(count)))
    }
    if part.nodes.count < connected.nodes.count {
      leftOut.append(
        "nodes with the fewest edges (\(connected.nodes.count - part.nodes.count)), "
          + "and their edges (\(connected.edges.count - part.edges.count)): \(room.words)")
    }
    self.network = part
    self.leftOut = leftOut
  }

  private static func part(_ network: Network, _ chosen: Set<String>) -> Network {
    let part = try? Network(
      nodes: network.nodes.filter { chosen.contains($0.id) },
      edges: network.edges.filter { chosen.contains($0.from) && chosen.contains($0.to) },
      isDirected: network.isDirected)
    return part.map(connected) ?? network
  }

  private static func connected(_ network: Network) -> Network {
    let ends = Set(network.edges.flatMap { [$0.from, $0.to] })
    guard !ends.isEmpty, ends.count < network.nodes.count else { return network }
    let nodes = network.nodes.filter { ends.contains($0.id) }
    return (try? Network(nodes: nodes, edges: network.edges, isDirected: network.isDirected)) ?? network
  }
}
