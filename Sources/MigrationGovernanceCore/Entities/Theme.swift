/// What something can be about: a concept of a scheme, in the sense of SKOS.
public struct Theme: Entity {
  /// `theme`, `themes`.
  public static let kind = EntityKind("theme")

  /// The identifier: `migrant-smuggling`.
  public var id: EntityID<Theme>
  /// What it is called, by language; the first is shown.
  public var labels: [LocalizedText] = []
  /// What it means.
  public var definition: LocalizedText?
  /// The theme that it is a part of.
  public var broader: EntityID<Theme>?
  /// Concepts of other schemes that mean the same, by IRI.
  public var exactMatch: [String] = []
  /// Concepts of other schemes that mean nearly the same, by IRI.
  public var closeMatch: [String] = []
  /// What it is called in other systems.
  public var identifiers: [ExternalIdentifier] = []
  /// Where the sources say it.
  public var evidence: [Evidence] = []
  /// Keys of other tools.
  public var extensions = Extensions()

  /// Makes a theme of which nothing is said yet.
  public init(id: EntityID<Theme>) { self.id = id }

  /// The first label, else the id.
  public var displayName: String { labels.first?.text ?? id.text }

  /// Fields and terms.
  public static let schema = Schema<Theme>(
    "Theme", "What something can be about: a concept of a scheme, in the sense of SKOS.", term: "skos:Concept",
    fields: [
      Field(id: \.id),
      Field(
        "labels", \.labels, "What it is called, by language; the first is shown.",
        term: "skos:prefLabel", list: .ordered),
      Field("definition", \.definition, "What it means.", term: "skos:definition"),
      Field("broader", \.broader, "The theme next above it.", term: "skos:broader", inverse: "narrower", acyclic: true),
      Field(
        "exactMatch", \.exactMatch, "Concepts of other schemes that mean the same, by IRI.",
        term: "skos:exactMatch", list: .set, isCode: true),
      Field(
        "closeMatch", \.closeMatch, "Concepts of other schemes that mean nearly the same, by IRI.",
        term: "skos:closeMatch", list: .set, isCode: true),
      .identifiers(\.identifiers),
      .evidence(\.evidence),
    ])
}
