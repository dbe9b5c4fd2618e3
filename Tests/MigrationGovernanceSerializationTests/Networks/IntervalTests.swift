import Foundation
import MigrationGovernanceCore
import MigrationGovernanceSerialization
import Testing

@Suite("Intervals of GEXF") struct IntervalTests {
  /// An edge with a fact for each of some dates, as GEXF.
  private func export(_ dates: [String]) throws -> Export {
    let facts = try dates.enumerated().map { place, date in
      Network.Fact(try Reference("meeting:m\(place)"), when: try DateSpan(text: date))
    }
    return NetworkWriter().gexf(
      try Network(
        nodes: ["a", "b"].map { Network.Node(id: $0) }, edges: [Network.Edge(from: "a", to: "b", facts: facts)]))
  }

  private func spells(_ dates: [String]) throws -> [String] {
    String(decoding: try export(dates).data, as: UTF8.self).matches(of: /<spell (.*?)\/>/).map { String($0.output.1) }
  }

  @Test(
    "No two intervals of an edge have a day in common, or lie side by side",
    arguments: [
      (["2016-03/2016-05", "2016-04/2016-06"], ["start=\"2016-03-01\" end=\"2016-06-30\""]),
      (["2016-05-02", "2016"], ["start=\"2016-01-01\" end=\"2016-12-31\""]),
      (["2016-05-02/2016-05-03", "2016-05-03/2016-05-04"], ["start=\"2016-05-02\" end=\"2016-05-04\""]),
      (["2016-05-04", "2016-05-03"], ["start=\"2016-05-03\" end=\"2016-05-04\""]),
      (["2016/..", "2014/2017", "2019"], ["start=\"2014-01-01\""]),
      (["2016/..", "../2016", "2010"], [""]),
      (["../2016", "2017/..", "1990"], [""]),
      (
        ["2018/..", "2016-05-02", "../2015", "2016-05-04"],
        [
          "end=\"2015-12-31\"", "start=\"2016-05-02\" end=\"2016-05-02\"", "start=\"2016-05-04\" end=\"2016-05-04\"",
          "start=\"2018-01-01\"",
        ]
      ),
    ])
  func apart(dates: [String], spells: [String]) throws {
    // What has no bound at either end is there at any time, which no interval says.
    #expect(try self.spells(dates) == spells.filter { !$0.isEmpty })
  }

  @Test("How many dates went into others is said, and that once for all")
  func said() throws {
    let words = "the dates of single facts, where the days of several overlap or touch"
    let leftOut = try export(["2016", "2016-05-02", "2017", "2020"]).leftOut
    #expect(leftOut.contains { $0.hasPrefix("\(words) (intervals that went into others: 2, edges: 1)") })
    #expect(try !export(["2016", "2016", "2018"]).leftOut.contains { $0.hasPrefix(words) })
  }
}
