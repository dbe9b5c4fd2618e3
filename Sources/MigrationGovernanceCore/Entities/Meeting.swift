/// An event at which parties meet: an expert meeting, a workshop, a conference.
public struct Meeting: Entity {
  /// `meeting`, `meetings`.
  public static let kind = EntityKind("meeting")

  /// The identifier: `minsk-2016`.
  public var id: EntityID<Meeting>
  /// The official name.
  public var name: String?
  /// Further names.
  public var names: [Name] = []
  /// The editor's wording, where no source gives a name.
  public var label: String?
  /// What sort of meeting it is.
  public var kind: MeetingKind?
  /// The days of the meeting.
  public var when: DateSpan?
  /// Where it takes place.
  public var place: Place?
  /// Whether it took place, as far as the sources say.
  public var status: MeetingStatus?
  /// The standing process whose meeting it is.
  public var series: EntityID<CountryGroup>?
  /// The programme that it belongs to.
  public var programme: EntityID<Programme>?
  /// Its place in the programme.
  public var phase: String?
  /// The working languages.
  public var languages: [LanguageTag] = []
  /// What it deals with, in the source's words.
  public var topics: [LocalizedText] = []
  /// What it is about, by themes.
  public var themes: [EntityID<Theme>] = []
  /// Who organises it.
  public var organisers: [Party] = []
  /// Who hosts it.
  public var hosts: [Party] = []
  /// Who supports it.
  public var supporters: [Party] = []
  /// Who pays for it.
  public var funders: [Party] = []
  /// Who takes part.
  public var participants: [Party] = []
  /// Who is named in connection with it, without a role.
  public var listed: [Party] = []
  /// What it is called in other systems.
  public var identifiers: [ExternalIdentifier] = []
  /// Where the sources say it.
  public var evidence: [Evidence] = []
  /// Keys of other tools.
  public var extensions = Extensions()

  /// Makes a meeting of which nothing is said yet.
  public init(id: EntityID<Meeting>) { self.id = id }

  /// Fields and terms.
  public static let schema = Schema<Meeting>(
    "Meeting", "An event at which parties meet: an expert meeting, a workshop, a conference.", term: "schema:Event",
    fields: [
      Field(id: \.id),
      .name(\.name),
      .names(\.names),
      .label(\.label),
      Field(
        "kind", \.kind, "What sort of meeting it is: expert-meeting, workshop, panel-meeting.", term: "dcterms:type"),
      Field(
        "when", \.when, "The days of the meeting, not those of its page: “2016-12-07/2016-12-08”.",
        term: "dcterms:date"),
      Field("place", \.place, "Where it takes place.", term: "schema:location"),
      Field(
        "status", \.status, "Whether it took place: announced, held, cancelled or unknown.",
        term: "schema:eventStatus", required: true),
      Field("series", \.series, "The standing process whose meeting it is, a group.", inverse: "meetings"),
      Field("programme", \.programme, "The programme that it belongs to.", inverse: "meetings"),
      Field("phase", \.phase, "Its place in the programme, in the words of the source: “fourth and final phase”."),
      Field("languages", \.languages, "The working languages.", term: "schema:inLanguage", list: .set),
      .topics(\.topics),
      .themes(\.themes, inverse: "meetingsOnTheme"),
      Field(
        "organisers", \.organisers, "Who organises it, as a source says; where it leaves the role open, use “listed”.",
        term: "schema:organizer", list: .set, inverse: "meetingsOrganised", kinds: EntityKind.actors),
      Field(
        "hosts", \.hosts, "Who hosts it; a host need not be where the meeting is.",
        list: .set, inverse: "meetingsHosted", kinds: EntityKind.actors),
      Field(
        "supporters", \.supporters, "Who supports it, with money or otherwise.",
        term: "schema:sponsor", list: .set, inverse: "meetingsSupported", kinds: EntityKind.actors + [Programme.kind]),
      Field(
        "funders", \.funders, "Who pays for it.", term: "schema:funder", list: .set, inverse: "meetingsFunded",
        kinds: EntityKind.actors + [Programme.kind]),
      Field(
        "participants", \.participants, "Who takes part, or is to; speakers follow from contributions.",
        term: "schema:attendee", list: .set, inverse: "meetingsAttended", kinds: EntityKind.actors),
      Field(
        "listed", \.listed, "Who is named in connection with it, without a role.",
        list: .set, inverse: "meetingsListing"),
      .identifiers(\.identifiers),
      .evidence(\.evidence),
    ])
}

extension Meeting: Named {}
