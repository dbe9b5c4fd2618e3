extension Network {
  /// The network at a time: the edges and facts whose date has a day in common with a span.
  ///
  /// The span stands for all of the period that it names: `2016` for the days from the first of January to the last of
  /// December, `2016/2020` for those of five years.
  ///
  /// A fact without a date may be of any time, so it is `possibly` of this one; a fact that is itself only possible
  /// is never certain here. The weight of an edge goes down in proportion to the facts that go. What keeps no edge is
  /// left out. Linear in the facts.
  ///
  /// - Parameters:
  ///   - span: The time.
  ///   - possibly: Whether to keep what is only possibly of that time.
  public func slice(_ span: DateSpan, possibly: Bool = true) -> Network {
    let period = span.wholePeriod
    return keeping(least: possibly ? .possibly : .yes) { $0.map { $0.overlaps(period) } ?? .possibly }
  }

  /// The network of what is certain to be so, whenever it was. Linear in the facts.
  public var certain: Network { keeping(least: .yes) { _ in .yes } }

  private func keeping(least: Answer, isOfTime: (DateSpan?) -> Answer) -> Network {
    var edges: [Edge] = []
    var ends: Set<String> = []
    for var edge in self.edges {
      if edge.facts.isEmpty {
        guard isOfTime(edge.when) >= least else { continue }
      } else {
        let count = edge.facts.count
        edge.facts.removeAll { $0.certainty.and(isOfTime($0.when)) < least }
        guard !edge.facts.isEmpty else { continue }
        edge.weight = edge.weight * Double(edge.facts.count) / Double(count)
        edge.when = edge.commonDate
      }
      edges.append(edge)
      ends.insert(edge.from)
      ends.insert(edge.to)
    }
    return Network(part: nodes.filter { ends.contains($0.id) }, edges, of: self)
  }

  /// A part of a network: its nodes and edges are in order, and known to be right.
  private init(part nodes: [Node], _ edges: [Edge], of whole: Network) {
    let places = Dictionary(uniqueKeysWithValues: zip(nodes.map(\.id), nodes.indices))
    self.nodes = nodes
    self.edges = edges
    isDirected = whole.isDirected
    links = NetworkLinks(
      edges.map { ($0, places[$0.from] ?? 0, places[$0.to] ?? 0) }, nodeCount: nodes.count,
      isDirected: whole.isDirected)
  }
}

extension DateSpan {
  /// All the days that the span may touch, where it is known which these are: for whoever asks about a period.
  fileprivate var wholePeriod: DateSpan {
    func end(_ end: End, _ day: (PartialDate) -> CivilDay?) -> End {
      // A season, or a date with unspecified digits, is not all of what lies between its bounds.
      guard case .date(let date) = end, date.season == nil, !date.hasUnspecifiedDigits else { return end }
      return day(date).flatMap { PartialDate($0) }.map { .date($0) } ?? end
    }
    guard isInterval || (first.season == nil && !first.hasUnspecifiedDigits) else { return self }
    return (try? DateSpan(from: end(start, \.earliest), to: end(self.end, \.latest))) ?? self
  }
}
