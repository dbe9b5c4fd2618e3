import Foundation
import MigrationGovernanceCore
import MigrationGovernanceSerialization
import Testing

@Suite("What Mermaid has room for") struct MermaidRoomTests {
  private func lines(_ export: Export) -> [String] {
    String(decoding: export.data, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  private func edges(_ lines: [String]) -> [String] { lines.filter { $0.contains(" --- ") || $0.contains(" -.- ") } }

  @Test("Of a network the heaviest edges are drawn, and the picture counts the others")
  func heaviest() throws {
    let network = try Network(
      nodes: (0...200).map { Network.Node(id: "n\($0)") },
      edges: (1...200).map { Network.Edge(from: "n0", to: "n\($0)", weight: Double($0)) }, isDirected: true)
    let export = MermaidWriter().network(network, title: "T")
    let drawn = lines(export).filter { $0.contains(" -->") }
    #expect(drawn.count == 60 && drawn.allSatisfy { line in (141...200).contains { line.contains("|\($0)|") } })
    #expect(
      export.leftOut.first?.hasPrefix("edges of less weight than others (140), and nodes that have no other (140)")
        == true)
    #expect(lines(export).contains { $0.contains("Not drawn#58; edges of less weight than others (140)") })
  }

  @Test("Of edges as heavy the first are drawn")
  func ties() throws {
    let network = try Network(
      nodes: (100..<300).map { Network.Node(id: "n\($0)") },
      edges: (101..<300).map { Network.Edge(from: "n100", to: "n\($0)") }, isDirected: true)
    let text = lines(MermaidWriter().network(network, title: "T"))
    #expect(text.contains { $0.contains("n160") } && !text.contains { $0.contains("n161") })
  }

  @Test("What connects stays in the picture where more edges can be shown so")
  func meetings() throws {
    // Each person is at two of twelve meetings, no two at the same two.
    var facts: [[Int]: [Network.Fact]] = [:]
    let there = (0..<48).map { [$0 % 12, ($0 + 1 + $0 / 12) % 12] }
    for one in there.indices {
      for other in there.indices where other > one {
        for meeting in there[one] where there[other].contains(meeting) {
          facts[[one, other], default: []].append(.init(try Reference("meeting:m\(meeting)")))
        }
      }
    }
    let network = try Network(
      nodes: (0..<48).map { Network.Node(id: "person:p\($0)", kind: "person") },
      edges: facts.map { Network.Edge(from: "person:p\($0[0])", to: "person:p\($0[1])", facts: $1) })
    let export = MermaidWriter().network(network, title: "T")
    let drawn = edges(lines(export))
    #expect((40...60).contains(drawn.count) && drawn.allSatisfy { $0.contains(" --- f") })
    let hidden = try #require(export.leftOut.first?.firstMatch(of: /others \((\d+)\)/).flatMap { Int($0.output.1) })
    #expect(network.edges.count - hidden > 60)
  }

  @Test("Where each edge has many facts, edges are lines with their number")
  func manyFacts() throws {
    // Thirty countries with about eight themes each, no two with the same.
    let nodes = (0..<30).map { Network.Node(id: "country:c\($0)", kind: "country") }
    let themes = nodes.indices.map { node in Set((0..<15).filter { (node * 11 + $0 * 7) % 31 < 16 }) }
    let network = try Network(
      nodes: nodes,
      edges: (0..<30).flatMap { one in
        try (0..<one).map { other in
          let shared = themes[one].intersection(themes[other]).sorted()
          return Network.Edge(
            from: nodes[other].id, to: nodes[one].id,
            facts: try shared.map { Network.Fact(try Reference("theme:t\($0)")) })
        }
      }.filter { $0.facts.count > 1 })
    let text = lines(MermaidWriter().network(network, title: "T"))
    #expect(text.count { $0.contains(" ---|") } == 60 && !text.contains { $0.contains(":::fact") })
  }

  @Test("A box has room for twelve names, and for fewer where these are long")
  func box() throws {
    let meeting = Network.Fact(try Reference("meeting:m"))
    func export(_ count: Int, _ label: (Int) -> String) throws -> Export {
      let nodes = (0..<count).map { Network.Node(id: "person:p\($0)", label: label($0), kind: "person") }
      let edges = (0..<count).flatMap { one in
        (0..<one).map { Network.Edge(from: nodes[$0].id, to: nodes[one].id, facts: [meeting]) }
      }
      return MermaidWriter().network(try Network(nodes: nodes, edges: edges), title: "T")
    }
    let many = try export(80) { "P\($0)" }
    let box = try #require(lines(many).first { $0.contains("P0<br/>") })
    #expect(box.split(separator: "•").count == 14 && box.contains("• and 68 more"))
    #expect(many.leftOut.first == "names of nodes that share a box with others (68)")
    #expect(lines(many).contains { $0.contains("Not drawn#58; names of nodes that share a box with others (68)") })
    let long = try export(40) { "\($0) " + String(repeating: "<;;>", count: 40) }
    #expect(long.data.count < 50_000)
  }

  @Test("What is not drawn of a small network needs no note")
  func small() throws {
    let network = try Network(
      nodes: ["a", "b"].map { Network.Node(id: $0) }, edges: [Network.Edge(from: "a", to: "b")])
    let export = MermaidWriter().network(network, title: "T")
    #expect(export.leftOut.isEmpty && !lines(export).contains { $0.contains("Not drawn") })
  }

  @Test("A timeline has forty columns, by date, and a last one that counts what has no room")
  func columns() throws {
    let entries = try (0..<90).map { number in
      TimelineEntry(
        date: try DateSpan(text: "\(1900 + number)"), reference: try Reference("strategy:s\(number / 3)"),
        name: "S\(number / 3)", aspect: "step \(number)")
    }
    let export = MermaidWriter().timeline(entries, title: "T")
    let drawn = lines(export).filter { $0.hasPrefix("    19") }
    #expect(drawn.count == 40 && drawn.last?.hasPrefix("    1939 : S13") == true)
    #expect(lines(export).suffix(2) == ["    section not drawn", "    for want of room : 50 dates of 17 entities"])
    #expect(export.leftOut.first == "dates for which there is no room (50, of 17 entities): a page is not wide")
  }

  @Test("No column is higher than a page")
  func high() throws {
    let entries = try (0..<200).map { number in
      TimelineEntry(
        date: try DateSpan(text: "2016"), reference: try Reference("meeting:m\(number)"), name: "M\(number)")
    }
    let export = MermaidWriter().timeline(entries, title: "T")
    let column = try #require(lines(export).first { $0.hasPrefix("    2016") })
    #expect(column.split(separator: " : ").count == 6)
    #expect(lines(export).contains("    for want of room : 195 dates of 195 entities"))
  }

  @Test("What has no date is counted in the picture")
  func undated() throws {
    let entries = [
      TimelineEntry(date: try DateSpan(text: "2016"), reference: try Reference("meeting:a"), name: "A"),
      TimelineEntry(date: nil, reference: try Reference("meeting:b"), name: "B"),
    ]
    #expect(lines(MermaidWriter().timeline(entries, title: "T")).contains("    for want of a date : 1 of 2 entities"))
  }
}
