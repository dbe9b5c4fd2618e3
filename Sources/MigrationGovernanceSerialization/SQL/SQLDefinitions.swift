import MigrationGovernanceCore

/// What a script says of tables: CREATE TABLE, foreign keys, indexes, comments.
struct SQLDefinitions {
  let dialect: SQLDialect
  let tables: [TableShape]
  /// By the name of the table, the columns that hold something that is not there.
  let dangling: [String: Set<Int>]

  private var isPostgreSQL: Bool { dialect.kind == .postgreSQL }

  /// A table. In SQLite comments stand in it, and foreign keys, which can't be added later.
  func table(_ table: TableShape) -> String {
    var lines = table.columns.map { column in
      let name = SQLNames.column(column)
      var line = "  \(name) \(dialect.type(column.content))"
      if column.isRequired { line += " NOT NULL" }
      if let check = dialect.check(name, column) { line += " CHECK (\(check))" }
      return (line, column.meaning)
    }
    let key = table.columns.prefix(table.keyCount).map(SQLNames.column).joined(separator: ", ")
    lines.append(("  PRIMARY KEY (\(key))", ""))
    for place in table.columns.indices where table.columns[place].content == .date && place + 2 < table.columns.count {
      let (one, two) = (SQLNames.column(table.columns[place + 1]), SQLNames.column(table.columns[place + 2]))
      lines.append(("  CHECK (\(one) <= \(two))", ""))
    }
    if !isPostgreSQL {
      lines += foreignKeys(table).map { ("  FOREIGN KEY \($0) DEFERRABLE INITIALLY DEFERRED", "") }
    }
    let body = lines.enumerated().map { place, line in
      let comma = place < lines.count - 1 ? "," : ""
      return line.0 + comma + (isPostgreSQL || line.1.isEmpty ? "" : " -- \(SQLDefinitions.oneLine(line.1))")
    }
    let head = isPostgreSQL ? "" : "-- \(SQLDefinitions.oneLine(table.meaning))\n"
    return head + "CREATE TABLE \(SQLNames.table(table)) (\n" + body.joined(separator: "\n") + "\n);\n"
  }

  /// What comes after the rows: foreign keys and comments of PostgreSQL, indexes.
  func after(_ table: TableShape) -> String {
    var text = ""
    let name = SQLNames.table(table)
    if isPostgreSQL {
      for key in foreignKeys(table) { text += "ALTER TABLE \(name) ADD FOREIGN KEY \(key);\n" }
      text += "COMMENT ON TABLE \(name) IS \(SQLNames.literal(table.meaning));\n"
      for column in table.columns where !column.meaning.isEmpty {
        text += "COMMENT ON COLUMN \(name).\(SQLNames.column(column)) IS \(SQLNames.literal(column.meaning));\n"
      }
    }
    for (place, column) in table.columns.enumerated() where place > 0 {
      let bare = SQLNames.bare(table.words + column.words)
      switch column.content {
      case .id, .reference:
        text += "CREATE INDEX \(SQLNames.quoted(bare + "_index")) ON \(name) (\(SQLNames.column(column)));\n"
      case .date where place + 2 < table.columns.count:
        let bounds = [table.columns[place + 1], table.columns[place + 2]].map(SQLNames.column).joined(separator: ", ")
        text += "CREATE INDEX \(SQLNames.quoted(bare + "_index")) ON \(name) (\(bounds));\n"
      default: break
      }
    }
    return text
  }

  func view(_ view: SQLViews.View) -> String {
    let name = SQLNames.quoted(view.name)
    var text = isPostgreSQL ? "" : "-- \(view.meaning)\n"
    text += "CREATE VIEW \(name) AS\n\(view.query);\n"
    if isPostgreSQL { text += "COMMENT ON VIEW \(name) IS \(SQLNames.literal(view.meaning));\n" }
    return text
  }

  /// Foreign keys, but for columns that hold something that is not there.
  private func foreignKeys(_ table: TableShape) -> [String] {
    var keys: [String] = []
    if table.levels > 1, let parent = tables.first(where: { $0.kind == table.kind && $0.path == table.parentPath }) {
      func names(_ table: TableShape) -> String {
        table.columns.prefix(parent.keyCount).map(SQLNames.column).joined(separator: ", ")
      }
      keys.append("(\(names(table))) REFERENCES \(SQLNames.table(parent)) (\(names(parent)))")
    }
    let missing = dangling[SQLNames.table(table)] ?? []
    for (place, column) in table.columns.enumerated() where !missing.contains(place) {
      switch column.content {
      case .id(let kind):
        let isOwn = table.path.isEmpty && place == 0
        guard !isOwn, let target = tables.first(where: { $0.kind == kind && $0.path.isEmpty }) else { continue }
        keys.append("(\(SQLNames.column(column))) REFERENCES \(SQLNames.table(target)) (\"id\")")
      case .reference where table.kind != DataPackage.entities.kind:
        keys.append(
          "(\(SQLNames.column(column))) REFERENCES \(SQLNames.table(DataPackage.entities)) (\"reference\")")
      default: break
      }
    }
    return keys
  }

  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
