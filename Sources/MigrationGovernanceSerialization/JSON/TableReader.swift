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
  private let row = UnsafeMutablePointer<E>.allocate(capacity: 1)
  private var table = EntityTable<E>()

  init() { super.init(kind: E.kind) }
  deinit { row.deallocate() }

  override func readRow(_ cursor: inout JSONCursor, isOpen: Bool) throws(JSONFault) {
    let begin = cursor.offset
    try EntityLine.read(codec, &cursor, to: row, isOpen: isOpen)
    let entity = row.move()
    guard table.insertIfNew(entity) else {
      throw .value(begin, ValueError(.duplicate, KnowledgeBaseError.duplicate(entity.reference).reason))
    }
  }

  override func readEntity(_ cursor: inout JSONCursor, isOpen: Bool) throws(JSONFault) -> any Entity {
    try EntityLine.read(codec, &cursor, to: row, isOpen: isOpen)
    return row.move()
  }

  override func finish(_ base: inout KnowledgeBase) {
    if !table.isEmpty { base[E.self] = table }
    table = EntityTable()
  }
}

/// An entity as it stands in a document, or in a JSON Lines record whose `type` comes with it.
enum EntityLine {
  static func read<E: Entity>(
    _ codec: RecordCodec<E>, _ cursor: inout JSONCursor, to row: UnsafeMutablePointer<E>, isOpen: Bool
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
