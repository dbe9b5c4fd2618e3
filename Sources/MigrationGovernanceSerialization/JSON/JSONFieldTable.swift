import MigrationGovernanceCore

/// The fields of a record as reader and writer need them. There is one for each type, and it is never freed.
final class FieldTable: @unchecked Sendable {
  let name: String
  let main: Int?
  let keys: [String]
  let slots: UnsafeMutableBufferPointer<FieldSlot>
  /// The fields that the record can't exist without.
  let needed: [Int]
  private let places: [String: Int]

  init<R: Record>(_ schema: Schema<R>) {
    let fields = schema.fields.map { $0.accept(FieldCodecVisitor<R>()) }
    name = schema.name
    keys = schema.fields.map(\.info.key)
    main = keys.firstIndex { $0 == schema.main }
    needed = fields.indices.filter { fields[$0].isNeeded }
    places = Dictionary(zip(keys, keys.indices), uniquingKeysWith: { first, _ in first })
    slots = .allocate(capacity: fields.count)
    _ = slots.initialize(from: zip(keys, fields).map { FieldSlot(key: $0, $1) })
  }

  func place(of key: String) -> Int? { places[key] }

  /// The field with a key, or -1. Keys are expected in the order of the schema, so the search begins at `next`.
  @inline(__always)
  func find(_ key: UnsafeBufferPointer<UInt8>, from next: Int) -> Int {
    let count = slots.count
    guard let slot = slots.baseAddress, let bytes = key.baseAddress else { return -1 }
    let prefix = KeyBytes.prefix(bytes, key.count)
    var place = next
    for _ in 0..<count {
      if place >= count { place = 0 }
      if slot[place].key.matches(bytes, key.count, prefix: prefix) { return place }
      place += 1
    }
    return -1
  }
}

/// A word ready to be compared with the bytes of a text; never freed.
struct KeyBytes {
  /// The first eight bytes as one number: most words differ there.
  private let prefix: UInt64
  private let length: Int
  private let bytes: UnsafeMutablePointer<UInt8>

  init(_ text: String) {
    length = text.utf8.count
    bytes = .allocate(capacity: max(length, 1))
    for (place, byte) in text.utf8.enumerated() { bytes[place] = byte }
    prefix = KeyBytes.prefix(bytes, length)
  }

  @inline(__always)
  static func prefix(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
    if count >= 8 { return UnsafeRawPointer(bytes).loadUnaligned(as: UInt64.self) }
    var value: UInt64 = 0
    var place = count
    while place > 0 {
      place -= 1
      value = value << 8 | UInt64(bytes[place])
    }
    return value
  }

  /// Whether the word is what these bytes are, of which the prefix is known.
  @inline(__always)
  func matches(_ text: UnsafePointer<UInt8>, _ count: Int, prefix: UInt64) -> Bool {
    guard self.prefix == prefix, length == count else { return false }
    var place = 8
    while place < length {
      if bytes[place] != text[place] { return false }
      place += 1
    }
    return true
  }
}

/// A field: its key, ready to be compared, where it lies in the record, and what reads and writes it.
struct FieldSlot {
  let key: KeyBytes
  /// The key in quotation marks.
  let quoted: UnsafeBufferPointer<UInt8>
  let offset: Int
  let codec: Unmanaged<JSONCodec>
  /// Whether a word of zeros at the place means that nothing is said: no ``Seldom`` fields are there.
  private let isSeldom: Bool

  init(key text: String, _ field: FieldCodec) {
    key = KeyBytes(text)
    let quotation = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: JSONValue.quoted(text).utf8.count)
    _ = quotation.initialize(from: JSONValue.quoted(text).utf8)
    quoted = UnsafeBufferPointer(quotation)
    offset = field.offset
    codec = .passRetained(field.codec)
    isSeldom = field.codec is SeldomCodec
  }

  @inline(__always)
  func read(_ cursor: inout JSONCursor, _ record: UnsafeMutableRawPointer) throws(JSONFault) {
    let place = record + offset
    let result = codec._withUnsafeGuaranteedRef { codec -> JSONFault? in
      do throws(JSONFault) {
        try codec.replace(&cursor, at: place)
        return nil
      } catch {
        return error
      }
    }
    if let result { throw result }
  }
  func write(_ record: UnsafeRawPointer, _ output: inout JSONOutput) {
    codec._withUnsafeGuaranteedRef { $0.write(record + offset, to: &output) }
  }
  func writeField(_ record: UnsafeRawPointer, _ output: inout JSONOutput, _ indent: Int) {
    codec._withUnsafeGuaranteedRef { $0.writeField(record + offset, to: &output, indent: indent) }
  }
  func isNothing(_ record: UnsafeRawPointer) -> Bool {
    if isSeldom, record.load(fromByteOffset: offset, as: UInt.self) == 0 { return true }
    return codec._withUnsafeGuaranteedRef { $0.isNothing(record + offset) }
  }
  func canBeShort(_ record: UnsafeRawPointer) -> Bool {
    codec._withUnsafeGuaranteedRef { $0.canBeShort(record + offset) }
  }
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
    let isNew = bits & bit == 0
    bits |= bit
    return isNew
  }

  func contains(_ field: Int) -> Bool { field < 64 ? bits & (1 as UInt64) << UInt64(field) != 0 : more.contains(field) }
}
