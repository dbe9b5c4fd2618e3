public import MigrationGovernanceCore

/// Where the IRIs of a knowledge base begin: `https://data.example.org/migration/`.
///
/// A meeting is then `https://data.example.org/migration/meeting/minsk-2016`, and the terms for which there is no
/// published one stand under `https://data.example.org/migration/terms#`.
public struct RDFBase: Hashable, Sendable, CustomStringConvertible {
  /// The IRI; it ends with “/” or “:”.
  public let text: String

  /// Stands in where nobody has given a base: a domain that belongs to nobody (RFC 2606).
  public static let placeholder = RDFBase(checked: "https://example.org/migration-governance/")

  private init(checked text: String) { self.text = text }

  /// Reads a base, or says why it can't be one: it has to be an absolute IRI without “#” and “?”. A “/” is put after
  /// it where it ends with neither “/” nor “:”.
  public init(_ text: String) throws(ValueError) {
    if let fault = IRIText.fault(text) {
      throw ValueError(.malformed, "“\(text.shortened)” is no absolute IRI: \(fault)")
    }
    if text.utf8.contains(where: { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "?") }) {
      throw ValueError(
        .malformed, "“\(text.shortened)” can't be a base: ids are put after it, and “#” and “?” leave no room for them")
    }
    self.text = text.hasSuffix("/") || text.hasSuffix(":") ? text : text + "/"
  }

  /// The IRI.
  public var description: String { text }
}
