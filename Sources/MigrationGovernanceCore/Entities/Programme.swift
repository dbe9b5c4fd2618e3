/// Work with money and implementers: a project, a facility, an initiative, an evaluation.
public struct Programme: Entity {
  /// `programme`, `programmes`.
  public static let kind = EntityKind("programme")

  /// The identifier: `mobility-partnership-facility`.
  public var id: EntityID<Programme>
  /// The official name.
  public var name: String?
  /// Further names.
  public var names: [Name] = []
  /// The editor's wording, where no source gives a name.
  public var label: String?
  /// What sort of programme it is.
  public var kind: ProgrammeKind?
  /// How far it is.
  public var status: ProgrammeStatus?
  /// From when to when it was to run.
  public var planned: DateSpan?
  /// From when to when it ran.
  public var actual: DateSpan?
  /// The time that it looks at, which need not be when it runs.
  public var covers: DateSpan?
  /// How long it lasts, where that is all the source says.
  public var duration: CalendarDuration?
  /// The programme that it is part of or paid from.
  public var partOf: EntityID<Programme>?
  /// The programme that it evaluates.
  public var evaluates: EntityID<Programme>?
  /// What it is about, by themes.
  public var themes: [EntityID<Theme>] = []
  /// Who pays for it.
  public var funders: [Party] = []
  /// Who carries it out.
  public var implementers: [Party] = []
  /// Who answers for it.
  public var accountable: [Party] = []
  /// Who manages budget and direction for the funder.
  public var extending: [Party] = []
  /// Who takes part in it in a role that the source leaves open.
  public var partners: [Party] = []
  /// Whom it is to serve.
  public var beneficiaries: [Party] = []
  /// Who takes part in its activities.
  public var participants: [Party] = []
  /// Who is named in connection with it, without a role.
  public var listed: [Party] = []
  /// What it is called in other systems.
  public var identifiers: [ExternalIdentifier] = []
  /// Where the sources say it.
  public var evidence: [Evidence] = []
  /// Keys of other tools.
  public var extensions = Extensions()

  /// Makes a programme of which nothing is said yet.
  public init(id: EntityID<Programme>) { self.id = id }

  /// Fields and terms.
  public static let schema = Schema<Programme>(
    "Programme", "Work with money and implementers: a project, a facility, an initiative, an evaluation.",
    term: "schema:Project",
    fields: [
      Field(id: \.id),
      .name(\.name),
      .names(\.names),
      .label(\.label),
      Field(
        "kind", \.kind, "What sort of programme it is: project, programme, facility, evaluation.",
        term: "dcterms:type"),
      Field("status", \.status, "How far it is, by the stages of IATI.", term: "iati:activity-status"),
      Field("planned", \.planned, "From when to when it was to run."),
      Field("actual", \.actual, "From when to when it ran."),
      Field(
        "covers", \.covers, "The time that an evaluation or a study looks at; not when it runs.",
        term: "dcterms:temporal", alongside: "evaluates"),
      Field("duration", \.duration, "How long it lasts, as an ISO 8601 duration: “P1Y”."),
      Field(
        "partOf", \.partOf, "The programme that it is part of or paid from.",
        term: "dcterms:isPartOf", inverse: "parts", acyclic: true),
      Field("evaluates", \.evaluates, "The programme that it evaluates.", inverse: "evaluations", acyclic: true),
      .themes(\.themes, inverse: "programmesOnTheme"),
      Field(
        "funders", \.funders, "Who pays for it.", term: "schema:funder", list: .set, inverse: "programmesFunded",
        kinds: EntityKind.actors + [Programme.kind]),
      Field(
        "implementers", \.implementers, "Who carries it out.", list: .set, inverse: "programmesImplemented",
        kinds: EntityKind.actors),
      Field(
        "accountable", \.accountable, "Who answers for it, in the sense of IATI.",
        list: .set, inverse: "programmesAccountableFor", kinds: EntityKind.actors),
      Field(
        "extending", \.extending, "Who manages it on behalf of the funder, in the sense of IATI.",
        list: .set, inverse: "programmesExtended", kinds: EntityKind.actors),
      Field(
        "partners", \.partners, "Who takes part in it in a role that the source leaves open.",
        list: .set, inverse: "programmesPartnered", kinds: EntityKind.actors),
      Field(
        "beneficiaries", \.beneficiaries, "Whom it is to serve.", list: .set, inverse: "programmesBenefiting",
        kinds: EntityKind.actors),
      Field(
        "participants", \.participants, "Who takes part in its activities.",
        list: .set, inverse: "programmesParticipatedIn", kinds: EntityKind.actors),
      Field(
        "listed", \.listed, "Who is named in connection with it, without a role.",
        list: .set, inverse: "programmesListing"),
      .identifiers(\.identifiers),
      .evidence(\.evidence),
    ])
}

extension Programme: Named {}
