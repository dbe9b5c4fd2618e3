import Foundation
import MigrationGovernance
import Testing

struct DictionaryTests {
  @Test("The data dictionary in the documentation is the one that the schema gives")
  func dictionary() throws {
    let url = ListingTests.root.appendingPathComponent("Documentation/DataDictionary.md")
    #expect(try String(contentsOf: url, encoding: .utf8) == DataDictionary(.standard).markdownPage)
  }
}
