/// Entities of every kind, with the header of their document: a value, copied when it is changed.
///
/// ```swift
/// var base = KnowledgeBase(title: "Panel meetings")
/// var meeting = Meeting(id: try EntityID("minsk-2016"))
/// meeting.when = try DateSpan(text: "2016-12-07/2016-12-08")
/// try base.meetings.insert(meeting)
/// ```
public struct KnowledgeBase: Sendable {
  /// The types that it understands.
  public private(set) var model: Model
  /// What the document says about itself; keys that are neither header nor table are in its extensions.
  public var header: Header
  /// Records of kinds that the model does not know, each an object with its `type`, in order.
  public var otherRecords: [JSONValue] = []
  private var tables: [any AnyEntityTable]

  /// Makes an empty knowledge base.
  public init(model: Model = .standard, title: String? = nil, licence: String? = nil) {
    self.model = model
    header = Header(title: title, licence: licence)
    tables = model.types.map { KnowledgeBase.emptyTable($0) }
  }

  private static func emptyTable<E: Entity>(_ type: E.Type) -> any AnyEntityTable { EntityTable<E>() }

  /// The key under which a document keeps records of unknown kinds.
  package static let otherRecordsKey = "records"

  /// What the knowledge base is called.
  public var title: String? {
    get { header.title }
    set { header.title = newValue }
  }

  /// Under which terms it may be used.
  public var licence: String? {
    get { header.licence }
    set { header.licence = newValue }
  }

  /// The table of a type; changing it changes it in place.
  ///
  /// A type that the model lacks is added to it by a change, unless another type has its name: then the change is not
  /// kept, as ``insert(_:)`` says by an error.
  public subscript<E: Entity>(type: E.Type) -> EntityTable<E> {
    get {
      guard let place = model.place(of: type) else { return EntityTable() }
      return tables[place] as? EntityTable<E> ?? EntityTable()
    }
    _modify {
      guard let place = tablePlace(of: type) else {
        var stray = EntityTable<E>()
        yield &stray
        return
      }
      var table = tables[place] as? EntityTable<E> ?? EntityTable()
      // The only other owner of the rows lets go of them, so that the change is made in place.
      tables[place] = EntityTable<E>()
      defer { tables[place] = table }
      yield &table
    }
  }

  private mutating func tablePlace<E: Entity>(of type: E.Type) -> Int? {
    if let place = model.place(of: type) { return place }
    guard let larger = try? model.adding(type) else { return nil }
    model = larger
    tables.append(EntityTable<E>())
    return tables.count - 1
  }

  /// The entity with an id, or `nil`. O(1).
  public subscript<E: Entity>(id: EntityID<E>) -> E? { self[E.self][id] }

  /// The entity that a reference points at, or `nil`. O(1).
  public subscript(reference: Reference) -> (any Entity)? {
    guard let type = model.place(singular: reference.kind).map({ model.types[$0] }) else { return nil }
    return entity(reference, as: type)
  }

  private func entity<E: Entity>(_ reference: Reference, as type: E.Type) -> (any Entity)? {
    reference.id(as: type).flatMap { self[type][$0] }
  }

  /// Whether there is a record that a reference points at. O(1), and nothing is copied.
  public func holds(_ reference: Reference) -> Bool { row(of: reference) != nil }

  /// The position of the record in its table, or `nil`.
  package func row(of reference: Reference) -> Int? {
    model.place(singular: reference.kind).flatMap { tables[$0].row(of: reference) }
  }

  /// Adds an entity to its table, or says that its id is taken or its type unknown.
  public mutating func insert<E: Entity>(_ entity: E) throws(KnowledgeBaseError) {
    guard model.place(of: E.self) != nil else {
      throw KnowledgeBaseError(
        .unknownType, entity.reference,
        "the model does not know \(E.self): make the knowledge base with a model that does")
    }
    try self[E.self].insert(entity)
  }

  /// How many entities there are of each kind, in the order of the model.
  public var counts: [(kind: EntityKind, count: Int)] {
    zip(model.kinds, tables).map { (kind: $0, count: $1.count) }
  }

  /// How many entities there are.
  public var count: Int { tables.reduce(0) { $0 + $1.count } }

  /// Every entity, kind by kind in the order of the model, in the order of each table. O(n).
  public var entities: [any Entity] { model.types.flatMap { rows(of: $0) } }
  private func rows<E: Entity>(of type: E.Type) -> [any Entity] { Array(self[type]) }

  /// The fields on which sources disagree: kind by kind in the order of the model. Linear in the whole.
  public var conflicts: [Conflict] { entities.flatMap { $0.conflicts } }

  /// Where an editor infers, or takes from outside, something else than an entity holds: in the order of ``conflicts``.
  public var readings: [Conflict] { entities.flatMap { $0.readings } }

  /// Everything that points at an entity, and how: kind by kind in the order of the model. Linear in the whole.
  public func referrers(to target: Reference) -> [(from: Reference, relation: Relation)] {
    entities.flatMap { entity in
      entity.references.filter { $0.target == target }.map { (from: entity.reference, relation: $0.relation) }
    }
  }
}

extension KnowledgeBase: Hashable {
  /// Whether both say the same; an empty table does not count, nor does the list of types.
  public static func == (left: KnowledgeBase, right: KnowledgeBase) -> Bool {
    guard left.header == right.header, left.otherRecords == right.otherRecords else { return false }
    let mine = left.tables.filter { !$0.isEmpty }
    let theirs = right.tables.filter { !$0.isEmpty }
    return mine.count == theirs.count && mine.allSatisfy { table in theirs.contains { table.isEqual(to: $0) } }
  }

  /// Hashes what is said.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(header)
    hasher.combine(otherRecords)
    hasher.combine(count)
  }
}
