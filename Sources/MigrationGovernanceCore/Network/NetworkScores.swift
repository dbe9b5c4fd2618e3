/// A number for each node of a network: what a measure answers.
public struct NetworkScores: Hashable, Sendable {
  /// A node with its number.
  public struct Score: Hashable, Sendable {
    /// The node.
    public var node: Network.Node
    /// The number.
    public var value: Double
  }

  /// The nodes, in the order of the network.
  public let nodes: [Network.Node]
  /// The numbers, in the order of the nodes.
  public let values: [Double]

  /// The number of the node with an id, or `nil`. Linear in the nodes.
  public subscript(id: String) -> Double? { nodes.firstIndex { $0.id == id }.map { values[$0] } }

  /// The nodes with their numbers, the largest first, those that agree to about ten digits by id. O(n log n).
  public var ranked: [Score] { order.map { Score(node: nodes[$0], value: values[$0]) } }

  /// The places of the nodes in ``ranked``.
  var order: [Int] {
    // What is the same by its nature differs in the last digits by the order in which it was added up.
    let rounded = values.map { Double(bitPattern: ($0.bitPattern &+ 1 << 18) & ~(1 << 19 - 1)) }
    return rounded.indices.sorted { (rounded[$1], $0) < (rounded[$0], $1) }
  }
}
