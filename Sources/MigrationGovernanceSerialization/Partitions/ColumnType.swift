import MigrationGovernanceCore

/// What a column of a partitioned table holds, in words that engines for tables share.
package indirect enum ColumnType: Hashable, Sendable {
  case text, date, integer, double, truth
  case list(ColumnType)
  case record([Column])

  /// The type as DuckDB writes it.
  var duckDB: String {
    switch self {
    case .text: "VARCHAR"
    case .date: "DATE"
    case .integer: "BIGINT"
    case .double: "DOUBLE"
    case .truth: "BOOLEAN"
    case .list(let element): element.duckDB + "[]"
    case .record(let columns):
      "STRUCT(" + columns.map { Self.quoted($0.name) + " " + $0.type.duckDB }.joined(separator: ", ") + ")"
    }
  }

  /// The type as Spark writes it in the JSON of a schema.
  var spark: JSONValue {
    switch self {
    case .text: .string("string")
    case .date: .string("date")
    case .integer: .string("long")
    case .double: .string("double")
    case .truth: .string("boolean")
    case .list(let element):
      SchemaObject(
        dictionaryLiteral: ("type", .string("array")), ("elementType", element.spark), ("containsNull", .bool(true))
      ).value
    case .record(let columns): Self.spark(columns)
    }
  }

  /// A record of columns as Spark writes it.
  static func spark(_ columns: [Column]) -> JSONValue {
    let fields = columns.map { column in
      let metadata: SchemaObject = ["comment": .string(column.meaning)]
      let field: SchemaObject = [
        "name": .string(column.name), "type": column.type.spark, "nullable": .bool(true),
        "metadata": metadata.value,
      ]
      return field.value
    }
    let type: SchemaObject = ["type": .string("struct"), "fields": .array(fields)]
    return type.value
  }

  /// A name that may be a word of SQL.
  static func quoted(_ name: String) -> String { "\"" + name.replacingScalar("\"", with: "\"\"") + "\"" }
}

/// A column: its name, what it holds, and what it is made of.
package struct Column: Hashable, Sendable {
  /// What a column is made of.
  package enum Role: Hashable, Sendable {
    /// The value of a field, by its key.
    case field(String)
    /// The value of a field, or its elements, as JSON text: anything, a record inside its own kind, the digits of a number.
    case json(String)
    /// What follows from the field of this key: a bound of its date, or its digits as a number of the machine.
    case derived(String)
    /// The keys that the schema does not know, as JSON text.
    case extensions
  }

  package var name: String
  package var role: Role
  package var type: ColumnType
  package var meaning: String

  /// Gives every column a name that no other has: engines do not tell capitals from small letters. Fields keep their
  /// keys before others get theirs.
  static func named(_ columns: [Column], reserved: [String]) -> [Column] {
    var taken = Set(reserved)
    var columns = columns
    func name(_ place: Int) {
      while !taken.insert(columns[place].name.lowercased()).inserted { columns[place].name += "_" }
    }
    let (own, others) = (
      columns.indices.filter { columns[$0].isField }, columns.indices.filter { !columns[$0].isField }
    )
    for place in own + others { name(place) }
    return columns
  }

  private var isField: Bool {
    switch role {
    case .field, .json: true
    case .derived, .extensions: false
    }
  }
}
