/// A body: an international organisation, a ministry and its units, an agency, an association.
public struct Organisation: Entity {
  /// `organisation`, `organisations`.
  public static let kind = EntityKind("organisation")

  /// The identifier: `iom`.
  public var id: EntityID<Organisation>
  /// The official name.
  public var name: String?
  /// Further names.
  public var names: [Name] = []
  /// The editor's wording, where no source gives a name.
  public var label: String?
  /// What sort of body it is.
  public var kind: OrganisationKind?
  /// The bodies that it is part of, each with when.
  public var unitOf: [Affiliation] = []
  /// Where it has its seat.
  public var seat: Place?
  /// The country or group that it acts for or under.
  public var jurisdiction: Reference?
  /// The bodies that took its place.
  public var succeededBy: [EntityID<Organisation>] = []
  /// When it exists, by what a source says of its founding and its end.
  public var during: DateSpan?
  /// What it is called in other systems.
  public var identifiers: [ExternalIdentifier] = []
  /// Where the sources say it.
  public var evidence: [Evidence] = []
  /// Keys of other tools.
  public var extensions = Extensions()

  /// Makes a body of which nothing is said yet.
  public init(id: EntityID<Organisation>) { self.id = id }

  /// Fields and terms.
  public static let schema = Schema<Organisation>(
    "Organisation", "A body: an international organisation, a ministry and its units, an agency, an association.",
    term: "org:Organization",
    fields: [
      Field(id: \.id),
      .name(\.name),
      .names(\.names),
      .label(\.label),
      Field("kind", \.kind, "What sort of body it is.", term: "org:classification"),
      Field(
        "unitOf", \.unitOf, "The bodies that it is part of.", term: "org:subOrganizationOf",
        list: .keyed(by: "organisation")),
      Field("seat", \.seat, "Where it has its seat.", term: "schema:location"),
      Field(
        "jurisdiction", \.jurisdiction, "The country or group that it acts for or under.",
        term: "schema:areaServed", inverse: "bodies", kinds: EntityKind.polities),
      Field(
        "succeededBy", \.succeededBy, "The bodies that took its place.", term: "dcterms:isReplacedBy", list: .set,
        inverse: "succeeds", acyclic: true),
      Field(
        "during", \.during, "When it exists, by what a source says of its founding and its end: “2016-01/2016-06”.",
        term: "dcterms:temporal"),
      .identifiers(\.identifiers),
      .evidence(\.evidence),
    ])
}

extension Organisation: Named {}
