import Synchronization

/// Walks a record. Its steps are found out when they are first needed: a record may hold its own kind.
package final class RecordWalker: ValueWalker, @unchecked Sendable {
  package override var record: RecordWalker? { self }
  let name: String
  let keys: [String]
  let main: String?
  /// Its number among the walkers, from 0.
  let number: Int
  /// The keys that the schema does not know, of the record at a place.
  let extensions: @Sendable (UnsafeRawPointer) -> Extensions
  private let isEvidence: Bool
  private let make: @Sendable () -> [Step]
  /// A list of steps that is made once and never freed: read at every record, so without a lock.
  private let made = Atomic<UnsafeRawPointer?>(nil)
  private static let cache = Mutex<[ObjectIdentifier: RecordWalker]>([:])

  /// The steps of a record.
  private final class Steps: Sendable {
    /// Those at which there is something to meet, or something to miss.
    let all: [Step]
    /// Those that say where the record is found.
    let evidence: [Step]

    init(_ steps: [Step]) {
      all = steps.filter { !$0.info.isIdentity && (!$0.value.isSilent || $0.isRequired) }
      evidence = steps.filter { $0.evidence != nil }
    }
  }

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

  private var steps: Steps {
    if let steps = made.load(ordering: .acquiring) {
      return Unmanaged<Steps>.fromOpaque(steps)._withUnsafeGuaranteedRef { $0 }
    }
    let steps = Steps(make())
    let raw = UnsafeRawPointer(Unmanaged.passRetained(steps).toOpaque())
    // Two threads may make them at once: one wins, and the other's stay as well, for whoever uses them.
    let (won, winner) = made.compareExchange(expected: nil, desired: raw, ordering: .acquiringAndReleasing)
    guard !won, let winner else { return steps }
    return Unmanaged<Steps>.fromOpaque(winner).takeUnretainedValue()
  }

  /// Whether something that must not come back to itself can be pointed at by a field, or by a record in a list of one.
  var hasAcyclicField: Bool { steps.all.contains { $0.info.isAcyclic || ($0.value.record?.isAcyclic ?? false) } }
  private var isAcyclic: Bool { steps.all.contains { $0.info.isAcyclic } }

  /// Calls with each role of the record at a place in which more than one party stands.
  func eachRole(_ place: UnsafeRawPointer, _ body: (_ role: String, _ parties: [Party]) -> Void) {
    for step in steps.all where step.isRole {
      step.reach(place) { value in
        guard let parties = value?.assumingMemoryBound(to: [Party].self).pointee, parties.count > 1 else { return }
        body(step.info.key, parties)
      }
    }
  }

  package override func walk(_ place: UnsafeRawPointer, _ walk: inout SchemaWalk) {
    if walk.stops.contains(.records) { walk.meet(.record(self, place)) }
    if isEvidence {
      if walk.stops.contains(.evidence) { walk.meet(.evidence(place.assumingMemoryBound(to: Evidence.self).pointee)) }
      walk.citations += 1
    }
    let (outer, outerStep, own) = (walk.ownerOrNone, walk.stepOrNone, walk.evidence.count)
    let (outerKinds, wasAcyclic) = (walk.kindsStep, walk.isAcyclic)
    walk.ownerOrNone = Unmanaged.passUnretained(self)
    let steps = steps
    if outer != nil, !isEvidence, walk.stops.contains(.evidence) { gather(steps.evidence, place, &walk) }
    // Fields that are kept apart are nearly always kept together, so the place is looked up once.
    var kept: (outer: Int, place: UnsafeRawPointer?)?
    for step in steps.all {
      let isMain = step.isMain && outer != nil
      let kinds = isMain && !step.hasKinds ? outerKinds : Unmanaged.passUnretained(step)
      let isAcyclic = step.isAcyclic || isMain && wasAcyclic
      if walk.stops.contains(.acyclicAlone), !isAcyclic, !(step.value.record?.isAcyclic ?? false) { continue }
      if let offset = step.offset {
        visit(step, place + offset, in: place, &walk, kinds, isAcyclic)
      } else if let seldom = step.seldom {
        if kept?.outer != seldom.outer { kept = (seldom.outer, seldom.access.said(place + seldom.outer)) }
        visit(step, kept?.place.map { $0 + seldom.inner }, in: place, &walk, kinds, isAcyclic)
      } else {
        step.reach(place) { visit(step, $0, in: place, &walk, kinds, isAcyclic) }
      }
    }
    walk.ownerOrNone = outer
    walk.stepOrNone = outerStep
    (walk.kindsStep, walk.isAcyclic) = (outerKinds, wasAcyclic)
    if walk.evidence.count > own { walk.evidence.removeSubrange(own...) }
    if isEvidence { walk.citations -= 1 }
  }

  @inline(__always)
  private func visit(
    _ step: Step, _ value: UnsafeRawPointer?, in record: UnsafeRawPointer, _ walk: inout SchemaWalk,
    _ kinds: Unmanaged<Step>?, _ isAcyclic: Bool
  ) {
    let isMet = step.sort.isEmpty || !walk.stops.isDisjoint(with: step.sort)
    guard isMet || step.isRequired else { return }
    guard let value, !step.value.isNothing(value) else {
      guard step.isRequired, walk.stops.contains(.missing), !extensions(record).mean(step.info.key, among: keys) else {
        return
      }
      walk.stepOrNone = Unmanaged.passUnretained(step)
      return walk.meet(.missing(step.info))
    }
    guard isMet else { return }
    walk.trail.append(.step(Unmanaged.passUnretained(step)))
    walk.stepOrNone = Unmanaged.passUnretained(step)
    (walk.kindsStep, walk.isAcyclic) = (kinds, isAcyclic)
    step.value.walk(value, &walk)
    walk.trail.removeLast()
  }

  private func gather(_ steps: [Step], _ place: UnsafeRawPointer, _ walk: inout SchemaWalk) {
    for step in steps {
      guard let evidence = step.evidence else { continue }
      step.reach(place) { value in if let value { walk.evidence += evidence(value) } }
    }
  }
}
