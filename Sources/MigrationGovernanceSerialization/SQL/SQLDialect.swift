import MigrationGovernanceCore

/// A database that scripts are written for.
public struct SQLDialect: Hashable, Sendable {
  enum Kind { case postgreSQL, sqlite }
  let kind: Kind

  /// PostgreSQL 12 or newer.
  public static let postgreSQL = SQLDialect(kind: .postgreSQL)
  /// SQLite 3.38 or newer.
  public static let sqlite = SQLDialect(kind: .sqlite)

  /// The type of a column.
  func type(_ content: TableColumn.Content) -> String {
    switch (content, kind) {
    case (.text, _), (.date, _), (.id, _), (.reference, _): "text"
    case (.day, .postgreSQL): "date"
    case (.day, .sqlite): "text"
    case (.integer, .postgreSQL): "bigint"
    case (.integer, .sqlite): "integer"
    case (.decimal, _): "numeric"
    case (.truth, .postgreSQL): "boolean"
    case (.truth, .sqlite): "integer"
    case (.json, .postgreSQL): "jsonb"
    case (.json, .sqlite): "text"
    }
  }

  /// What every cell of a column fulfils, or `nil`; `position` is a column that counts.
  func check(_ name: String, _ column: TableColumn) -> String? {
    switch (column.content, kind) {
    case (.integer, _) where column.role == .position: "\(name) >= 0"
    case (.id, .postgreSQL), (.reference, .postgreSQL):
      column.pattern.map { "\(name) ~ '^(?:\($0.replacingScalar("'", with: "''")))$'" }
    case (.id, .sqlite): "length(\(name)) BETWEEN 1 AND 128 AND \(name) NOT GLOB '*[^A-Za-z0-9._-]*'"
    case (.reference, .sqlite): "\(name) GLOB '[a-z]*:[A-Za-z0-9]*'"
    case (.date, _): "\(name) <> ''"
    case (.day, .sqlite): "\(name) = date(\(name))"
    case (.truth, .sqlite): "\(name) IN (0, 1)"
    case (.json, .sqlite): "\(name) IS NULL OR json_valid(\(name))"
    default: nil
    }
  }
}

/// What tables and columns are called in SQL: in small letters, words joined by underscores, always in quotation marks, since
/// `of`, `for` and `to` are words of the language.
enum SQLNames {
  static func table(_ shape: TableShape) -> String { quoted(bare(shape.words)) }
  static func column(_ column: TableColumn) -> String { quoted(bare(column.words)) }

  /// `succeededBy`, `evidence` as `succeeded_by_evidence`.
  static func bare(_ words: [String]) -> String { words.map(snake).joined(separator: "_") }

  /// A name in quotation marks. PostgreSQL cuts names after 63 bytes: what is longer ends in a number made of the whole.
  static func quoted(_ name: String) -> String {
    "\"" + shortened(name).replacingScalar("\"", with: "\"\"") + "\""
  }

  private static func shortened(_ name: String) -> String {
    guard name.utf8.count > 63 else { return name }
    // FNV-1a: the same in every run.
    let hash = name.utf8.reduce(0x811C_9DC5 as UInt32) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
    return String(decoding: name.utf8.prefix(52).filter { $0 < 0x80 }, as: UTF8.self) + "_" + String(hash, radix: 16)
  }

  private static func snake(_ word: String) -> String {
    var name = ""
    for letter in word.unicodeScalars {
      if letter.properties.isUppercase, !name.isEmpty { name += "_" }
      name += letter.properties.lowercaseMapping
    }
    return name
  }

  /// Text as a literal, for comments and the like.
  static func literal(_ text: String) -> String { "'" + text.replacingScalar("'", with: "''") + "'" }
}
