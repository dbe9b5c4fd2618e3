import MigrationGovernance
import MigrationGovernanceExamples

/// The listing of the page on IATI.
enum IATIListings {
  static func outAndIn(_ print: (String) -> Void) throws -> KnowledgeBase {
    let base = try Examples.knowledgeBase()
    let reporter = IATIReporter(identifier: "XM-DAC-47066", name: "International Organization for Migration", type: "40")
    let export = IATIWriter(reporter: reporter).export(base)
    for sentence in export.leftOut { print("left out: \(sentence)") }
    let back = try IATIReader().read(export.data)
    return back
  }
}
