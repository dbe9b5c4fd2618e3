import Synchronization

/// Walks a record. A class, with fields that are found out when they are first needed: a record may hold its own kind.
package final class RecordWalker: ValueWalker {
  struct Step: Sendable {
    var info: FieldInfo
    var isNothing: @Sendable (UnsafeRawPointer) -> Bool
    var value: (any ValueWalker)?
    /// Calls with the place of the value in the record at a place, or with `nil` where it is not said.
    var reach: @Sendable (_ record: UnsafeRawPointer, _ body: (UnsafeRawPointer?) -> Void) -> Void
    /// What the value says of where the record is found.
    var evidence: (@Sendable (UnsafeRawPointer) -> [Evidence])?
    /// Whether the value is a list of parties.
    var isRole = false
  }

  package var record: RecordWalker? { self }
  let name: String
  let keys: [String]
  let main: String?
  /// Its number among the walkers, from 0.
  let number: Int
  /// The keys that the schema does not know, of the record at a place.
  let extensions: @Sendable (UnsafeRawPointer) -> Extensions
  private let isEvidence: Bool
  private let make: @Sendable () -> [Step]
  private let cached = Mutex<[Step]?>(nil)
  private static let cache = Mutex<[ObjectIdentifier: RecordWalker]>([:])

  static func of<R: Record>(_ type: R.Type) -> RecordWalker {
    let key = ObjectIdentifier(type)
    if let known = cache.withLock({ $0[key] }) { return known }
    return cache.withLock { cache in
      if let known = cache[key] { return known }
      let walker = RecordWalker(type, number: cache.count)
      cache[key] = walker
      return walker
    }
  }

  private init<R: Record>(_ type: R.Type, number: Int) {
    let schema = R.schema
    name = schema.name
    keys = schema.fields.map(\.info.key)
    main = schema.main
    self.number = number
    extensions = { R.extensions(at: $0) }
    isEvidence = type == Evidence.self
    make = { R.schema.fields.map { $0.accept(StepVisitor()) } }
  }

  private var steps: [Step] {
    if let steps = cached.withLock({ $0 }) { return steps }
    let steps = make()
    cached.withLock { $0 = steps }
    return steps
  }

  /// Whether something that must not come back to itself can be pointed at by a field, or by a record in a list of one.
  var hasAcyclicField: Bool {
    steps.contains { $0.info.isAcyclic || ($0.value?.record?.steps.contains { $0.info.isAcyclic } ?? false) }
  }

  /// Calls with each role of the record at a place in which more than one party stands.
  func eachRole(_ place: UnsafeRawPointer, _ body: (_ role: String, _ parties: [Party]) -> Void) {
    for step in steps where step.isRole {
      step.reach(place) { value in
        guard let parties = value?.assumingMemoryBound(to: [Party].self).pointee, parties.count > 1 else { return }
        body(step.info.key, parties)
      }
    }
  }

  package func walk(_ place: UnsafeRawPointer, _ walk: inout SchemaWalk) {
    if walk.stops.contains(.records) { walk.meet(.record(self, place)) }
    if isEvidence {
      if walk.stops.contains(.evidence) { walk.meet(.evidence(place.assumingMemoryBound(to: Evidence.self).pointee)) }
      walk.citations += 1
    }
    let (outer, outerField, own) = (walk.owner, walk.field, walk.evidence.count)
    let (kinds, isAcyclic) = (walk.kinds, walk.isAcyclic)
    walk.owner = self
    let steps = steps
    if outer != nil, !isEvidence, walk.stops.contains(.evidence) { gather(steps, place, &walk) }
    for step in steps {
      step.reach(place) { value in
        guard let value, !step.isNothing(value) else {
          guard step.info.isRequired, !extensions(place).mean(step.info.key, among: keys) else { return }
          walk.field = step.info
          return walk.meet(.missing(step.info))
        }
        guard let walker = step.value else { return }
        walk.path.append(.key(step.info.key))
        walk.field = step.info
        let isMain = outer != nil && step.info.key == main
        walk.kinds = step.info.kinds.isEmpty && isMain ? kinds : step.info.kinds
        walk.isAcyclic = step.info.isAcyclic || isMain && isAcyclic
        walker.walk(value, &walk)
        walk.path.removeLast()
      }
    }
    walk.owner = outer
    walk.field = outerField
    (walk.kinds, walk.isAcyclic) = (kinds, isAcyclic)
    if walk.evidence.count > own { walk.evidence.removeSubrange(own...) }
    if isEvidence { walk.citations -= 1 }
  }

  private func gather(_ steps: [Step], _ place: UnsafeRawPointer, _ walk: inout SchemaWalk) {
    for step in steps {
      guard let evidence = step.evidence else { continue }
      step.reach(place) { value in if let value { walk.evidence += evidence(value) } }
    }
  }
}
