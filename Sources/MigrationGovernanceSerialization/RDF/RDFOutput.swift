import MigrationGovernanceCore

/// A step from a node to one inside it: the key of a field, and the place in its list, from 1 (0 for none).
struct RDFStep {
  let key: RDFBytes
  var index = 0

  func at(_ index: Int) -> RDFStep { RDFStep(key: key, index: index) }
}

/// Triples as they are written: the subject, then the properties with their values.
///
/// The subject is opened, its triples follow without those of any other between them, and it is closed; so every syntax
/// is written as it comes, without keeping more than the text that goes to the sink.
struct RDFOutput: ~Copyable {
  let syntax: RDFSyntax
  var bytes = JSONOutput(.compact)
  /// The subject as the syntax writes it, without its end. Of JSON-LD, the compact form.
  private(set) var subject: [UInt8] = []
  /// How much of the subject the names of inner nodes are put after.
  var stem = 0
  /// How long the entity's own part of the subject is, and how much of it the prefix stands for.
  var entity = 0
  var prefix: RDFPrefix?
  private var isOpen = false
  /// How long the subject was when it was opened, and whether its node of JSON-LD has its name yet: that comes behind the type, so that
  /// others can read the nodes as they come ([Streaming JSON-LD](https://www.w3.org/TR/json-ld11-streaming/)).
  private var opened = (length: 0, isNamed: false)
  /// The number of no property.
  private static let none = Int.min
  /// The property that was said last.
  private var last = RDFOutput.none
  private var said: [Int] = []
  private var valueStart = 0
  private var valueCount = 0
  var isCoerced = false
  /// How many lists were written whose order counts.
  var orderedLists = 0
  /// Whether a node was written before: JSON-LD puts a comma between.
  private var isFirst = true
  let kinds: [(name: RDFBytes, prefix: RDFPrefix)]
  let base: RDFBytes
  /// How much of the subject is left out in Turtle, where IRIs are relative to the base.
  let skipped: Int

  init(_ plan: RDFPlan) {
    syntax = plan.syntax
    skipped = plan.isRelative ? plan.base.text.utf8.count : 0
    kinds = plan.declaredKinds()
    base = RDFBytes((plan.syntax == .jsonLD ? "" : "<") + plan.base.text)
  }

  // MARK: Subjects

  /// Turns to an entity.
  mutating func turn(to prefix: RDFPrefix, _ id: UnsafeBufferPointer<UInt8>) {
    subject.removeAll(keepingCapacity: true)
    subject.append(contentsOf: syntax == .jsonLD ? prefix.short ?? prefix.full : prefix.full)
    subject.append(contentsOf: id)
    entity = subject.count
    self.prefix = prefix
    stem = entity
  }

  /// Turns to something that is no entity: the knowledge base itself, a term.
  mutating func turn(to iri: UnsafeBufferPointer<UInt8>) {
    subject.removeAll(keepingCapacity: true)
    subject.append(contentsOf: iri)
    entity = subject.count
    prefix = nil
    stem = entity
  }

  /// The base itself.
  mutating func turnToBase() {
    let base = base
    base.withUnsafeBufferPointer { turn(to: $0) }
  }

  /// Goes to a node inside; answers what to go back to.
  mutating func enter(_ step: RDFStep) -> Int {
    let before = subject.count
    subject.append(before == entity ? UInt8(ascii: "#") : UInt8(ascii: "."))
    subject.append(contentsOf: step.key)
    if step.index > 0 {
      subject.append(UInt8(ascii: "-"))
      subject.append(contentsOf: String(step.index).utf8)
    }
    stem = subject.count
    return before
  }

  /// Goes back.
  mutating func leave(to before: Int) {
    subject.removeLast(subject.count - before)
    stem = before
  }

  // MARK: Blocks

  private mutating func begin() {
    isOpen = true
    last = RDFOutput.none
    said.removeAll(keepingCapacity: true)
    switch syntax {
    case .nTriples: break
    case .turtle: putSubject(subject.count)
    case .jsonLD:
      isFirst ? bytes.ascii("\n{") : bytes.ascii(",\n{")
      isFirst = false
      opened = (subject.count, false)
    }
  }

  /// Names the node of JSON-LD, if that has not been done.
  private mutating func name() {
    guard !opened.isNamed else { return }
    if last != RDFOutput.none { bytes.byte(UInt8(ascii: ",")) }
    bytes.ascii("\"@id\":")
    putSubject(opened.length)
    opened.isNamed = true
  }

  /// Ends what is said of the subject, if anything is.
  mutating func close() {
    guard isOpen else { return }
    isOpen = false
    switch syntax {
    case .nTriples: break
    case .turtle: bytes.ascii(" .\n")
    case .jsonLD:
      if valueCount > 1 { bytes.byte(UInt8(ascii: "]")) }
      name()
      bytes.byte(UInt8(ascii: "}"))
      valueCount = 0
    }
  }

  /// Begins a triple; one value has to follow.
  @inline(__always)
  mutating func say(_ property: RDFProperty) {
    if syntax == .nTriples {
      subject.withUnsafeBufferPointer { bytes.raw($0) }
      bytes.byte(UInt8(ascii: ">"))
      bytes.raw(property.key)
    } else {
      sayGrouped(property)
    }
  }

  private mutating func sayGrouped(_ property: RDFProperty) {
    // An object has each key once: what is said of it later stands in another object with the same identity.
    if syntax == .jsonLD, property.number != last, said.contains(property.number) { close() }
    if !isOpen { begin() }
    switch (syntax, property.number == last) {
    case (.turtle, true): bytes.ascii(", ")
    case (.turtle, false):
      last == RDFOutput.none ? bytes.ascii("\n  ") : bytes.ascii(" ;\n  ")
      bytes.raw(property.key)
    case (_, true):
      if valueCount == 1 { bytes.insert(UInt8(ascii: "["), at: valueStart) }
      valueCount += 1
      bytes.byte(UInt8(ascii: ","))
    case (_, false):
      if valueCount > 1 { bytes.byte(UInt8(ascii: "]")) }
      if last != RDFOutput.none || !property.isType {
        name()
        bytes.byte(UInt8(ascii: ","))
      }
      bytes.raw(property.key)
      valueStart = bytes.count
      valueCount = 1
      said.append(property.number)
    }
    last = property.number
    isCoerced = property.isCoerced
  }
}
