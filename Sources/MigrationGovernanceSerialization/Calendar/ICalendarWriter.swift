public import MigrationGovernanceCore

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Writes the events of a knowledge base, its meetings and sessions, as a calendar: iCalendar, RFC 5545.
///
/// ```swift
/// let export = ICalendarWriter(domain: "example.org").calendar(base)
/// ```
///
/// An event of whole days for each whose first and last day are certain, and nothing for the others: they are told of in
/// ``Export/leftOut``. What is an event follows from the terms of the schema, so those of a sister package are written too.
public struct ICalendarWriter: Sendable {
  /// What stands behind the `@` in the identifiers of events: a domain of whoever keeps the knowledge base. Two knowledge bases
  /// that are read into one calendar need two.
  public var domain: String
  /// The day that the calendar says it is of; `nil`: the last on which a document of the knowledge base was taken, listed or
  /// issued, and 1 January 1970 where none says so.
  public var stamp: CivilDay?

  /// The domain of a calendar for which none is given: by RFC 2606 nobody has it.
  public static let defaultDomain = "migration-governance.invalid"

  /// Makes a writer.
  public init(domain: String = ICalendarWriter.defaultDomain, stamp: CivilDay? = nil) {
    self.domain = domain
    self.stamp = stamp
  }

  /// The calendar: events by their first day, those of one day by their references. The same knowledge base gives the same bytes:
  /// no clock is read. Linear in the knowledge base.
  public func calendar(_ base: KnowledgeBase) -> Export {
    var gathering = EventGathering(base)
    for type in base.model.types { gathering.add(type) }
    let events = gathering.events
    let written = Set(events.map(\.dossier.reference))
    let stamp = ((stamp ?? Self.lastDay(of: base)).map(EventDays.text) ?? "19700101") + "T000000Z"
    var text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//MigrationGovernance//MigrationGovernance//EN\r\n"
    text += "CALSCALE:GREGORIAN\r\n"
    if let title = base.title {
      text += CalendarLine.text("NAME", title) + CalendarLine.text("X-WR-CALNAME", title)
    }
    for event in events { text += lines(of: event, stamp, written) }
    text += "END:VCALENDAR\r\n"
    return Export(data: Data(text.utf8), leftOut: gathering.leftOut)
  }

  private func lines(of event: CalendarEvent, _ stamp: String, _ written: Set<Reference>) -> String {
    var text = "BEGIN:VEVENT\r\n" + CalendarLine.text("UID", uid(event.dossier.reference))
    text += "DTSTAMP:\(stamp)\r\n"
    text += "DTSTART;VALUE=DATE:\(EventDays.text(event.days.first))\r\n"
    text += "DTEND;VALUE=DATE:\(EventDays.text(event.days.end))\r\n"
    text += CalendarLine.text("SUMMARY", event.summary)
    text += CalendarLine.text("DESCRIPTION", event.description)
    if !event.location.isEmpty { text += CalendarLine.text("LOCATION", event.location) }
    if !event.categories.isEmpty { text += CalendarLine.texts("CATEGORIES", event.categories) }
    if let status = event.status { text += "STATUS:\(status)\r\n" }
    if let parent = event.parent, written.contains(parent) {
      text += CalendarLine.text("RELATED-TO;RELTYPE=PARENT", uid(parent))
    }
    // Who reads of a meeting is not thereby busy.
    return text + "TRANSP:TRANSPARENT\r\nEND:VEVENT\r\n"
  }

  /// No kind has a hyphen in its name, so that different references give different identifiers.
  private func uid(_ reference: Reference) -> String { "\(reference.kind)-\(reference.id)@\(domain)" }

  private static func lastDay(of base: KnowledgeBase) -> CivilDay? {
    base.documents.flatMap { document in
      [document.retrieved, document.listed, document.issued].compactMap { date in
        date.flatMap { try? EventDays(DateSpan($0)).first }
      }
    }.max()
  }
}
