import Foundation
import MigrationGovernanceCore
import MigrationGovernanceSerialization
import Testing

@Suite("Drawn networks") struct NetworkDrawingTests {
  private struct Plot: Decodable {
    struct Layer: Decodable {
      struct Values: Decodable { var values: [Row] }
      struct Row: Decodable {
        var x: Double
        var y: Double
        var reference: String?
      }
      var data: Values
    }
    var width: Double
    var height: Double
    var layer: [Layer]
  }

  /// Rings of nodes of which each is connected with the next, and some that are not connected.
  private func network(_ count: Int, isDirected: Bool = false) throws -> Network {
    try Network(
      nodes: (0..<count + 3).map { Network.Node(id: "n\($0)") },
      edges: (0..<count).map { Network.Edge(from: "n\($0)", to: "n\(($0 + 1) % count)") }, isDirected: isDirected)
  }

  @Test("No node lies on another, and all lie within the drawing", arguments: [2, 12, 60])
  func places(count: Int) throws {
    let export = VegaLiteWriter().network(try network(count), title: "T")
    let plot = try JSONDecoder().decode(Plot.self, from: export.data)
    let nodes = plot.layer[1].data.values
    #expect(nodes.count == count && plot.layer[0].data.values.count == count)
    #expect(nodes.allSatisfy { (0...plot.width).contains($0.x) && (0...plot.height).contains($0.y) })
    for (place, node) in nodes.enumerated() {
      #expect(!nodes[..<place].contains { abs($0.x - node.x) < 90 && abs($0.y - node.y) < 30 })
    }
  }

  @Test("Of more nodes than can be told apart the best connected are drawn, and the rest counted")
  func large() throws {
    let export = VegaLiteWriter().network(try network(450), title: "T")
    #expect(export.leftOut.first == "nodes without an edge (3)")
    #expect(export.leftOut.last?.hasPrefix("nodes with the fewest edges (") == true)
    let plot = try JSONDecoder().decode(Plot.self, from: export.data)
    #expect((300...400).contains(plot.layer[1].data.values.count))
  }

  @Test("Of more edges than a picture can hold those between the best connected are drawn")
  func dense() throws {
    let nodes = (0..<80).map { Network.Node(id: "n\($0)") }
    let edges = (0..<80).flatMap { one in (0..<one).map { Network.Edge(from: "n\(one)", to: "n\($0)") } }
    let export = VegaLiteWriter().network(try Network(nodes: nodes, edges: edges), title: "T")
    let plot = try JSONDecoder().decode(Plot.self, from: export.data)
    let drawn = plot.layer[0].data.values.count
    #expect(drawn <= 1_500 && drawn > 1_000)
    #expect(export.leftOut.first?.contains("their edges (\(edges.count - drawn))") == true)
  }

  @Test("Nodes are left out only where others have edges, and said so in the picture")
  func single() throws {
    let text = String(decoding: VegaLiteWriter().network(try network(2), title: "T").data, as: UTF8.self)
    #expect(text.contains("Not drawn: nodes without an edge (3)."))
    let alone = VegaLiteWriter().network(try Network(nodes: [Network.Node(id: "a")], edges: []), title: "T")
    #expect(try JSONDecoder().decode(Plot.self, from: alone.data).layer[1].data.values.count == 1)
    #expect(alone.leftOut == [])
  }

  @Test("Nothing is a picture, too, with its title and a word")
  func nothing() throws {
    let none = try Network(nodes: [], edges: [])
    let table = CrossTable(title: "t", note: "n", kinds: [], lines: [], columns: [], cells: [])
    for export in [
      VegaLiteWriter().network(none, title: "T"), VegaLiteWriter().timeline([], title: "T"),
      VegaLiteWriter().matrix(table, title: "T"),
    ] {
      let text = String(decoding: export.data, as: UTF8.self)
      #expect(text.contains("There is nothing to be drawn.") && text.contains(#""text": "T""#))
    }
  }

  @Test("An edge that points has a head")
  func directed() throws {
    let text = String(
      decoding: VegaLiteWriter().network(try network(4, isDirected: true), title: "T").data, as: UTF8.self)
    #expect(text.contains("\"headX\"") && text.contains("\"angle\""))
  }

  private func met() throws -> Network {
    let (meeting, other) = (try Reference("meeting:m"), try Reference("meeting:o"))
    func edge(_ from: String, _ to: String, _ fact: Reference, _ certainty: Answer = .yes) -> Network.Edge {
      Network.Edge(from: from, to: to, facts: [.init(fact, certainty: certainty)])
    }
    return try Network(
      nodes: ["a", "b", "c"].map { Network.Node(id: "person:\($0)", label: "\($0)\" end; <b>", kind: "person") }
        + [Network.Node(id: "country:LT", label: "Lithuania", kind: "country")],
      edges: [
        edge("person:a", "person:b", meeting), edge("person:a", "person:c", meeting),
        edge("person:b", "person:c", meeting),
        edge("country:LT", "person:a", other, .possibly),
      ])
  }

  @Test("Mermaid draws what connects, those alike in one box, and lets no text be syntax")
  func mermaid() throws {
    let export = MermaidWriter().network(try met(), title: "T: \"x\"") { "Meeting \($0.id)" }
    let lines = String(decoding: export.data, as: UTF8.self).split(separator: "\n").map(String.init)
    #expect(lines[1] == #"title: "T: \"x\"""#)
    #expect(lines.contains(#"    n2["• b#34; end#59; #60;b#62;<br/>• c#34; end#59; #60;b#62;"]:::kind1"#))
    #expect(
      lines.contains("    n2 --- f0") && lines.contains("    n0 -.- f1")
        && lines.contains(#"    f0["Meeting m"]:::fact"#))
    #expect(lines.count { $0.contains(" --- ") || $0.contains(" -.- ") } == 4)
  }

  @Test("Mermaid puts nobody into a box whose edges are not theirs", arguments: [true, false])
  func boxes(isDirected: Bool) throws {
    let network = try Network(
      nodes: ["a", "b", "c", "d"].map { Network.Node(id: $0, kind: "person") },
      edges: [Network.Edge(from: "a", to: "b")], isDirected: isDirected)
    let export = MermaidWriter().network(network, title: "T")
    let text = String(decoding: export.data, as: UTF8.self)
    #expect(text.contains(#"n0(["a"])"#) && text.contains(#"n1(["b"])"#) && !text.contains("n2"))
    #expect(text.contains(isDirected ? "    n0 --> n1\n" : "    n0 --- n1\n"))
    #expect(export.leftOut == ["nodes without an edge (2)"])
  }

  @Test("Who certainly met one at a meeting has a firm line to it, whoever else only may have been there")
  func firm() throws {
    let meeting = try Reference("meeting:m")
    let network = try Network(
      nodes: ["a", "b", "c"].map { Network.Node(id: $0, kind: "person") },
      edges: [
        Network.Edge(from: "a", to: "b", facts: [.init(meeting)]),
        Network.Edge(from: "a", to: "c", facts: [.init(meeting, certainty: .possibly)]),
        Network.Edge(from: "b", to: "c", facts: [.init(meeting, certainty: .possibly)]),
      ])
    let text = String(decoding: MermaidWriter().network(network, title: "T").data, as: UTF8.self)
    #expect(text.contains(#"n0["• a<br/>• b"]"#) && text.contains(#"n1(["c"])"#))
    #expect(text.contains("    n0 --- f0\n") && text.contains("    n1 -.- f0\n"))
  }

  @Test("Mermaid gets no more lines than it draws")
  func limit() throws {
    let nodes = (0..<60).map { Network.Node(id: "n\($0)") }
    let edges = (0..<60).flatMap { one in (0..<one).map { Network.Edge(from: "n\(one)", to: "n\($0)") } }
    let export = MermaidWriter().network(try Network(nodes: nodes, edges: edges), title: "T")
    let count = String(decoding: export.data, as: UTF8.self).split(separator: "\n").count { $0.contains(" --- ") }
    #expect(count == 60 && export.leftOut.first?.contains("edges of less weight than others (1710)") == true)
  }

  @Test("A Mermaid timeline says dates in words, and what is only possible")
  func timeline() throws {
    let entries = [
      TimelineEntry(
        date: try DateSpan(text: "2016/2025"), reference: try Reference("strategy:a"), name: "A: new", aspect: "period"),
      TimelineEntry(
        date: try DateSpan(text: "2017-10-17"), reference: try Reference("meeting:m"), name: "M", certainty: .possibly),
      TimelineEntry(date: nil, reference: try Reference("meeting:n"), name: "N"),
    ]
    let export = MermaidWriter().timeline(entries, title: "T")
    #expect(
      String(decoding: export.data, as: UTF8.self) == """
        timeline
            title T
            section Strategy
            2016 to 2025 : A#58; new
            section Meeting
            17 October 2017 : M (possibly)
            section not drawn
            for want of a date : 1 of 3 entities

        """)
    #expect(export.leftOut == ["what has no date (1): meeting:n"])
  }

  @Test("Mermaid gets no longer text than it reads, and what is cut off is counted")
  func length() throws {
    let entries = try (0..<400).map { number in
      TimelineEntry(
        date: try DateSpan(text: "\(1600 + number)"), reference: try Reference("strategy:s\(number)"),
        name: String(repeating: "“;:” ", count: 40))
    }
    let timeline = MermaidWriter().timeline(entries, title: "T")
    #expect(
      timeline.data.count < 50_000 && timeline.leftOut.first?.hasPrefix("dates for which there is no room") == true)
    let nodes = (0..<400).map { Network.Node(id: "n\($0)", label: "\($0)" + String(repeating: " <;;>", count: 40)) }
    let edges = (1..<400).map { Network.Edge(from: "n0", to: "n\($0)") }
    let network = MermaidWriter().network(try Network(nodes: nodes, edges: edges, isDirected: true), title: "T")
    #expect(String(decoding: network.data, as: UTF8.self).utf16.count < 50_000 && !network.leftOut.isEmpty)
  }
}
