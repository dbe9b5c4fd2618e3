import Foundation
import MigrationGovernanceCore
import MigrationGovernanceSerialization
import Testing

@Suite("Networks for other programs") struct NetworkWriterTests {
  private func network(isDirected: Bool = false) throws -> Network {
    var attributes = JSONObject()
    attributes[key: "facts"] = .number(JSONNumber(2))
    attributes[key: "note"] = .string("a < b & \"c\"")
    let meeting = try Reference("meeting:m")
    let dated = Network.Fact(
      meeting, when: try DateSpan(text: "2016-12-07/2016-12-08"), evidence: [Evidence(at: try Locator(text: "r:1"))])
    let open = Network.Fact(try Reference("meeting:n"), when: try DateSpan(text: "2017/.."), certainty: .possibly)
    let undated = Network.Fact(try Reference("meeting:o"))
    return try Network(
      nodes: [
        Network.Node(try Reference("organisation:a"), label: "Łódź\n\\ \u{1}", attributes: attributes),
        Network.Node(try Reference("organisation:b"), label: "B"), Network.Node(id: "c"),
      ],
      edges: [
        Network.Edge(from: "organisation:a", to: "organisation:b", facts: [dated, open]),
        Network.Edge(from: "organisation:b", to: "c", facts: [undated]),
      ], isDirected: isDirected)
  }

  private func text(_ export: Export) -> String { String(decoding: export.data, as: UTF8.self) }

  /// Whether tags close in order; whether other programs read it is theirs to judge (Tests/Interop).
  private func isWellFormed(_ export: Export) -> Bool {
    var open: [Substring] = []
    for tag in text(export).split(separator: "<").dropFirst() where !tag.hasPrefix("?") {
      guard let end = tag.firstIndex(of: ">") else { return false }
      let inside = tag[..<end]
      if inside.hasSuffix("/") { continue }
      if inside.hasPrefix("/") {
        guard open.popLast() == inside.dropFirst() else { return false }
      } else {
        open.append(inside.prefix { $0 != " " })
      }
    }
    return open.isEmpty
  }

  @Test("GraphML has names, kinds, attributes with their types, weights, common dates and facts")
  func graphML() throws {
    let export = NetworkWriter().graphML(try network())
    let text = text(export)
    #expect(isWellFormed(export))
    #expect(text.contains(#"edgedefault="undirected""#))
    #expect(text.contains(#"attr.name="facts" attr.type="long""#))
    #expect(text.contains("<data key=\"n1\">a &lt; b &amp; &quot;c&quot;</data>"))
    #expect(text.contains("<data key=\"label\">Łódź&#10;\\ \u{FFFD}</data>"))
    #expect(text.contains("<data key=\"facts\">meeting:m; meeting:n (possibly)</data>"))
    #expect(text.contains("<data key=\"weight\">2</data>"))
    #expect(
      export.leftOut == [
        "where the sources speak of the facts (pieces of evidence: 1)",
        "when each fact was, where the edge has no one date (facts: 2)",
        "control characters, which XML can't hold (texts: 1)",
      ])
    #expect(self.text(NetworkWriter().graphML(try network(isDirected: true))).contains(#"edgedefault="directed""#))
  }

  @Test("GEXF has the days of facts as intervals; what has no bound or no date gets none")
  func gexf() throws {
    let export = NetworkWriter().gexf(try network())
    let text = text(export)
    #expect(isWellFormed(export))
    #expect(text.contains(#"mode="dynamic" timeformat="date""#))
    #expect(text.contains(#"<spell start="2016-12-07" end="2016-12-08"/>"#))
    #expect(text.contains(#"<spell start="2017-01-01"/>"#))
    #expect(text.split(separator: "<spells>").count == 2)
    let still = try Network(nodes: [Network.Node(id: "a")], edges: [])
    #expect(self.text(NetworkWriter().gexf(still)).contains(#"mode="static""#))
    #expect(NetworkWriter().gexf(still).leftOut == [])
  }

  @Test(
    "GEXF has no bound of an interval that programs don't read",
    arguments: ["-0044-03-15/2016-12-08", "2016-12-08/Y170000002"])
  func farDays(date: String) throws {
    let fact = Network.Fact(try Reference("meeting:m"), when: try DateSpan(text: date))
    let export = NetworkWriter().gexf(
      try Network(
        nodes: ["a", "b"].map { Network.Node(id: $0) }, edges: [Network.Edge(from: "a", to: "b", facts: [fact])]))
    let spell = try #require(text(export).split(separator: "\n").first { $0.contains("<spell ") })
    #expect(spell.split(separator: "\"").count == 3 && spell.contains("=\"2016-12-08\""))
    #expect(export.leftOut.last?.contains("(edges: 1)") == true)
  }

  @Test("DOT quotes what would be syntax")
  func dot() throws {
    let export = NetworkWriter().dot(try network())
    let text = text(export)
    #expect(text.hasPrefix("graph network {\n") && text.hasSuffix("}\n"))
    #expect(text.contains("\"organisation:a\" [label=\"Łódź \\\\ \u{1}\", "))
    #expect(text.contains(#""organisation:a" -- "organisation:b" [weight=2, penwidth=5.0"#))
    let directed = self.text(NetworkWriter().dot(try network(isDirected: true)))
    #expect(text.contains("layout=neato") && !directed.contains("layout="))
    #expect(directed.hasPrefix("digraph") && directed.contains(#""organisation:a" -> "organisation:b""#))
    #expect(export.leftOut.contains("attributes of nodes (2)"))
  }

  @Test("What is only possibly there says so in each format")
  func certainty() throws {
    let maybe = Network.Fact(try Reference("meeting:m"), certainty: .possibly)
    let network = try Network(
      nodes: ["a", "b", "c"].map { Network.Node(id: $0) },
      edges: [Network.Edge(from: "a", to: "b", facts: [maybe]), Network.Edge(from: "b", to: "c")])
    let dot = text(NetworkWriter().dot(network)).split(separator: "\n").filter { $0.contains("--") }
    #expect(dot.map { $0.contains("style=dashed") } == [true, false])
    let words = ["possibly", "yes"]
    for (text, part) in [
      (text(NetworkWriter().graphML(network)), { "<data key=\"certainty\">\($0)</data>" }),
      (text(NetworkWriter().gexf(network)), { "<attvalue for=\"certainty\" value=\"\($0)\"/>" }),
    ] as [(String, (String) -> String)] {
      for word in words { #expect(text.split(separator: part(word)).count == 2) }
    }
  }

  @Test("GraphML numbers nodes whose ids are no tokens, and keeps the ids; no two attributes have one name")
  func tokens() throws {
    var attributes = JSONObject()
    for key in ["a b", "a_b", "label"] { attributes[key: key] = .string(key) }
    let network = try Network(
      nodes: [Network.Node(id: "New York", attributes: attributes), Network.Node(id: "Kabul")],
      edges: [Network.Edge(from: "Kabul", to: "New York")])
    let text = text(NetworkWriter().graphML(network))
    #expect(text.contains("<node id=\"1\">\n      <data key=\"id\">New York</data>"))
    #expect(text.contains(#"source="0" target="1""#))
    for name in ["a_b", "a_b_", "label", "label_"] {
      #expect(text.split(separator: "attr.name=\"\(name)\"").count == 2)
    }
  }

  @Test("The same network gives the same bytes")
  func deterministic() throws {
    for write in [NetworkWriter().graphML, NetworkWriter().gexf, { NetworkWriter().dot($0) }] {
      #expect(write(try network()).data == write(try network()).data)
    }
  }
}
