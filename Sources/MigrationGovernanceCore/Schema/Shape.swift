/// The shape of a field's values, for the dictionary and for messages.
public indirect enum Shape: Hashable, Sendable {
  /// A text of a type, with the documented words where that is a vocabulary.
  case text(type: String, words: [String])
  /// A reference to a kind, or to any.
  case reference(to: EntityKind?)
  /// A whole number.
  case integer
  /// A number with its decimal digits.
  case decimal
  /// True or false.
  case truth
  /// Any JSON.
  case json
  /// An object with the schema of this name.
  case record(String)
  /// A list.
  case list(Shape)

  /// The shape of a type; an optional value has the shape of what it wraps.
  public init<Value: FieldValue>(_ type: Value.Type) { self = Value.accept(ShapeOf()) }

  /// The shape in words: `list of Party`, `reference to organisation`.
  public var inWords: String {
    switch self {
    case .text(let type, _): type == "String" ? "text" : type
    case .reference(let kind): "reference to " + (kind.map(\.name) ?? "any kind")
    case .integer: "whole number"
    case .decimal: "number"
    case .truth: "true or false"
    case .json: "any JSON"
    case .record(let name): name
    case .list(let element): "list of " + element.inWords
    }
  }
}

extension Shape {
  /// The shape of one value: of the elements, for a list.
  package var element: Shape {
    if case .list(let element) = self { return element.element }
    return self
  }
}

private struct ShapeOf: ShapeVisitor {
  func text<T: TextScalar>(_ type: T.Type) -> Shape {
    .text(type: String(describing: type), words: (type as? any OpenVocabulary.Type).map { words($0) } ?? [])
  }
  private func words<V: OpenVocabulary>(_ type: V.Type) -> [String] { V.known.map(\.rawValue) }
  func reference<T: ReferenceScalar>(_ type: T.Type) -> Shape { .reference(to: T.targetKind) }
  func integer(_ type: Int.Type) -> Shape { .integer }
  func decimal(_ type: ExactDecimal.Type) -> Shape { .decimal }
  func truth(_ type: Bool.Type) -> Shape { .truth }
  func json(_ type: JSONValue.Type) -> Shape { .json }
  func record<R: Record>(_ type: R.Type) -> Shape { .record(String(describing: type)) }
  func list<E: FieldValue>(of type: E.Type) -> Shape { .list(E.accept(self)) }
  func optional<W: FieldValue>(_ type: W.Type) -> Shape { W.accept(self) }
}
