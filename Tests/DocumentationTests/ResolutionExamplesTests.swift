import Foundation
import MigrationGovernance
import MigrationGovernanceExamples
import Testing

/// Names as they stand in the sources mean who they mean there.
struct ResolutionExamplesTests {
  @Test(
    "A name of the documents is resolved first to what it means there",
    arguments: [
      ("Republic of Belarus", "country:BY", "official name"), ("FYROM", "country:MK", "former name"),
      ("IOM", "organisation:iom", "acronym"),
      ("Bosnia & Herzegovina", "country:BA", "alias"), ("EC", "organisation:european-commission", "acronym"),
      ("Anna Pilat", "person:anna-pilat", "folded spelling"), ("MS", "group:eu", "acronym"),
      ("EU MS", "group:eu", "alias"), ("iom", "organisation:iom", "acronym"),
    ])
  func names(text: String, reference: String, reason: String) throws {
    let candidates = try Examples.knowledgeBase().resolver.candidates(for: text)
    let best = try #require(candidates.first)
    #expect(best.reference.text == reference && best.reason.contains(reason), "\(best)")
    #expect(candidates.dropFirst().allSatisfy { $0.score < best.score })
  }

  @Test("The countries whose codes look like acronyms of the documents stay below them")
  func codes() throws {
    let resolver = try Examples.knowledgeBase().resolver
    #expect(resolver.candidates(for: "EC").map(\.reference.text) == ["organisation:european-commission", "country:EC"])
    #expect(resolver.candidates(for: "MS").map(\.reference.text) == ["group:eu", "country:MS"])
    #expect(!resolver.candidates(for: "IOM").contains { $0.reference.text == "country:IM" })
  }

  @Test("The EU is offered as group and as organisation, and neither is chosen")
  func union() throws {
    let candidates = try Examples.knowledgeBase().resolver.candidates(for: "EU")
    #expect(candidates.prefix(2).map(\.reference.text) == ["group:eu", "organisation:eu"])
    #expect(candidates[0].score == candidates[1].score)
  }

  @Test("The page on resolution shows what its listing prints")
  func listing() throws {
    var lines: [String] = []
    try ResolutionListing.run { lines.append($0) }
    let page = try String(
      contentsOf: ListingTests.root.appendingPathComponent("Documentation/Resolution.md"), encoding: .utf8)
    #expect(lines.count == 4 && page.contains("\n" + lines.joined(separator: "\n") + "\n```"))
  }
}
