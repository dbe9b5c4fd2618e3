/// Betweenness where edges have lengths.
struct LengthBetweenness {
  /// For each node the shares of the ways from every node to every other, both ways.
  private(set) var sums: [Double]

  init(_ rows: NetworkLinks.Rows, _ lengths: [Double], nodeCount: Int) {
    sums = Array(repeating: 0, count: nodeCount)
    var search = LengthSearch(rows, lengths, nodeCount: nodeCount)
    var ways = Array(repeating: 0.0, count: nodeCount)
    var behind = Array(repeating: 0.0, count: nodeCount)
    for source in 0..<nodeCount {
      search.run(from: source)
      for node in search.order { ways[node] = 0 }
      ways[source] = 1
      for node in search.order {
        for place in rows[node] where search.isOnWay(node, place) { ways[Int(rows.ends[place])] += ways[node] }
      }
      for node in search.order.reversed() {
        var sum = 0.0
        for place in rows[node] where search.isOnWay(node, place) { sum += behind[Int(rows.ends[place])] }
        if node != source { sums[node] += ways[node] * sum }
        behind[node] = 1 / ways[node] + sum
      }
    }
  }
}

/// The distances from a node, by the algorithm of Dijkstra.
private struct LengthSearch {
  private let rows: NetworkLinks.Rows
  private let lengths: [Double]
  private var distances: [Double]
  /// The places of the nodes in the order, from 0; -1 for those not reached.
  private var ranks: [Int]
  private var heap: [(distance: Double, node: Int)] = []
  /// The nodes that were reached, by distance and then by number.
  private(set) var order: [Int] = []

  init(_ rows: NetworkLinks.Rows, _ lengths: [Double], nodeCount: Int) {
    self.rows = rows
    self.lengths = lengths
    distances = Array(repeating: .infinity, count: nodeCount)
    ranks = Array(repeating: -1, count: nodeCount)
  }

  mutating func run(from source: Int) {
    for node in order {
      distances[node] = .infinity
      ranks[node] = -1
    }
    order.removeAll(keepingCapacity: true)
    distances[source] = 0
    push((0, source))
    while let (distance, node) = pop() {
      // What was pushed before a shorter way was found.
      guard ranks[node] < 0, distance == distances[node] else { continue }
      ranks[node] = order.count
      order.append(node)
      for place in rows[node] {
        let end = Int(rows.ends[place])
        let further = distance + lengths[place]
        guard further < distances[end] else { continue }
        distances[end] = further
        push((further, end))
      }
    }
  }

  /// Whether an edge, by its place in the row of a node, is the end of a shortest way from the source.
  func isOnWay(_ node: Int, _ place: Int) -> Bool {
    let end = Int(rows.ends[place])
    guard ranks[end] > ranks[node] else { return false }
    let (one, other) = (distances[node] + lengths[place], distances[end])
    return one - other <= 1e-10 * (one + other)
  }

  private mutating func push(_ item: (Double, Int)) {
    heap.append(item)
    var place = heap.count - 1
    while place > 0, heap[place] < heap[(place - 1) / 2] {
      heap.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  private mutating func pop() -> (distance: Double, node: Int)? {
    guard heap.count > 1 else { return heap.popLast() }
    heap.swapAt(0, heap.count - 1)
    let item = heap.removeLast()
    var place = 0
    while 2 * place + 1 < heap.count {
      var child = 2 * place + 1
      if child + 1 < heap.count, heap[child + 1] < heap[child] { child += 1 }
      guard heap[child] < heap[place] else { break }
      heap.swapAt(place, child)
      place = child
    }
    return item
  }
}
