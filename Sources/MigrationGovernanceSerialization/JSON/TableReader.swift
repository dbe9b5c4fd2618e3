import MigrationGovernanceCore

/// Reads the records of one kind into a table that is its own until the end.
class AnyTableReader {
  let kind: EntityKind
  /// Whether the ids of records that are handed out are kept.
  var keepsIDs = false
  init(kind: EntityKind) { self.kind = kind }

  /// Reads one record; where it was opened, at the place given, its `type` has been read and the cursor stands behind it.
  func readRow(_ cursor: inout JSONCursor, openedAt: Int?) throws(JSONFault) {}
  /// Reads one record and hands it out instead of keeping it; where ids are kept, one that came before is refused.
  func readEntity(_ cursor: inout JSONCursor, openedAt: Int?) throws(JSONFault) -> any Entity {
    throw cursor.unexpected("a record")
  }
  /// Puts the table into the knowledge base.
  func finish(_ base: inout KnowledgeBase) {}

  static func make(_ type: any Entity.Type) -> AnyTableReader { open(type) }
  private static func open<E: Entity>(_ type: E.Type) -> AnyTableReader { TableReader<E>() }
}

final class TableReader<E: Entity>: AnyTableReader {
  private let codec = JSONCodecs.record(E.self)
  private let stride = MemoryLayout<E>.stride
  private let size = EntityTable<E>.rowsPerPiece
  /// The piece that is being filled, and how far it is.
  private let piece: UnsafeMutableRawPointer
  private var filled = 0
  private var pieces: [[E]] = []
  private var index = IDIndex()
  /// The ids of records that were handed out.
  private var ids: Set<EntityID<E>> = []

  init() {
    piece = .allocate(byteCount: size * stride, alignment: 16)
    super.init(kind: E.kind)
  }

  deinit {
    E.destroy(at: piece, count: filled)
    piece.deallocate()
  }

  override func readRow(_ cursor: inout JSONCursor, openedAt: Int?) throws(JSONFault) {
    let begin = openedAt ?? cursor.offset
    let row = piece + filled * stride
    try EntityLine.read(codec, &cursor, to: row, openedAt: openedAt)
    let id = E.id(at: row)
    let number = pieces.count * size + filled
    guard index.row(of: id, where: { self.id(at: $0) == id }) == nil, index.insert(id, row: number) else {
      E.destroy(at: row, count: 1)
      throw duplicate(id, begin)
    }
    filled += 1
    if filled == size { closePiece() }
  }

  private func duplicate(_ id: EntityID<E>, _ begin: Int) -> JSONFault {
    .value(begin, ValueError(.duplicate, KnowledgeBaseError.duplicate(id.reference).reason))
  }

  private func id(at row: Int) -> EntityID<E> {
    row / size < pieces.count ? pieces[row / size][row % size].id : E.id(at: piece + row % size * stride)
  }

  private func closePiece() {
    withUnsafeTemporaryAllocation(of: [E].self, capacity: 1) { list in
      guard let place = list.baseAddress else { return }
      E.storeList(at: place, moving: piece, count: filled)
      pieces.append(place.move())
    }
    filled = 0
  }

  override func readEntity(_ cursor: inout JSONCursor, openedAt: Int?) throws(JSONFault) -> any Entity {
    let begin = openedAt ?? cursor.offset
    let row = piece + filled * stride
    try EntityLine.read(codec, &cursor, to: row, openedAt: openedAt)
    let id = E.id(at: row)
    if keepsIDs, !ids.insert(id).inserted {
      E.destroy(at: row, count: 1)
      throw duplicate(id, begin)
    }
    return row.assumingMemoryBound(to: E.self).move()
  }

  override func finish(_ base: inout KnowledgeBase) {
    if filled > 0 { closePiece() }
    guard !pieces.isEmpty else { return }
    base[E.self] = EntityTable(pieces: pieces, index: index)
    pieces = []
    index = IDIndex()
  }
}

/// An entity as it stands in a document, or in a JSON Lines record whose `type` comes with it.
enum EntityLine {
  static func read<E: Entity>(
    _ codec: RecordCodec<E>, _ cursor: inout JSONCursor, to row: UnsafeMutableRawPointer, openedAt: Int?
  ) throws(JSONFault) {
    let begin = openedAt ?? cursor.offset
    let isOpen = openedAt != nil
    guard isOpen || cursor.byte == UInt8(ascii: "{") else { throw cursor.noRecord(E.self) }
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
    try codec.readFields(&cursor, to: row, begin: begin, atEnd: atEnd) { key, keyAt, cursor throws(JSONFault) in
      guard key == "type", E.schema["type"] == nil else { return false }
      let valueAt = cursor.offset
      types += 1
      guard types == 1 else {
        try cursor.passRepeated(key, keyAt)
        return true
      }
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
  /// A key that stands twice in an object.
  static let repeatedKey = ValueError.Code(rawValue: "repeated-key")
  /// The version can't be read.
  static let version = ValueError.Code(rawValue: "version")
  /// A byte order mark.
  static let encoding = ValueError.Code(rawValue: "encoding")
}
