extension RecordWalker {
  /// A field of a record, as a walk comes by.
  final class Step: Sendable {
    let info: FieldInfo
    let value: ValueWalker
    /// What its value stops at, where that is of one sort.
    let sort: SchemaWalk.Stops
    /// Whether it stands for its record in the short form.
    let isMain: Bool
    let isRequired: Bool
    let isAcyclic: Bool
    let hasKinds: Bool
    /// The distance from the beginning of the record, where the field is stored in it.
    let offset: Int?
    /// Where it is kept apart with others, if it is.
    let seldom: (outer: Int, inner: Int, access: SeldomAccess)?
    /// Calls with the place of the value in the record at a place, or with `nil` where it is not said.
    let reach: @Sendable (_ record: UnsafeRawPointer, _ body: (UnsafeRawPointer?) -> Void) -> Void
    /// What the value says of where the record is found.
    let evidence: (@Sendable (UnsafeRawPointer) -> [Evidence])?
    /// Whether the value is a list of parties.
    let isRole: Bool

    init<Root: Record, Value: FieldValue>(_ field: TypedField<Root, Value>) {
      info = field.info
      value = Value.accept(WalkerVisitor())
      sort = value.sort
      isMain = field.info.key == Root.schema.main
      isRequired = field.info.isRequired
      isAcyclic = field.info.isAcyclic
      hasKinds = !field.info.kinds.isEmpty
      if case .stored(let offset) = field.place { self.offset = offset } else { offset = nil }
      if case .seldom(let outer, let inner, let access) = field.place {
        seldom = (outer, inner, access)
      } else {
        seldom = nil
      }
      reach = Step.reach(field)
      evidence = Step.evidence(Value.self)
      isRole = Value.self == [Party].self
    }

    private static func reach<Root, Value>(
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

    private static func evidence<Value: FieldValue>(
      _ type: Value.Type
    ) -> (@Sendable (UnsafeRawPointer) -> [Evidence])? {
      if type == [Evidence].self { return { $0.assumingMemoryBound(to: [Evidence].self).pointee } }
      if type == Locator?.self {
        return { place in place.assumingMemoryBound(to: Locator?.self).pointee.map { [Evidence(at: $0)] } ?? [] }
      }
      return nil
    }
  }
}

/// Builds the step for a field.
struct StepVisitor<Root: Record>: FieldVisitor {
  func visit<Value: FieldValue>(_ field: TypedField<Root, Value>) -> RecordWalker.Step { RecordWalker.Step(field) }
}
