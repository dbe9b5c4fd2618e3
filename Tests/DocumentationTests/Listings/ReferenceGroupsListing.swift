import MigrationGovernance

/// The listing of the page on the groups of the reference data.
enum ReferenceGroupsListing {
  static func run() throws -> (answers: [Answer], members: [String], groups: [String], holder: String?) {
    let eu = ReferenceGroups.group("eu")
    let january = eu?.membership(of: "GB", on: try DateSpan(text: "2020-01"))
    let year = eu?.membership(of: "GB", on: try DateSpan(text: "2020"))
    let later = eu?.membership(of: "GB", on: try DateSpan(text: "2021"))
    let members = eu?.members(on: try DateSpan(text: "2020")).filter { $0.answer == .possibly }
    let groups = Country(id: try EntityID("MD")).groupMemberships.map { "\($0.group.id) \($0.membership.during)" }
    let holder = CouncilPresidencies.holders(on: try DateSpan(text: "2016-12-07")).first
    return (
      [january, year, later].compactMap { $0 }, (members ?? []).map(\.country), groups, holder?.presidency.country
    )
  }
}
