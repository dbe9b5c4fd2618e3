import MigrationGovernanceCore

/// Puts the JSON of one row together, with that of the rows of its lists.
final class CSVRowReader {
  let table: CSVTable
  private let file: CSVFile
  private let starts: [Int]
  private let owners: [Int32]
  private let lists: [CSVRowReader]
  private let steps: CSVRowSteps
  /// The row that is taken next.
  private let next = UnsafeMutablePointer<Int>.allocate(capacity: 1)
  /// The same where rows are read in the order in which they stand.
  private let ahead: CSVRowAhead?
  private let errors: CSVErrorList
  private let workspace: JSONWorkspace

  /// - Parameter isOrdered: Whether rows are read in the order in which they stand, each once; else in that of the table's index.
  convenience init(_ table: CSVTable, _ errors: CSVErrorList, _ workspace: JSONWorkspace, isOrdered: Bool) {
    self.init(table, errors, workspace, isOrdered ? CSVRowAhead(table) : nil)
  }

  private init(_ table: CSVTable, _ errors: CSVErrorList, _ workspace: JSONWorkspace, _ ahead: CSVRowAhead?) {
    self.table = table
    self.errors = errors
    self.workspace = workspace
    self.ahead = ahead
    file = table.file
    starts = table.starts
    owners = table.owners
    lists = table.lists.map { list in
      CSVRowReader(list, errors, workspace, ahead.map { CSVRowAhead(list, under: $0) })
    }
    steps = CSVRowSteps(table.layout, lists)
    next.initialize(to: 0)
  }

  deinit { next.deallocate() }

  /// Writes the record of a row; answers whether every cell could be taken.
  func write(_ row: Int, to output: inout JSONOutput) -> Bool {
    if let fault = file.readRow(at: starts[row]).fault {
      stepOver(row)
      return fail(row, nil, fault, &output)
    }
    return writeRead(row, to: &output)
  }

  /// The same of a row that has been read.
  func writeRead(_ row: Int, to output: inout JSONOutput) -> Bool {
    guard !table.shape.isValues else { return value(row, &output) }
    output.byte(UInt8(ascii: "{"))
    var isFirst = true
    let isRead = members(steps, row, &output, &isFirst)
    output.byte(UInt8(ascii: "}"))
    return isRead
  }

  /// Steps over the rows that belong to one that can't be read.
  private func stepOver(_ owner: Int) {
    for list in lists {
      while list.hasRow(of: owner) {
        let row = list.next.pointee
        list.next.pointee = row + 1
        list.stepOver(row)
      }
    }
  }

  /// The only value of a row.
  private func value(_ row: Int, _ output: inout JSONOutput) -> Bool {
    guard let step = steps.steps.first, step.cell >= 0 else {
      return fail(row, nil, "the file has no column for the value: add one", &output)
    }
    guard file.cells[step.cell].count > 0 else {
      return fail(row, step.cell, "the cell is empty: fill it, or remove the row", &output)
    }
    return write(step, row, &output)
  }

  private func separate(_ output: inout JSONOutput, _ isFirst: inout Bool) {
    if !isFirst { output.byte(UInt8(ascii: ",")) }
    isFirst = false
  }

  private func members(
    _ record: CSVRowSteps, _ row: Int, _ output: inout JSONOutput, _ isFirst: inout Bool
  ) -> Bool {
    var isRead = true
    let steps = record.steps
    for place in steps.indices {
      let step = steps[place]
      switch step.form {
      case .text, .number, .truth, .json:
        guard file.cells[step.cell].count > 0 else { continue }
        separate(&output, &isFirst)
        output.raw(step.key)
        if !write(step, row, &output) { isRead = false }
      case .record:
        step.record?._withUnsafeGuaranteedRef { if !inner($0, step, row, &output, &isFirst) { isRead = false } }
      case .list: if !list(step, row, &output, &isFirst) { isRead = false }
      }
    }
    if record.extensions >= 0, file.cells[record.extensions].count > 0 {
      if !otherKeys(record.extensions, row, &output, &isFirst) { isRead = false }
    }
    for (cell, key) in record.others {
      guard cell < file.filled else { break }
      guard file.cells[cell].count > 0 else { continue }
      separate(&output, &isFirst)
      output.string(key)
      output.byte(UInt8(ascii: ":"))
      text(file.cells[cell], &output)
    }
    return isRead
  }

  /// A record inside: one of which no cell says anything is not there, unless its other keys say that they are none.
  private func inner(
    _ record: CSVRowSteps, _ step: CSVRowSteps.Step, _ row: Int, _ output: inout JSONOutput, _ isFirst: inout Bool
  ) -> Bool {
    let (mark, wasFirst) = (output.count, isFirst)
    separate(&output, &isFirst)
    output.raw(step.key)
    output.byte(UInt8(ascii: "{"))
    var isEmpty = true
    let isRead = members(record, row, &output, &isEmpty)
    output.byte(UInt8(ascii: "}"))
    if isEmpty, record.extensions < 0 || file.cells[record.extensions].count == 0 {
      output.cut(to: mark)
      isFirst = wasFirst
    }
    return isRead
  }

  private func list(
    _ step: CSVRowSteps.Step, _ row: Int, _ output: inout JSONOutput, _ isFirst: inout Bool
  ) -> Bool {
    let hasCell = step.cell >= 0 && file.cells[step.cell].count > 0
    let hasRows = step.list?._withUnsafeGuaranteedRef { $0.hasRow(of: row) } ?? false
    guard hasRows || hasCell else { return true }
    separate(&output, &isFirst)
    output.raw(step.key)
    output.byte(UInt8(ascii: "["))
    var isFirstElement = true
    if hasCell { elements(step, &output, &isFirstElement) }
    let isRead = step.list?._withUnsafeGuaranteedRef { $0.writeRows(of: row, to: &output, &isFirstElement) } ?? true
    output.byte(UInt8(ascii: "]"))
    return isRead
  }

  /// Whether each row of the lists has been taken, where they are read in order.
  var isAtEnd: Bool { lists.allSatisfy { $0.ahead?.isAtEnd() ?? false && $0.isAtEnd } }

  @inline(__always)
  private func hasRow(of owner: Int) -> Bool {
    if let ahead { return ahead.isNext() }
    return next.pointee < owners.count && owners[next.pointee] == Int32(truncatingIfNeeded: owner)
  }

  private func writeRows(of owner: Int, to output: inout JSONOutput, _ isFirst: inout Bool) -> Bool {
    var isRead = true
    ahead?.begin()
    while hasRow(of: owner) {
      separate(&output, &isFirst)
      if let ahead {
        guard ahead.take() else { return fail(0, nil, CSVRowAhead.disorder, &output) }
        guard writeRead(0, to: &output) else { return false }
        continue
      }
      let row = next.pointee
      next.pointee = row + 1
      if !write(row, to: &output) { isRead = false }
    }
    return isRead
  }
}

// What cells say.
extension CSVRowReader {
  private func write(_ step: CSVRowSteps.Step, _ row: Int, _ output: inout JSONOutput) -> Bool {
    let cell = file.cells[step.cell]
    switch step.form {
    case .number: return number(step.cell, row, &output)
    case .truth: return truth(step.cell, row, &output)
    case .json: return json(step.cell, row, &output)
    default:
      text(cell, &output)
      return true
    }
  }

  private func raw(_ cell: CSVCell) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: file.bytes[cell.start..<(cell.start + cell.count)])
  }

  /// Writes the text of a cell as a JSON string, without the apostrophe before it.
  private func text(_ cell: CSVCell, _ output: inout JSONOutput) {
    guard !cell.isDoubled else { return plain(cell).withUnsafeBufferPointer { output.string($0) } }
    var raw = raw(cell)
    if CSVText.hasGuard(raw) { raw = UnsafeBufferPointer(rebasing: raw.dropFirst()) }
    output.string(raw)
  }

  /// The text of a cell without the apostrophe before it.
  func plain(_ cell: CSVCell) -> ArraySlice<UInt8> {
    let text = cell.isDoubled ? CSVCell.undoubled(raw(cell)) : Array(raw(cell))
    return text.withUnsafeBufferPointer(CSVText.hasGuard) ? text.dropFirst() : text[...]
  }

  private func words(_ cell: CSVCell) -> String { String(decoding: plain(cell), as: UTF8.self) }

  private func number(_ place: Int, _ row: Int, _ output: inout JSONOutput) -> Bool {
    let text = words(file.cells[place])
    if JSONNumber(literal: text) != nil {
      output.raw(text)
      return true
    }
    return fail(
      row, place, "“\(text.shortened)” is no number: write its digits alone, with a point before decimals", &output,
      suggestion: JSONNumber(literal: text.replacing(",", with: "."))?.literal)
  }

  private func truth(_ place: Int, _ row: Int, _ output: inout JSONOutput) -> Bool {
    switch words(file.cells[place]).lowercased() {
    case "true", "yes", "1": output.ascii("true")
    case "false", "no", "0": output.ascii("false")
    case let word:
      return fail(row, place, "“\(word.shortened)” is neither true nor false: write one of these", &output)
    }
    return true
  }

  /// The JSON in a cell, or why there is none.
  private func value(_ place: Int) -> Result<JSONValue, JSONError> {
    plain(file.cells[place]).withUnsafeBufferPointer { JSONReader.value($0, workspace) }
  }

  /// Writes JSON that a cell holds, once it is known to be whole.
  private func json(_ place: Int, _ row: Int, _ output: inout JSONOutput) -> Bool {
    switch value(place) {
    case .success(let value): output.value(value)
    case .failure(let error): return fail(row, place, "this is no JSON: \(error.reason)", &output)
    }
    return true
  }

  /// Writes the members of the JSON object in a cell.
  private func otherKeys(
    _ place: Int, _ row: Int, _ output: inout JSONOutput, _ isFirst: inout Bool
  ) -> Bool {
    switch value(place) {
    case .success(.object(let object)):
      for member in object.members {
        separate(&output, &isFirst)
        output.string(member.key)
        output.byte(UInt8(ascii: ":"))
        output.value(member.value)
      }
      return true
    case .success:
      report(row, place, "other keys are a JSON object: write {\"key\": \"value\"}")
    case .failure(let fault): report(row, place, "this is no JSON: \(fault.reason)")
    }
    return false
  }

  /// Writes the elements of a list that stand in one cell: a JSON array, or texts with semicolons between them.
  private func elements(_ step: CSVRowSteps.Step, _ output: inout JSONOutput, _ isFirst: inout Bool) {
    let cell = file.cells[step.cell]
    if plain(cell).first == UInt8(ascii: "["), case .success(.array(let elements)) = value(step.cell) {
      for element in elements {
        separate(&output, &isFirst)
        output.value(element)
      }
      return
    }
    for part in words(cell).split(separator: ";") {
      let element = CSVTable.trimmed(String(part))
      guard !element.isEmpty else { continue }
      separate(&output, &isFirst)
      if step.isOfNumbers, JSONNumber(literal: element) != nil { output.raw(element) } else { output.string(element) }
    }
  }

  private func fail(
    _ row: Int, _ place: Int?, _ reason: String, _ output: inout JSONOutput, suggestion: String? = nil
  ) -> Bool {
    report(row, place, reason, suggestion: suggestion)
    // Something stands there, so that the rest can be looked at.
    output.ascii("null")
    return false
  }

  private func report(_ row: Int, _ place: Int?, _ reason: String, suggestion: String? = nil) {
    guard ahead == nil else { return errors.add(CSVError(file: file.name, reason: CSVRowAhead.disorder)) }
    errors.add(table.error(at: starts[row], column: place, reason, suggestion: suggestion))
    // To count the rows, others were read.
    _ = file.readRow(at: starts[row])
  }
}
