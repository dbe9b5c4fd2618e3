/// A judgement, with its evidence, on what one entity is to another; it can be taken back.
public struct Link: Entity {
  /// `link`, `links`.
  public static let kind = EntityKind("link")

  /// The identifier: `kyiv-2017-carries-out`.
  public var id: EntityID<Link>
  /// The editor's wording, where no source gives a name.
  public var label: String?
  /// The entity that the relation starts from.
  public var from: Reference?
  /// What the first is to the second.
  public var relation: LinkRelation?
  /// The entity that the relation ends at.
  public var to: Reference?
  /// What it is called in other systems.
  public var identifiers: [ExternalIdentifier] = []
  /// Where the sources say it.
  public var evidence: [Evidence] = []
  /// Keys of other tools.
  public var extensions = Extensions()

  /// Makes a link of which nothing is said yet.
  public init(id: EntityID<Link>) { self.id = id }

  /// The editor's label, else the id.
  public var displayName: String { label ?? id.text }

  /// Fields and terms.
  public static let schema = Schema<Link>(
    "Link", "A judgement, with its evidence, on what one entity is to another; it can be taken back.",
    term: "rdf:Statement",
    fields: [
      Field(id: \.id),
      .label(\.label),
      Field(
        "from", \.from, "The entity that the relation starts from: “meeting:kyiv-2017”.",
        term: "rdf:subject", required: true, inverse: "linksFrom"),
      Field(
        "relation", \.relation, "What the first is to the second: sameAs, differentFrom, carriesOut, mentions.",
        term: "rdf:predicate", required: true),
      Field(
        "to", \.to, "The entity that the relation ends at: “recommendation:minsk-2016-r1”.",
        term: "rdf:object", required: true, inverse: "linksTo"),
      .identifiers(\.identifiers),
      .evidence(\.evidence),
    ])
}
