extension Network {
  /// A measure of nodes.
  public enum Measure: String, Hashable, Sendable, CaseIterable {
    /// The number of edges: ``Network/degree(_:isWeighted:)``.
    case degree
    /// The weight of the edges together.
    case strength
    /// ``Network/pageRank(isWeighted:)``, with weights.
    case pageRank
    /// ``Network/betweenness(_:isNormalised:)`` in steps, not normalised.
    case betweenness
  }

  /// What a measure says of each node. Costs what the measure costs.
  public func scores(_ measure: Measure) -> NetworkScores {
    switch measure {
    case .degree: degree()
    case .strength: degree(isWeighted: true)
    case .pageRank: pageRank()
    case .betweenness: betweenness()
    }
  }

  /// A row for each node: id, label, every measure to four decimals, and the number of the component it belongs to, from
  /// 1, the largest first. By a measure as in ``NetworkScores/ranked``, else by id. Costs what betweenness costs.
  public func table(by measure: Measure? = nil) -> Table {
    let columns = Measure.allCases.map { Table.Column($0.rawValue, .number) }
    var table = Table([.init("node", .reference), .init("label")] + columns + [.init("component", .number)])
    let measured = Measure.allCases.map { ($0, scores($0)) }
    var components = Array(repeating: 0, count: nodes.count)
    for (number, places) in componentPlaces.enumerated() { for place in places { components[place] = number + 1 } }
    for place in measured.first(where: { $0.0 == measure })?.1.order ?? Array(nodes.indices) {
      let figures = measured.map { Network.figure($0.1.values[place]) }
      table.append([nodes[place].id, nodes[place].label] + figures + ["\(components[place])"])
    }
    return table
  }

  /// A number to four decimals, without noughts at the end.
  private static func figure(_ value: Double) -> String {
    let rounded = (value * 10_000).rounded() / 10_000
    // A fraction has no decimals beyond 2⁵³, and the text of such a number is its own.
    return rounded == rounded.rounded() && abs(rounded) < 9e15 ? "\(Int64(rounded))" : "\(rounded)"
  }
}
