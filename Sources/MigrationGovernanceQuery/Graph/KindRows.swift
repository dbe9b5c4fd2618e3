import MigrationGovernanceCore

/// The rows of one table in memory, and the numbers that they have in the graph.
///
/// The addresses are those of arrays that the knowledge base of the graph owns: the graph keeps it, and keeps it
/// unchanged, for as long as it lives, so they stay good. Reading a row so costs neither a look for its table nor a copy.
struct KindRows: @unchecked Sendable {
  /// The type.
  let type: any Entity.Type
  /// The number of the first row.
  let first: Int32
  /// How many rows there are.
  let count: Int
  private let pieces: [UnsafeRawPointer]
  private let stride: Int
  private let rowsPerPiece: Int

  init<E: Entity>(_ table: EntityTable<E>, first: Int) {
    type = E.self
    self.first = Int32(truncatingIfNeeded: first)
    count = table.count
    stride = MemoryLayout<E>.stride
    rowsPerPiece = EntityTable<E>.rowsPerPiece
    var pieces: [UnsafeRawPointer] = []
    table.withPieces { rows, _ in pieces.append(rows) }
    self.pieces = pieces
  }

  /// Where a row lies.
  @inline(__always)
  func address(of row: Int) -> UnsafeRawPointer {
    pieces[row / rowsPerPiece] + row % rowsPerPiece * stride
  }
}
