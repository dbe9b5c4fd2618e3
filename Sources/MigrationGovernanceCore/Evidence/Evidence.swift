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
  /// What this source says, in the interchange form of the field, where it differs from the entity.
  public var value: JSONValue?
  /// When it was so, by the source.
  public var on: DateSpan?
  /// Whether the source states that there is none.
  public var absent: Bool?
  /// Who said it, where that is not the document itself: a contribution, a person, a body.
  public var said: Reference?
  /// How it is known; stated, unless something else is said.
  public var status: EvidenceStatus = .stated
  /// From what it was concluded, in words: required unless it is stated.
  public var premise: String?
  /// A few words of the source, to tell apart what stands on one line.
  public var quote: String?
  /// Keys of other tools.
  public var extensions = Extensions()

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
    "Evidence", "Where a source says something, and how.", term: "prov:Derivation", main: "at",
    fields: [
      Field(
        "at", \.at, "The document and its lines: “minsk-report:57-61”.", term: "prov:hadPrimarySource",
        inverse: "evidenceFor"),
      Field(
        "field", \.field, "The keys it speaks for; none: every field that has no evidence of its own.", list: .set),
      Field(
        "value", \.value, "What this source says, where it differs from what the entity holds.", term: "prov:value"),
      Field("absent", \.absent, "True where the source states that there is none."),
      Field("on", \.on, "When it was so, by the source.", term: "prov:atTime"),
      Field(
        "said", \.said, "Who said it, where not the document: a contribution or a party.",
        term: "prov:wasAttributedTo", inverse: "saidEvidence"),
      Field("status", \.status, "How it is known: stated, derived, inferred or external.", default: .stated),
      Field("premise", \.premise, "From what it was concluded; required unless stated."),
      Field("quote", \.quote, "A few words of the source, checked against its text.", term: "oa:exact"),
    ])
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
