public import MigrationGovernanceCore

/// Entities of one kind side by side: a column each, a row for each field of their schema.
public struct Comparison: Hashable, Sendable {
  /// Whether something is said in a cell.
  public enum Standing: String, Hashable, Sendable {
    /// A source says it, or an editor concludes it; the evidence tells which.
    case said
    /// A source states that there is none.
    case absent
    /// The sources do not say.
    case notSaid = "not-said"
  }

  /// What is said of one entity in one respect.
  public struct Cell: Hashable, Sendable {
    /// Whether something is said.
    public var standing: Standing
    /// The values in words, those of a list one by one, each with what speaks for it; for what is stated to be absent, what
    /// speaks for that.
    public var values: [Statement]
    /// What other sources say that cannot hold as well: another value, or that there is none.
    public var contested: [Statement] = []
  }

  /// One respect.
  public struct Row: Hashable, Sendable {
    /// The key of the field, the name of the relation from the other end, or `inForce`.
    public var key: String
    /// What it means, in a sentence.
    public var meaning: String
    /// A cell for each column.
    public var cells: [Cell]
  }

  /// What is compared.
  public var columns: [Reference]
  /// The respects, in the order of the schema.
  public var rows: [Row]

  /// The cell of an entity in a respect, or `nil` where there is no such column or row.
  public subscript(reference: Reference, key: String) -> Cell? {
    guard let column = columns.firstIndex(of: reference), let row = rows.first(where: { $0.key == key }) else {
      return nil
    }
    return row.cells[column]
  }

  /// The comparison as a table, with the marks of footnotes: a line for each respect, a column for each entity. What is not
  /// said reads `not said`, what a source states to be absent `none, as stated`.
  public func table(citing notes: inout Footnotes) -> Table {
    var table = Table([.init("field")] + columns.map { .init($0.text) })
    for row in rows { table.append([row.key] + row.cells.map { notes.marked($0) }) }
    return table
  }
}

extension Footnotes {
  fileprivate mutating func marked(_ cell: Comparison.Cell) -> String {
    switch cell.standing {
    case .notSaid: return "not said"
    case .said, .absent:
      let values = cell.values.map { value in
        marked(value.isInferred ? Statement(value.text + ", inferred", evidence: value.evidence) : value)
      }
      return (values + cell.contested.map { "contested: " + marked($0) }).joined(separator: "; ")
    }
  }
}

extension Statement {
  /// Whether an editor concludes it, and no source says it.
  public var isInferred: Bool { evidence.strongestStatus == .inferred }
}
