/// Somebody who speaks, writes or holds an office.
public struct Person: Entity {
  /// `person`, `persons`.
  public static let kind = EntityKind("person")

  /// The identifier: `jari-liukku`.
  public var id: EntityID<Person>
  /// The official name.
  public var name: String?
  /// Further names.
  public var names: [Name] = []
  /// The editor's wording, where no source gives a name.
  public var label: String?
  /// The offices that the person holds, each with when.
  public var posts: [Post] = []
  /// What it is called in other systems.
  public var identifiers: [ExternalIdentifier] = []
  /// Where the sources say it.
  public var evidence: [Evidence] = []
  /// Keys of other tools.
  public var extensions = Extensions()

  /// Makes a person of whom nothing is said yet.
  public init(id: EntityID<Person>) { self.id = id }

  /// Fields and terms.
  public static let schema = Schema<Person>(
    "Person", "Somebody who speaks, writes or holds an office.", term: "schema:Person",
    fields: [
      Field(id: \.id),
      .name(\.name),
      .names(\.names),
      .label(\.label),
      Field(
        "posts", \.posts, "The offices that the person holds or held.",
        term: "org:holds", list: .keyed(by: "organisation")),
      .identifiers(\.identifiers),
      .evidence(\.evidence),
    ])
}

extension Person: Named {}
