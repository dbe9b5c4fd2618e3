/// The next row of a list, in a package whose rows stand in the order in which records take them.
///
/// Files mostly are in the order in which they were written. Then each row is read once, as its record is, and nothing is
/// remembered of it: 6.8 s in place of 7.8 s for a million records. Whatever does not fit is left to the index of ``CSVTable``, which
/// puts rows in order, and says what is wrong with those that have no place.
final class CSVRowAhead {
  /// Why rows can't be read in the order in which they stand; nobody is told.
  static let disorder = "the rows are in another order"

  private let file: CSVFile
  /// The columns of the id, of the positions of what holds the row, and of its own position or -1.
  private let owner: Int
  private let way: [Int]
  private let own: Int
  /// The table of the entities, and the column of their ids.
  private let entities: CSVFile
  private let id: Int
  private let parent: CSVRowAhead?
  private let state = UnsafeMutablePointer<State>.allocate(capacity: 1)

  private struct State {
    /// Where the row begins that has not been read.
    var place: Int
    /// Whether the row before it is read, and has not been taken.
    var isRead = false
    /// The position of the row taken last in its list.
    var position: Int32 = -1
  }

  /// That of the entities' own table.
  init(_ table: CSVTable) {
    file = table.file
    owner = table.keys.first ?? 0
    (way, own) = ([], -1)
    (entities, id) = (table.file, table.keys.first ?? 0)
    parent = nil
    state.initialize(to: State(place: table.file.body))
  }

  /// That of a list in rows of another table.
  init(_ table: CSVTable, under parent: CSVRowAhead) {
    file = table.file
    owner = table.keys.first ?? 0
    let hasPosition = table.keys.count == table.shape.keyCount
    way = Array(table.keys.dropFirst().dropLast(hasPosition ? 1 : 0))
    own = hasPosition ? table.keys.last ?? -1 : -1
    (entities, id) = (parent.entities, parent.id)
    self.parent = parent
    state.initialize(to: State(place: table.file.body))
  }

  deinit { state.deallocate() }

  /// Begins with the list of another record.
  func begin() { state.pointee.position = -1 }

  /// Whether there is a row that belongs to the record that is being written. What can't be read belongs to none.
  func isNext() -> Bool {
    guard state.pointee.isRead || read() else { return false }
    guard file.cells[owner].equals(entities.cells[id], file.bytes, entities.bytes) else { return false }
    var holder = parent
    for column in way.reversed() {
      guard let above = holder, file.cells[column].number(in: file.bytes) == above.state.pointee.position else {
        return false
      }
      holder = above.parent
    }
    return true
  }

  /// Takes the row; answers whether it stands behind the one before it.
  func take() -> Bool {
    state.pointee.isRead = false
    guard own >= 0 else {
      state.pointee.position += 1
      return true
    }
    guard let position = file.cells[own].number(in: file.bytes), position > state.pointee.position else { return false }
    state.pointee.position = position
    return true
  }

  /// Whether every row has been taken.
  func isAtEnd() -> Bool { !state.pointee.isRead && !read() && state.pointee.place >= file.bytes.count }

  /// Reads the next row that is not blank into the file's cells.
  private func read() -> Bool {
    while state.pointee.place < file.bytes.count {
      let row = file.readRow(at: state.pointee.place)
      guard row.fault == nil else { return false }
      state.pointee.place = row.next
      guard row.isBlank else {
        state.pointee.isRead = true
        return true
      }
    }
    return false
  }
}
