/// Entities counted in lines and columns; every cell has what it counts, and what speaks for that.
public struct CrossTable: Hashable, Sendable {
  /// What a line or a column stands for.
  public struct Heading: Hashable, Sendable {
    /// The entity; `nil` for words, and for what is not said.
    public var reference: Reference?
    /// What to call it; `—` for what is not said.
    public var text: String

    /// Makes a heading.
    public init(reference: Reference?, text: String) {
      self.reference = reference
      self.text = text
    }

    /// Where the sources say nothing.
    public static let notSaid = Heading(reference: nil, text: "—")
  }

  /// What is counted for a line and a column.
  public struct Cell: Hashable, Sendable {
    /// The entities, each once, in the order of their tables.
    public var counted: [Reference] = []
    /// Those of them to which the note applies.
    public var noted: [Reference] = []
    /// What speaks for it, each once.
    public var evidence: [Evidence] = []

    /// Makes a cell.
    public init(counted: [Reference] = [], noted: [Reference] = [], evidence: [Evidence] = []) {
      self.counted = counted
      self.noted = noted
      self.evidence = evidence
    }
  }

  /// What the lines are.
  public var title: String
  /// What is to be known of some of those that are counted: `possibly`, `unanswered`.
  public var note: String
  /// The kinds that are counted.
  public var kinds: [EntityKind]
  /// What the lines stand for.
  public var lines: [Heading]
  /// What the columns stand for.
  public var columns: [Heading]
  /// The cells, line by line.
  public var cells: [[Cell]]

  /// Makes a table of its lines, columns and cells, line by line.
  public init(
    title: String, note: String, kinds: [EntityKind], lines: [Heading], columns: [Heading], cells: [[Cell]]
  ) {
    self.title = title
    self.note = note
    self.kinds = kinds
    self.lines = lines
    self.columns = columns
    self.cells = cells
  }

  /// The cell of a line and a column; `nil` where there is no such line or column.
  public subscript(line: Heading, column: Heading) -> Cell? {
    guard let line = lines.firstIndex(of: line), let column = columns.firstIndex(of: column) else { return nil }
    return cells[line][column]
  }

  /// The cell of two entities; `nil` where there is no such line or column.
  public subscript(line: Reference, column: Reference) -> Cell? {
    guard let line = lines.first(where: { $0.reference == line }),
      let column = columns.first(where: { $0.reference == column })
    else { return nil }
    return self[line, column]
  }

  /// The counts as a table, without footnotes.
  public var table: Table {
    var notes = Footnotes.silent
    return table(citing: &notes)
  }

  /// The counts as a table, each with the marks of what speaks for it; at the end of each line, and in a last line, how
  /// many there are together. One that stands in several lines or columns counts in each, and once among all.
  public func table(citing notes: inout Footnotes) -> Table {
    let kind: Table.Kind = kinds.count > 1 ? .text : .number
    var table = Table([.init(title)] + columns.map { .init($0.text, kind) } + [.init("all", kind)])
    for (line, cells) in zip(lines, cells) {
      let shown = cells.map { notes.marked(Statement(words(for: $0), evidence: $0.evidence)) }
      table.append([line.text] + shown + [words(for: together(cells))])
    }
    let below = columns.indices.map { column in words(for: together(cells.map { $0[column] })) }
    table.append(["all"] + below + [words(for: together(cells.flatMap { $0 }))])
    return table
  }

  private func together(_ cells: [Cell]) -> Cell {
    var counted: Set<Reference> = []
    // What is certain in one cell is certain of all together.
    var certain: Set<Reference> = []
    for cell in cells {
      counted.formUnion(cell.counted)
      certain.formUnion(Set(cell.counted).subtracting(cell.noted))
    }
    return Cell(counted: counted.sorted(), noted: counted.subtracting(certain).sorted())
  }

  private func words(for cell: Cell) -> String {
    var words = "\(cell.counted.count)"
    if kinds.count > 1 {
      let counts = kinds.map { kind in (kind, cell.counted.count { $0.kind == kind.name }) }.filter { $0.1 > 0 }
      words = counts.isEmpty ? "0" : counts.map { "\($1) \($1 == 1 ? $0.name : $0.plural)" }.joined(separator: ", ")
    }
    return cell.noted.isEmpty ? words : words + " (\(cell.noted.count) \(note))"
  }
}
