import Foundation
import MigrationGovernance
import MigrationGovernanceExamples
import Testing

@Suite("The listings on RDF") struct RDFListingTests {
  @Test("The examples as Turtle hold the statement that the page shows, and say what a graph can't")
  func turtle() throws {
    let (data, leftOut) = try RDFListings.turtle(try Examples.knowledgeBase())
    let text = String(decoding: data, as: UTF8.self)
    let page = try String(
      contentsOf: ListingTests.root.appendingPathComponent("Documentation/RDF.md"), encoding: .utf8)
    let statement = page.split(separator: "```\n").first { $0.hasPrefix("<meeting/minsk-2016#evidence") }
    #expect(statement.map { text.contains($0) } == true)
    #expect(text.contains("@base <https://data.example.org/migration/> ."))
    #expect(leftOut.count == 1 && leftOut[0].hasPrefix("the order of the values in"))
  }
}
