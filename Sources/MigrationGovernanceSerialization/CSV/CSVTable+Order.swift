import MigrationGovernanceCore

extension CSVTable {
  /// Finds the rows of a table of entities, in the order of the file.
  func indexEntities(_ errors: CSVErrorList) {
    file.withBytes { bytes in
      var place = file.body
      while place < bytes.count {
        let (next, isBlank, fault) = file.readRow(bytes, at: place)
        if let fault { errors.add(error(at: place, column: nil, fault)) } else if !isBlank { starts.append(place) }
        if errors.isFull { return }
        place = next
      }
    }
  }

  /// Finds the rows of a list, and puts them in the order of what they belong to.
  func indexList(under parent: CSVTable, entities: CSVOwners, _ errors: CSVErrorList) {
    let hasPosition = keys.count == shape.keyCount
    var search = CSVParentSearch(parent, entities)
    var isOrdered = true
    file.withBytes { bytes in
      var place = file.body
      while place < bytes.count {
        let (next, isBlank, fault) = file.readRow(bytes, at: place)
        defer { place = next }
        if errors.isFull { return }
        if let fault {
          errors.add(error(at: place, column: nil, fault))
          continue
        }
        if isBlank { continue }
        var numbers: [Int32] = []
        var isRead = true
        for key in keys.dropFirst() {
          guard let number = file.cells[key].number(in: bytes) else {
            errors.add(error(at: place, column: key, "a position is a whole number from 0: write 0 for the first"))
            isRead = false
            break
          }
          numbers.append(number)
        }
        guard isRead else { continue }
        let above = hasPosition ? numbers.dropLast() : numbers[...]
        guard let owner = search.find(file.cells[keys[0]], bytes, above) else {
          let id = file.cells[keys[0]].text(in: bytes) ?? ""
          let reason =
            above.isEmpty || !entities.has(id)
            ? "there is no \(shape.kind.name) “\(id)”: correct the id, or add it to \(entities.fileName)"
            : "“\(id)” has no such row in \(parent.file.name): correct the position"
          errors.add(error(at: place, column: keys[0], reason))
          continue
        }
        let position = hasPosition ? numbers[numbers.count - 1] : Int32(truncatingIfNeeded: starts.count)
        if let last = owners.last, let lastPosition = positions.last, (last, lastPosition) > (owner, position) {
          isOrdered = false
        }
        starts.append(place)
        owners.append(owner)
        positions.append(position)
      }
    }
    if !isOrdered { sortRows() }
  }

  private func sortRows() {
    let order = starts.indices.sorted { one, other in
      (owners[one], positions[one], starts[one]) < (owners[other], positions[other], starts[other])
    }
    starts = order.map { starts[$0] }
    owners = order.map { owners[$0] }
    positions = order.map { positions[$0] }
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
}

/// The entities of a kind by their ids, for the rows that belong to them.
final class CSVOwners {
  let fileName: String
  /// The bytes of the file.
  private let table: CSVTable?
  /// Where the ids lie, by the order of the rows.
  private var ids: [CSVCell] = []
  private lazy var numbers: [String: Int32] = makeNumbers()

  init(_ table: CSVTable?, fileName: String) {
    self.fileName = fileName
    self.table = table
    guard let table, let key = table.keys.first else { return }
    ids.reserveCapacity(table.starts.count)
    table.file.withBytes { bytes in
      for start in table.starts {
        _ = table.file.readRow(bytes, at: start)
        ids.append(table.file.cells[key])
      }
    }
  }

  private func makeNumbers() -> [String: Int32] {
    guard let table else { return [:] }
    return table.file.withBytes { bytes in
      Dictionary(
        ids.enumerated().map { ($0.element.text(in: bytes) ?? "", Int32(truncatingIfNeeded: $0.offset)) },
        uniquingKeysWith: { first, _ in first })
    }
  }

  func has(_ id: String) -> Bool { numbers[id] != nil }

  /// The entity with an id, looked for near where the last was found, since files mostly keep the same order.
  func find(_ cell: CSVCell, _ bytes: UnsafeBufferPointer<UInt8>, near last: Int32) -> Int32? {
    guard let table else { return nil }
    let near: Int32? = table.file.withBytes { mine in
      let begin = max(Int(last), 0)
      for number in begin..<min(begin + 32, ids.count) where ids[number].equals(cell, mine, bytes) {
        return Int32(truncatingIfNeeded: number)
      }
      return nil
    }
    return near ?? cell.text(in: bytes).flatMap { numbers[$0] }
  }
}

extension CSVCell {
  func equals(
    _ other: CSVCell, _ bytes: UnsafeBufferPointer<UInt8>, _ otherBytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard count == other.count else { return false }
    for place in 0..<count where bytes[start + place] != otherBytes[other.start + place] { return false }
    return true
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

  /// - Parameter above: The positions in the lists that lead to the row.
  mutating func find(_ id: CSVCell, _ bytes: UnsafeBufferPointer<UInt8>, _ above: ArraySlice<Int32>) -> Int32? {
    guard let found = entities.find(id, bytes, near: entity) else { return nil }
    entity = found
    guard !above.isEmpty else { return found }
    return parent.find(found, above, near: &row)
  }
}

extension CSVTable {
  /// The row with a way from an entity: its number there and the positions in the lists.
  fileprivate func find(_ entity: Int32, _ way: ArraySlice<Int32>, near row: inout Int) -> Int32? {
    guard let last = way.last else { return entity }
    let above: Int32
    if way.count == 1 {
      above = entity
    } else {
      var begin = 0
      guard let found = parentTable?.find(entity, way.dropLast(), near: &begin) else { return nil }
      above = found
    }
    // The same row again, or one of the next few; else by halves.
    for place in row..<min(row + 8, starts.count) where owners[place] == above && positions[place] == last {
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
  func add(_ error: CSVError) { if !isFull { errors.append(error) } }
}
