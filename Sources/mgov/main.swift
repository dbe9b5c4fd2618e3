import Foundation
import MigrationGovernance

let arguments = CommandLine.arguments
if arguments[1] == "schema" { print(DataDictionary(.standard).markdown); exit(0) }
let data = try Data(contentsOf: URL(fileURLWithPath: arguments[1]))
let inspection = JSONReader().inspect(data, as: arguments[1].hasSuffix("l") ? .lines : .document)
for e in inspection.errors { print("error: \(e)") }
let base = inspection.knowledgeBase
for (kind, n) in base.counts where n > 0 { print(kind.plural, n) }
for entity in base.entities {
  if entity.evidence.isEmpty { print("no evidence: \(entity.reference)") }
  for use in entity.references where base[use.target] == nil { print("dangling: \(entity.reference) \(use.relation.path) -> \(use.target)") }
}
if arguments.count > 2 { print(JSONWriter().string(base)) }
