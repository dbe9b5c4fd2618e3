import Foundation
import MigrationGovernanceCore
import MigrationGovernanceSerialization
import Testing

@Suite("Graphviz") struct DOTTests {
  private func text(_ export: Export) -> String { String(decoding: export.data, as: UTF8.self) }

  private func network(_ alone: Int) throws -> Network {
    try Network(
      nodes: [
        Network.Node(id: "person:a", kind: "person"), Network.Node(id: "organisation:b", kind: "organisation"),
      ] + (0..<alone).map { Network.Node(id: "theme:t\($0)", kind: "theme") },
      edges: [Network.Edge(from: "person:a", to: "organisation:b")])
  }

  @Test("Nodes without an edge are left out where others have some, and counted, also in the picture")
  func single() throws {
    let export = NetworkWriter().dot(try network(40))
    #expect(!text(export).contains("theme:t"))
    #expect(export.leftOut.first == "nodes without an edge (40)")
    #expect(text(export).contains("Not drawn: nodes without an edge (40)."))
    let alone = try Network(nodes: [Network.Node(id: "theme:t", kind: "theme")], edges: [])
    #expect(text(NetworkWriter().dot(alone)).contains(#""theme:t" ["#) && NetworkWriter().dot(alone).leftOut.isEmpty)
  }

  @Test("No text is longer than Graphviz reads, and what a tooltip has no room for is told")
  func long() throws {
    let facts = try (0..<2_000).map { Network.Fact(try Reference("meeting:m\($0)")) }
    let long = String(repeating: "ж\"", count: 10_000)
    let export = NetworkWriter().dot(
      try Network(
        nodes: [Network.Node(id: long), Network.Node(id: "b")], edges: [Network.Edge(from: long, to: "b", facts: facts)]
      ))
    let texts = text(export).matches(of: /"(?:[^"\\]|\\.)*"/).map { $0.output.utf8.count }
    #expect(texts.allSatisfy { $0 <= 16_000 } && texts.reduce(0, +) > 60_000)
    let titled = text(NetworkWriter().dot(try network(3), title: String(repeating: "long ", count: 5_000)))
    #expect(titled.split(separator: "\n").allSatisfy { $0.utf8.count < 16_000 })
    #expect(text(export).contains("; meeting:m19; and 1980 more"))
    #expect(export.leftOut.contains("which the facts of an edge are, beyond its first twenty (facts: 1980)"))
  }

  @Test("The label has the title, and each kind that is drawn in its colour")
  func label() throws {
    let text = text(NetworkWriter().dot(try network(3), title: "A <b> & \u{1} \\G"))
    let label = try #require(text.split(separator: "\n").first { $0.contains("label=<") })
    #expect(label.contains("A &lt;b&gt; &amp; \u{FFFD} \\\\G"))
    for kind in ["Organisation", "Person"] { #expect(label.contains(">\(kind)</TD>")) }
    #expect(!label.contains("Theme"))
    let fill = try #require(text.firstMatch(of: /"person:a" .*fillcolor="(.*?)"/)).output.1
    #expect(label.contains("BGCOLOR=\"\(fill)\">Person</TD>"))
  }

  @Test("A network without kinds, title and anything left out has no label")
  func bare() throws {
    let network = try Network(
      nodes: ["a", "b"].map { Network.Node(id: $0) }, edges: [Network.Edge(from: "a", to: "b")])
    #expect(!text(NetworkWriter().dot(network)).contains("label=<"))
  }
}
