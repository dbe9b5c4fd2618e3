import Foundation
import MigrationGovernance

extension Measure {
  /// Writing JSON Lines, and RDF in each syntax, from what was read before to a sink that counts bytes: in turn, so that a
  /// noisy minute meets all.
  static func rdf(_ arguments: Arguments) throws -> [Row] {
    let base = try JSONReader().read(try arguments.input(), as: arguments.form)
    var rows: [Row] = []
    for _ in 0..<arguments.repeats {
      rows.append(try export("jsonl", base) { try JSONLinesWriter($0).writeAll(base) })
      for (name, syntax) in [("ntriples", RDFSyntax.nTriples), ("turtle", .turtle), ("jsonld", .jsonLD)] {
        rows.append(
          try export(name, base) { sink in
            var writer = RDFWriter(syntax, sink)
            try writer.writeAll(base)
            _ = try writer.finish()
          })
      }
    }
    return rows
  }

  private static func export(
    _ name: String, _ base: KnowledgeBase, _ write: (@escaping (UnsafeRawBufferPointer) throws -> Void) throws -> Void
  ) throws -> Row {
    var size = 0
    let (seconds, _) = try time(1) {
      size = 0
      try write { size += $0.count }
    }
    return Row(.export, name, Contender.library.rawValue, Contents(base), bytes: size, values: seconds)
  }
}
