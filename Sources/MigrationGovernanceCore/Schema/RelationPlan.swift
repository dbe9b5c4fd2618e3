import Synchronization

/// How to find the references in a value of some type: built from the schema once, walked for each entity by address,
/// without a key path and without a copy.
package struct RelationPlan: Sendable {
  /// The relations, by number.
  package let relations: [Relation]
  /// Whether a relation stands inside evidence, or is itself the place in a document.
  package let citations: [Bool]
  private let root: RecordNode

  /// Calls with the number of the relation and the reference, for every reference in an entity, in schema order.
  package func each<E: Entity>(in entity: E, _ body: (Int, Reference) -> Void) {
    withUnsafePointer(to: entity) { root.each(at: UnsafeRawPointer($0), body) }
  }

  /// The same for the entity at a place, which has to be of the type of the plan.
  package func each(at place: UnsafeRawPointer, _ body: (Int, Reference) -> Void) { root.each(at: place, body) }

  private static let cache = Mutex<[ObjectIdentifier: RelationPlan]>([:])

  /// The plan of a type.
  package static func of<E: Entity>(_ type: E.Type) -> RelationPlan {
    let key = ObjectIdentifier(type)
    if let known = cache.withLock({ $0[key] }) { return known }
    let builder = RelationBuilder(source: E.kind)
    let root = builder.record(type, under: RelationContext())
    let plan = RelationPlan(relations: builder.relations, citations: builder.citations, root: root)
    return cache.withLock { cache in
      if let known = cache[key] { return known }
      cache[key] = plan
      return plan
    }
  }
}

/// Finds the references in values of one type.
private protocol ReferenceNode: Sendable {
  func each(at place: UnsafeRawPointer, _ body: (Int, Reference) -> Void)
}

/// Where the builder stands: the keys so far, and the inverse that the nearest field with one has named.
private struct RelationContext {
  var keys: [String] = []
  var inverse = ""
  /// The key of the field that stands for the innermost record in its short form.
  var main: String?
  var isCitation = false
  var entered: [Entered] = []

  struct Entered {
    var type: ObjectIdentifier
    var key: String?
    var node: RecordNode
  }
}

private final class RelationBuilder {
  let source: EntityKind
  var relations: [Relation] = []
  var citations: [Bool] = []
  init(source: EntityKind) { self.source = source }

  func relation(_ context: RelationContext, target: EntityKind?, isCitation: Bool) -> Int {
    let isMain = context.keys.count > 1 && context.main == context.keys.last
    relations.append(
      Relation(
        source: source, path: context.keys.joined(separator: "."),
        name: context.keys.dropLast(isMain ? 1 : 0).joined(separator: "."), inverse: context.inverse, target: target))
    citations.append(isCitation || context.isCitation)
    return relations.count - 1
  }

  /// A record that is entered a second time by the same key contains its own kind: it gets the same node again.
  func record<R: Record>(_ type: R.Type, under context: RelationContext) -> RecordNode {
    let identity = ObjectIdentifier(type)
    if let again = context.entered.first(where: { $0.type == identity && $0.key == context.keys.last }) {
      return again.node
    }
    let node = RecordNode()
    var inner = context
    inner.main = R.schema.main
    inner.isCitation = context.isCitation || type == Evidence.self
    inner.entered.append(.init(type: identity, key: context.keys.last, node: node))
    node.fields = R.schema.fields.compactMap { $0.accept(FieldReferences(builder: self, context: inner)) }
    return node
  }
}

private struct FieldReferences<Root: Record>: FieldVisitor {
  let builder: RelationBuilder
  let context: RelationContext

  func visit<Value: FieldValue>(_ field: TypedField<Root, Value>) -> RecordNode.Field? {
    guard !field.info.isIdentity else { return nil }
    var inner = context
    inner.keys.append(field.info.key)
    if let inverse = field.info.inverse { inner.inverse = inverse }
    guard let node = Value.accept(NodeVisitor(builder: builder, context: inner)) else { return nil }
    guard case .computed = field.place else { return .init(place: field.place, node: node) }
    return .init(place: .stored(0), node: ComputedNode<Root, Value>(path: field.path, value: node))
  }
}

private struct NodeVisitor: ShapeVisitor {
  let builder: RelationBuilder
  let context: RelationContext

  func text<T: TextScalar>(_ type: T.Type) -> (any ReferenceNode)? {
    (type as? any ReferringScalar.Type).map { referring($0, isCitation: T.self == Locator.self) }
  }
  func reference<T: ReferenceScalar>(_ type: T.Type) -> (any ReferenceNode)? { referring(type, isCitation: false) }
  private func referring<T: ReferringScalar>(_ type: T.Type, isCitation: Bool) -> any ReferenceNode {
    ScalarNode<T>(relation: builder.relation(context, target: T.targetKind, isCitation: isCitation))
  }
  func integer(_ type: Int.Type) -> (any ReferenceNode)? { nil }
  func decimal(_ type: ExactDecimal.Type) -> (any ReferenceNode)? { nil }
  func truth(_ type: Bool.Type) -> (any ReferenceNode)? { nil }
  func json(_ type: JSONValue.Type) -> (any ReferenceNode)? { nil }
  func record<R: Record>(_ type: R.Type) -> (any ReferenceNode)? { builder.record(type, under: context) }
  func list<E: FieldValue>(of type: E.Type) -> (any ReferenceNode)? {
    E.accept(self).map { ListNode<E>(element: $0) }
  }
  func optional<W: FieldValue>(_ type: W.Type) -> (any ReferenceNode)? {
    W.accept(self).map { OptionalNode<W>(wrapped: $0) }
  }
}

private struct ScalarNode<T: ReferringScalar>: ReferenceNode {
  let relation: Int
  func each(at place: UnsafeRawPointer, _ body: (Int, Reference) -> Void) {
    body(relation, place.assumingMemoryBound(to: T.self).pointee.reference)
  }
}

private struct ListNode<E: FieldValue>: ReferenceNode {
  let element: any ReferenceNode
  func each(at place: UnsafeRawPointer, _ body: (Int, Reference) -> Void) {
    E.withList(at: place) { values, count in
      for row in 0..<count { element.each(at: values + row * MemoryLayout<E>.stride, body) }
    }
  }
}

/// The value of an optional stands where the optional does.
private struct OptionalNode<W: FieldValue>: ReferenceNode {
  let wrapped: any ReferenceNode
  func each(at place: UnsafeRawPointer, _ body: (Int, Reference) -> Void) {
    if !W.isAbsent(at: place) { wrapped.each(at: place, body) }
  }
}

/// A property without a place of its own.
private struct ComputedNode<Root: Record, Value: FieldValue>: ReferenceNode {
  let path: any KeyPath<Root, Value> & Sendable
  let value: any ReferenceNode
  func each(at place: UnsafeRawPointer, _ body: (Int, Reference) -> Void) {
    withUnsafePointer(to: place.assumingMemoryBound(to: Root.self).pointee[keyPath: path]) {
      value.each(at: UnsafeRawPointer($0), body)
    }
  }
}

/// A class, because a record may contain its own kind: the node exists before its fields do.
private final class RecordNode: ReferenceNode {
  struct Field: Sendable {
    var place: FieldPlace
    var node: any ReferenceNode
  }

  // Set once, by the builder, before anyone else sees the plan.
  nonisolated(unsafe) var fields: [Field] = []

  func each(at place: UnsafeRawPointer, _ body: (Int, Reference) -> Void) {
    // In place: a copy of a field would have to be retained, some ten million times.
    fields.withUnsafeBufferPointer { fields in
      for number in fields.indices {
        switch fields[number].place {
        case .stored(let offset): fields[number].node.each(at: place + offset, body)
        case .seldom(let outer, let inner, let access):
          if let kept = access.said(place + outer) { fields[number].node.each(at: kept + inner, body) }
        case .computed: break
        }
      }
    }
  }
}
