import Foundation
import MigrationGovernanceCore
import Testing

@Suite("Network") struct NetworkTests {
  private func fact(_ reference: String, _ when: String?, _ certainty: Answer = .yes) throws -> Network.Fact {
    Network.Fact(
      try Reference(reference), when: try when.map { try DateSpan(text: $0) }, certainty: certainty,
      evidence: [Evidence(at: try Locator(text: "report:\(reference.utf8.count)"))])
  }

  private func network() throws -> Network {
    let a = Network.Node(
      try Reference("country:AA"), label: "Aland", attributes: JSONObject([.init(key: "x", value: .bool(true))]))
    let b = Network.Node(try Reference("country:BB"))
    return try Network(
      nodes: [Network.Node(id: "c"), b, a],
      edges: [
        .init(from: "c", to: "country:BB", weight: 2.5, when: try DateSpan(text: "2010/2012")),
        .init(
          from: "country:BB", to: "country:AA",
          facts: [
            try fact("meeting:m1", "2016-12-07"), try fact("meeting:m22", "2019", .possibly),
            try fact("meeting:m3", nil),
          ]),
      ])
  }

  @Test("is the same in whatever order its parts come, with nodes by id and ends of undirected edges in that order")
  func order() throws {
    let network = try network()
    #expect(network.nodes.map(\.id) == ["c", "country:AA", "country:BB"])
    #expect(network.edges.map { [$0.from, $0.to] } == [["c", "country:BB"], ["country:AA", "country:BB"]])
    let turned = try Network(nodes: network.nodes.reversed(), edges: network.edges.reversed())
    #expect(turned == network)
    let directed = try Network(
      nodes: network.nodes, edges: [.init(from: "country:BB", to: "c")], isDirected: true)
    #expect(directed.edges.map(\.from) == ["country:BB"])
  }

  @Test("finds nodes and the edges of a node, and names the entity of one")
  func lookUp() throws {
    let network = try network()
    #expect(network["country:AA"]?.label == "Aland" && network["d"] == nil && network["zz"] == nil)
    #expect(network["country:AA"]?.reference?.kind == "country" && network["c"]?.reference == nil)
    #expect(network.edges(of: "country:BB").count == 2 && network.edges(of: "c").count == 1)
  }

  @Test("refuses a node that stands twice, an edge to nowhere, and weights that are none, with the reason")
  func refusals() throws {
    func refuse(_ says: String, _ nodes: [String], _ edge: Network.Edge) {
      let error = #expect(throws: ValueError.self) {
        try Network(nodes: nodes.map { Network.Node(id: $0) }, edges: [edge])
      }
      #expect(error?.reason.contains(says) == true)
    }
    refuse("“a” stands twice", ["a", "a"], .init(from: "a", to: "a"))
    refuse("“b”, which is no node", ["a"], .init(from: "a", to: "b"))
    for weight in [0, -1, .nan, .infinity] {
      refuse("above 0", ["a", "b"], .init(from: "a", to: "b", weight: weight))
    }
  }

  @Test("keeps of a time what is of it, possibly or certainly, and weighs edges by the facts that stay")
  func slices() throws {
    let network = try network()
    let year = network.slice(try DateSpan(text: "2016"))
    #expect(year.nodes.map(\.id) == ["country:AA", "country:BB"])
    #expect(year.edges.map(\.weight) == [2] && year.edges.first?.facts.map(\.reference.id) == ["m1", "m3"])
    let certainly = network.slice(try DateSpan(text: "2016"), possibly: false)
    #expect(
      certainly.edges.first?.facts.map(\.reference.id) == ["m1"] && certainly.edges.first?.when?.text == "2016-12-07")
    #expect(network.slice(try DateSpan(text: "2019"), possibly: false).edges.isEmpty)
    #expect(network.slice(try DateSpan(text: "2011"), possibly: false).edges.map(\.weight) == [2.5])
    #expect(certainly.betweenness().values == [0, 0])
    #expect(network.slice(try DateSpan(text: "2016-11/2016-12"), possibly: false) == certainly)
    #expect(network.slice(try DateSpan(text: "2016-06/.."), possibly: false) == certainly)
    #expect(network.slice(try DateSpan(text: "2016-24"), possibly: false).edges.isEmpty)
    #expect(network.slice(try DateSpan(text: "2019-05")).edges.first?.facts.map(\.reference.id) == ["m22", "m3"])
  }

  @Test("of what is certain leaves out the facts that are possible, whenever they were")
  func certain() throws {
    let certain = try network().certain
    #expect(certain.edges.map(\.weight) == [2.5, 2] && certain.nodes.count == 3)
    #expect(certain.edges[1].facts.map(\.reference.id) == ["m1", "m3"])
  }

  @Test("gives the dates and the evidence of an edge, each once")
  func edges() throws {
    let edge = try network().edges[1]
    #expect(edge.dates.map(\.text) == ["2016-12-07", "2019"] && edge.when == nil && edge.weight == 3)
    #expect(edge.evidence.map { $0.at?.text } == ["report:10", "report:11"])
    #expect(try network().edges[0].dates.map(\.text) == ["2010/2012"])
  }

  @Test("comes back whole from its code, and is checked there")
  func codable() throws {
    let network = try network()
    let data = try JSONEncoder().encode(network)
    #expect(try JSONDecoder().decode(Network.self, from: data) == network)
    let broken = #"{"isDirected": false, "nodes": [{"id": "a"}, {"id": "a"}], "edges": []}"#
    #expect(throws: DecodingError.self) { try JSONDecoder().decode(Network.self, from: Data(broken.utf8)) }
  }

  @Test("has a table of all its measures, by id or by a measure")
  func table() throws {
    let table = try network().table()
    #expect(
      table.columns.map(\.title) == ["node", "label", "degree", "strength", "pageRank", "betweenness", "component"])
    #expect(table.rows.map { $0[0] } == ["c", "country:AA", "country:BB"])
    #expect(try network().table(by: .betweenness).rows.map { $0[0] } == ["country:BB", "c", "country:AA"])
    #expect(table.rows[2] == ["country:BB", "country:BB", "2", "5.5", "0.4865", "1", "1"])
    #expect(try Network(nodes: [], edges: []).table().rows.isEmpty)
  }
}
