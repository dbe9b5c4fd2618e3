import Foundation
import MigrationGovernance
import MigrationGovernanceExamples
import Testing

@Suite("Documentation/Questions.md") struct QuestionsListingTests {
  /// The blocks of the page that are no Swift: what is printed.
  private func printed() throws -> [String] {
    let url = ListingTests.root.appendingPathComponent("Documentation/Questions.md")
    var blocks: [String] = []
    var fence: String?
    for line in try String(contentsOf: url, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        if fence == nil, line == "```" { blocks.append("") }
        fence = fence == nil ? String(line) : nil
      } else if fence == "```", let last = blocks.indices.last {
        blocks[last] += line + "\n"
      }
    }
    return blocks
  }

  @Test("Each script prints what the page says")
  func output() throws {
    let graph = KnowledgeGraph(try Examples.knowledgeBase())
    let blocks = try printed()
    #expect(blocks.count == QuestionsListings.all.count)
    for (script, block) in zip(QuestionsListings.all, blocks) {
      var text = ""
      try script(graph) { text += $0.hasSuffix("\n") ? $0 : $0 + "\n" }
      #expect(text == block)
    }
  }
}
