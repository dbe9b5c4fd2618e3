public import MigrationGovernanceCore

/// A published vocabulary: the prefix by which schemas name its terms, and the IRI that stands for the prefix.
public struct RDFVocabulary: Hashable, Sendable {
  /// The prefix: `schema`.
  public let prefix: String
  /// What the prefix stands for: `https://schema.org/`.
  public let iri: String

  /// Makes a vocabulary; the prefix is of letters and digits, the IRI absolute and ends with “/”, “#” or “:”.
  public init(prefix: String, iri: String) throws(ValueError) {
    guard EntityKind.isName(prefix) else {
      throw ValueError(
        .malformed, "“\(prefix.shortened)” is no prefix: begin with a small letter, then letters, digits")
    }
    if let fault = IRIText.fault(iri) {
      throw ValueError(.malformed, "“\(iri.shortened)” is no absolute IRI: \(fault)")
    }
    guard iri.hasSuffix("/") || iri.hasSuffix("#") || iri.hasSuffix(":") else {
      throw ValueError(
        .malformed, "“\(iri.shortened)” can't stand for a prefix in JSON-LD: it has to end with “/”, “#” or “:”")
    }
    self.init(prefix, iri)
  }

  private init(_ prefix: String, _ iri: String) {
    self.prefix = prefix
    self.iri = iri
  }

  /// The vocabularies whose terms the schemas of this library use, and those of datatypes.
  ///
  /// Akoma Ntoso and IATI are not among them: they name elements of XML, for which there are no IRIs.
  public static let standard = [
    RDFVocabulary("dcterms", "http://purl.org/dc/terms/"),
    RDFVocabulary("edtf", "http://id.loc.gov/datatypes/edtf/"),
    RDFVocabulary("eli", "http://data.europa.eu/eli/ontology#"),
    RDFVocabulary("foaf", "http://xmlns.com/foaf/0.1/"),
    RDFVocabulary("oa", "http://www.w3.org/ns/oa#"),
    RDFVocabulary("org", "http://www.w3.org/ns/org#"),
    RDFVocabulary("owl", "http://www.w3.org/2002/07/owl#"),
    RDFVocabulary("prov", "http://www.w3.org/ns/prov#"),
    RDFVocabulary("qb", "http://purl.org/linked-data/cube#"),
    RDFVocabulary("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
    RDFVocabulary("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
    RDFVocabulary("schema", "https://schema.org/"),
    RDFVocabulary("skos", "http://www.w3.org/2004/02/skos/core#"),
    RDFVocabulary("xsd", "http://www.w3.org/2001/XMLSchema#"),
  ]

  /// What stands for names of elements of Akoma Ntoso: a speech is an act of telling somebody something.
  static let equivalents = [
    "akn:speech": "schema:CommunicateAction", "akn:by": "schema:agent", "akn:to": "schema:recipient",
  ]
}
