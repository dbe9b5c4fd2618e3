import MigrationGovernanceCore

/// An event as a calendar shows it.
struct CalendarEvent {
  var dossier: Dossier
  var days: EventDays
  var summary: String
  var description: String
  var location: String
  var categories: [String]
  /// The word of RFC 5545; `nil` where none fits.
  var status: String?
  var parent: Reference?
}

/// Finds the events of a knowledge base, and what is none.
struct EventGathering {
  let base: KnowledgeBase
  let texts: ValueText
  private var found: [CalendarEvent] = []
  private var refused: [String] = []
  private var others: Int
  private var hasOrganisers = false

  init(_ base: KnowledgeBase) {
    self.base = base
    texts = ValueText(DataDictionary(base.model), naming: base.name(of:))
    others = base.otherRecords.count
  }

  /// Takes the entities of a type.
  mutating func add<E: Entity>(_ type: E.Type) {
    others += base.strayRows(of: E.kind).count
    guard let plan = EventPlan(type) else {
      others += base[type].count
      return
    }
    let organisers = E.schema.fields.first { $0.info.term == "schema:organizer" }?.info.key
    for entity in base[type] {
      do throws(EventDays.NoDays) {
        let days = try Self.days(of: entity, plan)
        guard !entity.conflicts.contains(where: { $0.field == plan.start || $0.field == plan.end }) else {
          throw EventDays.NoDays(reason: "sources disagree on the date")
        }
        found.append(event(entity, days, plan))
        if let organisers, E.schema.value(of: organisers, in: entity) != nil { hasOrganisers = true }
      } catch {
        refused.append("\(entity.reference) (\(error.reason))")
      }
    }
  }

  /// The events by their first day, then by their references.
  var events: [CalendarEvent] {
    found.sorted { one, other in
      (one.days.first, one.dossier.reference) < (other.days.first, other.dossier.reference)
    }
  }

  /// What the calendar does not hold, in words.
  var leftOut: [String] {
    var leftOut: [String] = []
    if !refused.isEmpty {
      leftOut.append(
        "events of which not both the first and the last day are certain (\(refused.count)): "
          + refused.joinedShortly("; "))
    }
    if others > 0 { leftOut.append("what is no event (records: \(others))") }
    if hasOrganisers {
      leftOut.append("organisers as such, who would need an address for mail: they stand in the description")
    }
    if found.isEmpty { leftOut.append("everything: no event has days, and some programs refuse an empty calendar") }
    return leftOut
  }

  private static func days<E: Entity>(of entity: E, _ plan: EventPlan) throws(EventDays.NoDays) -> EventDays {
    func span(_ key: String?) -> DateSpan? {
      guard let key, case .string(let text)? = E.schema.value(of: key, in: entity) else { return nil }
      return try? DateSpan(text: text)
    }
    guard let start = span(plan.start) else { throw EventDays.NoDays(reason: "no date is stated") }
    return try EventDays(start, to: span(plan.end))
  }

  private func event<E: Entity>(_ entity: E, _ days: EventDays, _ plan: EventPlan) -> CalendarEvent {
    let dossier = Dossier(entity, texts)
    func items(_ key: String?) -> [Wording] {
      dossier.fields.first { $0.key == key }?.items.map(\.wording) ?? []
    }
    let parent = items(plan.parent).first?.references.first
    let place = dossier.fields.first { $0.key == plan.location }?.items.first
    let location = place.map { place in
      place.parts.isEmpty ? [place.wording.spoken] : place.parts.map(\.wording.spoken)
    }
    let status = items(plan.status).first.flatMap { Self.statuses[$0.text] }
    // What an editor concludes is no certain date; that it follows from what is stated is one.
    let isConcluded = dossier.fields.contains { field in
      (field.key == plan.start || field.key == plan.end)
        && field.items.contains { $0.status == .inferred || $0.status == .external }
    }
    return CalendarEvent(
      dossier: dossier, days: days,
      summary: parent.map { "\(dossier.name) (\(base.name(of: $0)))" } ?? dossier.name,
      description: EventDescription.text(dossier, disputes: Dossier.disputes(of: entity, texts)),
      location: location?.joined(separator: ", ") ?? "",
      categories: items(plan.subject).flatMap {
        $0.references.isEmpty ? [$0.spoken] : $0.references.map(base.name(of:))
      },
      status: isConcluded && status != Self.cancelled ? Self.tentative : status, parent: parent)
  }

  /// The words of RFC 5545, section 3.8.1.11, for those of a meeting. What is only announced may not have been; other words have
  /// none.
  private static let statuses = [
    MeetingStatus.held.rawValue: "CONFIRMED", MeetingStatus.announced.rawValue: tentative,
    MeetingStatus.cancelled.rawValue: cancelled,
  ]
  private static let tentative = "TENTATIVE"
  private static let cancelled = "CANCELLED"
}
