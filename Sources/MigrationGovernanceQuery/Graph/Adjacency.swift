/// What points at what, by numbers: for each node where its edges begin, and the edges in one array.
///
/// Outgoing edges are in the order of the schema. Incoming ones are by relation, then by what points: so what points by
/// one relation at one node is a sorted run of numbers, which queries intersect. Twelve bytes an edge.
struct Adjacency: Sendable {
  private(set) var outStarts: [Int32] = [0]
  private(set) var targets: [Int32] = []
  private(set) var outRelations: [UInt16] = []
  private(set) var inStarts: [Int32] = []
  private(set) var sources: [Int32] = []
  private(set) var inRelations: [UInt16] = []

  @inline(__always)
  mutating func add(relation: Int, target: Int32) {
    targets.append(target)
    outRelations.append(UInt16(truncatingIfNeeded: relation))
  }

  /// Ends a node, of which the edges may be added later: so many there are up to it.
  mutating func endNode(at count: Int) { outStarts.append(Int32(truncatingIfNeeded: count)) }

  /// Makes the incoming edges of the outgoing ones: sorted twice by counting, by relation and then by target.
  mutating func turn(relations: Int, nodes: Int) {
    outStarts += repeatElement(Int32(truncatingIfNeeded: targets.count), count: max(0, nodes + 1 - outStarts.count))
    var places = Adjacency.starts(of: outRelations, count: relations)
    var byRelation = [(source: Int32, edge: Int32)](repeating: (0, 0), count: targets.count)
    for node in 0..<nodes {
      for edge in Int(outStarts[node])..<Int(outStarts[node + 1]) {
        let relation = Int(outRelations[edge])
        byRelation[Int(places[relation])] = (Int32(truncatingIfNeeded: node), Int32(truncatingIfNeeded: edge))
        places[relation] += 1
      }
    }
    inStarts = Adjacency.starts(of: targets, count: nodes)
    var next = inStarts
    sources = [Int32](repeating: 0, count: targets.count)
    inRelations = [UInt16](repeating: 0, count: targets.count)
    for (source, edge) in byRelation {
      let target = Int(targets[Int(edge)])
      let place = Int(next[target])
      sources[place] = source
      inRelations[place] = outRelations[Int(edge)]
      next[target] += 1
    }
  }

  /// Where the elements of each value begin when they are sorted by it, and at the end how many there are.
  static func starts<T: FixedWidthInteger>(of values: [T], count: Int) -> [Int32] {
    var starts = [Int32](repeating: 0, count: count + 1)
    for value in values { starts[Int(value) + 1] += 1 }
    for place in 0..<count { starts[place + 1] += starts[place] }
    return starts
  }

  /// The outgoing edges of a node, as places in `targets`.
  @inline(__always)
  func outgoing(_ node: Int32) -> Range<Int> { Int(outStarts[Int(node)])..<Int(outStarts[Int(node) + 1]) }

  /// The incoming edges of a node, as places in `sources`.
  @inline(__always)
  func incoming(_ node: Int32) -> Range<Int> { Int(inStarts[Int(node)])..<Int(inStarts[Int(node) + 1]) }

  /// What points at a node by a relation, in ascending order; twice what points twice.
  func sources(of node: Int32, by relation: UInt16) -> ArraySlice<Int32> {
    let all = incoming(node)
    return sources[lower(relation, in: all)..<lower(relation &+ 1, in: all)]
  }

  /// The first incoming edge whose relation is not less.
  private func lower(_ relation: UInt16, in range: Range<Int>) -> Int {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = low + (high - low) / 2
      if inRelations[middle] < relation { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
