import MigrationGovernance
import Testing

struct ReferenceGroupsListingTests {
  @Test("The listing on groups answers what its page says")
  func groups() throws {
    let result = try ReferenceGroupsListing.run()
    #expect(result.answers == [.yes, .possibly, .no])
    #expect(result.members == ["GB"])
    #expect(result.groups.contains("eastern-partnership 2009-05-07/.."))
    #expect(result.holder == "SK")
  }
}
