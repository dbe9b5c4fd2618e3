import MigrationGovernanceCore

/// The writing of one kind: where the rows of each of its tables go, and where it stands.
final class TableRun {
  /// Behind a pointer, as the state of a ``CellOutput`` is.
  private struct State: ~Copyable {
    /// The id of the entity that is written.
    var owner = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    /// How many lists have been entered.
    var depth = 0
    /// Room for JSON.
    var json = JSONOutput(.compact)
  }

  private let outputs: [CellOutput]
  private let byNumber: UnsafeMutableBufferPointer<Unmanaged<CellOutput>>
  private let state: UnsafeMutablePointer<State>
  /// Where it stands in each of the lists.
  private let positions: UnsafeMutableBufferPointer<Int>

  /// Makes a run with the outputs of tables, by their numbers.
  init(_ outputs: [CellOutput], _ tables: [TableShape]) {
    self.outputs = outputs
    byNumber = .allocate(capacity: outputs.count)
    _ = byNumber.initialize(from: outputs.map { Unmanaged.passUnretained($0) })
    state = .allocate(capacity: 1)
    state.initialize(to: State())
    positions = .allocate(capacity: 1 + (tables.map(\.levels).max() ?? 0))
    positions.initialize(repeating: 0)
  }

  deinit {
    byNumber.deallocate()
    state.deinitialize(count: 1)
    state.deallocate()
    positions.deallocate()
  }

  /// Begins an entity.
  func begin(_ owner: UnsafeBufferPointer<UInt8>) {
    state.pointee.owner = owner
    state.pointee.depth = 0
  }

  /// Writes the row of the entity itself.
  func row(_ write: (CellOutput) -> Void) {
    byNumber[0]._withUnsafeGuaranteedRef { cells in
      cells.beginRow()
      write(cells)
      cells.endRow()
    }
  }

  /// Writes the rows of a list, each with what tells it apart.
  func list(_ table: Int, _ count: Int, _ element: (Int, CellOutput) -> Void) {
    byNumber[table]._withUnsafeGuaranteedRef { cells in
      let depth = state.pointee.depth
      state.pointee.depth = depth + 1
      for index in 0..<count {
        positions[depth] = index
        cells.beginRow()
        cells.text(state.pointee.owner)
        for level in 0...depth { cells.number(positions[level]) }
        element(index, cells)
        cells.endRow()
      }
      state.pointee.depth = depth
    }
  }

  /// Writes JSON into a cell.
  func json(_ cells: CellOutput, _ write: (inout JSONOutput) -> Void) {
    state.pointee.json.clear()
    write(&state.pointee.json)
    state.pointee.json.bytes.withMemoryRebound(to: UInt8.self) { cells.json($0) }
  }
}
