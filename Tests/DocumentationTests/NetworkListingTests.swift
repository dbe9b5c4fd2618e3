import Foundation
import MigrationGovernance
import MigrationGovernanceExamples
import Testing

@Suite("The listings on networks") struct NetworkListingTests {
  private func graph() throws -> KnowledgeGraph { KnowledgeGraph(try Examples.knowledgeBase()) }

  private func lines(_ run: (KnowledgeGraph, (String) -> Void) throws -> Void) throws -> [String] {
    var lines: [String] = []
    try run(graph()) { lines.append($0) }
    return lines
  }

  @Test("The brokers are those who were at meetings that had nobody else in common")
  func brokers() throws {
    let lines = try lines { try NetworkListings.brokers($1) }
    #expect(lines.count == 5 && lines[0].hasPrefix("group:eu: ") && lines[0].hasSuffix(" by 16 ties"))
    #expect(lines.contains { $0.hasPrefix("organisation:icmpd: 15.0") })
  }

  @Test("The chain leads through the meeting that the organisation's mission supported, each step with its place")
  func chain() throws {
    let lines = try lines(NetworkListings.chain)
    #expect(lines.count == 3 && lines[1].contains("meetingsSupported Panel Meeting on Migration Strategies"))
    #expect(lines[2].contains("organisers Lithuania, [\"minsk-report:27"))
  }

  @Test("A meeting that was only announced is a reason that is possible")
  func reasons() throws {
    let lines = try lines(NetworkListings.reasons)
    #expect(lines.count == 2 && lines.allSatisfy { $0.contains("2017-10-17/2017-10-18 possibly") })
    #expect(lines.allSatisfy { $0.contains("meeting:minsk-2016 2016-12-07/2016-12-08 yes") })
  }

  @Test("The network is written with its intervals, and what is left out is said")
  func write() throws {
    let folder = FileManager.default.temporaryDirectory
    defer { try? FileManager.default.removeItem(at: folder.appending(path: "meetings.gexf")) }
    let lines = try lines { try NetworkListings.write($0, folder, $1) }
    #expect(lines.first?.hasPrefix("left out: where the sources speak of the facts") == true)
    let written = try Data(contentsOf: folder.appending(path: "meetings.gexf"))
    #expect(written == NetworkListings.gexf(try graph().network(.coParticipation)).data)
    #expect(String(decoding: written, as: UTF8.self).contains(#"<spell start="2016-12-07" end="2016-12-08"/>"#))
  }

  @Test("Of 2016 there is one meeting, at which all bodies met each other; the page shows the table")
  func table() throws {
    let table = try NetworkListings.table(graph())
    let page = try String(
      contentsOf: ListingTests.root.appendingPathComponent("Documentation/Networks.md"), encoding: .utf8)
    #expect(page.contains(table) && table.contains("| organisation:icmpd"))
  }

  @Test("Who hosts whom leads from each host to each speaker")
  func hosting() throws {
    let network = try NetworkListings.hosting(graph())
    #expect(network.isDirected && Set(network.edges.map(\.from)) == ["country:BY", "country:LT"])
    #expect(network.edges.contains { $0.to == "person:anna-pilat" })
  }

  @Test("A network can be made by hand")
  func byHand() throws { #expect(try NetworkListings.byHand()["Tehran"] == 1) }

  @Test("What the page says of funding, questions and shared themes is so")
  func projections() throws {
    let graph = try graph()
    let funding = try graph.network(.funding).edges.map { "\($0.from) \($0.to) \($0.facts.map(\.reference.id))" }
    #expect(funding.contains("organisation:eu organisation:iom [\"eap-panel-project\"]"))
    let questions = try graph.network(.questions)
    #expect(questions.edges.first { $0.from == "country:BY" && $0.to == "country:AZ" }?.weight == 2)
    let themes = try graph.network(.sharedThemes)
    #expect(themes.edges.contains { ($0.from, $0.to) == ("country:AM", "country:GE") })
  }
}
