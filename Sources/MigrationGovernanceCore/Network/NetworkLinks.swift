/// The edges of a network by the numbers of their ends, in rows: all that leave a node stand together.
struct NetworkLinks: Sendable {
  /// The ends of the edges that leave each node, or that reach it.
  struct Rows: Sendable {
    /// Where the row of each node begins; one more than there are nodes.
    var starts: [Int32]
    /// The nodes at the other ends, in the order of the edges.
    var ends: [Int32]
    /// The weights of the edges.
    var weights: [Double]

    /// Rows of pairs of nodes, in their order.
    init(_ pairs: [(at: Int, end: Int, weight: Double)], nodeCount: Int) {
      starts = Array(repeating: 0, count: nodeCount + 1)
      for pair in pairs { starts[pair.at + 1] += 1 }
      for place in 0..<nodeCount { starts[place + 1] += starts[place] }
      var next = starts
      ends = Array(repeating: 0, count: pairs.count)
      weights = Array(repeating: 0, count: pairs.count)
      for pair in pairs {
        let place = Int(next[pair.at])
        next[pair.at] += 1
        ends[place] = Int32(truncatingIfNeeded: pair.end)
        weights[place] = pair.weight
      }
    }

    /// The row of a node, by the places in ``ends`` and ``weights``.
    subscript(node: Int) -> Range<Int> { Int(starts[node])..<Int(starts[node + 1]) }
    /// The sum of the weights in the row of a node.
    func strength(_ node: Int) -> Double { weights[self[node]].reduce(0, +) }
  }

  /// What leaves each node. In an undirected network every edge leaves both its ends, one that ends where it begins twice.
  let leaving: Rows
  /// What reaches each node; in an undirected network the same.
  let reaching: Rows

  init(_ edges: [PlacedEdge], nodeCount: Int, isDirected: Bool) {
    self.init(edges.map { ($0.edge, $0.from, $0.to) }, nodeCount: nodeCount, isDirected: isDirected)
  }

  init(_ edges: [(edge: Network.Edge, from: Int, to: Int)], nodeCount: Int, isDirected: Bool) {
    let forth = edges.map { (at: $0.from, end: $0.to, weight: $0.edge.weight) }
    let back = edges.map { (at: $0.to, end: $0.from, weight: $0.edge.weight) }
    if isDirected {
      leaving = Rows(forth, nodeCount: nodeCount)
      reaching = Rows(back, nodeCount: nodeCount)
    } else {
      leaving = Rows(forth + back, nodeCount: nodeCount)
      reaching = leaving
    }
  }
}
