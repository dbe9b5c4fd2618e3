import MigrationGovernanceCore

/// Reads the records of a table: each is put together as JSON from its rows, and read as any JSON is.
struct CSVRecords {
  private let root: CSVTable
  private let errors: CSVErrorList

  init(_ root: CSVTable, _ errors: CSVErrorList) {
    self.root = root
    self.errors = errors
  }

  /// Reads every record into the table of its type, by that one's place in the model.
  func read(into assembler: KnowledgeBaseAssembler, _ place: Int) {
    let reader = CSVRowReader(root, errors, assembler.workspace, isOrdered: false)
    var output = JSONOutput(.compact)
    for row in root.starts.indices where !errors.isFull {
      output.clear()
      guard reader.write(row, to: &output), let fault = take(output, into: assembler, place) else { continue }
      let path = output.bytes.withMemoryRebound(to: UInt8.self) { JSONPosition(of: fault.offset, in: $0).path }
      report(fault, at: path, row)
    }
  }

  /// The same of rows that stand in the order in which records take them. That they don't is an error, as is any fault.
  func readInOrder(into assembler: KnowledgeBaseAssembler, _ place: Int) {
    let reader = CSVRowReader(root, errors, assembler.workspace, isOrdered: true)
    let file = root.file
    var output = JSONOutput(.compact)
    var start = file.body
    while start < file.bytes.count {
      let row = file.readRow(at: start)
      start = row.next
      if row.isBlank, row.fault == nil { continue }
      output.clear()
      guard row.fault == nil, reader.writeRead(0, to: &output), take(output, into: assembler, place) == nil else {
        return errors.add(CSVError(file: file.name, reason: CSVRowAhead.disorder))
      }
    }
    if !reader.isAtEnd { errors.add(CSVError(file: file.name, reason: CSVRowAhead.disorder)) }
  }

  /// Reads a record that has been put together; answers what is wrong with it.
  private func take(_ output: borrowing JSONOutput, into assembler: KnowledgeBaseAssembler, _ place: Int) -> JSONFault?
  {
    output.bytes.withMemoryRebound(to: UInt8.self) { bytes in
      var cursor = JSONCursor(
        bytes, maximumDepth: JSONValue.maximumDepth, recovery: nil, workspace: assembler.workspace)
      do throws(JSONFault) {
        try assembler.readRow(&cursor, place: place)
        return nil
      } catch {
        return error
      }
    }
  }

  /// Keeps records of kinds that no type has.
  func readUnknown(into assembler: KnowledgeBaseAssembler) {
    let place = root.layout.parts.lazy.compactMap { member -> Int? in
      if member.key == "record", case .cell(let place, _) = member.part { place } else { nil }
    }.first
    guard let place else {
      return errors.add(
        CSVError(
          file: root.file.name, row: 1, reason: "there is no column “record”, which holds the records as JSON: add it"))
    }
    let reader = CSVRowReader(root, errors, assembler.workspace, isOrdered: false)
    for start in root.starts {
      if let fault = root.file.readRow(at: start).fault {
        errors.add(root.error(at: start, column: nil, fault))
        continue
      }
      for (stray, _) in root.layout.others where stray < root.file.filled && root.file.cells[stray].count > 0 {
        errors.add(
          root.error(
            at: start, column: stray, "no record could keep this: put it into the JSON of “record”, or remove it"))
        _ = root.file.readRow(at: start)
      }
      switch reader.plain(root.file.cells[place]).withUnsafeBufferPointer({ JSONReader.value($0, assembler.workspace) })
      {
      case .success(let value):
        if case .object(let object) = value, case .string? = object[key: "type"] {
          assembler.keep(value)
        } else {
          errors.add(root.error(at: start, column: place, "this is no record: it needs a “type”"))
        }
      case .failure(let fault):
        errors.add(root.error(at: start, column: place, "this is no JSON: \(fault.reason)"))
      }
    }
  }

  /// Says what is wrong with the cell that a fault of a record's JSON came from.
  private func report(_ fault: JSONFault, at path: FieldPath, _ row: Int) {
    var (table, number) = (root, row)
    var keys: [String] = []
    for step in path.steps {
      switch step {
      case .key(let key): keys.append(key)
      case .index(let index):
        guard let list = table.lists.first(where: { $0.shape.keys == keys }) else { continue }
        let place = list.firstRow(of: number) + index
        guard place < list.starts.count, Int(list.owners[place]) == number else { continue }
        (table, number) = (list, place)
        keys = []
      }
    }
    let column = table.shape.columns.first {
      $0.role == .value && (table.shape.isValues || $0.path == keys)
    }
    let names = [column.map(CSVNames.column), keys.joined(separator: "_"), keys.first].compactMap { $0 }
    let place = names.lazy.compactMap { name in
      table.file.header.firstIndex { CSVTable.key($0) == CSVTable.key(name) }
    }.first
    let error = table.error(
      at: table.starts[number], column: place, fault.error.reason, suggestion: fault.error.suggestion)
    _ = table.file.readRow(at: table.starts[number])
    let cells = place.map { [table.file.cells[$0]] } ?? Array(table.file.cells.prefix(table.file.filled))
    let isText = cells.allSatisfy { $0.text(in: table.file.bytes) != nil }
    if isText { errors.add(error) } else { errors.addUndecoded(error) }
  }
}
