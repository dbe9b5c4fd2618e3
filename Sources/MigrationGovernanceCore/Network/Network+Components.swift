extension Network {
  /// The parts of the network that no edge connects, directions left aside: the largest first, those of the same size by
  /// their first ids; in each the nodes in the order of the network. O(n + m), and the sorting.
  public var components: [[Node]] { componentPlaces.map { $0.map { nodes[$0] } } }

  var componentPlaces: [[Int]] {
    var isReached = Array(repeating: false, count: nodes.count)
    var parts: [[Int]] = []
    for start in nodes.indices where !isReached[start] {
      var part = [start]
      isReached[start] = true
      var next = 0
      while next < part.count {
        let node = part[next]
        next += 1
        for rows in isDirected ? [links.leaving, links.reaching] : [links.leaving] {
          for place in rows[node] where !isReached[Int(rows.ends[place])] {
            isReached[Int(rows.ends[place])] = true
            part.append(Int(rows.ends[place]))
          }
        }
      }
      parts.append(part.sorted())
    }
    // Each begins with a node that is before all of the next: only the size is left to sort by.
    return parts.enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }.map(\.element)
  }
}
