/// The entities of one type, in the order in which they were put in, each id once.
///
/// A collection by position; look-up by id is O(1). Changing it in place costs what the change costs: keep a table in
/// one place and change it there.
public struct EntityTable<E: Entity>: Sendable {
  // In pieces, so that a table that is read record by record is never copied while it grows.
  private var pieces: [[E]] = []
  private var index = IDIndex()
  private static var pieceSize: Int { 1024 }

  /// Makes an empty table.
  public init() {}

  /// Makes a table of pieces that a reader has filled, all but the last to the brim, with the index of their ids.
  package init(pieces: [[E]], index: IDIndex) {
    self.pieces = pieces
    self.index = index
  }

  /// How many rows a piece holds.
  package static var rowsPerPiece: Int { pieceSize }

  /// The entity with an id, or `nil`. O(1).
  public subscript(id: E.ID) -> E? { position(of: id).map { self[$0] } }

  /// The position of an id, or `nil`. O(1).
  public func position(of id: E.ID) -> Int? { index.row(of: id) { self[$0].id == id } }

  /// Adds an entity at the end, or says that its id is taken. Amortised O(1).
  public mutating func insert(_ entity: E) throws(KnowledgeBaseError) {
    guard insertIfNew(entity) else { throw .duplicate(entity.reference) }
  }

  /// Adds an entity at the end and says whether that was done: not if its id is taken.
  package mutating func insertIfNew(_ entity: E) -> Bool {
    guard position(of: entity.id) == nil, index.insert(entity.id, row: count) else { return false }
    if pieces.isEmpty || pieces[pieces.count - 1].count == Self.pieceSize { pieces.append([]) }
    pieces[pieces.count - 1].append(entity)
    return true
  }

  /// Puts an entity in the place of the one with its id, or at the end. Amortised O(1).
  public mutating func set(_ entity: E) {
    if let place = position(of: entity.id) {
      pieces[place / Self.pieceSize][place % Self.pieceSize] = entity
    } else {
      _ = insertIfNew(entity)
    }
  }

  /// Changes the entity with an id in place and answers whether there is one.
  ///
  /// A change of the id is undone: other records refer to it. O(1) and the change.
  @discardableResult
  public mutating func update<Failure: Error>(
    _ id: E.ID, _ change: (inout E) throws(Failure) -> Void
  ) throws(Failure) -> Bool {
    guard let place = position(of: id) else { return false }
    let (piece, row) = place.quotientAndRemainder(dividingBy: Self.pieceSize)
    defer { pieces[piece][row].id = id }
    try change(&pieces[piece][row])
    return true
  }

  /// Takes an entity out and answers it. O(n): the others keep their order.
  @discardableResult
  public mutating func remove(_ id: E.ID) -> E? {
    guard let place = position(of: id) else { return nil }
    let removed = self[place]
    let rest = enumerated().filter { $0.offset != place }.map(\.element)
    self = EntityTable()
    for entity in rest { _ = insertIfNew(entity) }
    return removed
  }

  /// Hands out the rows in memory, piece by piece.
  package func withPieces(_ body: (_ rows: UnsafeRawPointer, _ count: Int) -> Void) {
    for piece in pieces { withUnsafePointer(to: piece) { E.withList(at: $0, body) } }
  }
}

extension EntityTable: RandomAccessCollection {
  /// The first position.
  public var startIndex: Int { 0 }
  /// The position after the last.
  public var endIndex: Int {
    pieces.isEmpty ? 0 : (pieces.count - 1) * Self.pieceSize + pieces[pieces.count - 1].count
  }
  /// The entity at a position. O(1).
  public subscript(position: Int) -> E { pieces[position / Self.pieceSize][position % Self.pieceSize] }
}

extension EntityTable: Hashable {
  /// Whether both hold equal entities in the same order.
  public static func == (left: EntityTable, right: EntityTable) -> Bool { left.pieces == right.pieces }
  /// Hashes the entities.
  public func hash(into hasher: inout Hasher) { hasher.combine(pieces) }
}

/// A table without its type, for code that serves every kind.
package protocol AnyEntityTable: Sendable {
  associatedtype Row: Entity
  var isEmpty: Bool { get }
  var count: Int { get }
  func isEqual(to other: any AnyEntityTable) -> Bool
  func row(of reference: Reference) -> Int?
}

extension EntityTable: AnyEntityTable {
  package typealias Row = E
  package func row(of reference: Reference) -> Int? { reference.id(as: E.self).flatMap { position(of: $0) } }
  package func isEqual(to other: any AnyEntityTable) -> Bool { (other as? EntityTable<E>) == self }
}
