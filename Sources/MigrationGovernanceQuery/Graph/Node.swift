public import MigrationGovernanceCore

/// An entity in a graph: what is said of it, and what it has to do with others.
///
/// It need not have a record: a country that meetings point at has relations too.
public struct Node<E: Entity>: Sendable {
  /// The graph.
  public let graph: KnowledgeGraph
  /// The identifier.
  public let id: EntityID<E>

  /// The record, or `nil` where there is none. O(1).
  public var entity: E? {
    graph.storage.index.number(of: reference).flatMap { graph.storage.entity($0, as: E.self) }
  }
  /// One property of the record, read where it lies, without a copy of the rest; `nil` where there is no record. O(1).
  ///
  /// `graph[id][\.themes]` looks at less memory than `graph[id].entity?.themes`.
  @inlinable
  public subscript<Value>(path: KeyPath<E, Value>) -> Value? {
    guard let place else { return nil }
    if let offset = MemoryLayout<E>.offset(of: path) {
      return (place + offset).assumingMemoryBound(to: Value.self).pointee
    }
    return place.assumingMemoryBound(to: E.self).pointee[keyPath: path]
  }

  /// Where the record lies: as long as the graph lives, which this node keeps.
  @usableFromInline
  var place: UnsafeRawPointer? { graph.storage.place(of: id) }

  /// The identifier with its kind.
  public var reference: Reference { id.reference }
  /// What to call it. O(1).
  public var name: String { graph.name(of: reference) }

  /// What a field points at, each once, in the order of the field. A party stands for the entity that it names; whom it
  /// speaks for has a relation of its own (`related("organisers.for")`). Of a field that holds references only in its
  /// parts (`\.place`), those. O(1) and the answers; nothing for a path that is no field.
  public func related(_ field: PartialKeyPath<E>) -> [Reference] {
    guard let number = graph.storage.index.number(of: reference), let key = FieldPaths.key(of: field) else { return [] }
    let relations = graph.storage.relations.relations(ofField: key, kind: E.kind.name)
    return graph.numbers(relatedTo: number, by: DirectedRelations(forward: relations, graph.storage)).map {
      graph.storage.index.references[Int($0)]
    }
  }

  /// What a field of one kind points at.
  public func related<T: Entity>(_ field: KeyPath<E, EntityID<T>?>) -> [Node<T>] { nodes(related(field)) }

  /// What a list of one kind points at.
  public func related<T: Entity>(_ field: KeyPath<E, [EntityID<T>]>) -> [Node<T>] { nodes(related(field)) }

  /// The entities of another type that point here by a field, in the order of their table. O(1) and the answers.
  public func related<T: Entity>(from field: PartialKeyPath<T>) -> [Node<T>] {
    guard let number = graph.storage.index.number(of: reference), let key = FieldPaths.key(of: field) else { return [] }
    let relations = graph.storage.relations.relations(ofField: key, kind: T.kind.name)
    let found = relations.flatMap { graph.storage.adjacency.sources(of: number, by: $0) }
    return nodes(Set(found).sorted().map { graph.storage.index.references[Int($0)] })
  }

  /// What has a relation to it, by the relation's name from here, in either direction: as
  /// ``KnowledgeGraph/related(to:by:)``.
  public func related(_ relation: String) -> [Reference] { graph.related(to: reference, by: relation) }

  /// The relations both ways, with their names and evidence.
  public var relations: [NamedRelation] { graph.relations(of: reference) }

  /// What it is part of: as ``KnowledgeGraph/ancestors(of:)``.
  public var ancestors: [Reached] { graph.ancestors(of: reference) }

  /// What is part of it: as ``KnowledgeGraph/descendants(of:)``.
  public var descendants: [Reached] { graph.descendants(of: reference) }

  private func nodes<T: Entity>(_ references: [Reference]) -> [Node<T>] {
    references.compactMap { $0.id(as: T.self).map { Node<T>(graph: graph, id: $0) } }
  }
}

extension Node: Hashable {
  /// Whether both have the same identifier; the graph is not asked.
  public static func == (left: Node, right: Node) -> Bool { left.id == right.id }
  /// Hashes the identifier.
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

extension KnowledgeGraph {
  /// The entity with an id in the graph, whether it has a record or not.
  public subscript<E: Entity>(id: EntityID<E>) -> Node<E> { Node(graph: self, id: id) }

  /// An entity in the graph.
  public subscript<E: Entity>(entity: E) -> Node<E> { Node(graph: self, id: entity.id) }
}
