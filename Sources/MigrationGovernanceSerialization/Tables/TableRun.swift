import MigrationGovernanceCore

/// The writing of one kind: where the rows of each of its tables go, and where it stands.
final class TableRun {
  /// By the number of the table.
  let outputs: [CellOutput]
  /// The id of the entity that is written.
  var owner = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  /// Where it stands in the lists that have been entered.
  var positions: [Int] = []
  /// Room for JSON.
  var json = JSONOutput(.compact)

  init(_ outputs: [CellOutput]) { self.outputs = outputs }

  /// Begins a row of a list with what tells it apart.
  func beginRow(_ cells: CellOutput) {
    cells.beginRow()
    cells.text(owner)
    for position in positions { cells.number(position) }
    cells.said = 0
  }

  /// Writes JSON into a cell.
  func json(_ cells: CellOutput, _ write: (inout JSONOutput) -> Void) {
    json.clear()
    write(&json)
    json.bytes.withMemoryRebound(to: UInt8.self) { cells.json($0) }
  }
}
