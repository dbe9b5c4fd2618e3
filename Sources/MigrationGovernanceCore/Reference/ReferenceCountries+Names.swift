extension ReferenceCountries {
  /// All names of each country, user-assigned ones too, by alpha-2.
  static let names: [String: [ReferenceName]] = {
    var names: [String: [ReferenceName]] = [:]
    for country in all + userAssigned {
      let origin = source(country.alpha2 == "XK" ? "eu-style" : "iso-codes")
      let since = since(country.alpha2)
      var own = [ReferenceName(country.name, kind: .official, during: since, source: origin)]
      if let name = country.officialName {
        own.append(ReferenceName(name, kind: .official, during: since, source: origin))
      }
      if let name = country.commonName { own.append(ReferenceName(name, kind: .alias, during: since, source: origin)) }
      names[country.alpha2] = own
    }
    for row in aliasData.split(separator: "\n").map(columns) {
      names[row[0], default: []] += list(row, 1).map { ReferenceName($0, kind: .alias, source: source("usage")) }
      names[row[0], default: []] += list(row, 2).map { ReferenceName($0, kind: .acronym, source: source("usage")) }
    }
    for (code, former) in formerNames { names[code, default: []] += former.map(\.name) }
    for row in cyrillicData.split(separator: "\n").map(columns) {
      names[row[0], default: []] += list(row, 1).map { translated($0, ukrainian) }
      names[row[0], default: []] += list(row, 2).map { translated($0, russian) }
    }
    return names
  }()

  /// Since when the names of today are the names: the end of the name before, where that is one and its end is said.
  private static func since(_ code: String) -> DateSpan? {
    let spans = (formerNames[code] ?? []).filter(\.isShort).map { $0.name.during?.text ?? "" }
    let ends = Set(spans.map { $0.split(separator: "/", omittingEmptySubsequences: false).dropFirst().first ?? "" })
    guard ends.count == 1, let end = ends.first, !end.isEmpty, end != ".." else { return nil }
    return try? DateSpan(text: end + "/..")
  }

  /// The former names of each country, by alpha-2, and whether each stood in the place of the short name.
  static let formerNames: [String: [(name: ReferenceName, isShort: Bool)]] = {
    var names: [String: [(name: ReferenceName, isShort: Bool)]] = [:]
    for row in formerNameData.split(separator: "\n").map(columns) where row.count >= 4 {
      let name = ReferenceName(
        row[1], kind: .former, during: row[2].isEmpty ? nil : try? DateSpan(text: row[2]), source: source(row[3]))
      names[row[0], default: []].append((name, row.count > 4 && row[4] == "short"))
    }
    return names
  }()

  /// What English calls the citizens of each country and what is theirs, by alpha-2.
  static let demonyms: [String: [String]] = Dictionary(
    demonymData.split(separator: "\n").map(columns).map { row in
      (row[0], list(row, 1, separator: ",").map { $0.hasPrefix(" ") ? String($0.dropFirst()) : $0 })
    }
  ) { first, _ in first }

  static let ukrainian = try? LanguageTag("uk")
  static let russian = try? LanguageTag("ru")

  /// A name of the table of translations: what stands at its end says where it is from.
  static func translated(_ text: String, _ language: LanguageTag?, source id: String = "iso-codes") -> ReferenceName {
    let marks: [Character: String] = ["~": "cldr", "+": "usage"]
    let mark = text.last.flatMap { marks[$0] }
    let name = mark == nil ? text : String(text.dropLast())
    let isAcronym = name.allSatisfy(\.isUppercase)
    return ReferenceName(
      name, kind: isAcronym ? .acronym : .alias, language: language, source: source(mark ?? id))
  }

  /// The columns of a row of a table.
  static func columns(_ line: Substring) -> [String] {
    line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
  }

  /// What is listed in a column, if the row reaches so far.
  static func list(_ row: [String], _ column: Int, separator: Character = ";") -> [String] {
    column < row.count ? row[column].split(separator: separator).map(String.init) : []
  }
}
