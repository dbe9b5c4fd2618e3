import Synchronization

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
  let main: String?
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
    main = schema.main
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
