/// A country or territory, by its alpha-2 code of ISO 3166-1.
public struct Country: Entity {
  /// `country`, `countries`.
  public static let kind = EntityKind("country", plural: "countries")

  /// The alpha-2 code in capitals: `BY`.
  public var id: EntityID<Country>
  /// Further names.
  public var names: [Name] = []
  /// What it is called in other systems.
  public var identifiers: [ExternalIdentifier] = []
  /// Where the sources say it.
  public var evidence: [Evidence] = []
  /// Keys of other tools.
  public var extensions = Extensions()

  /// Makes a country of which nothing is said yet.
  public init(id: EntityID<Country>) { self.id = id }

  /// The first of its names, else the code.
  public var displayName: String { names.first?.text ?? id.text }

  /// Fields and terms.
  public static let schema = Schema<Country>(
    "Country", "A country or territory, by its alpha-2 code; a record adds to what the reference data knows.",
    term: "schema:Country",
    fields: [
      Field(id: \.id),
      .names(\.names),
      .identifiers(\.identifiers),
      .evidence(\.evidence),
    ])
}
