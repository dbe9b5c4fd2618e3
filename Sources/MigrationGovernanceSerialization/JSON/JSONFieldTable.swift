import MigrationGovernanceCore

/// The fields of a record as reader and writer need them. Never freed: there is one for each type.
final class FieldTable: Sendable {
  let name: String
  let main: Int?
  let slots: [FieldSlot]
  /// The fields that the record can't exist without.
  let needed: [Int]

  init(name: String, main: String?, fields: [FieldSlot]) {
    self.name = name
    slots = fields
    self.main = fields.firstIndex { $0.key == main }
    needed = fields.indices.filter { fields[$0].codec.isNeeded }
  }
}

/// A field: its key, ready to be compared, and what reads and writes it.
struct FieldSlot: Sendable {
  let key: String
  let quotedKey: String
  let bytes: [UInt8]
  /// The first eight bytes of the key as one number: most keys differ there.
  let prefix: UInt64
  let codec: FieldCodec

  init(_ info: FieldInfo, codec: FieldCodec) {
    key = info.key
    quotedKey = JSONValue.quoted(info.key)
    bytes = Array(info.key.utf8)
    prefix = FieldSlot.prefix(bytes[...])
    self.codec = codec
  }

  static func prefix(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.prefix(8).reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  @inline(__always)
  func read(_ cursor: inout JSONCursor, _ record: UnsafeMutableRawPointer) throws(JSONFault) {
    try codec.read(&cursor, record)
  }
  func write(_ record: UnsafeRawPointer, _ output: inout JSONOutput) { codec.write(record, &output) }
  func writeField(_ record: UnsafeRawPointer, _ output: inout JSONOutput, _ indent: Int) {
    codec.writeField(record, &output, indent)
  }
  func isNothing(_ record: UnsafeRawPointer) -> Bool { codec.isNothing(record) }
  func canBeShort(_ record: UnsafeRawPointer) -> Bool { codec.canBeShort(record) }
}

/// Numbers of fields: in a word while there are few.
struct FieldSet {
  private var bits: UInt64 = 0
  private var more: Set<Int> = []

  /// Adds a number and says whether it is new.
  @inline(__always)
  mutating func insert(_ field: Int) -> Bool {
    guard field < 64 else { return more.insert(field).inserted }
    let bit: UInt64 = 1 << UInt64(field)
    defer { bits |= bit }
    return bits & bit == 0
  }

  func contains(_ field: Int) -> Bool { field < 64 ? bits & (1 as UInt64) << UInt64(field) != 0 : more.contains(field) }
}

extension JSONCursor {
  /// Reads a key and answers the number of its field, or -1. Keys are expected in the order of the schema.
  @inline(__always)
  mutating func field(in table: FieldTable, from next: Int) throws(JSONFault) -> Int {
    guard byte == UInt8(ascii: "\"") else { throw unexpected("a key in quotation marks") }
    let found: Int
    do {
      found = try string { bytes throws(ValueError) in JSONCursor.find(bytes, in: table, from: next) }
    } catch {
      throw error
    }
    return found
  }

  @inline(__always)
  private static func find(_ key: UnsafeBufferPointer<UInt8>, in table: FieldTable, from next: Int) -> Int {
    let prefix = prefix(of: key)
    return table.slots.withUnsafeBufferPointer { slots in
      var place = next
      for _ in 0..<slots.count {
        if place >= slots.count { place = 0 }
        if slots[place].prefix == prefix, matches(slots[place].bytes, key) { return place }
        place += 1
      }
      return -1
    }
  }

  @inline(__always)
  private static func prefix(of key: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var value: UInt64 = 0
    var place = min(key.count, 8)
    while place > 0 {
      place -= 1
      value = value << 8 | UInt64(key[place])
    }
    return value
  }

  @inline(__always)
  private static func matches(_ bytes: [UInt8], _ key: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count == key.count else { return false }
    var place = 8
    while place < key.count {
      if bytes[place] != key[place] { return false }
      place += 1
    }
    return true
  }
}
