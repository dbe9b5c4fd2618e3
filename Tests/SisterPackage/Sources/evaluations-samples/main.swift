import Evaluations
import Foundation
import MigrationGovernanceCore
import MigrationGovernanceSerialization
import TestSupport

// Writes the JSON Schema of a model with this package's entities, and random knowledge bases of that model, into a folder;
// some of them also as RDF and as tables, in folders of these names.
guard let path = CommandLine.arguments.dropFirst().first else {
  FileHandle.standardError.write(Data("usage: evaluations-samples FOLDER [NUMBER]\n".utf8))
  exit(2)
}
let folder = URL(fileURLWithPath: path)
let count = CommandLine.arguments.dropFirst(2).first.flatMap { UInt64($0) } ?? 40

func write(_ data: Data, _ name: String) throws { try data.write(to: folder.appendingPathComponent(name)) }

/// A knowledge base in the three syntaxes of RDF.
func writeRDF(_ base: KnowledgeBase, _ name: String) throws {
  for (syntax, ending) in [(RDFSyntax.nTriples, "nt"), (.turtle, "ttl"), (.jsonLD, "jsonld")] {
    var data = Data()
    var writer = RDFWriter(syntax, model: base.model) { data.append(contentsOf: $0) }
    try writer.writeAll(base)
    _ = try writer.finish()
    try write(data, "rdf/\(name).\(ending)")
  }
  try write(JSONWriter().lines(base), "rdf/\(name).jsonl")
}

/// A knowledge base as CSV package and as SQL scripts, beside its document.
func writeTables(_ base: KnowledgeBase, _ name: String) throws {
  try CSVPackage(base).write(to: folder.appendingPathComponent("tables/\(name)"))
  try write(SQLWriter(.postgreSQL).script(base).data, "tables/\(name).postgres.sql")
  try write(SQLWriter(.sqlite).script(base).data, "tables/\(name).sqlite.sql")
  try write(JSONWriter().document(base), "tables/\(name).json")
}

let model = try Model.standard.adding(Evaluation.self, Dataset.self)
let schema = JSONSchema(model)
try write(Data(JSONWriter().text(schema.document).utf8), "document.schema.json")
try write(Data(JSONWriter().text(schema.line).utf8), "line.schema.json")
try write(Data(JSONWriter().text(schema.record).utf8), "record.schema.json")
for name in ["rdf", "tables"] {
  try FileManager.default.createDirectory(at: folder.appendingPathComponent(name), withIntermediateDirectories: true)
}
for seed in 1...max(1, count) {
  let filler = Filler(seed: seed, seed % 4 == 0 ? .full : .random, isReferringRight: true)
  let base = try filler.base(model, perKind: 0...4)
  try write(JSONWriter().document(base), "random-\(seed).json")
  try write(JSONWriter().lines(base), "random-\(seed).jsonl")
  if seed % 4 < 2 { try writeRDF(base, "random-\(seed)") }
  if seed % 16 == 0 { try writeTables(base, "sister-\(seed)") }
  if seed % 16 < 2 { try writeTables(Filler(seed: seed, .random, isReferringRight: true).base(), "random-\(seed)") }
}
