/// A part of a meeting.
public struct Session: Entity {
  /// `session`, `sessions`.
  public static let kind = EntityKind("session")

  /// The identifier: `minsk-2016-s1`.
  public var id: EntityID<Session>
  /// The official name.
  public var name: String?
  /// Further names.
  public var names: [Name] = []
  /// The editor's wording, where no source gives a name.
  public var label: String?
  /// The meeting that it is part of.
  public var meeting: EntityID<Meeting>?
  /// Its place among the sessions of the meeting, from 1.
  public var order: Int?
  /// Its number as printed.
  public var number: String?
  /// The day or days of the session.
  public var when: DateSpan?
  /// Who leads it.
  public var moderators: [Party] = []
  /// What it deals with, in the source's words.
  public var topics: [LocalizedText] = []
  /// What it is about, by themes.
  public var themes: [EntityID<Theme>] = []
  /// What it is called in other systems.
  public var identifiers: [ExternalIdentifier] = []
  /// Where the sources say it.
  public var evidence: [Evidence] = []
  /// Keys of other tools.
  public var extensions = Extensions()

  /// Makes a session of which nothing is said yet.
  public init(id: EntityID<Session>) { self.id = id }

  /// Fields and terms.
  public static let schema = Schema<Session>(
    "Session", "A part of a meeting.", term: "schema:Event",
    fields: [
      Field(id: \.id),
      .name(\.name),
      .names(\.names),
      .label(\.label),
      Field(
        "meeting", \.meeting, "The meeting that it is part of.",
        term: "schema:superEvent", required: true, inverse: "sessions"),
      Field("order", \.order, "Its place among the sessions of the meeting, from 1."),
      Field("number", \.number, "Its number as printed: “I”, “4a”.", term: "akn:num"),
      Field("when", \.when, "The day or days of the session.", term: "dcterms:date"),
      Field(
        "moderators", \.moderators, "Who leads it.", list: .set, inverse: "sessionsModerated", kinds: EntityKind.actors),
      .topics(\.topics),
      .themes(\.themes, inverse: "sessionsOnTheme"),
      .identifiers(\.identifiers),
      .evidence(\.evidence),
    ])
}

extension Session: Named {}
