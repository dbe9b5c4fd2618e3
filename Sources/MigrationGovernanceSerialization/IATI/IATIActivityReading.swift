import MigrationGovernanceCore

/// What the elements of an activity say in the words of the model. Nothing is looked up but which activities there are.
struct IATIActivityReading {
  /// The identifiers of the activities that are there: only to those does a programme refer.
  let identifiers: Set<String>
  /// The ids of programmes and bodies by their identifiers, where records of this library tell them; others get one made.
  var programmes: [String: EntityID<Programme>] = [:]
  var bodies: [String: EntityID<Organisation>] = [:]

  private func id(of identifier: String) throws(ValueError) -> EntityID<Programme> {
    if let known = programmes[identifier] { return known }
    return try EntityID(text: IATIIdentifier.id(of: identifier))
  }

  /// The identifier, without blanks around it.
  static func identifier(of activity: MarkupElement) -> String? {
    guard let text = activity.elements("iati-identifier").first?.text else { return nil }
    let trimmed = trimmed(text)
    return trimmed.isEmpty ? nil : trimmed
  }

  /// The programme that the elements tell of, all but what is kept of them.
  func programme(_ activity: MarkupElement, identifier: String) throws(ValueError) -> Programme {
    var programme = Programme(id: try id(of: identifier))
    programme.identifiers = [try ExternalIdentifier(scheme: IATIVocabulary.scheme, value: identifier)]
    var seen: Set<String> = []
    for element in activity.elements where element.name.namespace.isEmpty {
      read(element, into: &programme, &seen)
    }
    for dates in IATIVocabulary.dates {
      programme[keyPath: dates.path] = IATIActivityReading.span(
        day(dates.start, in: activity), day(dates.end, in: activity))
    }
    return programme
  }

  /// Takes over what an element says, each thing once; dates are taken together.
  private func read(_ element: MarkupElement, into programme: inout Programme, _ seen: inout Set<String>) {
    switch element.name.local {
    case "title" where programme.name == nil:
      let names = IATIActivityReading.names(element)
      programme.name = names.first?.text
      programme.names = Array(names.dropFirst())
    case "participating-org":
      guard let role = IATIVocabulary.roles.first(where: { $0.code == element["role"] }),
        let party = IATIOrganisations.id(of: element, known: bodies).map({ Party($0.reference) })
      else { break }
      if let body = party.party, seen.insert(role.code + body.text).inserted {
        programme[keyPath: role.path].append(party)
      }
    case "activity-status" where programme.status == nil:
      programme.status = IATIVocabulary.statuses.first { $0.code == element["code"] }?.status
    case "recipient-country":
      guard let code = element["code"], let country = IATIActivityReading.country(code) else { break }
      if seen.insert(country.reference.text).inserted { programme.beneficiaries.append(Party(country.reference)) }
    case "sector":
      guard element["vocabulary"] == "99", element["vocabulary-uri"] == IATIVocabulary.themes,
        let theme = element["code"].flatMap({ try? EntityID<Theme>(text: $0) })
      else { break }
      if seen.insert(theme.reference.text).inserted { programme.themes.append(theme) }
    case "related-activity" where programme.partOf == nil && element["type"] == "1":
      guard let identifier = element["ref"].map({ IATIActivityReading.trimmed($0) }), identifiers.contains(identifier),
        let target = try? id(of: identifier), target != programme.id
      else { break }
      programme.partOf = target
    default: break
    }
  }

  /// The texts of an element with their languages, each once; the first is the name, and has none in the model.
  static func names(_ element: MarkupElement) -> [Name] {
    var names: [Name] = []
    var texts: Set<String> = []
    for narrative in element.elements("narrative") {
      let text = trimmed(narrative.text)
      let language = narrative[MarkupName.language].flatMap { try? LanguageTag(text: $0) }
      guard !text.isEmpty, texts.insert(text).inserted else { continue }
      names.append(Name(text, language: language, kind: language == nil ? nil : .official))
    }
    return names
  }

  /// The country of a code of two capital letters.
  static func country(_ code: String) -> EntityID<Country>? {
    guard code.utf8.count == 2, code.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else { return nil }
    return try? EntityID(text: code)
  }

  /// The day of a type of date; none where the activity gives two different ones.
  private func day(_ type: String, in activity: MarkupElement) -> PartialDate? {
    let days = Set(activity.elements("activity-date").filter { $0["type"] == type }.map { $0["iso-date"] })
    guard days.count == 1, let text = days.first ?? nil else { return nil }
    // A time zone says nothing of the day.
    guard let date = try? PartialDate(text: String(IATIActivityReading.trimmed(text).prefix(10))), date.isDay else {
      return nil
    }
    return date
  }

  static func span(_ start: PartialDate?, _ end: PartialDate?) -> DateSpan? {
    switch (start, end) {
    case (nil, nil): nil
    case (let start, let end):
      try? DateSpan(from: start.map { .date($0) } ?? .unknown, to: end.map { .date($0) } ?? .unknown)
    }
  }

  static func trimmed(_ text: String) -> String {
    guard text.first?.isWhitespace == true || text.last?.isWhitespace == true else { return text }
    let front = text.drop { $0.isWhitespace }
    return String(front.reversed().drop { $0.isWhitespace }.reversed())
  }
}

extension PartialDate {
  /// Whether it is a day that xsd:date can hold: all digits known, nothing doubted, four digits of a year.
  var isDay: Bool { precision == .day && level == 0 }
}
