import Synchronization

/// What a walk through an entity meets.
package struct SchemaOccurrence {
  package enum Content {
    /// A field that a complete record says, and that says nothing.
    case missing(FieldInfo)
    /// A reference, with the kind that the field asks for.
    case reference(Reference, to: EntityKind?)
    /// A word of a vocabulary, with those that are documented.
    case word(String, known: [String])
    /// A date or an interval.
    case date(DateSpan)
    /// Where a source says something.
    case evidence(Evidence)
  }

  /// What is met.
  package var content: Content
  /// The way to it from the entity; to the record, for a field that is missing.
  package var path: [FieldPath.Step]
  /// The type of the record that holds it.
  package var record: String
  /// The keys of that record.
  package var keys: [String]
  /// What the field says about itself.
  package var field: FieldInfo
  /// The evidence of the values on the way that have their own, the innermost last.
  package var evidence: [Evidence]
  /// Whether it stands inside evidence, or is itself the place in a document.
  package var isCitation: Bool

  /// The keys from the entity, joined by dots, as in ``Relation/path``.
  package var keyPath: String {
    path.compactMap { if case .key(let key) = $0 { key } else { nil } }.joined(separator: ".")
  }

  /// The key of the entity's field.
  package var top: String { if case .key(let key)? = path.first { key } else { "" } }
}

/// Walks through the values of an entity by its schema, reading them by their address: no key path, no copy.
package struct SchemaWalk {
  var path: [FieldPath.Step] = []
  var evidence: [Evidence] = []
  var citations = 0
  var owner: RecordWalker?
  var field: FieldInfo?
  let body: (SchemaOccurrence) -> Void

  /// Calls for whatever an entity holds that the schema knows, in the order of the schema.
  package static func visit<E: Entity>(_ entity: E, _ body: (SchemaOccurrence) -> Void) {
    withoutActuallyEscaping(body) { body in
      var walk = SchemaWalk(body: body)
      withUnsafePointer(to: entity) { RecordWalker.of(E.self).walk(UnsafeRawPointer($0), &walk) }
    }
  }

  func meet(_ content: SchemaOccurrence.Content, _ field: FieldInfo? = nil) {
    guard let owner, let field = field ?? self.field else { return }
    body(
      SchemaOccurrence(
        content: content, path: path, record: owner.name, keys: owner.keys, field: field, evidence: evidence,
        isCitation: citations > 0))
  }
}

/// Walks values of one type.
protocol ValueWalker: Sendable {
  func walk(_ place: UnsafeRawPointer, _ walk: inout SchemaWalk)
}

/// Walks a record. A class, with fields that are found out when they are first needed: a record may hold its own kind.
final class RecordWalker: ValueWalker {
  struct Step: Sendable {
    var info: FieldInfo
    var isNothing: @Sendable (UnsafeRawPointer) -> Bool
    var value: (any ValueWalker)?
    /// Calls with the place of the value in the record at a place, or with `nil` where it is not said.
    var reach: @Sendable (_ record: UnsafeRawPointer, _ body: (UnsafeRawPointer?) -> Void) -> Void
    /// What the value says of where the record is found.
    var evidence: (@Sendable (UnsafeRawPointer) -> [Evidence])?
  }

  let name: String
  let keys: [String]
  private let isEvidence: Bool
  private let emit: @Sendable (UnsafeRawPointer, inout SchemaWalk) -> Void
  private let make: @Sendable () -> [Step]
  private let cached = Mutex<[Step]?>(nil)
  private static let cache = Mutex<[ObjectIdentifier: RecordWalker]>([:])

  static func of<R: Record>(_ type: R.Type) -> RecordWalker {
    let key = ObjectIdentifier(type)
    if let known = cache.withLock({ $0[key] }) { return known }
    let walker = RecordWalker(type)
    return cache.withLock { cache in
      if let known = cache[key] { return known }
      cache[key] = walker
      return walker
    }
  }

  private init<R: Record>(_ type: R.Type) {
    let schema = R.schema
    name = schema.name
    keys = schema.fields.map(\.info.key)
    isEvidence = type == Evidence.self
    emit = { place, walk in
      guard type == Evidence.self else { return }
      walk.meet(.evidence(place.assumingMemoryBound(to: Evidence.self).pointee))
    }
    make = { R.schema.fields.map { $0.accept(StepVisitor()) } }
  }

  private var steps: [Step] {
    if let steps = cached.withLock({ $0 }) { return steps }
    let steps = make()
    cached.withLock { $0 = steps }
    return steps
  }

  func walk(_ place: UnsafeRawPointer, _ walk: inout SchemaWalk) {
    if isEvidence {
      emit(place, &walk)
      walk.citations += 1
    }
    let (outer, outerField, own) = (walk.owner, walk.field, walk.evidence.count)
    walk.owner = self
    let steps = steps
    if outer != nil, !isEvidence { gather(steps, place, &walk) }
    for step in steps {
      step.reach(place) { value in
        guard let value, !step.isNothing(value) else {
          if step.info.isRequired { walk.meet(.missing(step.info), step.info) }
          return
        }
        guard let walker = step.value else { return }
        walk.path.append(.key(step.info.key))
        walk.field = step.info
        walker.walk(value, &walk)
        walk.path.removeLast()
      }
    }
    walk.owner = outer
    walk.field = outerField
    walk.evidence.removeSubrange(own...)
    if isEvidence { walk.citations -= 1 }
  }

  private func gather(_ steps: [Step], _ place: UnsafeRawPointer, _ walk: inout SchemaWalk) {
    for step in steps {
      guard let evidence = step.evidence else { continue }
      step.reach(place) { value in if let value { walk.evidence += evidence(value) } }
    }
  }
}

/// Builds the step for a field.
private struct StepVisitor<Root: Record>: FieldVisitor {
  func visit<Value: FieldValue>(_ field: TypedField<Root, Value>) -> RecordWalker.Step {
    RecordWalker.Step(
      info: field.info, isNothing: Value.accept(NothingVisitor()),
      value: field.info.isIdentity ? nil : Value.accept(WalkerVisitor()), reach: reach(field),
      evidence: evidence(Value.self))
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

private struct WalkerVisitor: ShapeVisitor {
  func text<T: TextScalar>(_ type: T.Type) -> (any ValueWalker)? {
    if type == DateSpan.self || type == PartialDate.self { return DateWalker<T>() }
    if let type = type as? any ReferringScalar.Type { return referring(type, isCitation: T.self == Locator.self) }
    return (type as? any OpenVocabulary.Type).map { words($0) }
  }
  private func words<V: OpenVocabulary>(_ type: V.Type) -> any ValueWalker {
    WordWalker<V>(known: V.known.map(\.rawValue))
  }
  func reference<T: ReferenceScalar>(_ type: T.Type) -> (any ValueWalker)? { referring(type, isCitation: false) }
  private func referring<T: ReferringScalar>(_ type: T.Type, isCitation: Bool) -> any ValueWalker {
    ReferenceWalker<T>(isCitation: isCitation)
  }
  func integer(_ type: Int.Type) -> (any ValueWalker)? { nil }
  func decimal(_ type: ExactDecimal.Type) -> (any ValueWalker)? { nil }
  func truth(_ type: Bool.Type) -> (any ValueWalker)? { nil }
  func json(_ type: JSONValue.Type) -> (any ValueWalker)? { nil }
  func record<R: Record>(_ type: R.Type) -> (any ValueWalker)? { RecordWalker.of(type) }
  func list<E: FieldValue>(of type: E.Type) -> (any ValueWalker)? { E.accept(self).map { ListWalker<E>(element: $0) } }
  func optional<W: FieldValue>(_ type: W.Type) -> (any ValueWalker)? {
    W.accept(self).map { OptionalWalker<W>(wrapped: $0) }
  }
}

private struct DateWalker<T: TextScalar>: ValueWalker {
  func walk(_ place: UnsafeRawPointer, _ walk: inout SchemaWalk) {
    let value = place.assumingMemoryBound(to: T.self).pointee
    if let span = value as? DateSpan {
      walk.meet(.date(span))
    } else if let date = value as? PartialDate {
      walk.meet(.date(DateSpan(date)))
    }
  }
}

private struct WordWalker<V: OpenVocabulary>: ValueWalker {
  let known: [String]
  func walk(_ place: UnsafeRawPointer, _ walk: inout SchemaWalk) {
    walk.meet(.word(place.assumingMemoryBound(to: V.self).pointee.rawValue, known: known))
  }
}

private struct ReferenceWalker<T: ReferringScalar>: ValueWalker {
  let isCitation: Bool
  func walk(_ place: UnsafeRawPointer, _ walk: inout SchemaWalk) {
    walk.citations += isCitation ? 1 : 0
    walk.meet(.reference(place.assumingMemoryBound(to: T.self).pointee.reference, to: T.targetKind))
    walk.citations -= isCitation ? 1 : 0
  }
}

private struct ListWalker<E: FieldValue>: ValueWalker {
  let element: any ValueWalker
  func walk(_ place: UnsafeRawPointer, _ walk: inout SchemaWalk) {
    E.withList(at: place) { values, count in
      for row in 0..<count {
        walk.path.append(.index(row))
        element.walk(values + row * MemoryLayout<E>.stride, &walk)
        walk.path.removeLast()
      }
    }
  }
}

/// The value of an optional stands where the optional does.
private struct OptionalWalker<W: FieldValue>: ValueWalker {
  let wrapped: any ValueWalker
  func walk(_ place: UnsafeRawPointer, _ walk: inout SchemaWalk) {
    if !W.isAbsent(at: place) { wrapped.walk(place, &walk) }
  }
}
