extension Network {
  /// Which edges of a node count. In an undirected network every edge goes both ways.
  public enum Direction: String, Hashable, Sendable, CaseIterable {
    /// Those that leave it and those that reach it.
    case all
    /// Those that leave it.
    case leaving
    /// Those that reach it.
    case reaching
  }

  /// How many edges each node has, or with weights how strong they are together. An edge that ends where it begins counts
  /// twice. Linear in nodes and edges.
  public func degree(_ direction: Direction = .all, isWeighted: Bool = false) -> NetworkScores {
    func sum(_ rows: NetworkLinks.Rows, _ node: Int) -> Double {
      isWeighted ? rows.strength(node) : Double(rows[node].count)
    }
    return scores { node in
      switch direction {
      case .all where isDirected: sum(links.leaving, node) + sum(links.reaching, node)
      case .all, .leaving: sum(links.leaving, node)
      case .reaching: sum(links.reaching, node)
      }
    }
  }

  func scores(_ value: (Int) -> Double) -> NetworkScores {
    NetworkScores(nodes: nodes, values: nodes.indices.map(value))
  }
}
