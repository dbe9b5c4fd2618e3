/// The entities of one type, in the order in which they were put in, each id once.
///
/// A collection by position; look-up by id is O(1). Changing it in place costs what the change costs: keep a table in
/// one place and change it there.
public struct EntityTable<E: Entity>: Sendable {
  private var rows: [E] = []
  // By text and not by EntityID: a dictionary of strings is compiled for its type, one of a generic key is not.
  private var places: [String: Int] = [:]

  /// Makes an empty table.
  public init() {}

  /// Makes a table of rows whose ids a reader has found to differ.
  package init(rows: [E], places: [String: Int]) {
    self.rows = rows
    self.places = places
  }

  /// The entity with an id, or `nil`. O(1).
  public subscript(id: E.ID) -> E? { places[id.text].map { rows[$0] } }

  /// The position of an id, or `nil`. O(1).
  public func position(of id: E.ID) -> Int? { places[id.text] }

  /// Adds an entity at the end, or says that its id is taken. Amortised O(1).
  public mutating func insert(_ entity: E) throws(KnowledgeBaseError) {
    guard insertIfNew(entity) else { throw .duplicate(entity.reference) }
  }

  /// Adds an entity at the end and says whether that was done: not if its id is taken.
  package mutating func insertIfNew(_ entity: E) -> Bool {
    let place = rows.count
    let new = withUnsafeMutablePointer(to: &places[entity.id.text]) { slot in
      guard slot.pointee == nil else { return false }
      slot.pointee = place
      return true
    }
    if new { rows.append(entity) }
    return new
  }

  /// Puts an entity in the place of the one with its id, or at the end. Amortised O(1).
  public mutating func set(_ entity: E) {
    if let place = places[entity.id.text] {
      rows[place] = entity
    } else {
      places[entity.id.text] = rows.count
      rows.append(entity)
    }
  }

  /// Changes the entity with an id in place and answers whether there is one.
  ///
  /// A change of the id is undone: other records refer to it. O(1) and the change.
  @discardableResult
  public mutating func update<Failure: Error>(
    _ id: E.ID, _ change: (inout E) throws(Failure) -> Void
  ) throws(Failure) -> Bool {
    guard let place = places[id.text] else { return false }
    defer { rows[place].id = id }
    try change(&rows[place])
    return true
  }

  /// Takes an entity out and answers it. O(n): the others keep their order.
  @discardableResult
  public mutating func remove(_ id: E.ID) -> E? {
    guard let place = places.removeValue(forKey: id.text) else { return nil }
    let removed = rows.remove(at: place)
    for later in rows.indices[place...] { places[rows[later].id.text] = later }
    return removed
  }

  /// Hands out where the rows begin in memory, and how many there are.
  package func withRows(_ body: (_ rows: UnsafeRawPointer, _ count: Int) -> Void) {
    withUnsafePointer(to: rows) { E.withList(at: $0, body) }
  }

  /// Makes room for as many entities as are to come.
  package mutating func reserveCapacity(_ count: Int) {
    rows.reserveCapacity(count)
    places.reserveCapacity(count)
  }
}

extension EntityTable: RandomAccessCollection {
  /// The first position.
  public var startIndex: Int { 0 }
  /// The position after the last.
  public var endIndex: Int { rows.count }
  /// The entity at a position. O(1).
  public subscript(position: Int) -> E { rows[position] }
}

extension EntityTable: Hashable {
  /// Whether both hold equal entities in the same order.
  public static func == (left: EntityTable, right: EntityTable) -> Bool { left.rows == right.rows }
  /// Hashes the entities.
  public func hash(into hasher: inout Hasher) { hasher.combine(rows) }
}

/// A table without its type, for code that serves every kind.
package protocol AnyEntityTable: Sendable {
  associatedtype Row: Entity
  var isEmpty: Bool { get }
  var count: Int { get }
  func isEqual(to other: any AnyEntityTable) -> Bool
  func hashRows(into hasher: inout Hasher)
}

extension EntityTable: AnyEntityTable {
  package typealias Row = E
  package func isEqual(to other: any AnyEntityTable) -> Bool { (other as? EntityTable<E>) == self }
  package func hashRows(into hasher: inout Hasher) { rows.hash(into: &hasher) }
}
