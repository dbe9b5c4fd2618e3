import MigrationGovernance

/// The listing of Documentation/ReferenceData.md.
enum ThemesListing {
  static func run() throws -> (meaning: String?, above: [String], below: [String], isWithin: Bool) {
    let smuggling = ReferenceThemes.theme("migrant-smuggling")
    let meaning = smuggling?.definition?.text
    let above = try ReferenceThemes.ancestors(of: EntityID("migration-profiles")).map(\.displayName)
    let below = try ReferenceThemes.narrower(than: EntityID("asylum")).map(\.id.text)
    let isWithin = try ReferenceThemes.isWithin(EntityID("migration-profiles"), EntityID("governance"))
    return (meaning, above, below, isWithin)
  }
}
