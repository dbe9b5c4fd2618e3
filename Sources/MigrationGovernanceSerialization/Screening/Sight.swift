import MigrationGovernanceCore

/// What a screen has in sight beside the value: what its record and its field say, and the references that were met.
///
/// References are looked up some hundred at a time: a look waits for memory, and many wait together.
struct Sight {
  /// Whether texts are looked into.
  let readsTexts: Bool
  /// What the references of the field that is looked at may point at.
  var kinds = KindSet()
  /// Whether they may not lead back to where they began.
  var isAcyclic = false
  /// Whether this is evidence, which may point at anything.
  var citations = 0
  /// The line, the number of its record, and the kind of that.
  var line: Int32 = 0
  var own: Int32 = 0
  var ownKind = KindSet()

  /// Lines of which a reference points at nothing that is there.
  private(set) var dangling: [Int32] = []
  /// Who points at whom by fields that must not lead back.
  private(set) var steps: [(from: Int32, to: Int32)] = []

  /// Every record that may be pointed at.
  private let index: ReferenceIndex
  private var targets: [Reference] = []
  private var sources: [(line: Int32, own: Int32, isStep: Bool)] = []
  private var numbers: [Int32] = []
  private static let many = 256

  init(_ index: ReferenceIndex, readsTexts: Bool) {
    self.index = index
    self.readsTexts = readsTexts
    targets.reserveCapacity(Sight.many)
    sources.reserveCapacity(Sight.many)
  }

  /// Begins another record.
  mutating func begin(_ kind: KindSet, number: Int32, line: Int32) {
    (ownKind, own, self.line) = (kind, number, line)
    (kinds, isAcyclic, citations) = (KindSet(), false, 0)
  }

  /// Meets a reference, which is looked up later, and says whether it is one that the field takes.
  @inline(__always)
  mutating func meet(_ target: Reference, isCitation: Bool = false) -> ValueScreen.Look {
    // One document is cited many times in a row.
    let isCited = isCitation || citations > 0
    if isCited, let last = targets.last, target == last, sources.last?.line == line { return .fine }
    guard isCited || target.isOne(of: kinds) else { return .doubtful }
    targets.append(target)
    sources.append((line, own, !isCited && isAcyclic && target.isOne(of: ownKind)))
    if targets.count == Sight.many { lookUp() }
    return .fine
  }

  /// Looks up what was met.
  mutating func lookUp() {
    index.numbers(of: targets, into: &numbers)
    for (number, source) in zip(numbers, sources) {
      if number < 0 { dangling.append(source.line) }
      if number >= 0, source.isStep { steps.append((source.own, number)) }
    }
    targets.removeAll(keepingCapacity: true)
    sources.removeAll(keepingCapacity: true)
  }
}
