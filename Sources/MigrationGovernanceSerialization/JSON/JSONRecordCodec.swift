import MigrationGovernanceCore
import Synchronization

/// A record, field by field as its schema lists them.
final class RecordCodec<R: Record>: JSONCodec<R>, @unchecked Sendable {
  /// Built when first needed, since a record may contain its own kind, and never freed.
  private let lazyTable = Atomic<UnsafeRawPointer?>(nil)

  private var table: FieldTable {
    @inline(__always) get {
      if let table = lazyTable.load(ordering: .acquiring) {
        return Unmanaged<FieldTable>.fromOpaque(table)._withUnsafeGuaranteedRef { $0 }
      }
      return buildTable()
    }
  }

  private func buildTable() -> FieldTable {
    let schema = R.schema
    let table = FieldTable(
      name: schema.name, main: schema.main,
      fields: schema.fields.map { FieldSlot($0.info, codec: $0.accept(FieldCodecVisitor<R>())) })
    let raw = UnsafeRawPointer(Unmanaged.passRetained(table).toOpaque())
    // Two threads may build it at once: one table wins and the other is kept as well, for whoever uses it.
    let (won, winner) = lazyTable.compareExchange(expected: nil, desired: raw, ordering: .acquiringAndReleasing)
    guard !won, let winner else { return table }
    return Unmanaged<FieldTable>.fromOpaque(winner).takeUnretainedValue()
  }

  // MARK: Reading

  override func read(_ cursor: inout JSONCursor, to place: UnsafeMutablePointer<R>) throws(JSONFault) {
    let begin = cursor.offset
    guard cursor.byte == UInt8(ascii: "{") else {
      place.initialize(to: R(Blank()))
      do throws(JSONFault) {
        try readShort(&cursor, to: place)
      } catch {
        place.deinitialize(count: 1)
        throw error
      }
      return
    }
    try cursor.enter()
    cursor.advance()
    cursor.skipSpace()
    try readFields(&cursor, to: place, begin: begin, atEnd: cursor.take(UInt8(ascii: "}")), other: nil)
    cursor.leave()
  }

  /// Takes keys that are no field; answers whether it did.
  typealias OtherKeys = (_ key: String, _ cursor: inout JSONCursor) throws(JSONFault) -> Bool

  /// Reads fields up to the closing brace, from the first key on (or none, at the end already).
  func readFields(
    _ cursor: inout JSONCursor, to place: UnsafeMutablePointer<R>, begin: Int, atEnd: Bool, other: OtherKeys?
  ) throws(JSONFault) {
    place.initialize(to: R(Blank()))
    do throws(JSONFault) {
      try fill(&cursor, place, begin: begin, atEnd: atEnd, other: other)
    } catch {
      place.deinitialize(count: 1)
      throw error
    }
  }

  private func fill(
    _ cursor: inout JSONCursor, _ place: UnsafeMutablePointer<R>, begin: Int, atEnd: Bool, other: OtherKeys?
  ) throws(JSONFault) {
    let table = table
    let record = UnsafeMutableRawPointer(place)
    var seen = FieldSet()
    var next = 0
    if !atEnd {
      repeat {
        let keyAt = cursor.offset
        let field = try cursor.field(in: table, from: next)
        try cursor.colon()
        guard field >= 0 else {
          try readOther(&cursor, place, keyAt: keyAt, other: other)
          continue
        }
        next = field + 1
        if !seen.insert(field) { throw JSONCursor.duplicateKey(table.slots[field].key, keyAt) }
        let valueAt = cursor.offset
        let depth = cursor.depth
        do throws(JSONFault) {
          try table.slots[field].read(&cursor, record)
        } catch {
          try recover(error, &cursor, valueAt, depth, place, key: table.slots[field].key)
        }
      } while try cursor.more(until: UInt8(ascii: "}"))
    }
    try requireFields(seen, table, begin)
  }

  private func requireFields(_ seen: FieldSet, _ table: FieldTable, _ begin: Int) throws(JSONFault) {
    for field in table.needed where !seen.contains(field) {
      throw .value(begin, .missing(table.slots[field].key, of: table.name))
    }
  }

  /// A text, number or truth value that stands for the main field.
  private func readShort(_ cursor: inout JSONCursor, to place: UnsafeMutablePointer<R>) throws(JSONFault) {
    let table = table
    guard let main = table.main, cursor.byte != UInt8(ascii: "["), cursor.byte != UInt8(ascii: "n") else {
      throw cursor.wrongKind("an object")
    }
    let begin = cursor.offset
    try table.slots[main].read(&cursor, UnsafeMutableRawPointer(place))
    var seen = FieldSet()
    _ = seen.insert(main)
    try requireFields(seen, table, begin)
  }

  /// A key that the schema does not know, from its value on: kept with its value.
  private func readOther(
    _ cursor: inout JSONCursor, _ place: UnsafeMutablePointer<R>, keyAt: Int, other: OtherKeys?
  ) throws(JSONFault) {
    let valueAt = cursor.offset
    cursor.rewind(to: keyAt)
    let key = try cursor.text()
    cursor.rewind(to: valueAt)
    if let other, try other(key, &cursor) { return }
    guard place.pointee.extensions[key] == nil else { throw JSONCursor.duplicateKey(key, keyAt) }
    place.pointee.extensions[key] = try cursor.value()
  }

  /// While inspecting, keeps the raw value of a field that does not fit and notes the fault; else throws it.
  private func recover(
    _ fault: JSONFault, _ cursor: inout JSONCursor, _ valueAt: Int, _ depth: Int, _ place: UnsafeMutablePointer<R>,
    key: String
  ) throws(JSONFault) {
    guard let recovery = cursor.recovery, !fault.isSyntax else { throw fault }
    cursor.rewind(to: valueAt)
    cursor.depth = depth
    place.pointee.extensions[key] = try cursor.value()
    recovery.faults.append(fault)
  }

  // MARK: Writing

  override func write(_ value: UnsafePointer<R>, to output: inout JSONOutput) {
    let table = table
    let record = UnsafeRawPointer(value)
    if let main = table.main, canBeShort(value) {
      table.slots[main].write(record, &output)
      return
    }
    output.byte(UInt8(ascii: "{"))
    var isFirst = true
    for slot in table.slots where !slot.isNothing(record) {
      if !isFirst { output.comma() }
      isFirst = false
      output.raw(slot.quotedKey)
      output.colon()
      slot.write(record, &output)
    }
    for member in value.pointee.extensions.object.members where isUnsaid(member.key, record, table) {
      if !isFirst { output.comma() }
      isFirst = false
      output.string(member.key)
      output.colon()
      output.value(member.value)
    }
    output.byte(UInt8(ascii: "}"))
  }

  override func canBeShort(_ value: UnsafePointer<R>) -> Bool {
    let table = table
    let record = UnsafeRawPointer(value)
    guard let main = table.main, value.pointee.extensions.isEmpty, isOnly(main, record, table) else { return false }
    return table.slots[main].canBeShort(record)
  }

  private func isOnly(_ main: Int, _ record: UnsafeRawPointer, _ table: FieldTable) -> Bool {
    for place in table.slots.indices where table.slots[place].isNothing(record) != (place != main) { return false }
    return true
  }

  /// Whether an extension is written: not if its key is a field's and the field says something.
  private func isUnsaid(_ key: String, _ record: UnsafeRawPointer, _ table: FieldTable) -> Bool {
    table.slots.first { $0.key == key }?.isNothing(record) ?? true
  }

  /// Writes the members of the record, each on a line of its own and the first one after `prefix`.
  func writeMembers(_ value: UnsafePointer<R>, to output: inout JSONOutput, indent: Int, isFirst: inout Bool) {
    let table = table
    let record = UnsafeRawPointer(value)
    for slot in table.slots where !slot.isNothing(record) {
      member(&output, indent, &isFirst)
      output.raw(slot.quotedKey)
      output.colon()
      slot.writeField(record, &output, indent)
    }
    for extra in value.pointee.extensions.object.members where isUnsaid(extra.key, record, table) {
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
