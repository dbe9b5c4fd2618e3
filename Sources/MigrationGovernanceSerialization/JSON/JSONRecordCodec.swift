import MigrationGovernanceCore
import Synchronization

/// A record, field by field as its schema lists them.
final class RecordCodec<R: Record>: JSONCodec, @unchecked Sendable {
  /// Built when first needed, since a record may contain its own kind, and never freed.
  private let isEntity = R.self is any Entity.Type
  private let lazyTable = Atomic<UnsafeRawPointer?>(nil)

  var table: FieldTable {
    @inline(__always) get {
      if let table = lazyTable.load(ordering: .acquiring) {
        return Unmanaged<FieldTable>.fromOpaque(table)._withUnsafeGuaranteedRef { $0 }
      }
      return buildTable()
    }
  }

  private func buildTable() -> FieldTable {
    let table = FieldTable(R.schema)
    let raw = UnsafeRawPointer(Unmanaged.passRetained(table).toOpaque())
    // Two threads may build it at once: one table wins and the other is kept as well, for whoever uses it.
    let (won, winner) = lazyTable.compareExchange(expected: nil, desired: raw, ordering: .acquiringAndReleasing)
    guard !won, let winner else { return table }
    return Unmanaged<FieldTable>.fromOpaque(winner).takeUnretainedValue()
  }

  // MARK: Reading

  override func read(_ cursor: inout JSONCursor, to place: UnsafeMutableRawPointer) throws(JSONFault) {
    let begin = cursor.offset
    guard cursor.byte == UInt8(ascii: "{") else { return try readShort(&cursor, to: place) }
    try cursor.enter()
    cursor.advance()
    cursor.skipSpace()
    try readFields(&cursor, to: place, begin: begin, atEnd: cursor.take(UInt8(ascii: "}")), other: nil)
    cursor.leave()
  }

  override func replace(_ cursor: inout JSONCursor, at place: UnsafeMutableRawPointer) throws(JSONFault) {
    let record = UnsafeMutableRawPointer.allocate(
      byteCount: MemoryLayout<R>.size, alignment: MemoryLayout<R>.alignment)
    defer { record.deallocate() }
    try read(&cursor, to: record)
    place.assumingMemoryBound(to: R.self).pointee = record.assumingMemoryBound(to: R.self).move()
  }

  /// Takes keys that are no field; answers whether it did.
  typealias OtherKeys = (_ key: String, _ keyAt: Int, _ cursor: inout JSONCursor) throws(JSONFault) -> Bool

  /// Reads fields up to the closing brace, from the first key on (or none, at the end already).
  func readFields(
    _ cursor: inout JSONCursor, to place: UnsafeMutableRawPointer, begin: Int, atEnd: Bool, other: OtherKeys?
  ) throws(JSONFault) {
    R.storeBlank(Blank(), at: place)
    do throws(JSONFault) {
      try fill(&cursor, place, begin: begin, atEnd: atEnd, other: other)
    } catch {
      R.destroy(at: place, count: 1)
      throw error
    }
  }

  private func fill(
    _ cursor: inout JSONCursor, _ record: UnsafeMutableRawPointer, begin: Int, atEnd: Bool, other: OtherKeys?
  ) throws(JSONFault) {
    let table = table
    var seen = FieldSet()
    var next = 0
    var unknown = UnknownKeys()
    var failed: JSONFault?
    if !atEnd {
      repeat {
        let keyAt = cursor.offset
        guard cursor.byte == UInt8(ascii: "\"") else { throw cursor.unexpected("a key in quotation marks") }
        let field = table.find(try cursor.stringBytes(), from: next)
        try cursor.colon()
        guard field >= 0 else {
          try readOther(&cursor, &unknown, keyAt: keyAt, other: other)
          continue
        }
        next = field + 1
        guard seen.insert(field) else {
          try cursor.passRepeated(table.keys[field], keyAt)
          continue
        }
        try readField(&cursor, record, table, field, &unknown, &failed)
      } while try cursor.more(until: UInt8(ascii: "}"))
    }
    if !unknown.members.isEmpty {
      record.assumingMemoryBound(to: R.self).pointee.extensions = Extensions(JSONObject(distinct: unknown.members))
    }
    // Without a field that is needed there is no record: what holds the record keeps it raw.
    if let failed { throw failed }
    try requireFields(seen, table, begin)
  }

  /// Reads the value of a field. While inspecting, one that does not fit is kept raw and noted; one that the record needs
  /// is the record's fault, once what else is wrong with it has been found.
  @inline(__always)
  private func readField(
    _ cursor: inout JSONCursor, _ record: UnsafeMutableRawPointer, _ table: FieldTable, _ field: Int,
    _ unknown: inout UnknownKeys, _ failed: inout JSONFault?
  ) throws(JSONFault) {
    guard let recovery = cursor.recovery else { return try table.slots[field].read(&cursor, record) }
    let valueAt = cursor.offset
    let depth = cursor.depth
    do throws(JSONFault) {
      try table.slots[field].read(&cursor, record)
    } catch {
      if error.isSyntax { throw error }
      cursor.rewind(to: valueAt)
      cursor.depth = depth
      if table.needed.contains(field) {
        _ = try cursor.value()
        if failed == nil { failed = error } else { recovery.faults.append(error) }
        return
      }
      unknown.members.append(JSONObject.Member(key: table.keys[field], value: try cursor.value()))
      recovery.faults.append(error)
    }
  }

  private func requireFields(_ seen: FieldSet, _ table: FieldTable, _ begin: Int) throws(JSONFault) {
    for field in table.needed where !seen.contains(field) {
      throw .value(begin, .missing(table.keys[field], of: table.name))
    }
  }

  /// A text, number or truth value that stands for the main field.
  private func readShort(_ cursor: inout JSONCursor, to place: UnsafeMutableRawPointer) throws(JSONFault) {
    let table = table
    guard let main = table.main, cursor.byte != UInt8(ascii: "["), cursor.byte != UInt8(ascii: "n") else {
      throw cursor.wrongKind("an object")
    }
    let begin = cursor.offset
    R.storeBlank(Blank(), at: place)
    do throws(JSONFault) {
      try table.slots[main].read(&cursor, place)
      var seen = FieldSet()
      _ = seen.insert(main)
      try requireFields(seen, table, begin)
    } catch {
      R.destroy(at: place, count: 1)
      throw error.inShortForm(of: table.name, table.keys[main])
    }
  }

  /// A key that the schema does not know, from its value on: kept with its value.
  private func readOther(
    _ cursor: inout JSONCursor, _ unknown: inout UnknownKeys, keyAt: Int, other: OtherKeys?
  ) throws(JSONFault) {
    let valueAt = cursor.offset
    cursor.rewind(to: keyAt)
    let key = try cursor.text()
    cursor.rewind(to: valueAt)
    if let other, try other(key, keyAt, &cursor) { return }
    guard unknown.keys.insert(key).inserted else { return try cursor.passRepeated(key, keyAt) }
    unknown.members.append(JSONObject.Member(key: key, value: try cursor.value()))
  }

  // MARK: Writing

  override func write(_ record: UnsafeRawPointer, to output: inout JSONOutput) {
    let table = table
    if let main = table.main, canBeShort(record) { return table.slots[main].write(record, &output) }
    output.byte(UInt8(ascii: "{"))
    var isFirst = true
    for place in table.slots.indices where !table.slots[place].isNothing(record) {
      if !isFirst { output.comma() }
      isFirst = false
      output.raw(table.slots[place].quoted)
      output.colon()
      table.slots[place].write(record, &output)
    }
    writeUnsaid(record, table, &isFirst, to: &output)
    output.byte(UInt8(ascii: "}"))
  }

  override func canBeShort(_ record: UnsafeRawPointer) -> Bool {
    let table = table
    guard let main = table.main else { return false }
    for place in table.slots.indices where table.slots[place].isNothing(record) != (place != main) { return false }
    return table.slots[main].canBeShort(record) && R.extensions(at: record).isEmpty
  }

  /// Writes the keys that the schema does not know as an object.
  func writeExtensions(_ record: UnsafeRawPointer, to output: inout JSONOutput) {
    var isFirst = true
    output.byte(UInt8(ascii: "{"))
    writeUnsaid(record, table, &isFirst, to: &output)
    output.byte(UInt8(ascii: "}"))
  }

  private func writeUnsaid(
    _ record: UnsafeRawPointer, _ table: FieldTable, _ isFirst: inout Bool, to output: inout JSONOutput
  ) {
    for extra in R.extensions(at: record).object.members where isUnsaid(extra.key, record, table) {
      if !isFirst { output.comma() }
      isFirst = false
      output.string(extra.key)
      output.colon()
      output.value(extra.value)
    }
  }

  /// Whether an extension is written: not if its key is a field's and the field says something, nor a record's `type`,
  /// which the table or the line says.
  private func isUnsaid(_ key: String, _ record: UnsafeRawPointer, _ table: FieldTable) -> Bool {
    if isEntity, key == "type" { return false }
    return table.place(of: key).map { table.slots[$0].isNothing(record) } ?? true
  }

  /// Writes the members of the record, in the readable layout each on a line of its own.
  func writeMembers(_ record: UnsafeRawPointer, to output: inout JSONOutput, indent: Int, isFirst: inout Bool) {
    let table = table
    for place in table.slots.indices where !table.slots[place].isNothing(record) {
      member(&output, indent, &isFirst)
      output.raw(table.slots[place].quoted)
      output.colon()
      table.slots[place].writeField(record, &output, indent)
    }
    for extra in R.extensions(at: record).object.members where isUnsaid(extra.key, record, table) {
      member(&output, indent, &isFirst)
      output.string(extra.key)
      output.colon()
      output.value(extra.value)
    }
  }

  private func member(_ output: inout JSONOutput, _ indent: Int, _ isFirst: inout Bool) {
    if !isFirst { output.byte(UInt8(ascii: ",")) }
    isFirst = false
    if output.layout == .readable { output.line(indent: indent) }
  }
}

extension JSONFault {
  /// Says of a text with blanks, which is no id, that it stands for a field of a record.
  fileprivate func inShortForm(of name: String, _ key: String) -> JSONFault {
    guard !isSyntax, error.suggestion == nil, error.reason.contains("is no id"), error.reason.prefix(60).contains(" ")
    else { return self }
    var fault = self
    fault.error.reason += "; a text alone stands for the “\(key)” of a \(name), whose other fields need an object"
    return fault
  }
}

/// The keys of a record that its schema does not know, put into the record at the end: one at a time, a record of many
/// took time by their square.
struct UnknownKeys {
  var members: [JSONObject.Member] = []
  var keys: Set<String> = []
}
