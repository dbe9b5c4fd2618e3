/// A speaking turn: a welcome, a presentation, a question, an answer.
public struct Contribution: Entity {
  /// `contribution`, `contributions`.
  public static let kind = EntityKind("contribution")

  /// The identifier: `minsk-2016-s1-q1`.
  public var id: EntityID<Contribution>
  /// The editor's wording, where no source gives a name.
  public var label: String?
  /// The session in which it is made; this or the meeting is required.
  public var session: EntityID<Session>?
  /// The meeting at which it is made, where no session is known.
  public var meeting: EntityID<Meeting>?
  /// Its place among the contributions of the session or meeting, from 1.
  public var order: Int?
  /// What sort of contribution it is.
  public var kind: ContributionKind?
  /// Who speaks; several for a joint answer.
  public var by: [Party] = []
  /// Who is addressed.
  public var to: [Party] = []
  /// The contributions that it answers.
  public var inReplyTo: [EntityID<Contribution>] = []
  /// What it speaks of.
  public var about: [Reference] = []
  /// What is shown or handed out.
  public var documents: [EntityID<Document>] = []
  /// What was said, in short.
  public var summary: LocalizedText?
  /// What it is called in other systems.
  public var identifiers: [ExternalIdentifier] = []
  /// Where the sources say it.
  public var evidence: [Evidence] = []
  /// Keys of other tools.
  public var extensions = Extensions()

  /// Makes a contribution of which nothing is said yet.
  public init(id: EntityID<Contribution>) { self.id = id }

  /// The editor's label, else the id.
  public var displayName: String { label ?? id.text }

  /// Fields and terms.
  public static let schema = Schema<Contribution>(
    "Contribution", "A speaking turn: a welcome, a presentation, a question, an answer.", term: "akn:speech",
    fields: [
      Field(id: \.id),
      .label(\.label),
      Field(
        "session", \.session, "The session in which it is made; one of “session” and “meeting” is required.",
        term: "dcterms:isPartOf", inverse: "contributions"),
      Field(
        "meeting", \.meeting, "The meeting at which it is made; one of “session” and “meeting” is required.",
        term: "dcterms:isPartOf", inverse: "contributions"),
      Field(
        "order", \.order, "Its place among the contributions of the session or meeting, from 1."),
      Field(
        "kind", \.kind, "What sort of contribution it is: presentation, question, answer.",
        term: "dcterms:type", required: true),
      Field(
        "by", \.by, "Who speaks; several for a joint answer.",
        term: "akn:by", list: .set, inverse: "contributionsMade", kinds: EntityKind.actors),
      Field(
        "to", \.to, "Who is addressed.", term: "akn:to", list: .set, inverse: "contributionsReceived",
        kinds: EntityKind.actors),
      Field(
        "inReplyTo", \.inReplyTo, "The contributions that it answers.", list: .set, inverse: "replies", acyclic: true),
      Field(
        "about", \.about, "What it speaks of: “strategy:az-concept-2004”.",
        term: "schema:about", list: .set, inverse: "contributionsAbout"),
      Field(
        "documents", \.documents, "The presentations and papers that go with it.",
        term: "dcterms:references", list: .set, inverse: "presentedIn"),
      Field(
        "summary", \.summary, "What was said, in short, in the words of the source or the editor.",
        term: "dcterms:abstract"),
      .identifiers(\.identifiers),
      .evidence(\.evidence),
    ])
}
