/// What something is called in another system: the system, and the identifier there.
public struct ExternalIdentifier: Record {
  /// The system.
  public var scheme: String
  /// The identifier there.
  public var value: String
  /// Keys of other tools.
  public var extensions = Extensions()

  /// Makes the record that a reader fills.
  public init(_ blank: Blank) {
    scheme = ""
    value = ""
  }

  /// Makes an identifier; neither part may be empty.
  public init(scheme: String, value: String) throws(ValueError) {
    guard !scheme.isEmpty else {
      throw ValueError(.malformed, "the scheme of an identifier is empty: name the system, such as “wikidata”")
    }
    guard !value.isEmpty else {
      throw ValueError(.malformed, "the identifier in “\(scheme)” is empty: write it, or leave the identifier out")
    }
    self.scheme = scheme
    self.value = value
  }

  /// Fields and terms.
  public static let schema = Schema<ExternalIdentifier>(
    "ExternalIdentifier", "What something is called in another system: the system, and the identifier there.",
    term: "schema:PropertyValue",
    fields: [
      Field(
        "scheme", \.scheme, "The system, by a short name or an IRI: “iati”, “wikidata”, “https://ror.org”.",
        term: "schema:propertyID", isCode: true),
      Field("value", \.value, "The identifier there.", term: "schema:value", isCode: true),
    ])
}
