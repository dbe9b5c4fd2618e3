/// Who is connected with whom, how strongly, when, and by what facts: a value that answers hand on and formats write.
///
/// Nodes are in the order of their ids, edges in the order of their ends, those with the same ends in the order given;
/// so the same input gives the same network, whatever order it came in. An edge of an undirected network has its ends
/// in that order, too. It never changes: what is asked of it (``slice(_:possibly:)``) gives another.
public struct Network: Sendable {
  /// The nodes, by id.
  public let nodes: [Node]
  /// The edges, by their ends.
  public let edges: [Edge]
  /// Whether an edge leads from one end to the other, and not back.
  public let isDirected: Bool
  /// The same by numbers, for reckoning.
  let links: NetworkLinks

  /// Makes a network, or says which part of it can't be: an id that stands twice, an edge to a node that is not there,
  /// a weight that is not a number above 0. O(n log n) in nodes and edges.
  public init(nodes: [Node], edges: [Edge], isDirected: Bool = false) throws(ValueError) {
    guard max(nodes.count, edges.count) < Int32.max / 2 else {
      throw ValueError(.unsupported, "a network has less than \(Int32.max / 2) nodes and edges: make it of a part")
    }
    let nodes = nodes.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    var places: [String: Int] = Dictionary(minimumCapacity: nodes.count)
    for (place, node) in nodes.enumerated() {
      guard places.updateValue(place, forKey: node.id) == nil else {
        throw ValueError(.impossible, "the node “\(node.id)” stands twice: give each node an id of its own")
      }
    }
    var placed: [PlacedEdge] = []
    placed.reserveCapacity(edges.count)
    for (order, edge) in edges.enumerated() {
      placed.append(try PlacedEdge(edge, order, places, isDirected: isDirected))
    }
    placed.sort { ($0.from, $0.to, $0.order) < ($1.from, $1.to, $1.order) }
    self.nodes = nodes
    self.edges = placed.map(\.edge)
    self.isDirected = isDirected
    links = NetworkLinks(placed, nodeCount: nodes.count, isDirected: isDirected)
  }

  /// The node with an id, or `nil`. O(log n).
  public subscript(id: String) -> Node? { place(of: id).map { nodes[$0] } }

  /// The edges that begin or end at a node, in the order of the network. Linear in the edges.
  public func edges(of id: String) -> [Edge] { edges.filter { $0.from == id || $0.to == id } }

  /// Where a node stands in ``nodes``, or `nil`. O(log n).
  func place(of id: String) -> Int? {
    var (low, high) = (0, nodes.count)
    while low < high {
      let middle = (low + high) / 2
      if nodes[middle].id.utf8.lexicographicallyPrecedes(id.utf8) { low = middle + 1 } else { high = middle }
    }
    return low < nodes.count && nodes[low].id == id ? low : nil
  }
}

extension Network: Equatable {
  /// Whether both have the same nodes and edges.
  public static func == (one: Network, other: Network) -> Bool {
    one.isDirected == other.isDirected && one.nodes == other.nodes && one.edges == other.edges
  }
}

/// An edge with the places of its ends.
struct PlacedEdge {
  var edge: Network.Edge
  var from: Int
  var to: Int
  var order: Int

  init(_ edge: Network.Edge, _ order: Int, _ places: [String: Int], isDirected: Bool) throws(ValueError) {
    guard let from = places[edge.from], let to = places[edge.to] else {
      let missing = places[edge.from] == nil ? edge.from : edge.to
      throw ValueError(
        .impossible, "an edge ends at “\(missing)”, which is no node: add the node or leave out the edge")
    }
    guard edge.weight > 0, edge.weight.isFinite else {
      throw ValueError(
        .impossible,
        "the edge between “\(edge.from)” and “\(edge.to)” has the weight \(edge.weight): it must be a number above 0")
    }
    self.edge = edge
    self.order = order
    let isTurned = !isDirected && to < from
    (self.from, self.to) = isTurned ? (to, from) : (from, to)
    if isTurned { (self.edge.from, self.edge.to) = (edge.to, edge.from) }
  }
}
