import MigrationGovernance

/// The listing of Documentation/ReferenceData.md on countries.
enum ReferenceCountriesListing {
  static func run() throws -> (found: String?, meant: [String], then: [(String, Answer)], hint: String?) {
    let found = ReferenceCountries.named("Bosnia & Herzegovina")?.alpha2
    let meant = ReferenceCountries.candidates(named: "Congo").map(\.country.alpha2)
    let then = try ReferenceCountries.country(alpha2: "SZ")?.formerShortNames(on: DateSpan(text: "2016"))
    let hint = ReferenceCountries.hint(for: "YU")
    return (found, meant, (then ?? []).map { ($0.name.text, $0.answer) }, hint)
  }
}
