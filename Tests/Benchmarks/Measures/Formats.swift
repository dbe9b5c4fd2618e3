import Foundation
import MigrationGovernance

/// How long formats take for each byte they write, beside JSON Lines, and how long the CSV package takes to be read.
///
/// Bytes are counted and thrown away: what a disk does is not measured.
enum Formats {
  /// A row for each format, in one run.
  static func rows(_ base: KnowledgeBase, only names: [String], repeats: Int) throws -> [Row] {
    let chosen = writers.filter { names.isEmpty || names.contains($0.name) }
    var found = chosen.map { Row(.export, $0.name, Contender.library.rawValue, Contents(base), bytes: 0, values: []) }
    // In turn, so that a noisy minute meets all.
    for _ in 0..<repeats {
      for (place, writer) in chosen.enumerated() {
        let (seconds, bytes) = try Measure.time(1) { try writer.write(base) }
        found[place].bytes = bytes
        found[place].values += seconds
      }
    }
    return found
  }

  /// Reads the CSV package in a folder.
  static func readCSV(_ folder: URL, repeats: Int) throws -> Row {
    let package = try CSVPackage(contentsOf: folder)
    let bytes = package.files.filter { $0.key.hasSuffix(".csv") && $0.key != "entities.csv" }.values.reduce(0) {
      $0 + $1.count
    }
    let (seconds, base) = try Measure.time(repeats) { try package.knowledgeBase() }
    return Row(.export, "read csv", Contender.library.rawValue, Contents(base), bytes: bytes, values: seconds)
  }

  private static let writers: [(name: String, write: @Sendable (KnowledgeBase) throws -> Int)] = [
    (
      "jsonl",
      { base in
        var count = 0
        JSONLinesWriter { count += $0.count }.writeAll(base)
        return count
      }
    ),
    ("csv", { base in try written(base) { counter in CSVPackageWriter { _ in { counter.count += $0.count } } } }),
    ("ntriples", { base in try rdf(base, .nTriples) }),
    ("turtle", { base in try rdf(base, .turtle) }),
    ("jsonld", { base in try rdf(base, .jsonLD) }),
    ("sql-postgres", { base in try sql(base, .postgreSQL) }),
    ("sql-sqlite", { base in try sql(base, .sqlite) }),
  ]

  /// Bytes that went by.
  private final class Counter { var count = 0 }

  private static func written(_ base: KnowledgeBase, _ make: (Counter) -> some RecordWriter) throws -> Int {
    let counter = Counter()
    var writer = make(counter)
    try writer.writeAll(base)
    _ = try writer.finish()
    return counter.count
  }

  private static func rdf(_ base: KnowledgeBase, _ syntax: RDFSyntax) throws -> Int {
    try written(base) { counter in RDFWriter(syntax) { counter.count += $0.count } }
  }

  private static func sql(_ base: KnowledgeBase, _ dialect: SQLDialect) throws -> Int {
    var count = 0
    _ = try SQLWriter(dialect).write(base) { count += $0.count }
    return count
  }
}
