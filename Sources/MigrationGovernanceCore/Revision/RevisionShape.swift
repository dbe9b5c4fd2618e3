/// What a value is made of, as far as telling two revisions of it apart needs to know. Derived from the schema.
indirect enum RevisionShape: Sendable {
  /// One value, which changes as a whole.
  case single
  /// A text that points at an entity, and may say more.
  case reference(any ReferenceRewriter)
  /// Any JSON: objects by their keys, arrays by their elements.
  case json
  /// A record by its fields.
  case record(RevisionRecord)
  /// A list by its elements.
  case list(of: RevisionShape, ListKind)

  /// What tells an element of a list from the others: its key, or in a set of records their main field. `nil`: itself.
  func identity(of element: JSONValue, _ kind: ListKind) -> JSONValue? {
    guard case .record(let record) = self else { return nil }
    let key: String? = if case .keyed(by: let key) = kind { key } else { record.main }
    guard let key, let value = record.value(of: key, in: element) else { return nil }
    guard case .record(let inner)? = record.fields.first(where: { $0.key == key })?.shape else { return value }
    return inner.main.flatMap { inner.value(of: $0, in: value) } ?? value
  }
}

/// Builds the shape of a type.
struct RevisionShapeVisitor: ShapeVisitor {
  /// The kind of the list that the field holds, if it holds one.
  let list: ListKind?

  func text<T: TextScalar>(_ type: T.Type) -> RevisionShape {
    (type as? any ReferringScalar.Type).map { referring($0) } ?? .single
  }
  func reference<T: ReferenceScalar>(_ type: T.Type) -> RevisionShape { referring(type) }
  private func referring<T: ReferringScalar>(_ type: T.Type) -> RevisionShape { .reference(TextRewriter<T>()) }
  func integer(_ type: Int.Type) -> RevisionShape { .single }
  func decimal(_ type: ExactDecimal.Type) -> RevisionShape { .single }
  func truth(_ type: Bool.Type) -> RevisionShape { .single }
  func json(_ type: JSONValue.Type) -> RevisionShape { .json }
  func record<R: Record>(_ type: R.Type) -> RevisionShape { .record(.of(type)) }
  func list<E: FieldValue>(of type: E.Type) -> RevisionShape {
    .list(of: E.accept(RevisionShapeVisitor(list: nil)), list ?? .ordered)
  }
  func optional<W: FieldValue>(_ type: W.Type) -> RevisionShape { W.accept(self) }
}

/// Lets a text point at another entity.
protocol ReferenceRewriter: Sendable {
  func rewrite(_ text: String, _ renamed: (Reference) -> Reference?) -> String
}

/// Works for every text that is a reference, or an id with something behind it; what it can't rewrite it leaves.
private struct TextRewriter<T: ReferringScalar>: ReferenceRewriter {
  func rewrite(_ text: String, _ renamed: (Reference) -> Reference?) -> String {
    guard let old = (try? T(text: text))?.reference, let new = renamed(old) else { return text }
    var rewritten = text
    if text.hasPrefix(old.text) {
      rewritten = new.text + text.dropFirst(old.text.count)
    } else if text.hasPrefix(old.id) {
      rewritten = new.id + text.dropFirst(old.id.count)
    }
    return (try? T(text: rewritten))?.reference == new ? rewritten : text
  }
}
