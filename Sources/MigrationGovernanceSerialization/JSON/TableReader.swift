import MigrationGovernanceCore

/// Reads the records of one kind into a table that is its own until the end.
class AnyTableReader {
  let kind: EntityKind
  init(kind: EntityKind) { self.kind = kind }

  /// Reads one record; its `type` has been read already where `isOpen`, the cursor then stands behind it.
  func readRow(_ cursor: inout JSONCursor, isOpen: Bool) throws(JSONFault) {}
  /// Reads one record and hands it out instead of keeping it.
  func readEntity(_ cursor: inout JSONCursor, isOpen: Bool) throws(JSONFault) -> any Entity {
    throw cursor.unexpected("a record")
  }
  /// Puts the table into the knowledge base.
  func finish(_ base: inout KnowledgeBase) {}

  static func make(_ type: any Entity.Type) -> AnyTableReader { open(type) }
  private static func open<E: Entity>(_ type: E.Type) -> AnyTableReader { TableReader<E>() }
}

final class TableReader<E: Entity>: AnyTableReader {
  private let codec = JSONCodecs.record(E.self)
  private var rows = RowStore(stride: MemoryLayout<E>.stride)
  private var places: [String: Int] = [:]

  init() { super.init(kind: E.kind) }
  deinit { discard() }

  override func readRow(_ cursor: inout JSONCursor, isOpen: Bool) throws(JSONFault) {
    let begin = cursor.offset
    let row = rows.room()
    try EntityLine.read(codec, &cursor, to: row, isOpen: isOpen)
    let place = rows.count
    guard insert(E.idText(at: row), place) else {
      let reference = row.assumingMemoryBound(to: E.self).pointee.reference
      E.destroy(at: row, count: 1)
      throw .value(begin, ValueError(.duplicate, KnowledgeBaseError.duplicate(reference).reason))
    }
    rows.commit()
  }

  override func readEntity(_ cursor: inout JSONCursor, isOpen: Bool) throws(JSONFault) -> any Entity {
    let row = rows.room()
    try EntityLine.read(codec, &cursor, to: row, isOpen: isOpen)
    return row.assumingMemoryBound(to: E.self).move()
  }

  override func finish(_ base: inout KnowledgeBase) {
    guard rows.count > 0 else { return }
    var all: [E] = []
    all.reserveCapacity(rows.count)
    rows.drain { chunk, count in
      let first = chunk.assumingMemoryBound(to: E.self)
      for place in 0..<count { all.append((first + place).move()) }
    }
    base[E.self] = EntityTable(rows: all, places: places)
    places = [:]
  }

  /// Notes where an id stands and says whether it is new.
  private func insert(_ id: String, _ place: Int) -> Bool {
    if let known = places.updateValue(place, forKey: id) {
      places[id] = known
      return false
    }
    return true
  }

  private func discard() { rows.drain { E.destroy(at: $0, count: $1) } }
}

/// Rows on their way into a table, in pieces, so that a growing table is never copied: a row may be moved by its bytes.
struct RowStore {
  private static let rowsPerChunk = 4096
  private let stride: Int
  private var chunks: [UnsafeMutableRawPointer] = []
  private(set) var count = 0

  init(stride: Int) { self.stride = stride }

  /// Room for one more row.
  mutating func room() -> UnsafeMutableRawPointer {
    let (chunk, place) = count.quotientAndRemainder(dividingBy: RowStore.rowsPerChunk)
    if chunk == chunks.count {
      chunks.append(.allocate(byteCount: RowStore.rowsPerChunk * stride, alignment: 16))
    }
    return chunks[chunk] + place * stride
  }

  /// The room given last holds a row now.
  mutating func commit() { count += 1 }

  /// Hands out the rows, piece by piece, to be moved away; none are left then.
  mutating func drain(_ body: (_ rows: UnsafeMutableRawPointer, _ count: Int) -> Void) {
    for chunk in chunks {
      let rows = min(count, RowStore.rowsPerChunk)
      body(chunk, rows)
      chunk.deallocate()
      count -= rows
    }
    chunks = []
  }
}

/// An entity as it stands in a document, or in a JSON Lines record whose `type` comes with it.
enum EntityLine {
  static func read<E: Entity>(
    _ codec: RecordCodec<E>, _ cursor: inout JSONCursor, to row: UnsafeMutableRawPointer, isOpen: Bool
  ) throws(JSONFault) {
    let begin = cursor.offset
    guard isOpen || cursor.byte == UInt8(ascii: "{") else { throw cursor.wrongKind("an object") }
    var atEnd = false
    if isOpen {
      atEnd = try !cursor.more(until: UInt8(ascii: "}"))
    } else {
      try cursor.enter()
      cursor.advance()
      cursor.skipSpace()
      atEnd = cursor.take(UInt8(ascii: "}"))
    }
    var types = isOpen ? 1 : 0
    try codec.readFields(&cursor, to: row, begin: begin, atEnd: atEnd) { key, cursor throws(JSONFault) in
      guard key == "type", E.schema["type"] == nil else { return false }
      let valueAt = cursor.offset
      types += 1
      if types > 1 { throw JSONCursor.duplicateKey(key, valueAt) }
      guard try cursor.text() == E.kind.name else {
        throw .value(valueAt, ValueError(.malformed, "this is the place of records of type “\(E.kind.name)”"))
      }
      return true
    }
    cursor.leave()
  }
}

extension ValueError.Code {
  /// The id is taken.
  static let duplicate = ValueError.Code(rawValue: "duplicate")
  /// The version can't be read.
  static let version = ValueError.Code(rawValue: "version")
}
