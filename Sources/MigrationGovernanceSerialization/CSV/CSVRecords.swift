import MigrationGovernanceCore

/// Puts records together as JSON from the rows of a table and of its lists.
final class CSVRecords {
  private let root: CSVTable
  private let errors: CSVErrorList
  private var output = JSONOutput(.compact)

  init(_ root: CSVTable, _ errors: CSVErrorList) {
    self.root = root
    self.errors = errors
  }

  /// Reads every record into the table of its type, by that one's place in the model.
  func read(into assembler: KnowledgeBaseAssembler, _ place: Int) {
    for row in root.starts.indices {
      output.clear()
      guard record(root, Int32(truncatingIfNeeded: row)) else { continue }
      let fault: JSONFault? = output.bytes.withMemoryRebound(to: UInt8.self) { bytes in
        var cursor = JSONCursor(
          bytes, maximumDepth: JSONValue.maximumDepth, recovery: nil, workspace: assembler.workspace)
        do throws(JSONFault) {
          try assembler.readRow(&cursor, place: place)
          return nil
        } catch {
          return error
        }
      }
      if let fault { errors.add(error(of: fault, row)) }
      if errors.isFull { return }
    }
  }

  /// Keeps records of kinds that no type has.
  func readUnknown(into assembler: KnowledgeBaseAssembler) {
    root.file.withBytes { bytes in
      for start in root.starts {
        _ = root.file.readRow(bytes, at: start)
        guard
          let place = root.layout.parts.lazy.compactMap({ part -> Int? in
            if part.key == "record", case .cell(let place, _) = part.part { place } else { nil }
          }).first
        else { return }
        let text = CSVRecords.text(root.file.cells[place], bytes)
        do throws(JSONError) {
          let value = try JSONReader().value(Array(text))
          guard case .object(let object) = value, case .string? = object[key: "type"] else {
            errors.add(root.error(at: start, column: place, "this is no record: it needs a “type”"))
            continue
          }
          assembler.keep(value)
        } catch {
          errors.add(root.error(at: start, column: place, "this is no JSON: \(error.reason)"))
        }
      }
    }
  }

  // MARK: JSON of a row

  /// Writes the record of a row; answers whether every cell could be taken.
  private func record(_ table: CSVTable, _ row: Int32) -> Bool {
    table.file.withBytes { bytes in
      let start = table.starts[Int(row)]
      _ = table.file.readRow(bytes, at: start)
      let scope = Scope(table: table, row: row, start: start, bytes: bytes)
      guard !table.shape.isValues else { return value(scope) }
      output.byte(UInt8(ascii: "{"))
      var isFirst = true
      let isRead = members(table.layout, scope, &isFirst)
      output.byte(UInt8(ascii: "}"))
      return isRead
    }
  }

  /// The row that is written. The cells are those of the file until another row of it is read, so lists come last.
  private struct Scope {
    let table: CSVTable
    let row: Int32
    let start: Int
    let bytes: UnsafeBufferPointer<UInt8>
    func cell(_ place: Int) -> CSVCell { table.file.cells[place] }
  }

  /// The only value of a row.
  private func value(_ scope: Scope) -> Bool {
    guard let part = scope.table.layout.parts.first, case .cell(let place, let content) = part.part else {
      errors.add(scope.table.error(at: scope.start, column: nil, "the file has no column for the value: add one"))
      return false
    }
    guard scope.cell(place).count > 0 else {
      errors.add(scope.table.error(at: scope.start, column: place, "the cell is empty: fill it, or remove the row"))
      return false
    }
    return cell(place, content, scope)
  }

  private func key(_ key: String, _ isFirst: inout Bool) {
    if !isFirst { output.byte(UInt8(ascii: ",")) }
    isFirst = false
    output.string(key)
    output.byte(UInt8(ascii: ":"))
  }

  private func members(_ layout: CSVLayout, _ scope: Scope, _ isFirst: inout Bool) -> Bool {
    var isRead = true
    for member in layout.parts {
      let name = member.key
      switch member.part {
      case .cell(let place, let content):
        guard scope.cell(place).count > 0 else { continue }
        key(name, &isFirst)
        isRead = cell(place, content, scope) && isRead
      case .record(let inner):
        let (mark, wasFirst) = (output.count, isFirst)
        key(name, &isFirst)
        output.byte(UInt8(ascii: "{"))
        var isEmpty = true
        isRead = members(inner, scope, &isEmpty) && isRead
        output.byte(UInt8(ascii: "}"))
        // A record of which no cell says anything is not there, unless its other keys say that they are none.
        if isEmpty, inner.extensions.map({ scope.cell($0).count == 0 }) ?? true {
          output.cut(to: mark)
          isFirst = wasFirst
        }
      case .list(let path, let cell):
        isRead = list(name, path, cell, scope, &isFirst) && isRead
      }
    }
    if let extensions = layout.extensions, scope.cell(extensions).count > 0 {
      isRead = otherKeys(extensions, scope, &isFirst) && isRead
    }
    for (place, title) in layout.others where scope.cell(place).count > 0 {
      key(title, &isFirst)
      text(scope.cell(place), scope.bytes)
    }
    return isRead
  }

  private func list(
    _ name: String, _ path: [String], _ cell: (place: Int, content: TableColumn.Content?)?, _ scope: Scope,
    _ isFirst: inout Bool
  ) -> Bool {
    let rows = scope.table.lists.first { $0.shape.path == path }
    let hasRows = rows.map { $0.next < $0.owners.count && $0.owners[$0.next] == scope.row } ?? false
    let hasCell = cell.map { scope.cell($0.place).count > 0 } ?? false
    guard hasRows || hasCell else { return true }
    key(name, &isFirst)
    output.byte(UInt8(ascii: "["))
    var isRead = true
    var isFirstElement = true
    if hasCell, let cell { isRead = elements(cell.place, cell.content, scope, &isFirstElement) }
    if let rows {
      while rows.next < rows.owners.count, rows.owners[rows.next] == scope.row {
        if !isFirstElement { output.byte(UInt8(ascii: ",")) }
        isFirstElement = false
        rows.next += 1
        isRead = record(rows, Int32(truncatingIfNeeded: rows.next - 1)) && isRead
      }
    }
    output.byte(UInt8(ascii: "]"))
    return isRead
  }

  // MARK: Cells

  /// The text of a cell without the apostrophe before it.
  private static func text(_ cell: CSVCell, _ bytes: UnsafeBufferPointer<UInt8>) -> ArraySlice<UInt8> {
    let raw = UnsafeBufferPointer(rebasing: bytes[cell.start..<(cell.start + cell.count)])
    let text = cell.isDoubled ? CSVCell.undoubled(raw) : Array(raw)
    return text.withUnsafeBufferPointer(CSVText.hasGuard) ? text.dropFirst() : text[...]
  }

  /// Writes the text of a cell as a JSON string.
  private func text(_ cell: CSVCell, _ bytes: UnsafeBufferPointer<UInt8>) {
    var raw = UnsafeBufferPointer(rebasing: bytes[cell.start..<(cell.start + cell.count)])
    guard !cell.isDoubled else {
      CSVRecords.text(cell, bytes).withUnsafeBufferPointer { output.string($0) }
      return
    }
    if CSVText.hasGuard(raw) { raw = UnsafeBufferPointer(rebasing: raw.dropFirst()) }
    output.string(raw)
  }

  /// Writes a cell as its content asks; answers whether it could be taken.
  private func cell(_ place: Int, _ content: TableColumn.Content, _ scope: Scope) -> Bool {
    let cell = scope.cell(place)
    switch content {
    case .text, .date, .day, .id, .reference:
      text(cell, scope.bytes)
      return true
    case .integer, .decimal:
      guard let number = cell.text(in: scope.bytes), JSONNumber(literal: number) != nil else {
        let text = String(decoding: CSVRecords.text(cell, scope.bytes), as: UTF8.self)
        let point = text.replacing(",", with: ".")
        return fail(
          scope, place, "“\(text.shortened)” is no number: write its digits alone, with a point before decimals",
          suggestion: JSONNumber(literal: point).map { $0.literal })
      }
      output.raw(number)
      return true
    case .truth:
      switch String(decoding: CSVRecords.text(cell, scope.bytes), as: UTF8.self).lowercased() {
      case "true", "yes", "1": output.ascii("true")
      case "false", "no", "0": output.ascii("false")
      case let word: return fail(scope, place, "“\(word.shortened)” is neither true nor false: write one of these")
      }
      return true
    case .json: return json(CSVRecords.text(cell, scope.bytes), place, scope)
    }
  }

  /// Writes JSON that a cell holds, once it is known to be whole.
  private func json(_ text: ArraySlice<UInt8>, _ place: Int, _ scope: Scope) -> Bool {
    do throws(JSONError) {
      output.value(try JSONReader().value(Array(text)))
      return true
    } catch {
      return fail(scope, place, "this is no JSON: \(error.reason)")
    }
  }

  /// Writes the members of the JSON object in a cell.
  private func otherKeys(_ place: Int, _ scope: Scope, _ isFirst: inout Bool) -> Bool {
    do throws(JSONError) {
      let text = CSVRecords.text(scope.cell(place), scope.bytes)
      guard case .object(let object) = try JSONReader().value(Array(text)) else {
        return fail(scope, place, "other keys are a JSON object: write {\"key\": \"value\"}")
      }
      for member in object.members {
        key(member.key, &isFirst)
        output.value(member.value)
      }
      return true
    } catch {
      return fail(scope, place, "this is no JSON: \(error.reason)")
    }
  }

  /// Writes the elements of a list that stand in one cell: a JSON array, or texts with semicolons between them.
  private func elements(
    _ place: Int, _ content: TableColumn.Content?, _ scope: Scope, _ isFirst: inout Bool
  ) -> Bool {
    let text = String(decoding: CSVRecords.text(scope.cell(place), scope.bytes), as: UTF8.self)
    func separate() {
      if !isFirst { output.byte(UInt8(ascii: ",")) }
      isFirst = false
    }
    if text.hasPrefix("["), case .array(let elements)? = try? JSONReader().value(Array(text.utf8)) {
      for element in elements {
        separate()
        output.value(element)
      }
      return true
    }
    for part in text.split(separator: ";") {
      let element = String(part.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
      guard !element.isEmpty else { continue }
      separate()
      if content == .integer || content == .decimal, let number = JSONNumber(literal: element) {
        output.raw(number.literal)
      } else {
        output.string(element)
      }
    }
    return true
  }

  private func fail(_ scope: Scope, _ place: Int, _ reason: String, suggestion: String? = nil) -> Bool {
    errors.add(scope.table.error(at: scope.start, column: place, reason, suggestion: suggestion))
    // Something stands there, so that the rest can be looked at.
    output.ascii("null")
    return false
  }

  // MARK: Where a fault is

  /// The cell that a fault of the record's JSON came from.
  private func error(of fault: JSONFault, _ row: Int) -> CSVError {
    let path = output.bytes.withMemoryRebound(to: UInt8.self) { bytes in
      JSONPosition(of: fault.offset, in: bytes).path
    }
    var (table, number) = (root, row)
    var keys: [String] = []
    for step in path.steps {
      switch step {
      case .key(let key): keys.append(key)
      case .index(let index):
        guard let list = table.lists.first(where: { $0.shape.keys == keys }),
          let first = list.owners.firstIndex(where: { Int($0) == number }), first + index < list.starts.count
        else { break }
        (table, number) = (list, first + index)
        keys = []
      }
    }
    let column = table.shape.columns.first { $0.role == .value && ($0.path == keys || table.shape.isValues) }
    let names = [column.map(CSVNames.column), keys.joined(separator: "_"), keys.last].compactMap { $0 }
    let place = names.lazy.compactMap { name in
      table.file.header.firstIndex { $0.lowercased() == name.lowercased() }
    }.first
    return table.error(
      at: table.starts[number], column: place, fault.error.reason, suggestion: fault.error.suggestion)
  }
}
