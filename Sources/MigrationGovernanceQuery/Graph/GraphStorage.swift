import MigrationGovernanceCore
import Synchronization

/// What a graph consists of, shared by its copies.
final class GraphStorage: Sendable {
  let base: KnowledgeBase
  let kinds: [KindRows]
  let relations: RelationCatalogue
  let index: ReferenceIndex
  let adjacency: Adjacency
  let citations: [Int32]
  /// How many nodes are entities; those beyond are only pointed at.
  let entityCount: Int32
  let lazily = LazyValues()

  init(_ base: KnowledgeBase) {
    let builder = GraphBuilder(base)
    self.base = base
    kinds = builder.kinds
    relations = builder.relations
    index = builder.index
    adjacency = builder.adjacency
    citations = builder.citations
    entityCount = builder.kinds.last.map { $0.first + Int32(truncatingIfNeeded: $0.count) } ?? 0
  }

  /// The place in the model of the kind of an entity, by its number.
  func kind(of number: Int32) -> Int? {
    guard number >= 0, number < entityCount else { return nil }
    var (low, high) = (0, kinds.count)
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if kinds[middle].first <= number { low = middle } else { high = middle }
    }
    // Tables without rows begin where the next one does; the last one that begins so has the row.
    return low
  }

  /// Where an entity lies, by its number.
  func address(of number: Int32, kind: Int) -> UnsafeRawPointer {
    kinds[kind].address(of: Int(number - kinds[kind].first))
  }

  /// The rows of a type; none where the model has another type of that name, or none.
  func rows<E: Entity>(_ type: E.Type) -> KindRows? { base.model.place(of: type).map { kinds[$0] } }

  /// The entity with a number, if it is of a type.
  func entity<E: Entity>(_ number: Int32, as type: E.Type) -> E? {
    guard let kind = kind(of: number), kinds[kind].type == type else { return nil }
    return address(of: number, kind: kind).assumingMemoryBound(to: E.self).pointee
  }

  /// Where the entity with an id lies: confirmed by the id in the record, which whoever asks reads next, so that the list of
  /// references need not be waited for.
  func place<E: Entity>(of id: EntityID<E>) -> UnsafeRawPointer? {
    guard let table = rows(E.self) else { return nil }
    let numbers = table.first..<table.first + Int32(truncatingIfNeeded: table.count)
    return index.number(of: id.reference, in: numbers) { E.id(at: table.address(of: Int($0 - table.first))) == id }
      .map { table.address(of: Int($0 - table.first)) }
  }

  /// Where the entity with a reference lies, if it is of a type.
  func place<E: Entity>(of reference: Reference, as type: E.Type) -> UnsafeRawPointer? {
    guard let number = index.number(of: reference), let kind = kind(of: number), kinds[kind].type == type else {
      return nil
    }
    return address(of: number, kind: kind)
  }

  /// The entity with a number.
  func entity(_ number: Int32) -> (any Entity)? {
    kind(of: number).map { load(kinds[$0].type, address(of: number, kind: $0)) }
  }

  private func load<E: Entity>(_ type: E.Type, _ place: UnsafeRawPointer) -> any Entity {
    place.assumingMemoryBound(to: E.self).pointee
  }
}

/// What is worked out when it is first needed and then kept, each under a name.
final class LazyValues: Sendable {
  private let values = Mutex<[String: any Sendable]>([:])

  /// What is kept under a name, made if there is nothing yet. Two who ask at once may both make it; one is kept.
  func value<Value: Sendable>(_ name: String, _ make: () -> Value) -> Value {
    if let known = values.withLock({ $0[name] }) as? Value { return known }
    let made = make()
    return values.withLock { values in
      if let known = values[name] as? Value { return known }
      values[name] = made
      return made
    }
  }
}
