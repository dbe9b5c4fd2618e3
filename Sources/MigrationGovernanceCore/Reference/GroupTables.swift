/// The tables that the groups of the reference data are read from: rows of text, cells parted by bars.
///
/// A row that can't be read is left out; a test counts them, so that none is.
package enum GroupTables {
  /// The tables of memberships by the id of their group.
  ///
  /// Cells: from when till when; the role, empty for a member; the codes of the countries; the id of the source; perhaps
  /// a note.
  package static let memberships: KeyValuePairs<String, String> = [
    "cis": cis, "council-of-europe": councilOfEurope, "eastern-partnership": easternPartnership, "eu": eu,
    "euro-area": euroArea, "osce": osce, "prague-process": pragueProcess, "schengen": schengen,
    "visegrad-group": visegradGroup,
  ]

  /// The cells of the rows of a table.
  package static func rows(_ table: String) -> [[String]] {
    table.split(separator: "\n").map { $0.split(separator: "|", omittingEmptySubsequences: false).map(String.init) }
  }

  static let sources: [String: ReferenceSource] = {
    let sources = rows(sourceTable).filter { $0.count >= 2 }.map { cells in
      ReferenceSource(id: cells[0], title: cells[1], url: cells.count > 2 ? cells[2] : nil)
    }
    return Dictionary(sources.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }()

  static func groups() -> [ReferenceGroup] {
    let names = names()
    return rows(groupTable).compactMap { cells in
      guard cells.count >= 3, let id = try? EntityID<CountryGroup>(text: cells[0]) else { return nil }
      let table = memberships.first { $0.key == cells[0] }?.value ?? ""
      return ReferenceGroup(
        id: id, name: cells[2], names: names[cells[0]] ?? [], kind: CountryGroupKind(cells[1]),
        memberships: rows(table).flatMap(memberships(of:)).sorted { one, other in
          (one.country, one.during.earliest ?? first) < (other.country, other.during.earliest ?? first)
        },
        note: cells.count > 3 ? cells[3] : nil)
    }.sorted { $0.id < $1.id }
  }

  private static let first = CivilDay(checkedYear: 0, month: 1, day: 1)

  private static func memberships(of cells: [String]) -> [ReferenceMembership] {
    guard cells.count >= 4, let during = try? DateSpan(text: cells[0]), let source = sources[cells[3]] else {
      return []
    }
    return cells[2].split(separator: " ").map { country in
      ReferenceMembership(
        country: String(country), role: cells[1].isEmpty ? .member : MembershipRole(cells[1]), during: during,
        note: cells.count > 4 ? cells[4] : nil, source: source)
    }
  }

  private static func names() -> [String: [ReferenceName]] {
    var names: [String: [ReferenceName]] = [:]
    for cells in rows(nameTable) where cells.count == 6 {
      guard let source = sources[cells[4]] else { continue }
      names[cells[0], default: []].append(
        ReferenceName(
          cells[5], kind: NameKind(cells[1]), language: try? LanguageTag(text: cells[2]),
          during: try? DateSpan(text: cells[3]), source: source))
    }
    return names
  }
}
