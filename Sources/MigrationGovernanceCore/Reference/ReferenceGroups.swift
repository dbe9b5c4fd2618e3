/// Groups of countries with every accession and exit, each from a source.
///
/// `eu`, `schengen`, `euro-area`, `council-of-europe`, `osce`, `eastern-partnership`, `prague-process`, `visegrad-group` and
/// `cis`. The tables are part of the program and are read at the first use; no file is touched.
public enum ReferenceGroups {
  /// The last day of which the data are certain: 1 January 2026, the day on which Bulgaria adopted the euro.
  ///
  /// Accessions and exits up to it are in the tables. Of later days nothing is certain, so that every answer about them is
  /// `possibly`.
  public static let asOf = PartialDate(year: DateReader.Year(value: 2026, isNegative: false), month: 1, day: 1)

  /// All groups, by id.
  public static let all: [ReferenceGroup] = GroupTables.groups()

  /// The group of an id, `nil` if the data know none. Constant time.
  public static func group(_ id: String) -> ReferenceGroup? { byID[id] }

  /// Every membership of a country, by the id of the group, then by its beginning. Constant time.
  ///
  /// Looked up by the code that the table has: `DE`, or `CSHH` for a state that is no more. Predecessors are not followed.
  public static func memberships(of country: String) -> [(group: ReferenceGroup, membership: ReferenceMembership)] {
    byCountry[country] ?? []
  }

  /// The sources of memberships and names, by id.
  public static let sources: [ReferenceSource] = GroupTables.sources.values.sorted { $0.id < $1.id }

  /// Whether a date is certainly not after the last day that the data know.
  static func know(_ date: DateSpan) -> Bool {
    guard let latest = date.latest, let known = asOf.latest else { return false }
    return latest <= known
  }

  private static let byID = Dictionary(all.map { ($0.id.text, $0) }, uniquingKeysWith: { first, _ in first })

  private static let byCountry: [String: [(group: ReferenceGroup, membership: ReferenceMembership)]] = {
    var index: [String: [(group: ReferenceGroup, membership: ReferenceMembership)]] = [:]
    for group in all {
      for membership in group.memberships { index[membership.country, default: []].append((group, membership)) }
    }
    return index
  }()
}
