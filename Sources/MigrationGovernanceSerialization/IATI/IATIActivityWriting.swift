import MigrationGovernanceCore

/// The elements of an activity that a programme is written as.
struct IATIActivityWriting {
  let base: KnowledgeBase
  let reader: IATIActivityReading
  let writer: IATIWriter
  /// The documents with an address about each programme.
  private let documents: [Reference: [Document]]

  init(_ base: KnowledgeBase, _ writer: IATIWriter) {
    self.base = base
    self.writer = writer
    var identifiers: Set<String> = []
    for programme in base.programmes {
      if let identifier = writer.identifier(of: programme) { identifiers.insert(identifier) }
    }
    reader = IATIActivityReading(identifiers: identifiers)
    var documents: [Reference: [Document]] = [:]
    for document in base.documents where IATIActivityWriting.link(document) != nil {
      for reference in document.about where reference.kind == Programme.kind.name {
        documents[reference, default: []].append(document)
      }
    }
    self.documents = documents
  }

  /// The activity of a programme, in the order of the schema: what is kept of a file that it was read from as long as the
  /// programme still says that, else what the programme says. Elements that the schema does not know are not in it.
  func activity(of programme: Programme) -> MarkupElement {
    let kept = IATIKept(programme.extensions[IATIVocabulary.key])
    let made = Dictionary(grouping: elements(of: programme, language: kept.language), by: \.name.local)
    let old = Dictionary(grouping: kept.elements.filter(\.name.namespace.isEmpty), by: \.name.local)
    var activity = MarkupElement(IATIVocabulary.activity)
    activity.attributes = kept.attributes
    var elements: [MarkupElement] = []
    for group in IATIVocabulary.order {
      elements += united(group, made[group] ?? [], old[group] ?? [], programme)
    }
    elements += kept.elements.filter { !$0.name.namespace.isEmpty }
    activity.content = elements.map { .element($0) }
    return activity
  }

  /// What the model does not give back of an activity that says what a programme says.
  func kept(of activity: MarkupElement, as programme: Programme) -> IATIKept {
    var kept = IATIKept()
    kept.attributes = activity.attributes
    let made = Dictionary(grouping: elements(of: programme, language: kept.language), by: \.name)
    let given = Dictionary(grouping: activity.elements, by: \.name)
    // A group is compared once, not with each of its elements.
    let others = Set(given.keys.filter { given[$0] != made[$0] })
    kept.elements = activity.elements.filter { others.contains($0.name) }
    return kept
  }

  private func united(
    _ group: String, _ made: [MarkupElement], _ kept: [MarkupElement], _ programme: Programme
  ) -> [MarkupElement] {
    if kept.isEmpty { return made }
    switch group {
    case "description", "reporting-org": return kept
    case "document-link", "other-identifier":
      let known = Set(kept)
      return kept + made.filter { !known.contains($0) }
    default: break
    }
    guard facts(group, of: said(kept, programme)) != facts(group, of: programme) else { return kept }
    return made + kept.filter { facts(group, of: said([$0], programme)) == facts(group, of: said([], programme)) }
  }

  private func said(_ elements: [MarkupElement], _ programme: Programme) -> Programme? {
    let identifier = writer.identifier(of: programme) ?? programme.id.text
    return try? reader.programme(MarkupElement(IATIVocabulary.activity, [:], elements), identifier: identifier)
  }

  /// What a programme says that stands in the elements of a name.
  private func facts(_ group: String, of programme: Programme?) -> [JSONValue?] {
    guard let programme else { return [] }
    switch group {
    case "title": return [programme.name?.jsonValue, programme.names.jsonValue]
    case "participating-org": return IATIVocabulary.roles.map { programme[keyPath: $0.path].jsonValue }
    case "activity-status": return [programme.status?.jsonValue]
    case "activity-date": return IATIVocabulary.dates.map { programme[keyPath: $0.path]?.jsonValue }
    case "recipient-country":
      return [programme.beneficiaries.filter { IATIActivityWriting.country($0) != nil }.jsonValue]
    case "recipient-region":
      return [programme.beneficiaries.filter { IATIActivityWriting.country($0) == nil }.jsonValue]
    case "sector": return [programme.themes.jsonValue]
    case "related-activity": return [programme.partOf?.jsonValue]
    default: return []
    }
  }

  // MARK: What a programme says

  private func elements(of programme: Programme, language: String?) -> [MarkupElement] {
    var elements: [MarkupElement] = []
    if let identifier = writer.identifier(of: programme) {
      elements.append(MarkupElement("iati-identifier", text: identifier))
    }
    if let reporter = writer.reporter { elements.append(reporter.element(language)) }
    let title = narrative(programme.displayName, nil, language)
    let names = programme.names.filter {
      $0.kind == .official && $0.language != nil && $0.text != programme.displayName
    }
    // An id is no title.
    if programme.name != nil || programme.label != nil || !programme.names.isEmpty {
      elements.append(
        MarkupElement("title", [:], [title] + names.map { narrative($0.text, $0.language?.text, language) }))
      elements.append(MarkupElement("description", [:], [title]))
    }
    for role in IATIVocabulary.roles {
      elements += programme[keyPath: role.path].compactMap { participant($0, role.code, language) }
    }
    for identifier in programme.identifiers where identifier.scheme != IATIVocabulary.scheme {
      let owner = MarkupElement("owner-org", [:], [narrative(identifier.scheme, nil, language)])
      elements.append(MarkupElement("other-identifier", ["ref": identifier.value, "type": "A9"], [owner]))
    }
    if let code = IATIVocabulary.statuses.first(where: { $0.status == programme.status })?.code {
      elements.append(MarkupElement("activity-status", ["code": code]))
    }
    // In the order of the types, as most publishers have them.
    for dates in IATIVocabulary.dates {
      let (start, end) = IATIActivityWriting.days(programme[keyPath: dates.path])
      for (type, day) in [(dates.start, start), (dates.end, end)] {
        guard let day else { continue }
        elements.append(MarkupElement("activity-date", ["type": type, "iso-date": day.text]))
      }
    }
    for party in programme.beneficiaries {
      if let country = IATIActivityWriting.country(party) {
        elements.append(MarkupElement("recipient-country", ["code": country.text]))
      } else if let group = party.party?.id(as: CountryGroup.self) {
        elements.append(
          MarkupElement(
            "recipient-region", ["code": group.text, "vocabulary": "99", "vocabulary-uri": IATIVocabulary.groups],
            [narrative(base.name(of: group.reference), nil, language)]))
      }
    }
    for theme in programme.themes {
      let known = base[theme] ?? ReferenceData.entity(theme.reference) as? Theme
      let label = known?.labels.first
      let text = narrative(label?.text ?? theme.text, label?.language?.text, language)
      elements.append(
        MarkupElement(
          "sector", ["vocabulary": "99", "vocabulary-uri": IATIVocabulary.themes, "code": theme.text], [text]))
    }
    elements += (documents[programme.reference] ?? []).compactMap { link($0, language) }
    if let parent = programme.partOf.flatMap({ base[$0] }).flatMap({ writer.identifier(of: $0) }) {
      elements.append(MarkupElement("related-activity", ["ref": parent, "type": "1"]))
    }
    return elements
  }

  private func participant(_ party: Party, _ role: String, _ language: String?) -> MarkupElement? {
    guard let reference = party.party else {
      guard let description = party.description, !description.isEmpty else { return nil }
      return MarkupElement("participating-org", ["role": role], [narrative(description, nil, language)])
    }
    let body = reference.id(as: Organisation.self).flatMap { base[$0] }
    let programme = reference.id(as: Programme.self).flatMap { base[$0] }
    return MarkupElement(
      "participating-org",
      [
        "ref": body?.identifiers.first { $0.scheme == IATIVocabulary.scheme }?.value,
        "type": body?.kind.flatMap { IATIVocabulary.types[$0] }, "role": role,
        "activity-id": programme.flatMap { writer.identifier(of: $0) },
      ],
      body != nil && body?.name == nil && body?.label == nil && body?.names.isEmpty == true
        ? [] : [narrative(base.name(of: reference), nil, language)])
  }

  /// A text whose language is not known must say so where the activity has one for all that do not.
  private func narrative(_ text: String, _ language: String?, _ common: String?) -> MarkupElement {
    var element = MarkupElement("narrative", text: text)
    if let language = language ?? (common == nil ? nil : "") {
      element.attributes = [.init(name: .language, value: language)]
    }
    return element
  }

  /// The days that a span begins and ends on, where it states days.
  static func days(_ span: DateSpan?) -> (PartialDate?, PartialDate?) {
    func day(_ end: DateSpan.End?) -> PartialDate? {
      if case .date(let date)? = end, date.isDay { date } else { nil }
    }
    return (day(span?.start), day(span?.end))
  }

  /// The country that a party is.
  static func country(_ party: Party) -> EntityID<Country>? {
    party.party?.id(as: Country.self).flatMap { IATIActivityReading.country($0.text) }
  }

  private func link(_ document: Document, _ language: String?) -> MarkupElement? {
    guard let link = IATIActivityWriting.link(document) else { return nil }
    let title = MarkupElement("title", [:], [narrative(document.displayName, nil, language)])
    let languages = document.languages.map { MarkupElement("language", ["code": $0.text]) }
    let issued = document.issued.flatMap { $0.isDay ? MarkupElement("document-date", ["iso-date": $0.text]) : nil }
    return MarkupElement(
      "document-link", ["url": link.url, "format": link.format],
      [title, MarkupElement("category", ["code": link.category])] + languages + [issued].compactMap(\.self))
  }

  /// Address, media type and category of a document, where all three are known.
  private static func link(_ document: Document) -> (url: String, format: String, category: String)? {
    guard let url = document.url, let kind = document.kind, let category = IATIVocabulary.categories[kind],
      url.hasPrefix("https://") || url.hasPrefix("http://"),
      url.utf8.allSatisfy({ (0x21...0x7E).contains($0) && !"\"<>\\^`{|}[]%".utf8.contains($0) })
    else { return nil }
    if kind == .webPage { return (url, "text/html", category) }
    return url.lowercased().hasSuffix(".pdf") ? (url, "application/pdf", category) : nil
  }

  /// The entities whose names and codes the elements of a programme hold.
  func sources(of programme: Programme) -> [Reference] {
    let parties = IATIVocabulary.roles.flatMap { programme[keyPath: $0.path] } + programme.beneficiaries
    return parties.compactMap(\.party).filter { $0.kind != Programme.kind.name }
      + programme.themes.map(\.reference) + (documents[programme.reference] ?? []).map(\.reference)
  }
}
