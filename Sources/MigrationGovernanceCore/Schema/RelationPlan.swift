import Synchronization

/// How to find the references in a value of some type: built from the schema once, walked for each entity.
package struct RelationPlan: Sendable {
  /// The relations, by number.
  package let relations: [Relation]
  private let root: any ReferenceNode

  /// Calls with the number of the relation and the reference, for every reference in an entity, in schema order.
  package func each<E: Entity>(in entity: E, _ body: (Int, Reference) -> Void) { root.each(in: entity, body) }

  private static let cache = Mutex<[ObjectIdentifier: RelationPlan]>([:])

  /// The plan of a type.
  package static func of<E: Entity>(_ type: E.Type) -> RelationPlan {
    let key = ObjectIdentifier(type)
    if let known = cache.withLock({ $0[key] }) { return known }
    let builder = RelationBuilder(source: E.kind)
    let root = builder.record(type, under: RelationContext())
    let plan = RelationPlan(relations: builder.relations, root: root)
    cache.withLock { $0[key] = plan }
    return plan
  }
}

/// Finds the references in values of one type.
private protocol ReferenceNode: Sendable {
  func each(in value: Any, _ body: (Int, Reference) -> Void)
}

/// Walks one field of a record.
private typealias FieldWalk = @Sendable (_ record: Any, _ body: (Int, Reference) -> Void) -> Void

/// Where the builder stands: the keys so far, and the inverse that the nearest field with one has named.
private struct RelationContext {
  var keys: [String] = []
  var inverse = ""
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
  init(source: EntityKind) { self.source = source }

  func relation(_ context: RelationContext, target: EntityKind?) -> Int {
    relations.append(
      Relation(
        source: source, path: context.keys.joined(separator: "."), inverse: context.inverse, target: target))
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
    inner.entered.append(.init(type: identity, key: context.keys.last, node: node))
    let fields = R.schema.fields.compactMap { $0.accept(FieldReferences(builder: self, context: inner)) }
    node.fields.withLock { $0 = fields }
    return node
  }
}

private struct FieldReferences<Root: Record>: FieldVisitor {
  let builder: RelationBuilder
  let context: RelationContext

  func visit<Value: FieldValue>(_ field: TypedField<Root, Value>) -> FieldWalk? {
    guard !field.info.isIdentity else { return nil }
    var inner = context
    inner.keys.append(field.info.key)
    if let inverse = field.info.inverse { inner.inverse = inverse }
    guard let node = Value.accept(NodeVisitor(builder: builder, context: inner)) else { return nil }
    let path = field.path
    return { record, body in
      guard let record = record as? Root else { return }
      node.each(in: record[keyPath: path], body)
    }
  }
}

private struct NodeVisitor: ShapeVisitor {
  let builder: RelationBuilder
  let context: RelationContext

  func text<T: TextScalar>(_ type: T.Type) -> (any ReferenceNode)? {
    (type as? any ReferringScalar.Type).map { referring($0) }
  }
  func reference<T: ReferenceScalar>(_ type: T.Type) -> (any ReferenceNode)? { referring(type) }
  private func referring<T: ReferringScalar>(_ type: T.Type) -> any ReferenceNode {
    ScalarNode<T>(relation: builder.relation(context, target: T.targetKind))
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
  func each(in value: Any, _ body: (Int, Reference) -> Void) {
    if let value = value as? T { body(relation, value.reference) }
  }
}

private struct ListNode<E: FieldValue>: ReferenceNode {
  let element: any ReferenceNode
  func each(in value: Any, _ body: (Int, Reference) -> Void) {
    for value in value as? [E] ?? [] { element.each(in: value, body) }
  }
}

private struct OptionalNode<W: FieldValue>: ReferenceNode {
  let wrapped: any ReferenceNode
  func each(in value: Any, _ body: (Int, Reference) -> Void) {
    if let value = value as? W { wrapped.each(in: value, body) }
  }
}

/// A class, because a record may contain its own kind: the node exists before its fields do.
private final class RecordNode: ReferenceNode {
  let fields = Mutex<[FieldWalk]>([])
  func each(in value: Any, _ body: (Int, Reference) -> Void) {
    for field in fields.withLock({ $0 }) { field(value, body) }
  }
}
