import Foundation
import MigrationGovernance
import MigrationGovernanceExamples
import Testing

@Suite("The listing on IATI") struct IATIListingTests {
  @Test("The examples' programmes lack a status, are said to, and come back all the same")
  func outAndIn() throws {
    var lines: [String] = []
    let back = try IATIListings.outAndIn { lines.append($0) }
    #expect(
      lines.contains { $0.contains("lack participating-org, activity-status") && $0.contains("programme:argo") })
    #expect(back.programmes == (try Examples.knowledgeBase()).programmes)
  }

  @Test("A file is read")
  func read() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "activities-\(UUID().uuidString).xml")
    defer { try? FileManager.default.removeItem(at: url) }
    try IATIWriter().export(KnowledgeBase(title: "T")).data.write(to: url)
    #expect(try IATIListings.read(url).title == "T")
  }
}
