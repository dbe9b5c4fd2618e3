extension Network {
  /// How much of their standing the others give each node, who pass it on along their edges: PageRank with a damping of
  /// 0.85. See ``pageRank(damping:isWeighted:)``.
  public func pageRank(isWeighted: Bool = true) -> NetworkScores { pageRank(0.85, isWeighted) }

  /// PageRank (Page, Brin and others, 1999): the share of its time that a walker spends at each node who follows an edge
  /// with the probability `damping`, the stronger ones more often, and otherwise starts anew anywhere. All add up to 1.
  ///
  /// From a node that no edge leaves the walker starts anew, too. An edge that ends where it begins is followed, in an
  /// undirected network from both its ends. The numbers are right to about twelve digits: the reckoning stops when no
  /// number grows by more than its 10⁻¹³th part. O(n + m) a round, and 20 to 180 rounds at 0.85.
  ///
  /// - Throws: An error, where the damping is not from 0 to 0.999.
  public func pageRank(damping: Double, isWeighted: Bool = true) throws(ValueError) -> NetworkScores {
    guard (0...0.999).contains(damping) else {
      throw ValueError(.impossible, "a damping of \(damping) is none: take a number from 0 to 0.999, 0.85 by custom")
    }
    return pageRank(damping, isWeighted)
  }

  /// Solves x = 1 + d·A·x, from below, each number taken into account as soon as it is known (Gauss and Seidel): numbers
  /// only grow, rounded or not, so this ends. What nodes without edges to follow give to all is the same for all, so that
  /// it comes in when the numbers are made to add up to 1.
  private func pageRank(_ damping: Double, _ isWeighted: Bool) -> NetworkScores {
    let rows = links.reaching
    var shares = nodes.indices.map { node in
      isWeighted ? links.leaving.strength(node) : Double(links.leaving[node].count)
    }
    for node in shares.indices { shares[node] = shares[node] > 0 ? damping / shares[node] : 0 }
    var ranks = Array(repeating: 1.0, count: nodes.count)
    // What each node passes on for a weight of 1.
    var passed = shares
    var isGrowing = true
    while isGrowing {
      isGrowing = false
      for node in ranks.indices {
        var rank = 1.0
        if isWeighted {
          for place in rows[node] { rank += passed[Int(rows.ends[place])] * rows.weights[place] }
        } else {
          for place in rows[node] { rank += passed[Int(rows.ends[place])] }
        }
        if rank - ranks[node] > 1e-13 * rank { isGrowing = true }
        ranks[node] = rank
        passed[node] = rank * shares[node]
      }
    }
    let sum = ranks.reduce(0, +)
    return scores { ranks[$0] / sum }
  }
}
