import MigrationGovernanceCore

/// Which fields of a type say what a calendar wants to know, found by their terms.
struct EventPlan {
  /// When it is, or begins.
  let start: String
  /// When it ends, where that is a field of its own.
  let end: String?
  let status: String?
  let location: String?
  let subject: String?
  let parent: String?

  /// The plan of a type, or `nil` where that is none of events.
  ///
  /// Events are what has the term `schema:Event`, that of a kind of it (`schema:BusinessEvent`) or `schema:subEvent`, or a field
  /// with the term `schema:startDate`. A field with the term `dcterms:date` alone makes none: what came of a recommendation,
  /// too, was some day, and nobody looks for it in a calendar.
  init?<E: Entity>(_ type: E.Type) {
    func key(_ terms: String...) -> String? {
      terms.lazy.compactMap { term in E.schema.fields.first { $0.info.term == term } }.first?.info.key
    }
    let term = E.schema.term ?? ""
    let isEvent = term.hasPrefix("schema:") && (term.hasSuffix("Event"))
    guard let start = isEvent ? key("schema:startDate", "dcterms:date") : key("schema:startDate") else { return nil }
    self.start = start
    end = key("schema:endDate")
    status = key("schema:eventStatus")
    location = key("schema:location")
    subject = key("dcterms:subject")
    parent = key("schema:superEvent")
  }
}
