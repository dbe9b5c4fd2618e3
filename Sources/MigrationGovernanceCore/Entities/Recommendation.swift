/// What somebody says should be done, or promises: one for each separately doable thing.
public struct Recommendation: Entity {
  /// `recommendation`, `recommendations`.
  public static let kind = EntityKind("recommendation")

  /// The identifier: `minsk-2016-r1`.
  public var id: EntityID<Recommendation>
  /// The editor's wording, where no source gives a name.
  public var label: String?
  /// How strongly it is put.
  public var strength: RecommendationStrength?
  /// Whether the source tells what is recommended.
  public var content: RecommendationContent?
  /// What is recommended, where the content is given.
  public var text: LocalizedText?
  /// What it comes from.
  public var from: Reference?
  /// Who recommends it, where not those who speak in `from`.
  public var by: [Party] = []
  /// Who is to act.
  public var to: [Party] = []
  /// What it speaks of.
  public var about: [Reference] = []
  /// On what condition it holds.
  public var condition: LocalizedText?
  /// By when it is to be done.
  public var due: DateSpan?
  /// The recommendation that it is part of.
  public var partOf: EntityID<Recommendation>?
  /// What it is about, by themes.
  public var themes: [EntityID<Theme>] = []
  /// What it is called in other systems.
  public var identifiers: [ExternalIdentifier] = []
  /// Where the sources say it.
  public var evidence: [Evidence] = []
  /// Keys of other tools.
  public var extensions = Extensions()

  /// Makes a recommendation of which nothing is said yet.
  public init(id: EntityID<Recommendation>) { self.id = id }

  /// The editor's label, else the id.
  public var displayName: String { label ?? id.text }

  /// Fields and terms.
  public static let schema = Schema<Recommendation>(
    "Recommendation", "What somebody says should be done, or promises: one for each separately doable thing.",
    term: "schema:CreativeWork",
    fields: [
      Field(id: \.id),
      .label(\.label),
      Field(
        "strength", \.strength, "How strongly it is put: recommendation, need, advice, commitment.",
        term: "dcterms:type", required: true),
      Field("content", \.content, "Whether the source tells what is recommended: given, topics, not-given, future."),
      Field("text", \.text, "What is recommended, where the content is given.", term: "schema:text"),
      Field(
        "from", \.from, "The contribution, meeting, programme or document that it comes from.",
        term: "dcterms:source", inverse: "recommendations",
        kinds: [Contribution.kind, Session.kind, Meeting.kind, Programme.kind, Document.kind]),
      Field(
        "by", \.by, "Who recommends it, where not those of “from”.",
        term: "schema:author", list: .set, inverse: "recommendationsMade", kinds: EntityKind.actors),
      Field(
        "to", \.to, "Who is to act; a group as addressee is all of its members.",
        term: "schema:audience", list: .set, inverse: "recommendationsReceived", kinds: EntityKind.actors),
      Field(
        "about", \.about, "What it speaks of: “strategy:az-concept-2004”.",
        term: "schema:about", list: .set, inverse: "recommendationsAbout"),
      Field("condition", \.condition, "On what condition it holds."),
      Field("due", \.due, "By when it is to be done."),
      Field(
        "partOf", \.partOf, "The recommendation that it is part of.", term: "dcterms:isPartOf", inverse: "parts",
        acyclic: true),
      .themes(\.themes, inverse: "recommendationsOnTheme"),
      .identifiers(\.identifiers),
      .evidence(\.evidence),
    ])
}
