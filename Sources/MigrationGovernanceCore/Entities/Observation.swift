/// A number that a source gives, with what it counts.
public struct Observation: Entity {
  /// `observation`, `observations`.
  public static let kind = EntityKind("observation")

  /// The identifier: `crossings-estimate`.
  public var id: EntityID<Observation>
  /// The editor's wording, where no source gives a name.
  public var label: String?
  /// Whom or what it counts for.
  public var of: Party?
  /// What is counted or measured.
  public var measure: String?
  /// The number, not rounded.
  public var value: ExactDecimal?
  /// How the quantity stands to the number; equal, if nothing is said.
  public var comparator: Comparator?
  /// What the number is a number of.
  public var unit: String?
  /// The span or thing that it is reckoned by.
  public var per: String?
  /// The time that it is of.
  public var period: DateSpan?
  /// The place that it is of.
  public var place: Place?
  /// What it is called in other systems.
  public var identifiers: [ExternalIdentifier] = []
  /// Where the sources say it.
  public var evidence: [Evidence] = []
  /// Keys of other tools.
  public var extensions = Extensions()

  /// Makes an observation of which nothing is said yet.
  public init(id: EntityID<Observation>) { self.id = id }

  /// The editor's label, else the id.
  public var displayName: String { label ?? id.text }

  /// Fields and terms.
  public static let schema = Schema<Observation>(
    "Observation", "A number that a source gives, with what it counts.", term: "schema:Observation",
    fields: [
      Field(id: \.id),
      .label(\.label),
      Field(
        "of", \.of, "Whom or what it is a number of: a reference, or words.",
        term: "schema:observationAbout", required: true, inverse: "observations"),
      Field(
        "measure", \.measure, "What is counted or measured, in the same words for the same thing.",
        term: "schema:measuredProperty", required: true),
      Field(
        "value", \.value, "The number, not rounded; a percentage as 50, with the unit “percent”.",
        term: "schema:value"),
      Field("comparator", \.comparator, "How the quantity stands to the number: about, more-than, at-least, at-most."),
      Field("unit", \.unit, "What the number is a number of: “persons”, “percent”, “EUR”.", term: "schema:unitText"),
      Field("per", \.per, "What it is reckoned by: “year”."),
      Field("period", \.period, "The time that it is of.", term: "dcterms:temporal"),
      Field("place", \.place, "The place that it is of.", term: "dcterms:spatial"),
      .identifiers(\.identifiers),
      .evidence(\.evidence),
    ])
}
