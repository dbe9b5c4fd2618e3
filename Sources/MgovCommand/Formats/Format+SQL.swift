import MigrationGovernance

extension Format {
  static let sql = [
    sql("sql-postgres", .postgreSQL, "a script for PostgreSQL: tables, keys, rows, views"),
    sql("sql-sqlite", .sqlite, "a script for SQLite: tables, keys, rows, views"),
  ]

  private static func sql(_ name: String, _ dialect: SQLDialect, _ summary: String) -> Format {
    Format(
      name: name, summary: summary,
      leavesOut: "the character U+0000; foreign keys of columns in which something points at nothing",
      writing: .pieces { base, _, output in try SQLWriter(dialect).write(base) { try output.write($0) } })
  }
}
