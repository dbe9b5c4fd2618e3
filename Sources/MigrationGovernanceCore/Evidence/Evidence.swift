/// Where a source says something, and how.
///
/// It stands on an entity (for the fields that it names, or for every field without evidence of its own) or on a value
/// inside it. With `value`, it is what this source says where that differs from what the entity holds; with `absent`,
/// the source states that there is none.
public struct Evidence: Record {
  /// The document and its lines.
  public var at: Locator?
  /// The keys that it speaks for: fields of the entity, or the names of relations that end at it. None: every field
  /// that has no evidence of its own.
  public var field: [String] = []
  /// A few words of the source, to tell apart what stands on one line.
  public var quote: String?
  /// What this source says, in the interchange form of the field, where it differs from the entity.
  public var value: JSONValue? {
    get { seldom.value(\.value, nil) }
    set { seldom.fields.value = newValue }
  }
  /// Whether the source states that there is none.
  public var absent: Bool? {
    get { seldom.value(\.absent, nil) }
    set { seldom.fields.absent = newValue }
  }
  /// When it was so, by the source.
  public var on: DateSpan? {
    get { seldom.value(\.on, nil) }
    set { seldom.fields.on = newValue }
  }
  /// Who said it, where that is not the document itself: a contribution, a person, a body.
  public var said: Reference? {
    get { seldom.value(\.said, nil) }
    set { seldom.fields.said = newValue }
  }
  /// How it is known; stated, unless something else is said.
  public var status: EvidenceStatus {
    get { seldom.value(\.status, .stated) }
    set { seldom.fields.status = newValue }
  }
  /// From what it was concluded, in words: required unless it is stated.
  public var premise: String? {
    get { seldom.value(\.premise, nil) }
    set { seldom.fields.premise = newValue }
  }
  /// Keys of other tools.
  public var extensions: Extensions {
    get { seldom.value(\.extensions, Extensions()) }
    set { seldom.fields.extensions = newValue }
  }
  private var seldom = Seldom<Kept>()

  /// Makes the record that a reader fills.
  public init(_ blank: Blank) {}

  /// Makes evidence at a place.
  public init(at: Locator, field: [String] = [], quote: String? = nil) {
    self.at = at
    self.field = field
    self.quote = quote
  }

  /// Fields and terms.
  public static let schema = Schema<Evidence>(
    "Evidence", "Where a source says something, and how.", term: "prov:Entity", main: "at",
    fields: [
      Field(
        "at", \.at, "The document and its lines: “minsk-report:57-61”.", term: "prov:hadPrimarySource",
        inverse: "evidenceFor"),
      Field(
        "field", \.field, "The keys it speaks for; none: every field that has no evidence of its own.", list: .set,
        isCode: true),
      Field(
        "value", \.value, kept: \.value, in: \.seldom,
        "What this source says, where it differs from what the entity holds.", term: "prov:value"),
      Field(
        "absent", \.absent, kept: \.absent, in: \.seldom, "True where the source states that there is none."),
      Field(
        "on", \.on, kept: \.on, in: \.seldom, "When it was so, by the source.", term: "dcterms:valid"),
      Field(
        "said", \.said, kept: \.said, in: \.seldom, "Who said it, where not the document: a contribution or a party.",
        term: "prov:wasInfluencedBy", inverse: "saidEvidence"),
      Field(
        "status", \.status, kept: \.status, in: \.seldom, "How it is known: stated, derived, inferred or external.",
        default: .stated),
      Field(
        "premise", \.premise, kept: \.premise, in: \.seldom, "From what it was concluded; required unless stated."),
      Field("quote", \.quote, "A few words of the source, checked against its text.", term: "oa:exact"),
    ])
}

extension Evidence {
  /// What little evidence says.
  struct Kept: SeldomFields {
    var value: JSONValue?
    var absent: Bool?
    var on: DateSpan?
    var said: Reference?
    var status: EvidenceStatus = .stated
    var premise: String?
    var extensions: Extensions = Extensions()
  }
}

/// How something is known.
public struct EvidenceStatus: OpenVocabulary {
  /// The word.
  public let rawValue: String
  /// Makes a word.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// The source says it.
  public static let stated = EvidenceStatus("stated")
  /// It follows from what sources state, by counting or reckoning.
  public static let derived = EvidenceStatus("derived")
  /// An editor concludes it; another might not.
  public static let inferred = EvidenceStatus("inferred")
  /// It comes from outside the sources; the premise says from where.
  public static let external = EvidenceStatus("external")
  /// The words in use.
  public static let known: [EvidenceStatus] = [.stated, .derived, .inferred, .external]
}
