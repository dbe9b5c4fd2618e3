/// What every type of a model says about itself: entities in the order of the model, then the values they are made of.
public struct DataDictionary: Hashable, Sendable {
  /// A type.
  public struct Entry: Hashable, Sendable {
    /// The name of the type.
    public var name: String
    /// The name in references and documents, for an entity.
    public var kind: EntityKind?
    /// What it stands for.
    public var meaning: String
    /// The standard term.
    public var term: String?
    /// The key that the short form consists of.
    public var main: String?
    /// The fields in their order.
    public var fields: [FieldEntry]
  }

  /// A field.
  public struct FieldEntry: Hashable, Sendable {
    /// What the field says about itself.
    public var info: FieldInfo
    /// The shape of its values.
    public var shape: Shape
  }

  /// The types.
  public let entries: [Entry]

  /// Describes the types of a model, and every record type that their fields reach.
  public init(_ model: Model) {
    let collector = Collector()
    for type in model.types { collector.add(type) }
    var next = 0
    while next < collector.pending.count {
      collector.pending[next]()
      next += 1
    }
    entries = collector.entries
    // The steps hold the collector that holds them.
    collector.pending = []
  }

  /// The entry of a type or kind, by either name.
  public subscript(name: String) -> Entry? {
    entries.first { $0.name == name || $0.kind?.name == name || $0.kind?.plural == name }
  }
}

/// Walks from the entities to the records in their fields, each once.
private final class Collector {
  var entries: [DataDictionary.Entry] = []
  var pending: [() -> Void] = []
  private var seen: Set<ObjectIdentifier> = []

  func add(_ type: any Entity.Type) { addEntity(type) }
  private func addEntity<E: Entity>(_ type: E.Type) { add(type, kind: E.kind) }

  func add<R: Record>(_ type: R.Type, kind: EntityKind?) {
    guard seen.insert(ObjectIdentifier(type)).inserted else { return }
    let schema = R.schema
    entries.append(
      DataDictionary.Entry(
        name: String(describing: type), kind: kind, meaning: schema.meaning, term: schema.term, main: schema.main,
        fields: schema.fields.map { $0.accept(Describe(collector: self)) }))
  }
}

private struct Describe<Root: Record>: FieldVisitor {
  let collector: Collector
  func visit<Value: FieldValue>(_ field: TypedField<Root, Value>) -> DataDictionary.FieldEntry {
    Value.accept(Reach(collector: collector))
    return DataDictionary.FieldEntry(info: field.info, shape: Shape(Value.self))
  }
}

private struct Reach: ShapeVisitor {
  let collector: Collector
  func text<T: TextScalar>(_ type: T.Type) {}
  func reference<T: ReferenceScalar>(_ type: T.Type) {}
  func integer(_ type: Int.Type) {}
  func decimal(_ type: ExactDecimal.Type) {}
  func truth(_ type: Bool.Type) {}
  func json(_ type: JSONValue.Type) {}
  func record<R: Record>(_ type: R.Type) { collector.pending.append { [collector] in collector.add(type, kind: nil) } }
  func list<E: FieldValue>(of type: E.Type) { E.accept(self) }
  func optional<W: FieldValue>(_ type: W.Type) { W.accept(self) }
}
