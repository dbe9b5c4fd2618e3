/// Something that validation looks for.
public struct Rule: Hashable, Sendable {
  /// The stable name: `reference.dangling`.
  public var id: String
  /// How bad it is.
  public var severity: Severity
  /// What it finds, in a sentence.
  public var meaning: String

  init(_ id: String, _ severity: Severity, _ meaning: String) {
    self.id = id
    self.severity = severity
    self.meaning = meaning
  }

  /// A field that a complete record says.
  public static let required = Rule(
    "schema.required", .warning, "A field that a complete record says is missing; leave it out if no source says it.")
  /// A word that the vocabulary of its field does not have.
  public static let vocabulary = Rule(
    "schema.vocabulary", .warning, "A word is none of the documented ones; it is kept as it is.")
  /// A key that the schema does not know, near one that it does.
  public static let unknownKey = Rule(
    "schema.unknown-key", .warning, "A key that the schema does not know is kept, but looks like one that it knows.")
  /// A kind that the model does not know, near one that it does.
  public static let kind = Rule(
    "schema.unknown-kind", .warning,
    "A table or record of a kind that the model does not know is kept, but looks like one that it knows.")
  /// A record without an identity of its own kind.
  public static let countryCode = Rule(
    "country.code", .error,
    "The id of a country is its alpha-2 code of ISO 3166-1; one that users assign begins with X.")
  /// A reference to nothing.
  public static let dangling = Rule(
    "reference.dangling", .error, "A reference points at a record that is neither there nor in the reference data.")
  /// A reference whose kind there is not.
  public static let unknownKind = Rule(
    "reference.unknown-kind", .warning, "A reference names a kind that the model does not know.")
  /// A reference to something that can't be meant.
  public static let wrongKind = Rule(
    "reference.kind", .error, "A reference points at a kind that its field does not take.")
  /// An entity that no source speaks for.
  public static let unsupported = Rule("evidence.missing", .warning, "No evidence says where an entity is found.")
  /// Evidence that speaks for a field that there is not.
  public static let evidenceField = Rule(
    "evidence.field", .warning,
    "Evidence names a field that is neither one of its record nor a relation that ends there.")
  /// Evidence without a place, where there should be one.
  public static let evidencePlace = Rule(
    "evidence.place", .warning, "Evidence that a source states something does not say where.")
  /// A conclusion without its premise.
  public static let premise = Rule(
    "evidence.premise", .warning, "Evidence that is not stated by a source does not say from what it was concluded.")

  /// The rules that follow from the schema, sorted by id.
  public static let schemaRules: [Rule] = [
    required, vocabulary, unknownKey, kind, countryCode, dangling, unknownKind, wrongKind, unsupported, evidenceField,
    evidencePlace, premise,
  ].sorted { $0.id < $1.id }
}
