/// Builds the step for a field.
struct StepVisitor<Root: Record>: FieldVisitor {
  func visit<Value: FieldValue>(_ field: TypedField<Root, Value>) -> RecordWalker.Step {
    RecordWalker.Step(
      info: field.info, isNothing: Value.accept(NothingVisitor()),
      value: field.info.isIdentity ? nil : Value.accept(WalkerVisitor()), reach: reach(field),
      evidence: evidence(Value.self), isRole: Value.self == [Party].self)
  }

  private func reach<Value>(
    _ field: TypedField<Root, Value>
  ) -> @Sendable (UnsafeRawPointer, (UnsafeRawPointer?) -> Void) -> Void {
    switch field.place {
    case .stored(let offset): return { record, body in body(record + offset) }
    case .seldom(let outer, let inner, let access):
      return { record, body in body(access.said(record + outer).map { $0 + inner }) }
    case .computed:
      let path = field.path
      return { record, body in
        let value = record.assumingMemoryBound(to: Root.self).pointee[keyPath: path]
        withUnsafePointer(to: value) { body(UnsafeRawPointer($0)) }
      }
    }
  }

  private func evidence<Value: FieldValue>(_ type: Value.Type) -> (@Sendable (UnsafeRawPointer) -> [Evidence])? {
    if type == [Evidence].self { return { $0.assumingMemoryBound(to: [Evidence].self).pointee } }
    if type == Locator?.self {
      return { place in place.assumingMemoryBound(to: Locator?.self).pointee.map { [Evidence(at: $0)] } ?? [] }
    }
    return nil
  }
}

/// Whether the value at a place says nothing.
private struct NothingVisitor: ShapeVisitor {
  typealias Result = @Sendable (UnsafeRawPointer) -> Bool
  private static var never: Result { { _ in false } }
  func text<T: TextScalar>(_ type: T.Type) -> Result { Self.never }
  func reference<T: ReferenceScalar>(_ type: T.Type) -> Result { Self.never }
  func integer(_ type: Int.Type) -> Result { Self.never }
  func decimal(_ type: ExactDecimal.Type) -> Result { Self.never }
  func truth(_ type: Bool.Type) -> Result { Self.never }
  func json(_ type: JSONValue.Type) -> Result { Self.never }
  func record<R: Record>(_ type: R.Type) -> Result { Self.never }
  func list<E: FieldValue>(of type: E.Type) -> Result { { type.isEmptyList(at: $0) } }
  func optional<W: FieldValue>(_ type: W.Type) -> Result { { type.isAbsent(at: $0) } }
}
