import MigrationGovernanceCore

/// A table that a schema makes: that of a kind, or one of the lists in its records.
struct TableShape {
  /// The kind of the entities.
  var kind: EntityKind
  /// The keys from the entity to the list; none for the table of the kind itself.
  var path: [String]
  /// The table whose rows it belongs to, by its number among those of the kind.
  var parent: Int?
  /// The path of that table.
  var parentPath: [String]?
  /// The keys from the record of that table's row to the list.
  var keys: [String] = []
  /// What a row is.
  var meaning: String
  /// The columns, in their order.
  var columns: [TableColumn] = []
  /// Whether a row is one value, which has a column alone, and no record.
  var isValues = false

  /// The words of the name: `strategies`, `events`, `evidence`.
  var words: [String] { [kind.plural] + path }
  /// How many columns, at the beginning, tell the row apart: the id of the entity, then a position a list.
  var keyCount: Int { path.isEmpty ? 1 : 1 + levels }
  /// The name of the type of record that a row is; `nil` for a value alone.
  var record: String?
  /// The kinds of entity that the field of the list takes, where it names them.
  var targets: [EntityKind] = []
  /// The key of the field that stands for the record in its short form.
  var main: String?
  /// How many lists lead to it.
  var levels = 0
}

/// A column of a table.
struct TableColumn {
  /// What its cells say.
  enum Role: Hashable {
    /// The id of the entity that the row belongs to.
    case owner
    /// The position in a list, from 0: of the row itself for the last such column, else of what holds it.
    case position
    /// The value of a field.
    case value
    /// What follows from the column before it: the first or last day of a date, the document of a place in one.
    case derived
    /// The keys of the record that its schema does not know, as a JSON object.
    case extensions
  }

  /// What a cell holds.
  enum Content: Hashable {
    /// Text; of a vocabulary, the words in use.
    case text(words: [String])
    /// A date or an interval in EDTF.
    case date
    /// A day, ISO 8601.
    case day
    case integer, decimal, truth
    /// JSON.
    case json
    /// The id of an entity of a kind.
    case id(EntityKind)
    /// A reference to an entity of any kind.
    case reference
  }

  /// The words of the name: `place`, `city`.
  var words: [String]
  var role: Role
  var content: Content
  /// The keys from the record of the row to the value.
  var path: [String]
  var meaning: String
  var term: String?
  /// Whether no row is without it.
  var isRequired = false
  /// A regular expression that every text of it matches.
  var pattern: String?
  /// What a derived cell says by the text of the cell that it follows from; `nil` where that is none of its type.
  var derivation: (@Sendable (String) -> String?)?
}
