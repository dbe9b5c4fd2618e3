import MigrationGovernanceCore

/// What describes the partitions: the manifest, and their schemas in the words of Spark and DuckDB.
struct PartitionLayout {
  /// The version of the layout.
  static let version = "1.0"
  /// The folder of records of unknown kinds.
  static let others = "otherRecords"

  let tables: [PartitionTable]
  let isByYear: Bool
  let header: Header
  /// The bytes of the longest line.
  let longest: Int
  let files: [(key: PartitionKey, file: PartFile)]

  static func folder(_ kind: EntityKind) -> String { "type=\(kind.name)" }

  private static let otherColumns = [
    Column(name: "type", role: .field("type"), type: .text, meaning: "The kind that the record names."),
    Column(name: "record", role: .json("record"), type: .text, meaning: "The record, as JSON."),
  ]
  private static let type = Column(
    name: "type", role: .derived("type"), type: .text, meaning: "The kind, by the folder.")
  private static let year = Column(
    name: "year", role: .derived("year"), type: .integer, meaning: "The year, by the folder.")

  /// The files that describe, by name.
  var descriptions: [(name: String, text: String)] {
    let years = isByYear ? [Self.year] : []
    let schemas =
      tables.map { ($0.kind.name, $0.columns + [Self.type] + years) } + [(Self.others, Self.otherColumns)]
    return schemas.map { ("schema/\($0).spark.json", Self.text(ColumnType.spark($1)) + "\n") }
      + [("views.duckdb.sql", views), ("manifest.json", manifest)]
  }

  // MARK: DuckDB

  private var views: String {
    let head = """
      -- A view for each kind, by its plural, and one of the records of unknown kinds. Run it in the folder where it stands.

      """
    return head + tables.enumerated().map { view($1.kind.plural, Self.folder($1.kind), $1.columns, table: $0) }.joined()
      + view(Self.others, Self.others, Self.otherColumns, table: tables.count)
  }

  /// A kind without records has a view as well, so that a question need not know which kinds there are.
  private func view(_ name: String, _ folder: String, _ columns: [Column], table: Int) -> String {
    let isOther = table == tables.count
    let partitions = isOther ? [] : [Self.type] + (isByYear ? [Self.year] : [])
    let create = "\nCREATE OR REPLACE VIEW \(ColumnType.quoted(name)) AS SELECT "
    guard files.contains(where: { $0.key.table == table }) else {
      return create
        + (columns + partitions).map { "CAST(NULL AS \($0.type.duckDB)) AS \(ColumnType.quoted($0.name))" }
        .joined(separator: ", ") + " WHERE false;\n"
    }
    let types = columns.map { column in
      "  \(ColumnType.quoted(column.name)): '\(column.type.duckDB.replacingScalar("'", with: "''"))'"
    }
    let hive = partitions.map { "\(ColumnType.quoted($0.name)): \($0.type.duckDB)" }.joined(separator: ", ")
    return create
      + """
      * FROM read_json('\(folder)/\(isOther || !isByYear ? "" : "*/")*.jsonl', format = 'newline_delimited',
        maximum_object_size = \(max(longest, 1 << 24)), hive_partitioning = \(isOther ? "false" : "true, hive_types = {\(hive)}"),
        columns = {
      \(types.joined(separator: ",\n"))
        });

      """
  }

  // MARK: The manifest

  private var manifest: String {
    var lines: [String] = []
    func say(_ key: String, _ value: JSONValue) { lines.append("  \(JSONValue.quoted(key)): " + Self.text(value)) }
    say("migrationGovernancePartitions", .string(Self.version))
    say("header", header.jsonValue ?? .null)
    say("partitionedBy", SchemaObject.texts(isByYear ? ["type", "year"] : ["type"]))
    let kinds = tables.enumerated().map { place, table in
      var kind: SchemaObject = [
        "type": .string(table.kind.name), "view": .string(table.kind.plural),
        "records": Self.number(count(of: place)), "schema": .string("schema/\(table.kind.name).spark.json"),
      ]
      if isByYear { kind["yearOf"] = SchemaObject.texts(table.yearKeys) }
      return kind.value
    }
    lines.append(list("kinds", kinds))
    say("otherRecords", Self.number(count(of: tables.count)))
    lines.append(list("files", files.map { entry($0.key, $0.file) }))
    return "{\n" + lines.joined(separator: ",\n") + "\n}\n"
  }

  private func entry(_ key: PartitionKey, _ file: PartFile) -> JSONValue {
    var entry: SchemaObject = ["file": .string(file.name)]
    if key.table < tables.count {
      entry["type"] = .string(tables[key.table].kind.name)
      if isByYear {
        entry["year"] = key.year.map { JSONNumber(literal: String($0)).map { .number($0) } ?? .null } ?? .null
      }
    }
    entry["records"] = Self.number(file.records)
    entry["bytes"] = Self.number(file.bytes)
    return entry.value
  }

  private func list(_ key: String, _ values: [JSONValue]) -> String {
    "  \(JSONValue.quoted(key)): ["
      + values.map { "\n    " + Self.text($0) }.joined(separator: ",") + (values.isEmpty ? "]" : "\n  ]")
  }

  private func count(of table: Int) -> Int {
    files.reduce(0) { $1.key.table == table ? $0 + $1.file.records : $0 }
  }

  private static func number(_ count: Int) -> JSONValue { .number(JSONNumber(count)) }

  private static func text(_ value: JSONValue) -> String {
    var output = JSONOutput(.compact)
    output.value(value)
    return String(decoding: output.bytes, as: UTF8.self)
  }
}
