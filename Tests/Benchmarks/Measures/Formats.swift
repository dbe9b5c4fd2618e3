import Foundation
import MigrationGovernance

/// How long formats take for each byte they write, beside JSON Lines, and how long the CSV package takes to be read.
///
/// Bytes are counted and thrown away: what a disk does is not measured.
enum Formats {
  /// A row for each format, in one run.
  static func rows(_ base: KnowledgeBase, only names: [String], repeats: Int) throws -> [Row] {
    var rows: [Row] = []
    for (name, write) in writers where names.isEmpty || names.contains(name) {
      let (seconds, bytes) = try Measure.time(repeats) { try write(base) }
      rows.append(Row(.format, name, Contender.library.rawValue, Contents(base), bytes: bytes, values: seconds))
    }
    return rows
  }

  /// Reads the CSV package in a folder.
  static func readCSV(_ folder: URL, repeats: Int) throws -> Row {
    let package = try CSVPackage(contentsOf: folder)
    let bytes = package.files.filter { $0.key.hasSuffix(".csv") && $0.key != "entities.csv" }.values.reduce(0) {
      $0 + $1.count
    }
    let (seconds, base) = try Measure.time(repeats) { try package.knowledgeBase() }
    return Row(.format, "read csv", Contender.library.rawValue, Contents(base), bytes: bytes, values: seconds)
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

  private static func sql(_ base: KnowledgeBase, _ dialect: SQLDialect) throws -> Int {
    var count = 0
    _ = try SQLWriter(dialect).write(base) { count += $0.count }
    return count
  }
}
