public import MigrationGovernanceCore

/// Data that an evaluation rests on.
public struct Dataset: Entity {
  /// `dataset`, `datasets`.
  public static let kind = EntityKind("dataset")

  /// The identifier.
  public var id: EntityID<Dataset>
  /// What it is called.
  public var label: String?
  /// Who keeps it.
  public var keeper: EntityID<Organisation>?
  /// What it tells of: any entity, also of this package.
  public var about: [Reference] = []
  /// Where the sources say it.
  public var evidence: [Evidence] = []
  /// Keys of other tools.
  public var extensions = Extensions()

  /// Makes a dataset of which nothing is said yet.
  public init(id: EntityID<Dataset>) { self.id = id }

  /// Fields and terms.
  public static let schema = Schema<Dataset>(
    "Dataset", "Data that an evaluation rests on.", term: "schema:Dataset",
    fields: [
      Field(id: \.id),
      .label(\.label),
      Field("keeper", \.keeper, "Who keeps it.", inverse: "datasetsKept"),
      Field("about", \.about, "What it tells of.", list: .set, inverse: "datasetsAbout"),
      .evidence(\.evidence),
    ])
}
