import MigrationGovernanceCore

extension CSVTable {
  /// Finds the rows of a table of entities, in the order of the file, and their ids.
  func indexEntities(_ errors: CSVErrorList) -> CSVOwners {
    let owners = CSVOwners(self)
    var starts: [Int] = []
    var place = file.body
    while place < file.bytes.count, !errors.isFull {
      let row = file.readRow(at: place, needed: orderCells)
      if let fault = row.fault {
        errors.add(error(at: place, column: nil, fault))
      } else if !row.isBlank {
        starts.append(place)
        if let key = keys.first { owners.add(file.cells[key]) }
        lookForStrays(at: place, errors)
      }
      place = row.next
    }
    self.starts = starts
    return owners
  }

  /// Finds the rows of a list, and puts them in the order of what they belong to.
  func indexList(under parent: CSVTable, entities: CSVOwners, _ errors: CSVErrorList) {
    let hasPosition = keys.count == shape.keyCount
    let numbered = keys.dropFirst()
    var (starts, owners, positions): ([Int], [Int32], [Int32]) = ([], [], [])
    var search = CSVParentSearch(parent, entities)
    var isOrdered = true
    var way: [Int32] = []
    var place = file.body
    while place < file.bytes.count, !errors.isFull {
      let row = file.readRow(at: place, needed: orderCells)
      defer { place = row.next }
      if let fault = row.fault {
        errors.add(error(at: place, column: nil, fault))
        continue
      }
      if row.isBlank { continue }
      way.removeAll(keepingCapacity: true)
      if let bad = numbered.first(where: { key in
        guard let number = file.cells[key].number(in: file.bytes) else { return true }
        way.append(number)
        return false
      }) {
        errors.add(error(at: place, column: bad, "a position is a whole number from 0: write 0 for the first"))
        continue
      }
      let position = hasPosition ? way.removeLast() : 0
      guard let owner = search.find(file.cells[keys[0]], file.bytes, way) else {
        errors.add(orphan(at: place, under: parent, entities))
        continue
      }
      if let last = owners.last, let lastPosition = positions.last, (last, lastPosition) > (owner, position) {
        isOrdered = false
      }
      starts.append(place)
      owners.append(owner)
      positions.append(position)
      lookForStrays(at: place, errors)
    }
    if !isOrdered {
      let order = starts.indices.sorted { one, other in
        (owners[one], positions[one], starts[one]) < (owners[other], positions[other], starts[other])
      }
      starts = order.map { starts[$0] }
      owners = order.map { owners[$0] }
      positions = order.map { positions[$0] }
    }
    for place in starts.indices.dropFirst() where owners[place] == owners[place - 1] {
      if !hasPosition {
        positions[place] = positions[place - 1] + 1
      } else if positions[place] == positions[place - 1], !lists.isEmpty {
        errors.add(
          error(
            at: starts[place], column: keys.last,
            "the position stands twice, and rows of other tables go by it: give each row one of its own"))
      }
    }
    (self.starts, self.owners, self.positions) = (starts, owners, positions)
  }

  /// The first row that belongs to a row of the table above, or where it would stand.
  func firstRow(of owner: Int) -> Int {
    var (low, high) = (0, owners.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(owners[middle]) < owner { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// How many cells of a row are looked at to order it. The others are read with its record, and what is wrong with them said then.
  private var orderCells: Int { strays.isEmpty ? (keys.max() ?? 0) + 1 : .max }

  /// Says where something stands that no record could keep.
  private func lookForStrays(at place: Int, _ errors: CSVErrorList) {
    for column in strays {
      guard column < file.filled else { return }
      guard file.cells[column].count > 0 else { continue }
      let reason =
        file.header[column].isEmpty
        ? "the column has no heading: write one, so that what stands here is kept"
        : "a row of this table is a value alone: remove what stands here, or put it into another table"
      errors.add(error(at: place, column: column, reason))
      return
    }
  }

  private func orphan(at place: Int, under parent: CSVTable, _ entities: CSVOwners) -> CSVError {
    let id = file.cells[keys[0]].text(in: file.bytes) ?? ""
    let reason =
      entities.has(id)
      ? "“\(id)” has no such row in \(parent.file.name): correct the position"
      : "there is no \(shape.kind.name) “\(id)”: correct the id, or add it to \(entities.fileName)"
    return error(at: place, column: keys[0], reason)
  }
}

extension CSVCell {
  /// The whole number from 0 that the cell holds, or `nil`.
  func number(in bytes: UnsafeBufferPointer<UInt8>) -> Int32? {
    guard (1...9).contains(count) else { return nil }
    var value: Int32 = 0
    for byte in bytes[start..<(start + count)] {
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
      value = value * 10 + Int32(byte - UInt8(ascii: "0"))
    }
    return value
  }

  func equals(
    _ other: CSVCell, _ bytes: UnsafeBufferPointer<UInt8>, _ otherBytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard count == other.count, let one = bytes.baseAddress, let two = otherBytes.baseAddress else { return false }
    return ByteScan.equal(one + start, two + other.start, count)
  }
}

/// The entities of a kind by their ids, for the rows that belong to them.
final class CSVOwners {
  let fileName: String
  private let bytes: UnsafeBufferPointer<UInt8>
  /// Where the ids lie, by the order of the rows.
  private var ids: [CSVCell] = []
  private lazy var numbers: [String: Int32] = Dictionary(
    ids.enumerated().map { ($0.element.text(in: bytes) ?? "", Int32(truncatingIfNeeded: $0.offset)) },
    uniquingKeysWith: { first, _ in first })

  init(_ table: CSVTable) {
    fileName = table.file.name
    bytes = table.file.bytes
  }

  func add(_ id: CSVCell) { ids.append(id) }
  func has(_ id: String) -> Bool { numbers[id] != nil }

  /// The entity with an id, looked for near where the last was found, since files mostly keep the same order.
  func find(_ cell: CSVCell, _ other: UnsafeBufferPointer<UInt8>, near last: Int32) -> Int32? {
    let begin = Int(last)
    for number in begin..<max(begin, min(begin + 32, ids.count)) where ids[number].equals(cell, bytes, other) {
      return Int32(truncatingIfNeeded: number)
    }
    return cell.text(in: other).flatMap { numbers[$0] }
  }
}

/// Finds the rows of a table to which rows of a list belong.
private struct CSVParentSearch {
  private let parent: CSVTable
  private let entities: CSVOwners
  private var entity: Int32 = 0
  private var row = 0

  init(_ parent: CSVTable, _ entities: CSVOwners) {
    self.parent = parent
    self.entities = entities
  }

  /// - Parameter way: The positions in the lists that lead to the row.
  mutating func find(_ id: CSVCell, _ bytes: UnsafeBufferPointer<UInt8>, _ way: [Int32]) -> Int32? {
    guard let found = entities.find(id, bytes, near: entity) else { return nil }
    entity = found
    return way.isEmpty ? found : parent.find(found, way[...], near: &row)
  }
}

extension CSVTable {
  /// The row with a way from an entity: its number there and the positions in the lists.
  fileprivate func find(_ entity: Int32, _ way: ArraySlice<Int32>, near row: inout Int) -> Int32? {
    guard let last = way.last else { return entity }
    var above = entity
    if way.count > 1 {
      var begin = 0
      guard let found = parentTable?.find(entity, way.dropLast(), near: &begin) else { return nil }
      above = found
    }
    // The same row again, or one of the next few; else by halves.
    for place in row..<max(row, min(row + 8, starts.count)) where owners[place] == above && positions[place] == last {
      row = place
      return Int32(truncatingIfNeeded: place)
    }
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if (owners[middle], positions[middle]) < (above, last) { low = middle + 1 } else { high = middle }
    }
    guard low < starts.count, owners[low] == above, positions[low] == last else { return nil }
    row = low
    return Int32(truncatingIfNeeded: low)
  }
}

/// The faults that have been found, as many as are worth telling.
final class CSVErrorList {
  private(set) var errors: [CSVError] = []
  var isFull: Bool { errors.count >= CSVErrors.most }
  /// Adds one, which is made only if there is room: to count its row takes a way through the file.
  func add(_ error: @autoclosure () -> CSVError) { if !isFull { errors.append(error()) } }

  private var undecoded: Set<String> = []
  /// Adds that a cell is not UTF-8, once for each file: it has been saved in another encoding as a whole.
  func addUndecoded(_ error: CSVError) {
    guard undecoded.insert(error.file).inserted else { return }
    var error = error
    error.reason = "the file is not UTF-8, from this row on at the latest: save it as “CSV UTF-8”"
    add(error)
  }
}
