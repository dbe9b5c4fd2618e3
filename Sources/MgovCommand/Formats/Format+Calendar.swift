import MigrationGovernance

extension Format {
  static let calendar = Format(
    name: "ical", summary: "meetings and sessions for a calendar (iCalendar, RFC 5545)",
    leavesOut: "what is no event, and events of which a first or last day is not certain; everything else is words",
    options: [domain],
    writing: .whole { base, call in
      ICalendarWriter(domain: call[domain.name] ?? ICalendarWriter.defaultDomain).calendar(base)
    })

  private static let domain = Option(
    name: "domain", placeholder: "DOMAIN",
    meaning: "for ical, a domain of yours, which makes the identifiers of events yours: example.org")
}
