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

  /// The nodes with their numbers, the largest first, equal ones by id. O(n log n).
  public var ranked: [Score] {
    values.indices.sorted { (values[$1], $0) < (values[$0], $1) }.map { Score(node: nodes[$0], value: values[$0]) }
  }
}
