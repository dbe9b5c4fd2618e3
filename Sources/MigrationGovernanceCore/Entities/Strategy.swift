/// Policy of a state or group, whatever it calls itself: a strategy, a concept, a law.
public struct Strategy: Entity {
  /// `strategy`, `strategies`.
  public static let kind = EntityKind("strategy", plural: "strategies")

  /// The identifier: `az-concept-2004`.
  public var id: EntityID<Strategy>
  /// The official name.
  public var name: String?
  /// Further names.
  public var names: [Name] = []
  /// The editor's wording, where no source gives a name.
  public var label: String?
  /// Whose policy it is.
  public var of: [Reference] = []
  /// What sort of policy it is.
  public var kind: StrategyKind?
  /// The time that it is for.
  public var period: DateSpan?
  /// The steps of its life.
  public var events: [LifecycleEvent] = []
  /// Which one of its kind it is.
  public var ordinal: Int?
  /// The strategies that it follows.
  public var predecessors: [EntityID<Strategy>] = []
  /// What it rests on.
  public var basedOn: [Reference] = []
  /// The strategies that it carries out.
  public var implements: [EntityID<Strategy>] = []
  /// The strategies that are part of it.
  public var contains: [EntityID<Strategy>] = []
  /// What it is about, by themes.
  public var themes: [EntityID<Theme>] = []
  /// Who drafts it.
  public var drafters: [Party] = []
  /// Who is responsible for carrying it out.
  public var responsible: [Party] = []
  /// Who reports on its carrying out.
  public var reporters: [Party] = []
  /// Who watches over its carrying out.
  public var monitors: [Party] = []
  /// What it is called in other systems.
  public var identifiers: [ExternalIdentifier] = []
  /// Where the sources say it.
  public var evidence: [Evidence] = []
  /// Keys of other tools.
  public var extensions = Extensions()

  /// Makes a strategy of which nothing is said yet.
  public init(id: EntityID<Strategy>) { self.id = id }

  /// Fields and terms.
  public static let schema = Schema<Strategy>(
    "Strategy", "Policy of a state or group, whatever it calls itself: a strategy, a concept, a law.",
    term: "eli:LegalResource",
    fields: [
      Field(id: \.id),
      .name(\.name),
      .names(\.names),
      .label(\.label),
      Field(
        "of", \.of, "The countries or groups whose policy it is: “country:AZ”.",
        term: "eli:jurisdiction", required: true, list: .set, inverse: "strategies", kinds: EntityKind.polities),
      Field(
        "kind", \.kind, "What sort of policy it is: strategy, concept, action-plan, law.",
        term: "eli:type_document", required: true),
      Field(
        "period", \.period, "The time that it is for; not its adoption, nor its being in force: “2016/2025”.",
        term: "dcterms:temporal"),
      Field("events", \.events, "The steps of its life, done and planned, in their order.", list: .ordered),
      Field("ordinal", \.ordinal, "Which one of its kind it is, from 1: 4 for “the fourth document of its kind”."),
      Field(
        "predecessors", \.predecessors, "The strategies that it follows.",
        term: "dcterms:replaces", list: .set, inverse: "successors", acyclic: true),
      Field(
        "basedOn", \.basedOn, "What it rests on: a law, a profile, another strategy.",
        term: "eli:based_on", list: .set, inverse: "basisFor", acyclic: true),
      Field(
        "implements", \.implements, "The strategies that it carries out.",
        term: "eli:applies", list: .set, inverse: "implementedBy", acyclic: true),
      Field(
        "contains", \.contains, "The strategies that are part of it.",
        term: "dcterms:hasPart", list: .set, inverse: "containedIn", acyclic: true),
      .themes(\.themes, inverse: "strategiesOnTheme"),
      Field(
        "drafters", \.drafters, "Who drafts it.", term: "dcterms:creator", list: .set, inverse: "strategiesDrafted",
        kinds: EntityKind.actors),
      Field(
        "responsible", \.responsible, "Who is responsible for carrying it out.",
        term: "eli:responsibility_of_agent", list: .set, inverse: "strategiesResponsibleFor", kinds: EntityKind.actors),
      Field(
        "reporters", \.reporters, "Who reports on its carrying out.", list: .set, inverse: "strategiesReportedOn",
        kinds: EntityKind.actors),
      Field(
        "monitors", \.monitors, "Who watches over its carrying out.", list: .set, inverse: "strategiesMonitored",
        kinds: EntityKind.actors),
      .identifiers(\.identifiers),
      .evidence(\.evidence),
    ])
}

extension Strategy: Named {}
