import MigrationGovernance

extension Format {
  static let rdf = [
    rdf("ntriples", .nTriples, "RDF, a triple a line"),
    rdf("turtle", .turtle, "RDF to read: grouped by subject, with prefixes"),
    rdf("jsonld", .jsonLD, "RDF as JSON-LD 1.1, with its context"),
  ]

  private static func rdf(_ name: String, _ syntax: RDFSyntax, _ summary: String) -> Format {
    Format(
      name: name, summary: summary, leavesOut: "the order of the values in a list", options: [baseIRI],
      writing: .records { call, output in RDFWriter(syntax, base: try rdfBase(call)) { try output.write($0) } })
  }

  private static func rdfBase(_ call: Invocation) throws(CommandFailure) -> RDFBase {
    guard let text = call[baseIRI.name] else { return .placeholder }
    do throws(ValueError) {
      return try RDFBase(text)
    } catch {
      throw CommandFailure(.usage, "“--\(baseIRI.name)”: \(error.reason)")
    }
  }

  private static let baseIRI = Option(
    name: "base-iri", placeholder: "IRI",
    meaning: "for ntriples, turtle and jsonld, where IRIs begin; \(RDFBase.placeholder) if nothing is said")
}
