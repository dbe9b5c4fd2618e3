/// What came of a recommendation or a strategy.
public struct FollowUp: Entity {
  /// `followUp`, `followUps`.
  public static let kind = EntityKind("followUp")

  /// The identifier: `minsk-2016-r1-f1`.
  public var id: EntityID<FollowUp>
  /// The editor's wording, where no source gives a name.
  public var label: String?
  /// What it follows up.
  public var of: Reference?
  /// What came of it.
  public var kind: FollowUpKind?
  /// Whether the follow-up itself is done.
  public var state: LifecycleState?
  /// When it came of it.
  public var when: DateSpan?
  /// Who acts.
  public var by: [Party] = []
  /// The meeting that carries it out.
  public var meeting: EntityID<Meeting>?
  /// What it is called in other systems.
  public var identifiers: [ExternalIdentifier] = []
  /// Where the sources say it.
  public var evidence: [Evidence] = []
  /// Keys of other tools.
  public var extensions = Extensions()

  /// Makes a follow-up of which nothing is said yet.
  public init(id: EntityID<FollowUp>) { self.id = id }

  /// The editor's label, else the id.
  public var displayName: String { label ?? id.text }

  /// Fields and terms.
  public static let schema = Schema<FollowUp>(
    "FollowUp", "What came of a recommendation or a strategy.", term: "schema:Action",
    fields: [
      Field(id: \.id),
      .label(\.label),
      Field(
        "of", \.of, "The recommendation or strategy that it follows up: “recommendation:minsk-2016-r1”.",
        term: "schema:object", required: true, inverse: "followUps", kinds: [Recommendation.kind, Strategy.kind]),
      Field(
        "kind", \.kind, "What came of it: considered, accepted, rejected, started, partly-done, done, not-done.",
        term: "dcterms:type", required: true),
      Field(
        "state", \.state, "Whether the follow-up itself is done, planned, under way or cancelled.",
        term: "schema:actionStatus"),
      Field("when", \.when, "When it happened, or is to.", term: "dcterms:date"),
      Field(
        "by", \.by, "Who acts.", term: "schema:agent", list: .set, inverse: "followUpsMade", kinds: EntityKind.actors),
      Field(
        "meeting", \.meeting, "The meeting that carries it out, or at which it happens.",
        inverse: "followUpsCarriedOut"),
      .identifiers(\.identifiers),
      .evidence(\.evidence),
    ])
}
