extension Network {
  /// How long an edge is, on the shortest ways between nodes.
  public enum Length: String, Hashable, Sendable, CaseIterable {
    /// Each as long as another: ways are counted in steps.
    case step
    /// One divided by the weight: the stronger, the shorter.
    case inverseWeight
    /// The weight itself, where that is a distance.
    case weight
  }

  /// How often each node lies on the shortest ways between two others: who connects those that do not meet.
  ///
  /// Exact betweenness (Freeman 1977, by the algorithm of Brandes 2001): for each two others the share of their shortest
  /// ways that lead through the node, added up; in an undirected network each two once. Of edges between the same ends
  /// each is a way of its own. Lengths that differ by less than their 10⁻¹⁰th part are the same. O(n·m) in steps,
  /// O(n·m + n·m·log m) with lengths.
  ///
  /// - Parameters:
  ///   - length: How long edges are.
  ///   - isNormalised: Whether to divide by the number of the pairs of others, so that 1 is the most there can be.
  public func betweenness(_ length: Length = .step, isNormalised: Bool = false) -> NetworkScores {
    var sums: [Double]
    switch length {
    case .step: sums = StepBetweenness(links.leaving, nodeCount: nodes.count).sums
    case .inverseWeight:
      sums = LengthBetweenness(links.leaving, links.leaving.weights.map { 1 / $0 }, nodeCount: nodes.count).sums
    case .weight: sums = LengthBetweenness(links.leaving, links.leaving.weights, nodeCount: nodes.count).sums
    }
    let others = Double(nodes.count - 1) * Double(nodes.count - 2)
    // From each node to each other: in an undirected network each pair was counted twice.
    let divisor = isNormalised ? others : isDirected ? 1 : 2
    if divisor > 0, divisor != 1 { for node in sums.indices { sums[node] /= divisor } }
    return scores { sums[$0] }
  }
}

/// Betweenness where every edge is as long as another.
private struct StepBetweenness {
  /// For each node the shares of the ways from every node to every other, both ways.
  private(set) var sums: [Double]

  init(_ rows: NetworkLinks.Rows, nodeCount: Int) {
    sums = Array(repeating: 0, count: nodeCount)
    var distances = Array(repeating: Int32(-1), count: nodeCount)
    var ways = Array(repeating: 0.0, count: nodeCount)
    // Of each node, its share of the ways to what lies behind it, with itself, for each way to it.
    var behind = Array(repeating: 0.0, count: nodeCount)
    var order: [Int32] = []
    order.reserveCapacity(nodeCount)
    for source in 0..<nodeCount {
      order.removeAll(keepingCapacity: true)
      order.append(Int32(truncatingIfNeeded: source))
      distances[source] = 0
      ways[source] = 1
      var next = 0
      while next < order.count {
        let node = Int(order[next])
        next += 1
        let further = distances[node] + 1
        let count = ways[node]
        for place in rows[node] {
          let end = Int(rows.ends[place])
          if distances[end] < 0 {
            distances[end] = further
            order.append(rows.ends[place])
          }
          if distances[end] == further { ways[end] += count }
        }
      }
      for node in order.reversed().lazy.map({ Int($0) }) {
        let further = distances[node] + 1
        var sum = 0.0
        for place in rows[node] {
          let end = Int(rows.ends[place])
          if distances[end] == further { sum += behind[end] }
        }
        if node != source { sums[node] += ways[node] * sum }
        behind[node] = 1 / ways[node] + sum
      }
      for node in order.lazy.map({ Int($0) }) {
        distances[node] = -1
        ways[node] = 0
      }
    }
  }
}
