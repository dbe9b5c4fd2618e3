import Foundation
import MigrationGovernanceCore
import MigrationGovernanceSerialization
import Testing

@Suite("Colours of kinds") struct KindColourTests {
  private func network(_ kinds: [String]) throws -> Network {
    let nodes = kinds.map { Network.Node(id: "\($0):x", label: $0, kind: $0) }
    return try Network(
      nodes: nodes + [Network.Node(id: "end")], edges: nodes.map { Network.Edge(from: $0.id, to: "end") })
  }

  /// The colour that each format gives each of some kinds.
  private func colours(_ kinds: [String]) throws -> [[String: Substring]] {
    let network = try network(kinds)
    let (dot, mermaid, vega) = (
      text(NetworkWriter().dot(network)), text(MermaidWriter().network(network, title: "T")),
      text(VegaLiteWriter().network(network, title: "T"))
    )
    let scale = vega.matches(of: /"title": null, "scale": {"domain": \[(.*?)\], "range": \[(.*?)\]}/).first
    let (words, range) = (parts(scale?.output.1), parts(scale?.output.2))
    var found: [[String: Substring]] = [[:], [:], [:]]
    for kind in kinds {
      found[0][kind] =
        dot.firstMatch(of: try Regex<(Substring, Substring)>("\"\(kind):x\" .*fillcolor=\"(.*?)\""))?.output.1
      let name = mermaid.firstMatch(of: try Regex<(Substring, Substring)>("\"\(kind)\"\\]\\):::(\\w+)"))?.output.1
      if let name {
        found[1][kind] =
          mermaid.firstMatch(of: try Regex<(Substring, Substring)>("classDef \(name) fill:(.*?),"))?.output.1
      }
      found[2][kind] = words.firstIndex { $0.lowercased() == kind }.flatMap {
        range.indices.contains($0) ? range[$0] : nil
      }
    }
    return found
  }

  private func parts(_ list: Substring?) -> [Substring] {
    (list ?? "").split(separator: ", ").map { $0.trimmingPrefix("\"").prefix { $0 != "\"" } }
  }

  private func text(_ export: Export) -> String { String(decoding: export.data, as: UTF8.self) }

  @Test("A kind has one colour, whoever stands beside it", arguments: ["organisation", "theme", "country"])
  func same(kind: String) throws {
    let (alone, among) = (try colours([kind]), try colours(["country", "meeting", "organisation", "person", "theme"]))
    for place in 0..<3 { #expect(alone[place][kind] != nil && alone[place][kind] == among[place][kind]) }
    // What is filled has one colour in all formats.
    #expect(alone[0] == alone[1])
  }

  @Test("Every kind of the library has a colour of its own on which black letters are read, and none is white")
  func readable() throws {
    let kinds = Model.standard.kinds.map(\.name)
    let fills = try colours(kinds)[0].values
    #expect(Set(fills).count == kinds.count)
    for fill in fills {
      let light = luminance(fill)
      #expect((light + 0.05) / 0.05 >= 7 && 1.05 / (light + 0.05) > 1.2, "\(fill)")
    }
  }

  @Test("A kind of another package is grey")
  func other() throws {
    let fill = try #require(try colours(["evaluation"])[0]["evaluation"])
    #expect(fill.dropFirst().prefix(2) == fill.suffix(2) && fill.dropFirst(3).prefix(2) == fill.suffix(2))
  }

  @Test("A timeline has the same colours as a network")
  func timeline() throws {
    let entry = TimelineEntry(date: try DateSpan(text: "2016"), reference: try Reference("meeting:m"), name: "M")
    let timeline = text(VegaLiteWriter().timeline([entry], title: "T"))
    let colour = try #require(try colours(["meeting", "country"])[2]["meeting"])
    #expect(timeline.contains("\"range\": [\"\(colour)\"]"))
  }

  /// The relative luminance of a colour, as WCAG 2 reckons it.
  private func luminance(_ colour: Substring) -> Double {
    let parts = stride(from: 1, to: 7, by: 2).map { place -> Double in
      let value = Double(Int(colour.dropFirst(place).prefix(2), radix: 16) ?? 0) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return zip(parts, [0.2126, 0.7152, 0.0722]).map(*).reduce(0, +)
  }
}
