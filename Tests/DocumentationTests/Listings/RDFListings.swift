import Foundation
import MigrationGovernance

/// The listings of the page on RDF.
enum RDFListings {
  static func turtle(_ knowledgeBase: KnowledgeBase) throws -> (data: Data, leftOut: [String]) {
    var output = Data()
    let base = try RDFBase("https://data.example.org/migration/")
    var writer = RDFWriter(.turtle, base: base) { output.append(contentsOf: $0) }
    try writer.writeAll(knowledgeBase)
    let leftOut = try writer.finish()
    return (output, leftOut)
  }
}
