import MigrationGovernanceCore
import TestSupport
import Testing

@Suite("Measures of a network") struct NetworkMeasureTests {
  /// A small random network: loops, parallel edges, nodes without edges and several components among them.
  private func random(_ seed: UInt64, isDirected: Bool) throws -> (network: Network, model: NetworkModel) {
    var numbers = SplitMix64(seed: seed)
    let count = Int(numbers.next() % 7)
    let edges = (0..<(count == 0 ? 0 : Int(numbers.next() % 12))).map { _ in
      (
        from: Int(numbers.next() % UInt64(count)), to: Int(numbers.next() % UInt64(count)),
        weight: Double(numbers.next() % 3 + 1)
      )
    }
    let network = try Network(
      nodes: (0..<count).map { Network.Node(id: "\($0)") },
      edges: edges.map { Network.Edge(from: "\($0.from)", to: "\($0.to)", weight: $0.weight) }, isDirected: isDirected)
    return (network, NetworkModel(count: count, edges: edges, isDirected: isDirected))
  }

  private func isSame(_ scores: NetworkScores, _ expected: [Double]) -> Bool {
    scores.values.count == expected.count
      && zip(scores.values, expected).allSatisfy { abs($0 - $1) <= 1e-9 * max(1, abs($1)) }
  }

  @Test("Betweenness is what counting every way between every two nodes gives", arguments: [true, false])
  func betweenness(isDirected: Bool) throws {
    for seed in 0..<150 as Range<UInt64> {
      let (network, model) = try random(seed, isDirected: isDirected)
      #expect(isSame(network.betweenness(), model.betweenness { _ in 1 }), "\(seed)")
      #expect(isSame(network.betweenness(.weight), model.betweenness { $0 }), "\(seed)")
      #expect(isSame(network.betweenness(.inverseWeight), model.betweenness { 6 / $0 }), "\(seed)")
    }
  }

  @Test("PageRank is where a walker ends up who walks long enough", arguments: [true, false])
  func pageRank(isDirected: Bool) throws {
    for seed in 0..<150 as Range<UInt64> {
      let (network, model) = try random(seed, isDirected: isDirected)
      #expect(isSame(network.pageRank(), model.pageRank(0.85) { $0 }), "\(seed)")
      #expect(isSame(try network.pageRank(damping: 0.5, isWeighted: false), model.pageRank(0.5) { _ in 1 }), "\(seed)")
    }
  }

  @Test("Components are those who can be reached, the largest first")
  func components() throws {
    for seed in 0..<100 as Range<UInt64> {
      let (network, model) = try random(seed, isDirected: seed % 2 == 0)
      let components = network.components
      #expect(Set(components.map { Set($0.map(\.id)) }) == model.components, "\(seed)")
      let sizes = components.map(\.count)
      #expect(sizes == sizes.sorted(by: >))
    }
  }

  @Test("A star is held together by its middle, and normalised that is all there can be")
  func star() throws {
    let leaves = (1...4).map { "leaf\($0)" }
    let star = try Network(
      nodes: (["middle"] + leaves).map { Network.Node(id: $0) }, edges: leaves.map { .init(from: "middle", to: $0) })
    #expect(star.betweenness()["middle"] == 6 && star.betweenness()["leaf1"] == 0)
    #expect(star.betweenness(isNormalised: true)["middle"] == 1)
    #expect(star.betweenness().ranked.map(\.node.id) == ["middle"] + leaves)
    #expect(star.betweenness()["nobody"] == nil)
  }

  @Test("Nodes that stand alike are ranked by id, whatever their last digits")
  func ties() throws {
    let ids = (10..<70).map { "\($0)" }
    // A ring: what is added up in another order for each of them is the same by its nature.
    let edges = ids.indices.map { Network.Edge(from: ids[$0], to: ids[($0 + 1) % ids.count], weight: 0.1) }
    let ring = try Network(nodes: ids.map { Network.Node(id: $0) }, edges: edges)
    #expect(ring.pageRank().ranked.map(\.node.id) == ids)
    #expect(ring.betweenness(.weight).ranked.map(\.node.id) == ids)
    #expect(ring.table(by: .pageRank).rows.map { $0[0] } == ids)
  }

  @Test("A loop counts twice for the degree, directions apart where there are directions")
  func degree() throws {
    let nodes = ["a", "b"].map { Network.Node(id: $0) }
    let edges: [Network.Edge] = [.init(from: "a", to: "a", weight: 3), .init(from: "a", to: "b", weight: 0.5)]
    let directed = try Network(nodes: nodes, edges: edges, isDirected: true)
    #expect(directed.degree().values == [3, 1] && directed.degree(isWeighted: true).values == [6.5, 0.5])
    #expect(directed.degree(.leaving).values == [2, 0] && directed.degree(.reaching).values == [1, 1])
    let undirected = try Network(nodes: nodes, edges: edges)
    for direction in Network.Direction.allCases { #expect(undirected.degree(direction).values == [3, 1]) }
  }

  @Test("A damping that would never end is refused")
  func damping() throws {
    let network = try Network(nodes: [Network.Node(id: "a")], edges: [])
    for damping in [-0.1, 1, .nan] { #expect(throws: ValueError.self) { try network.pageRank(damping: damping) } }
    #expect(try network.pageRank(damping: 0).values == [1])
  }
}

/// The measures by their definitions, slowly.
private struct NetworkModel {
  let count: Int
  let edges: [(from: Int, to: Int, weight: Double)]
  let isDirected: Bool

  /// The edges that leave a node, each edge of an undirected network from both its ends.
  private func leaving(_ node: Int) -> [(to: Int, weight: Double)] {
    edges.flatMap { edge in
      (edge.from == node ? [(edge.to, edge.weight)] : [])
        + (!isDirected && edge.to == node ? [(edge.from, edge.weight)] : [])
    }
  }

  func betweenness(_ length: (Double) -> Double) -> [Double] {
    var sums = Array(repeating: 0.0, count: count)
    for from in 0..<count {
      for to in 0..<count where to != from && (isDirected || from < to) {
        var ways: [(nodes: [Int], length: Double)] = []
        func walk(_ way: [Int], _ soFar: Double) {
          guard let here = way.last, here != to else { return ways.append((way, soFar)) }
          for edge in leaving(here) where !way.contains(edge.to) { walk(way + [edge.to], soFar + length(edge.weight)) }
        }
        walk([from], 0)
        guard let shortest = ways.map(\.length).min() else { continue }
        let best = ways.filter { $0.length < shortest + 1e-9 }
        for way in best { for node in way.nodes.dropFirst().dropLast() { sums[node] += 1 / Double(best.count) } }
      }
    }
    return sums
  }

  func pageRank(_ damping: Double, _ weight: (Double) -> Double) -> [Double] {
    var ranks = Array(repeating: 1 / Double(count), count: count)
    for _ in 0..<300 {
      var next = Array(repeating: (1 - damping) / Double(count), count: count)
      for node in 0..<count {
        let edges = leaving(node)
        let sum = edges.map { weight($0.weight) }.reduce(0, +)
        for edge in edges { next[edge.to] += damping * ranks[node] * weight(edge.weight) / sum }
        if edges.isEmpty { for other in 0..<count { next[other] += damping * ranks[node] / Double(count) } }
      }
      ranks = next
    }
    return ranks
  }

  var components: Set<Set<String>> {
    var parts = (0..<count).map { Set(["\($0)"]) }
    for edge in edges {
      let met = parts.filter { $0.contains("\(edge.from)") || $0.contains("\(edge.to)") }
      parts.removeAll { met.contains($0) }
      parts.append(met.reduce(into: []) { $0.formUnion($1) })
    }
    return Set(parts)
  }
}
