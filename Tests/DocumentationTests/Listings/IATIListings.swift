import Foundation
import MigrationGovernance
import MigrationGovernanceExamples

/// The listings on IATI.
enum IATIListings {
  static func outAndIn(_ print: (String) -> Void) throws -> KnowledgeBase {
    let base = try Examples.knowledgeBase()
    let reporter = IATIReporter(identifier: "XM-DAC-47066", name: "IOM", type: "40")
    let export = IATIWriter(reporter: reporter).export(base)
    for sentence in export.leftOut { print("left out: \(sentence)") }
    let back = try IATIReader().read(export.data)
    return back
  }

  static func read(_ url: URL) throws -> KnowledgeBase {
    let base = try IATIReader().read(Data(contentsOf: url))
    return base
  }
}
