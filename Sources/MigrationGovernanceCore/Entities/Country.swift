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

  /// The name in the reference data, else the first of its own, else the code.
  public var displayName: String { reference3166?.displayName ?? names.first?.text ?? id.text }

  /// The entry of ISO 3166-1 or the user-assigned one, or `nil` where the id is the code of none.
  private var reference3166: ReferenceCountry? { ReferenceCountries.known(alpha2: id.text) }
  /// The alpha-3 code, by the reference data.
  public var alpha3: String? { reference3166?.alpha3 }
  /// The numeric code, three digits, by the reference data.
  public var numeric: String? { reference3166.flatMap { $0.numeric.isEmpty ? nil : $0.numeric } }
  /// The formal English name, by the reference data.
  public var officialName: String? { reference3166?.officialName }
  /// Every name that the reference data know, former ones with their time; those of this record are in `names`.
  public var referenceNames: [ReferenceName] { reference3166?.names ?? [] }
  /// What its citizens and what is theirs are called in English, by the reference data.
  public var demonyms: [String] { reference3166?.demonyms ?? [] }

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
