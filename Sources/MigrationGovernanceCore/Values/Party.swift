/// Who has a role: an entity, or words for someone whom no entity stands for.
///
/// A party that is nothing but a reference is written as that reference. `country:DK` as a speaker means “under that
/// name”; a group as a participant means possibly each of its members, unless `extent` is `all`, and as an addressee
/// all of them.
public struct Party: Record {
  /// Who it is, if there is an entity.
  public var party: Reference?
  /// Who it is in words, if there is none.
  public var description: String? {
    get { seldom.value(\.description, nil) }
    set { seldom.fields.description = newValue }
  }
  /// Of whom the description speaks: “law enforcers” of these countries.
  public var of: [Party] {
    get { seldom.value(\.of, []) }
    set { seldom.fields.of = newValue }
  }
  /// In what capacity.
  public var `as`: String? {
    get { seldom.value(\.as, nil) }
    set { seldom.fields.`as` = newValue }
  }
  /// On whose behalf.
  public var `for`: Reference? {
    get { seldom.value(\.for, nil) }
    set { seldom.fields.`for` = newValue }
  }
  /// Whether all or some of those whom the party stands for.
  public var extent: Extent? {
    get { seldom.value(\.extent, nil) }
    set { seldom.fields.extent = newValue }
  }
  /// Where the source names the party in this role.
  public var at: Locator? {
    get { seldom.value(\.at, nil) }
    set { seldom.fields.at = newValue }
  }
  /// Keys of other tools.
  public var extensions: Extensions {
    get { seldom.value(\.extensions, Extensions()) }
    set { seldom.fields.extensions = newValue }
  }
  private var seldom = Seldom<Kept>()

  /// Makes the record that a reader fills.
  public init(_ blank: Blank) {}

  /// Makes a party that is an entity.
  public init(_ party: Reference) { self.party = party }

  /// Makes a party that is known by a description only.
  public init(description: String, of: [Party] = []) {
    self.description = description
    self.of = of
  }

  /// Fields and terms.
  public static let schema = Schema<Party>(
    "Party", "Who has a role: an entity, or words for someone whom no entity stands for.", term: "schema:Role",
    main: "party",
    fields: [
      Field("party", \.party, "Who it is: “organisation:iom”."),
      Field(
        "description", \.description, kept: \.description, in: \.seldom,
        "Who it is in words, where no entity stands for it.", term: "dcterms:description"),
      Field(
        "of", \.of, kept: \.of, in: \.seldom, "Of whom the description speaks.", list: .set, inverse: "impliedBy"),
      Field(
        "as", \.as, kept: \.as, in: \.seldom, "In what capacity.", term: "schema:roleName"),
      Field(
        "for", \.for, kept: \.for, in: \.seldom, "On whose behalf.",
        inverse: "representedBy", kinds: EntityKind.actors + [Programme.kind]),
      Field(
        "extent", \.extent, kept: \.extent, in: \.seldom, "Whether all or some of those whom it stands for."),
      Field(
        "at", \.at, kept: \.at, in: \.seldom, "Where the source names the party in this role.",
        term: "prov:hadPrimarySource",
        inverse: "evidenceFor"),
    ])
}

extension Party {
  /// What is said of few parties.
  struct Kept: SeldomFields {
    var description: String?
    var of: [Party] = []
    var `as`: String?
    var `for`: Reference?
    var extent: Extent?
    var at: Locator?
    var extensions: Extensions = Extensions()
  }
}

/// How many of those whom a party stands for.
public struct Extent: OpenVocabulary {
  /// The word.
  public let rawValue: String
  /// Makes a word.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Each of them.
  public static let all = Extent("all")
  /// Some of them; the source doesn't say which.
  public static let some = Extent("some")
  /// The words in use.
  public static let known: [Extent] = [.all, .some]
}
