/// Rows with typed columns: what an answer hands to whoever prints it.
///
/// A plain value. It prints as aligned text (``text(width:)``), Markdown (``markdown``) and CSV (``csv``).
public struct Table: Hashable, Sendable {
  /// What the cells of a column hold.
  public enum Kind: String, Hashable, Sendable {
    /// Words.
    case text
    /// Numbers: aligned at the right.
    case number
    /// Dates and intervals in EDTF.
    case date
    /// References to entities.
    case reference
  }

  /// One column.
  public struct Column: Hashable, Sendable {
    /// The heading; by convention the key of a field.
    public var title: String
    /// What the cells hold.
    public var kind: Kind

    /// Makes a column.
    public init(_ title: String, _ kind: Kind = .text) {
      self.title = title
      self.kind = kind
    }
  }

  /// The columns.
  public var columns: [Column]
  /// The rows: a text for each column, empty where nothing is said. Short rows are filled up when printed.
  public private(set) var rows: [[String]]

  /// Makes a table.
  public init(_ columns: [Column], rows: [[String]] = []) {
    self.columns = columns
    self.rows = []
    for row in rows { append(row) }
  }

  /// Adds a row: cells that are missing are empty, surplus ones are left out.
  public mutating func append(_ row: [String]) {
    rows.append(Array(row.prefix(columns.count)) + Array(repeating: "", count: max(0, columns.count - row.count)))
  }
}
