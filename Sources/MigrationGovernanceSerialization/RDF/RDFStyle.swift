import MigrationGovernanceCore

/// How a record inside another is told.
enum RDFStyle {
  /// As a text, in its language: a name, a topic.
  case text
  /// As a relation to the entity that its main field points at: a party, a membership.
  case relation
  /// By a node of its own.
  case node

  /// By the schema alone: by what the main field is, and whether the record stands for something that has a term.
  static func of<R: Record>(_ type: R.Type) -> RDFStyle {
    guard type != Evidence.self, let main = R.schema.main.flatMap({ R.schema[$0] }) else { return .node }
    let style = main.accept(MainVisitor<R>())
    return style == .text && R.schema.term != nil ? .node : style
  }

  private struct MainVisitor<Root: Record>: FieldVisitor {
    func visit<Value: FieldValue>(_ field: TypedField<Root, Value>) -> RDFStyle { Value.accept(StyleVisitor()) }
  }

  private struct StyleVisitor: ShapeVisitor {
    func text<T: TextScalar>(_ type: T.Type) -> RDFStyle { type == String.self ? .text : .node }
    func reference<T: ReferenceScalar>(_ type: T.Type) -> RDFStyle { .relation }
    func integer(_ type: Int.Type) -> RDFStyle { .node }
    func decimal(_ type: ExactDecimal.Type) -> RDFStyle { .node }
    func truth(_ type: Bool.Type) -> RDFStyle { .node }
    func json(_ type: JSONValue.Type) -> RDFStyle { .node }
    func record<R: Record>(_ type: R.Type) -> RDFStyle { RDFStyle.of(type) == .relation ? .relation : .node }
    func list<E: FieldValue>(of type: E.Type) -> RDFStyle { .node }
    func optional<W: FieldValue>(_ type: W.Type) -> RDFStyle { W.accept(self) }
  }
}
