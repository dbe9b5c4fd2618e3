import MigrationGovernanceCore

/// What to do for each part of a row, laid out so that going through it counts no references: made of a ``CSVLayout`` once a table.
final class CSVRowSteps {
  enum Form {
    case text, number, truth, json
    /// A record inside, whose steps are others.
    case record
    /// The rows of another table.
    case list
  }

  struct Step {
    var form: Form
    /// The cell, or -1.
    var cell = -1
    /// The key in quotation marks with its colon.
    var key: UnsafeBufferPointer<UInt8>
    /// The steps of a record inside.
    var record: Unmanaged<CSVRowSteps>?
    /// The table of a list, if it has rows at all.
    var list: Unmanaged<CSVRowReader>?
    /// Whether the elements of a list that stand in one cell are numbers.
    var isOfNumbers = false
  }

  let steps: UnsafeMutableBufferPointer<Step>
  /// The cell with the keys that the schema does not know, or -1.
  let extensions: Int
  /// Columns that are none of the schema's.
  let others: [(cell: Int, key: String)]
  private let records: [CSVRowSteps]

  init(_ layout: CSVLayout, _ lists: [CSVRowReader]) {
    var records: [CSVRowSteps] = []
    let made = layout.parts.map { member in
      var step = Step(form: .text, key: CSVRowSteps.quoted(member.key))
      switch member.part {
      case .cell(let cell, let content):
        step.cell = cell
        step.form = CSVRowSteps.form(content)
      case .record(let inner):
        let record = CSVRowSteps(inner, lists)
        records.append(record)
        step.form = .record
        step.record = .passUnretained(record)
      case .list(let path, let cell):
        step.form = .list
        step.cell = cell?.place ?? -1
        step.isOfNumbers = cell?.content == .integer || cell?.content == .decimal
        step.list = lists.first { $0.table.shape.path == path }.map { .passUnretained($0) }
      }
      return step
    }
    // Without a cell and without rows a list is never there.
    let needed = made.filter { $0.form != .list || $0.cell >= 0 || $0.list != nil }
    steps = .allocate(capacity: needed.count)
    _ = steps.initialize(from: needed)
    self.records = records
    extensions = layout.extensions ?? -1
    others = layout.others.map { ($0.place, $0.title) }
  }

  deinit {
    for step in steps { step.key.deallocate() }
    steps.deallocate()
  }

  private static func form(_ content: TableColumn.Content) -> Form {
    switch content {
    case .text, .date, .day, .id, .reference: .text
    case .integer, .decimal: .number
    case .truth: .truth
    case .json: .json
    }
  }

  private static func quoted(_ key: String) -> UnsafeBufferPointer<UInt8> {
    let text = JSONValue.quoted(key) + ":"
    let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: text.utf8.count)
    _ = bytes.initialize(from: text.utf8)
    return UnsafeBufferPointer(bytes)
  }
}
