/// A text that says something: a report, a page, a presentation, a law as printed.
public struct Document: Entity {
  /// `document`, `documents`.
  public static let kind = EntityKind("document")

  /// The identifier, which locators begin with: `minsk-report`.
  public var id: EntityID<Document>
  /// The official name.
  public var name: String?
  /// Further names.
  public var names: [Name] = []
  /// The editor's wording, where no source gives a name.
  public var label: String?
  /// What sort of document it is.
  public var kind: DocumentKind?
  /// The file that holds its text.
  public var file: String?
  /// Where it is found on the web.
  public var url: String?
  /// Who publishes it.
  public var publisher: Party?
  /// Who wrote it.
  public var authors: [Party] = []
  /// When it was issued.
  public var issued: PartialDate?
  /// When a site listed it.
  public var listed: PartialDate?
  /// When the copy was taken.
  public var retrieved: PartialDate?
  /// The time that it tells of.
  public var covers: DateSpan?
  /// The languages that it is written in.
  public var languages: [LanguageTag] = []
  /// Who may read it.
  public var access: DocumentAccess?
  /// What it tells of.
  public var about: [Reference] = []
  /// What it is called in other systems.
  public var identifiers: [ExternalIdentifier] = []
  /// Where the sources say it.
  public var evidence: [Evidence] = []
  /// Keys of other tools.
  public var extensions = Extensions()

  /// Makes a document of which nothing is said yet.
  public init(id: EntityID<Document>) { self.id = id }

  /// Fields and terms.
  public static let schema = Schema<Document>(
    "Document", "A text that says something: a report, a page, a presentation, a law as printed.",
    term: "schema:DigitalDocument",
    fields: [
      Field(id: \.id),
      .name(\.name),
      .names(\.names),
      .label(\.label),
      Field(
        "kind", \.kind, "What sort of document it is: report, web-page, news, presentation.",
        term: "dcterms:type", required: true),
      Field(
        "file", \.file, "The file that holds its text, whose lines locators count; relative to the knowledge base.",
        isCode: true),
      Field("url", \.url, "Where it is found on the web.", term: "schema:url", isCode: true),
      Field(
        "publisher", \.publisher, "Who publishes it.", term: "schema:publisher", inverse: "documentsPublished",
        kinds: EntityKind.actors),
      Field(
        "authors", \.authors, "Who wrote it, in the order printed.",
        term: "schema:author", list: .ordered, inverse: "documentsAuthored", kinds: EntityKind.actors),
      Field("issued", \.issued, "When it was issued, by its own words.", term: "dcterms:issued"),
      Field("listed", \.listed, "When a site listed it; it says nothing of when an event was."),
      Field("retrieved", \.retrieved, "When the copy in the file was taken."),
      Field("covers", \.covers, "The time that it tells of.", term: "dcterms:temporal"),
      Field("languages", \.languages, "The languages that it is written in.", term: "schema:inLanguage", list: .set),
      Field("access", \.access, "Who may read it: open, registered or internal.", term: "dcterms:accessRights"),
      Field(
        "about", \.about, "What it tells of: “meeting:minsk-2016”.",
        term: "schema:about", list: .set, inverse: "documentsAbout"),
      .identifiers(\.identifiers),
      .evidence(\.evidence),
    ])
}

extension Document: Named {}
