import MigrationGovernanceCore

/// What of a network a flowchart draws: nodes, each with those like it in a box, what connects them, and the lines between.
///
/// Of a network without directions a line leads from each to what connects it with others. An edge without facts is a line itself, as
/// all are where edges have directions, and where more of them can be shown so.
struct FlowPlan {
  /// Nodes of one kind whom the same facts connect as certainly, with these facts by their places.
  struct Box {
    var nodes: [Network.Node]
    /// How many more there are, whose names have no room.
    var more = 0
    var facts: [(place: Int, isCertain: Bool)]
  }

  let boxes: [Box]
  let facts: [Reference]
  /// The edges that are lines themselves.
  let direct: [Network.Edge]
  let leftOut: [String]
  /// How many edges of the network are not to be seen.
  private let hiddenCount: Int

  /// How many lines there are.
  private var lineCount: Int { boxes.reduce(direct.count) { $0 + $1.facts.count } }

  /// The plan with at most so many lines that shows most edges: the heaviest, of those as heavy the first; with a fifth as many names in
  /// a box.
  static func of(_ network: Network, most: Int) -> FlowPlan {
    let part = NetworkPart(connectedIn: network)
    let byFacts = largest(Source(part, isByFacts: !network.isDirected, mostNames: most / 5), most)
    guard byFacts.hiddenCount > 0 else { return byFacts }
    let byEdges = FlowPlan(Source(part, isByFacts: false, mostNames: most / 5), edgeCount: most)
    return byFacts.lineCount > most || byEdges.hiddenCount < byFacts.hiddenCount ? byEdges : byFacts
  }

  private static func largest(_ source: Source, _ most: Int) -> FlowPlan {
    let whole = FlowPlan(source, edgeCount: source.edges.count)
    guard whole.lineCount > most else { return whole }
    var (enough, tooMany) = (1, source.edges.count)
    var plan = FlowPlan(source, edgeCount: enough)
    while tooMany - enough > 1 {
      let middle = (enough + tooMany) / 2
      let more = FlowPlan(source, edgeCount: middle)
      if more.lineCount <= most { (enough, plan) = (middle, more) } else { tooMany = middle }
    }
    return plan
  }

  /// What is asked of a network for each plan of it.
  private struct Source {
    let part: NetworkPart
    /// The edges by their places, the heaviest first.
    let order: [Int]
    /// Whether an edge is a line itself.
    let isDirect: [Bool]
    /// Who has a part in which fact, with whether that is certain: who certainly met one there was there, whoever else only may have
    /// been, and whether or not that edge is drawn.
    let parts: [String: [Reference: Bool]]

    /// How many names a box has room for.
    let mostNames: Int

    var edges: [Network.Edge] { part.network.edges }

    init(_ part: NetworkPart, isByFacts: Bool, mostNames: Int) {
      self.part = part
      self.mostNames = max(1, mostNames)
      let edges = part.network.edges
      order = edges.indices.sorted { (edges[$1].weight, $0) < (edges[$0].weight, $1) }
      isDirect = edges.map { !isByFacts || $0.facts.isEmpty }
      var parts: [String: [Reference: Bool]] = [:]
      for (edge, isDirect) in zip(edges, isDirect) where !isDirect {
        for fact in edge.facts {
          for node in [edge.from, edge.to] {
            parts[node, default: [:]][fact.reference, default: false] =
              parts[node]?[fact.reference] == true || fact.certainty == .yes
          }
        }
      }
      self.parts = parts
    }
  }

  private init(_ source: Source, edgeCount: Int) {
    let chosen = source.order.prefix(edgeCount)
    let ends = Set(chosen.flatMap { [source.edges[$0].from, source.edges[$0].to] })
    let facts = Set(chosen.filter { !source.isDirect[$0] }.flatMap { source.edges[$0].facts.map(\.reference) }).sorted()
    let places = Dictionary(uniqueKeysWithValues: zip(facts, facts.indices))
    let direct = Set(chosen.filter { source.isDirect[$0] })
    let nodes = source.part.network.nodes.filter { source.edges.isEmpty || ends.contains($0.id) }
    (self.facts, self.direct) = (facts, direct.sorted().map { source.edges[$0] })
    boxes = Self.boxes(
      nodes, places, source.parts, standAlone: Set(self.direct.flatMap { [$0.from, $0.to] })
    ).map { box in
      var box = box
      box.more = max(0, box.nodes.count - source.mostNames)
      box.nodes.removeLast(box.more)
      return box
    }
    hiddenCount = source.edges.enumerated().count { place, edge in
      guard ends.contains(edge.from), ends.contains(edge.to) else { return true }
      return source.isDirect[place]
        ? !direct.contains(place) : !edge.facts.allSatisfy { places[$0.reference] != nil }
    }
    let lonely = source.part.network.nodes.count - nodes.count
    let nameless = boxes.reduce(0) { $0 + $1.more }
    let words = "edges of less weight than others (\(hiddenCount))"
    leftOut =
      source.part.leftOut
      + (nameless == 0 ? [] : ["names of nodes that share a box with others (\(nameless))"])
      + (hiddenCount == 0 ? [] : [words + (lonely > 0 ? ", and nodes that have no other (\(lonely))" : "")])
  }

  private static func boxes(
    _ nodes: [Network.Node], _ places: [Reference: Int], _ parts: [String: [Reference: Bool]], standAlone: Set<String>
  ) -> [Box] {
    var boxes: [Box] = []
    var known: [[String]: Int] = [:]
    for node in nodes {
      let facts = (parts[node.id] ?? [:]).compactMap { fact, isCertain in
        places[fact].map { (place: $0, isCertain: isCertain) }
      }.sorted { $0.place < $1.place }
      // Who has an edge of its own stands alone: the edge is not that of the others in a box.
      guard !standAlone.contains(node.id) else {
        boxes.append(Box(nodes: [node], facts: facts))
        continue
      }
      let key = [node.kind] + facts.map { "\($0.place)" + ($0.isCertain ? "" : "?") }
      if let place = known[key] {
        boxes[place].nodes.append(node)
      } else {
        known[key] = boxes.count
        boxes.append(Box(nodes: [node], facts: facts))
      }
    }
    return boxes
  }
}
