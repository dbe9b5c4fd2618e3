/// Several countries that go by one name: a union, a region, a process, a route.
public struct CountryGroup: Entity {
  /// `group`, `groups`.
  public static let kind = EntityKind("group")

  /// The identifier: `eastern-partnership`.
  public var id: EntityID<CountryGroup>
  /// The official name.
  public var name: String?
  /// Further names.
  public var names: [Name] = []
  /// The editor's wording, where no source gives a name.
  public var label: String?
  /// What sort of group it is.
  public var kind: CountryGroupKind?
  /// The body that acts for the group.
  public var organisation: EntityID<Organisation>?
  /// Who belongs to it, as what and when.
  public var memberships: [Membership] = []
  /// What it is called in other systems.
  public var identifiers: [ExternalIdentifier] = []
  /// Where the sources say it.
  public var evidence: [Evidence] = []
  /// Keys of other tools.
  public var extensions = Extensions()

  /// Makes a group of which nothing is said yet.
  public init(id: EntityID<CountryGroup>) { self.id = id }

  /// Fields and terms.
  public static let schema = Schema<CountryGroup>(
    "CountryGroup", "Several countries that go by one name: a union, a region, a process, a route.",
    term: "org:OrganizationalCollaboration",
    fields: [
      Field(id: \.id),
      .name(\.name),
      .names(\.names),
      .label(\.label),
      Field(
        "kind", \.kind, "What sort of group it is: union, region, process, route.",
        term: "dcterms:type", required: true),
      Field(
        "organisation", \.organisation, "The body that acts for the group: “eu” for the group of the EU.",
        inverse: "actsFor"),
      Field(
        "memberships", \.memberships, "Who belongs to it, as what and when.",
        term: "org:hasMember", list: .keyed(by: "member"), inverse: "memberOf", kinds: EntityKind.actors,
        acyclic: true),
      .identifiers(\.identifiers),
      .evidence(\.evidence),
    ])
}

extension CountryGroup: Named {}
