import Foundation
import MigrationGovernance
import MigrationGovernanceExamples
import Testing

/// Mentions in the documents hold what was coded from them.
struct MentionsTests {
  @Test("The listing on mentions reads a page that was pasted in")
  func listing() throws {
    var found: [String] = []
    let text = "Ms. Anna Pilat met the EC in Minsk, Republic of Belarus, on 7-8 December 2016."
    MentionsListing.run(try Examples.knowledgeBase(), text) { found.append("\($0) = \($1), \($2)") }
    #expect(
      found == [
        "Anna Pilat = person:anna-pilat, official name, folded spelling of “Anna Piłat”",
        "EC = organisation:european-commission, acronym",
        "Republic of Belarus = country:BY, official name, reference data",
        "7-8 December 2016 = 2016-12-07/2016-12-08, from 7 to 8 December 2016",
      ])
  }

  @Test(
    "Every person, and nine of ten bodies, are found on the lines that they were coded from",
    .enabled(
      if: SourcesTests.folder != nil, "set MIGRATION_GOVERNANCE_SOURCES to the folder of the sources"))
  func recall() throws {
    let folder = URL(fileURLWithPath: try #require(SourcesTests.folder))
    let base = try Examples.knowledgeBase()
    let finder = MentionFinder(base)
    var (bodies, foundBodies) = (0, 0)
    for document in base.documents {
      guard let file = document.file else { continue }
      let lines = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
        .split(separator: "\n", omittingEmptySubsequences: false)
      func isFound(_ reference: Reference, at locator: Locator) -> Bool {
        guard let range = locator.lines else { return true }
        let text = lines[(range.lowerBound - 1)..<range.upperBound].joined(separator: "\n")
        return finder.mentions(in: text).contains { $0.candidates.contains { $0.reference == reference } }
      }
      func places(_ evidence: [Evidence]) -> [Locator] {
        evidence.filter { $0.status == .stated }.compactMap(\.at)
          .filter { $0.document == document.id && $0.lines != nil }
      }
      for person in base.persons {
        for place in places(person.evidence) {
          #expect(isFound(person.reference, at: place), "\(person.reference) at \(place)")
        }
      }
      for body in base.organisations {
        for place in places(body.evidence) {
          bodies += 1
          if isFound(body.reference, at: place) { foundBodies += 1 }
        }
      }
    }
    #expect(bodies > 80 && foundBodies * 10 >= bodies * 9, "\(foundBodies) of \(bodies)")
  }
}
