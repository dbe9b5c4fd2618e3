import Foundation
import MgovCommand
import MigrationGovernance
import Testing

@Suite("Documentation/Command.md") struct CommandDocumentationTests {
  private func page() throws -> String {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try String(contentsOf: root.appendingPathComponent("Documentation/Command.md"), encoding: .utf8)
  }

  @Test("shows what the command prints")
  func listings() throws {
    let page = try page()
    #expect(page.contains(Call("list", "meetings", "--columns", "id,when,status").output))
    #expect(page.contains(Call("resolve", "MS").output))
    #expect(page.contains(Call("date", "2016-12-07/2016-12-08").output))
    #expect(page.contains(Call("date", "7-8", "December", "2016").errors))
  }
}
