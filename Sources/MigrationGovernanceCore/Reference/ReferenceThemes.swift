/// The scheme of themes of migration governance: what meetings, strategies and recommendations are about.
///
/// Some sixty themes in three levels, each with a label, a meaning and, where there is one, a match with an objective of
/// the Global Compact for Migration. Labels, meanings and the tree are this library's own. A knowledge base refers to them
/// by id (`"themes": ["asylum"]`) without a record; one that it has for the same id goes before the scheme's.
///
/// The table is read at its first use; after that a look-up takes constant time.
public enum ReferenceThemes {
  /// What the scheme is called.
  public static let title = "Themes of migration governance"
  /// Its version: the second number rises when themes are added, the first when one changes its meaning or goes.
  public static let version = "1.0"

  /// Where the scheme and its matches come from.
  public static let sources: [ReferenceSource] = [
    ReferenceSource(id: "themes", title: "\(title), version \(version), kept with this library"),
    ReferenceSource(
      id: "a-res-73-195",
      title: "Global Compact for Safe, Orderly and Regular Migration, resolution 73/195 of the United Nations",
      url: compact),
  ]

  /// Every theme, each before the narrower ones and those in the order of the scheme.
  ///
  /// Each has evidence with the status `external`: its premise says who keeps the theme, and since which version.
  public static let all: [Theme] = entries.map(\.theme)

  /// The theme with an id, or `nil`. O(1).
  public static func theme(_ id: String) -> Theme? { places[id].map { entries[$0].theme } }

  /// The theme with an id, or `nil`. O(1).
  public static func theme(_ id: EntityID<Theme>) -> Theme? { theme(id.text) }

  /// All names of a theme: its labels, then other English names that resolve to it; none where there is no such theme.
  public static func names(of id: String) -> [ReferenceName] {
    guard let place = places[id], let source = sources.first else { return [] }
    let labels = entries[place].theme.labels.map {
      ReferenceName(
        $0.text, kind: .official, language: $0.language?.text == "en" ? nil : $0.language, source: source)
    }
    return labels + entries[place].aliases.map { ReferenceName($0, kind: .alias, source: source) }
  }

  /// A theme with what the entity has no field for.
  struct Entry: Sendable {
    var theme: Theme
    var aliases: [String]
    /// The place of the broader theme.
    var broader: Int?
    /// The places of the next narrower themes.
    var narrower: [Int] = []
  }

  static let entries: [Entry] = read(data)
  static let places: [String: Int] = Dictionary(
    entries.enumerated().map { ($0.element.theme.id.text, $0.offset) }, uniquingKeysWith: { first, _ in first })

  private static func read(_ table: String) -> [Entry] {
    var entries: [Entry] = []
    var open: [Int] = []
    for line in table.split(separator: "\n") {
      let depth = line.prefix { $0 == " " }.count / 2
      let text = line.dropFirst(depth * 2)
      if text.hasPrefix(". ") {
        if let last = entries.indices.last { entries[last].theme.definition = text.dropFirst(2).inLanguage("en") }
        continue
      }
      let broader = depth > 0 && depth <= open.count ? open[depth - 1] : nil
      guard var entry = entry(text.split(separator: "|", omittingEmptySubsequences: false)) else { continue }
      entry.broader = broader
      entry.theme.broader = broader.map { entries[$0].theme.id }
      if let broader { entries[broader].narrower.append(entries.count) }
      open = open.prefix(depth) + [entries.count]
      entries.append(entry)
    }
    return entries
  }

  private static func entry(_ columns: [Substring]) -> Entry? {
    func column(_ place: Int) -> Substring { place < columns.count ? columns[place] : "" }
    guard let id = try? EntityID<Theme>(String(column(0))) else { return nil }
    var theme = Theme(id: id)
    theme.labels = [("en", 1), ("ru", 4), ("uk", 5)].compactMap { language, place in
      column(place).isEmpty ? nil : column(place).inLanguage(language)
    }
    for match in column(2).split(separator: " ") {
      guard let objective = Int(match.dropFirst()).flatMap(objective(_:)) else { continue }
      if match.hasPrefix("=") { theme.exactMatch.append(objective.iri) } else { theme.closeMatch.append(objective.iri) }
    }
    theme.evidence = [note]
    return Entry(theme: theme, aliases: column(3).split(separator: ";").map(String.init))
  }

  /// What every theme says of its source.
  private static let note: Evidence = {
    var note = Evidence(Blank())
    note.status = .external
    note.premise =
      "\(title), since version 1.0: label, meaning and place are the scheme's own, matches are its keepers' reading of resolution 73/195."
    return note
  }()
}

extension Substring {
  /// The text with its language; without one where the tag is none.
  fileprivate func inLanguage(_ tag: String) -> LocalizedText {
    LocalizedText(String(self), language: try? LanguageTag(tag))
  }
}
