// A network is no record of the interchange form: its parts are coded as they stand, and checked when they are read.
extension Network.Node: Codable {
  private enum Key: String, CodingKey { case id, label, kind, attributes }

  /// Reads a node.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    self.init(
      id: try values.decode(String.self, forKey: .id), label: try values.decodeIfPresent(String.self, forKey: .label),
      kind: try values.decodeIfPresent(String.self, forKey: .kind) ?? "")
    guard case .object(let object)? = try values.decodeIfPresent(JSONValue.self, forKey: .attributes) else { return }
    attributes = object
  }

  /// Writes a node; attributes only where there are some.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: Key.self)
    try values.encode(id, forKey: .id)
    try values.encode(label, forKey: .label)
    try values.encode(kind, forKey: .kind)
    if !attributes.members.isEmpty { try values.encode(JSONValue.object(attributes), forKey: .attributes) }
  }
}

extension Network: Codable {
  private enum Key: String, CodingKey { case isDirected, nodes, edges }

  /// Reads a network, or says which part of it can't be.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    do {
      try self.init(
        nodes: values.decode([Node].self, forKey: .nodes), edges: values.decode([Edge].self, forKey: .edges),
        isDirected: values.decode(Bool.self, forKey: .isDirected))
    } catch let error as ValueError {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: error.reason, underlyingError: error))
    }
  }

  /// Writes nodes and edges in their order.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: Key.self)
    try values.encode(isDirected, forKey: .isDirected)
    try values.encode(nodes, forKey: .nodes)
    try values.encode(edges, forKey: .edges)
  }
}
