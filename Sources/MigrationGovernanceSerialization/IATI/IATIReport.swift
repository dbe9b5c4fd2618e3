import MigrationGovernanceCore

/// What a file of IATI does not hold as IATI.
struct IATIReport {
  /// How many activities have a record beside their elements.
  var kept = 0
  private var written = 0
  /// The programmes that are no activities, by what they lack.
  private var aside: [String: [String]] = [:]
  private var fields: [String: Int] = [:]
  private var taken: [EntityKind: Int] = [:]
  private var leftOut: [String] = []

  /// The fields that have elements of their own.
  private static let mapped: Set<String> = [
    "id", "name", "names", "label", "status", "planned", "actual", "partOf", "themes", "funders", "implementers",
    "accountable", "extending", "beneficiaries", "identifiers",
  ]

  mutating func setAside(_ programme: Programme, lacking: [String]) {
    aside[lacking.joined(separator: ", "), default: []].append(programme.reference.text)
  }

  /// Counts what a programme says that its activity does not.
  mutating func wrote(_ programme: Programme, as activity: MarkupElement) {
    written += 1
    let kept = IATIKept(programme.extensions[IATIVocabulary.key])
    let written = Set(activity.elements)
    for name in Set(kept.elements.filter { !written.contains($0) }.map(\.name.text)) {
      count(
        IATIVocabulary.order.contains(name)
          ? "<\(name)> as the file had it that was read, since other elements say now what the programme says"
          : "<\(name)>, which IATI \(IATIVocabulary.version) does not know")
    }
    if let data = programme.extensions[IATIVocabulary.key], kept.json != data {
      count("data under the key “\(IATIVocabulary.key)” that stand for no XML")
    }
    if case .object(let object)? = programme.jsonValue {
      for member in object.members
      where Programme.schema[member.key] != nil && !IATIReport.mapped.contains(member.key) { count(member.key) }
    }
    if kept.elements.allSatisfy({ $0.name.local != "description" }) {
      count("a description (the title stands in its place)")
    }
    if programme.names.contains(where: { $0.kind != .official || $0.language == nil }) {
      count("names that are no translation")
    }
    for dates in IATIVocabulary.dates {
      guard let span = programme[keyPath: dates.path] else { continue }
      let days = IATIActivityWriting.days(span)
      func isLost(_ end: DateSpan.End, _ day: PartialDate?) -> Bool {
        if case .date = end { day == nil } else { false }
      }
      if isLost(span.start, days.0) || isLost(span.end, days.1) { count("dates that are no day") }
    }
    let parties = IATIVocabulary.roles.flatMap { programme[keyPath: $0.path] }
    if (parties + programme.beneficiaries).contains(where: { $0.party != nil && $0.jsonValue != $0.party?.jsonValue }) {
      count("what is said of a party beside who it is")
    }
    if programme.beneficiaries.contains(where: {
      IATIActivityWriting.country($0) == nil && $0.party?.kind != CountryGroup.kind.name
    }) {
      count("beneficiaries that are no countries or groups")
    }
  }

  private mutating func count(_ what: String) { fields[what, default: 0] += 1 }

  mutating func taken(_ kind: EntityKind) { taken[kind, default: 0] += 1 }

  /// Counts the records that are not in the file at all.
  mutating func others(_ base: KnowledgeBase) {
    for (kind, count) in base.counts where kind.name != Programme.kind.name {
      let rest = count - (taken[kind] ?? 0)
      if rest > 0 { leftOut.append("\(kind.plural) that no programme names in a role (\(rest))") }
    }
    let stray = base.model.kinds.reduce(0) { $0 + base.strayRows(of: $1).count }
    if base.otherRecords.count + stray > 0 {
      leftOut.append("records of other kinds (\(base.otherRecords.count + stray))")
    }
  }

  var sentences: [String] {
    let empty =
      written == 0 ? ["any activity: the standard wants at least one, and validators will refuse the file"] : []
    return empty
      + aside.sorted { $0.key < $1.key }.map { lacking, programmes in
        "programmes as activities that lack \(lacking) (\(programmes.count)), kept as records of this library: "
          + programmes.joinedShortly()
      }
      + fields.sorted { $0.key < $1.key }.map { what, count in
        "\(what) (programmes: \(count)): kept in a record beside the elements of the activity"
      } + leftOut
  }
}
