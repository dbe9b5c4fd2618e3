public import MigrationGovernanceCore

/// A type of record as the argument of a test.
public struct RecordType: Sendable, CustomStringConvertible {
  /// The type.
  public let type: any Record.Type
  /// Its name.
  public var description: String { String(describing: type) }

  /// Every type of record that a model's entities reach, and those that stand beside the tables.
  public static func all(_ model: Model = .standard) -> [RecordType] {
    let walk = Walk()
    for type in model.types { walk.add(type) }
    walk.add(Header.self)
    walk.add(Diagnostic.self)
    walk.add(Change.self)
    walk.add(MergeConflict.self)
    while let next = walk.pending.popLast() { next() }
    return walk.found.map(RecordType.init(type:))
  }

  /// The types of entity of a model.
  public static func entities(_ model: Model = .standard) -> [EntityType] { model.types.map(EntityType.init(type:)) }
}

/// A type of entity as the argument of a test.
public struct EntityType: Sendable, CustomStringConvertible {
  /// The type.
  public let type: any Entity.Type
  /// Its name.
  public var description: String { String(describing: type) }
}

private final class Walk {
  var found: [any Record.Type] = []
  var pending: [() -> Void] = []

  func add<R: Record>(_ type: R.Type) {
    guard !found.contains(where: { $0 == type }) else { return }
    found.append(type)
    for field in R.schema.fields { field.accept(WalkField(walk: self)) }
  }
}

private struct WalkField<Root: Record>: FieldVisitor {
  let walk: Walk
  func visit<Value: FieldValue>(_ field: TypedField<Root, Value>) { Value.accept(WalkShape(walk: walk)) }
}

private struct WalkShape: ShapeVisitor {
  let walk: Walk
  func text<T: TextScalar>(_ type: T.Type) {}
  func reference<T: ReferenceScalar>(_ type: T.Type) {}
  func integer(_ type: Int.Type) {}
  func decimal(_ type: ExactDecimal.Type) {}
  func truth(_ type: Bool.Type) {}
  func json(_ type: JSONValue.Type) {}
  func record<R: Record>(_ type: R.Type) { walk.pending.append { [walk] in walk.add(type) } }
  func list<E: FieldValue>(of type: E.Type) { E.accept(self) }
  func optional<W: FieldValue>(_ type: W.Type) { W.accept(self) }
}
