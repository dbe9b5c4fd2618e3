/// What a document says about itself before its records.
public struct Header: Record {
  /// The version of the interchange form, `1.0`.
  public var version: String
  /// What the knowledge base is called.
  public var title: String?
  /// Under which terms it may be used: an SPDX identifier or an address.
  public var licence: String?
  /// Keys of other tools.
  public var extensions = Extensions()

  /// The version that this library writes.
  public static let currentVersion = "1.0"

  /// Makes a header of this library's version.
  public init(title: String? = nil, licence: String? = nil) {
    version = Header.currentVersion
    self.title = title
    self.licence = licence
  }

  /// Makes the record that a reader fills.
  public init(_ blank: Blank) { version = "" }

  /// The key of the version, by which a document is known.
  public static let versionKey = "migrationGovernance"

  /// Fields and terms.
  public static let schema = Schema<Header>(
    "Header", "What a document says about itself before its records.", term: "schema:Dataset",
    fields: [
      Field(versionKey, \.version, "The version of the interchange form.", term: "schema:schemaVersion"),
      Field("title", \.title, "What the knowledge base is called.", term: "dcterms:title"),
      Field("licence", \.licence, "Under which terms it may be used.", term: "schema:license"),
    ])

  /// The versions that can be read, as a regular expression.
  package static let versionPattern = "1\\.[0-9]+"

  /// Why a version can't be read, or `nil` if it can: the major version must be ours, the minor one may be newer.
  package static func fault(inVersion version: String) -> ValueError? {
    let parts = version.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.allSatisfy(\.isNumber) }), let major = Int(parts[0]),
      Int(parts[1]) != nil
    else {
      return ValueError(.malformed, "“\(version)” is no version: write “\(currentVersion)”")
    }
    guard major == 1 else {
      return ValueError(
        .unsupported, "the document is of version \(version), this library reads versions 1.x: use a newer library")
    }
    return nil
  }

  /// The error of a document without a header.
  package static let missing = ValueError(
    .malformed,
    "the document does not say what it is: begin it with \"\(versionKey)\": \"\(currentVersion)\"")
}
