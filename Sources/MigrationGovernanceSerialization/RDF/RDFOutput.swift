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
  private var entity = 0
  private var prefix: RDFPrefix?
  private var isOpen = false
  /// The number of no property.
  private static let none = Int.min
  /// The property that was said last.
  private var last = RDFOutput.none
  private var said: [Int] = []
  private var valueStart = 0
  private var valueCount = 0
  private var isCoerced = false
  /// How many lists were written whose order counts.
  var orderedLists = 0
  /// Whether a node was written before: JSON-LD puts a comma between.
  private var isFirst = true
  private let kinds: [(name: RDFBytes, prefix: RDFPrefix)]
  private let base: RDFBytes
  /// How much of the subject is left out in Turtle, where IRIs are relative to the base.
  private let skipped: Int

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
      isFirst ? bytes.ascii("\n{\"@id\":") : bytes.ascii(",\n{\"@id\":")
      isFirst = false
      putSubject(subject.count)
    }
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
      bytes.byte(UInt8(ascii: ","))
      bytes.raw(property.key)
      valueStart = bytes.count
      valueCount = 1
      said.append(property.number)
    }
    last = property.number
    isCoerced = property.isCoerced
  }

  // MARK: Values

  @inline(__always)
  private mutating func end() {
    if syntax == .nTriples { bytes.ascii(" .\n") }
  }

  /// Before and after an IRI where the context does not say that it is one.
  private mutating func openResource() { if syntax == .jsonLD, !isCoerced { bytes.ascii("{\"@id\":") } }
  private mutating func closeResource() {
    if syntax == .jsonLD, !isCoerced { bytes.byte(UInt8(ascii: "}")) }
    end()
  }

  /// A term of a vocabulary.
  mutating func value(_ term: RDFTerm) {
    openResource()
    bytes.raw(term.iri)
    closeResource()
  }

  /// An IRI from outside, which is one.
  mutating func value(iri: UnsafeBufferPointer<UInt8>) {
    openResource()
    if syntax == .jsonLD {
      bytes.string(iri)
    } else {
      bytes.byte(UInt8(ascii: "<"))
      bytes.raw(iri)
      bytes.byte(UInt8(ascii: ">"))
    }
    closeResource()
  }

  /// An entity, or a word: the beginning of its IRI and the end.
  @inline(__always)
  mutating func value(_ prefix: RDFPrefix, _ end: UnsafeBufferPointer<UInt8>) {
    openResource()
    put(prefix, end)
    closeResource()
  }

  private mutating func put(_ prefix: RDFPrefix, _ end: UnsafeBufferPointer<UInt8>) {
    switch syntax {
    case .turtle where prefix.short != nil && end.last != UInt8(ascii: "."):
      if let short = prefix.short { bytes.raw(short) }
      bytes.raw(end)
    case .nTriples, .turtle:
      bytes.raw(prefix.full)
      bytes.raw(end)
      bytes.byte(UInt8(ascii: ">"))
    case .jsonLD:
      bytes.byte(UInt8(ascii: "\""))
      bytes.raw(prefix.short ?? prefix.full)
      bytes.raw(end)
      bytes.byte(UInt8(ascii: "\""))
    }
  }

  /// An entity by a reference with its kind.
  mutating func value(reference: UnsafeBufferPointer<UInt8>) {
    guard let colon = reference.firstIndex(of: UInt8(ascii: ":")) else { return value(text: reference) }
    let kind = UnsafeBufferPointer(rebasing: reference[..<colon])
    let id = UnsafeBufferPointer(rebasing: reference[(colon + 1)...])
    if syntax != .nTriples, let known = kinds.first(where: { $0.name.elementsEqual(kind) }) {
      return value(known.prefix, id)
    }
    openResource()
    if syntax == .jsonLD { bytes.byte(UInt8(ascii: "\"")) }
    bytes.raw(base)
    bytes.raw(kind)
    bytes.byte(UInt8(ascii: "/"))
    bytes.raw(id)
    bytes.byte(syntax == .jsonLD ? UInt8(ascii: "\"") : UInt8(ascii: ">"))
    closeResource()
  }

  /// A node inside the one that names are put after.
  mutating func value(_ step: RDFStep) {
    openResource()
    if syntax == .jsonLD { bytes.byte(UInt8(ascii: "\"")) }
    putStart(stem)
    bytes.byte(stem == entity ? UInt8(ascii: "#") : UInt8(ascii: "."))
    bytes.raw(step.key)
    if step.index > 0 {
      bytes.byte(UInt8(ascii: "-"))
      bytes.raw(String(step.index))
    }
    bytes.byte(syntax == .jsonLD ? UInt8(ascii: "\"") : UInt8(ascii: ">"))
    closeResource()
  }

  /// The node that the subject lies in, by the length of its name.
  mutating func value(outer length: Int) {
    openResource()
    putSubject(length)
    closeResource()
  }

  private mutating func putStart(_ length: Int) {
    if skipped > 0 { bytes.byte(UInt8(ascii: "<")) }
    let begin = skipped > 0 ? skipped + 1 : 0
    subject.withUnsafeBufferPointer { bytes.raw(UnsafeBufferPointer(rebasing: $0[begin..<max(begin, length)])) }
  }

  /// The subject up to a length, whole: in Turtle by its prefix, where it has one.
  private mutating func putSubject(_ length: Int) {
    switch syntax {
    case .turtle where length == entity && prefix?.short != nil && subject[length - 1] != UInt8(ascii: "."):
      guard let prefix, let short = prefix.short else { return }
      let begin = prefix.full.count
      bytes.raw(short)
      subject.withUnsafeBufferPointer { bytes.raw(UnsafeBufferPointer(rebasing: $0[begin..<length])) }
    case .nTriples, .turtle:
      putStart(length)
      bytes.byte(UInt8(ascii: ">"))
    case .jsonLD:
      bytes.byte(UInt8(ascii: "\""))
      putStart(length)
      bytes.byte(UInt8(ascii: "\""))
    }
  }

  /// A text. What JSON escapes in one, and how, is in the grammars of N-Triples and Turtle as well.
  mutating func value(text: UnsafeBufferPointer<UInt8>) {
    if syntax == .jsonLD, isCoerced { bytes.ascii("{\"@value\":") }
    bytes.string(text)
    if syntax == .jsonLD, isCoerced { bytes.byte(UInt8(ascii: "}")) }
    end()
  }

  /// A text in a language.
  mutating func value(text: UnsafeBufferPointer<UInt8>, language: UnsafeBufferPointer<UInt8>) {
    if syntax == .jsonLD {
      bytes.ascii("{\"@language\":")
      bytes.string(language)
      bytes.ascii(",\"@value\":")
      bytes.string(text)
      bytes.byte(UInt8(ascii: "}"))
    } else {
      bytes.string(text)
      bytes.byte(UInt8(ascii: "@"))
      bytes.raw(language)
    }
    end()
  }

  /// A text of a datatype.
  mutating func value(text: UnsafeBufferPointer<UInt8>, of datatype: RDFTerm) {
    if syntax == .jsonLD {
      bytes.ascii("{\"@type\":")
      bytes.raw(datatype.iri)
      bytes.ascii(",\"@value\":")
      bytes.string(text)
      bytes.byte(UInt8(ascii: "}"))
    } else {
      bytes.string(text)
      bytes.ascii("^^")
      bytes.raw(datatype.iri)
    }
    end()
  }

  /// A text of a datatype.
  mutating func value(_ text: String, of datatype: RDFTerm) {
    var text = text
    text.withUTF8 { value(text: $0, of: datatype) }
  }

  /// JSON.
  mutating func value(_ json: JSONValue, _ datatype: RDFTerm) {
    var output = JSONOutput(.compact)
    output.value(json)
    value(text: output.bytes.bindMemory(to: UInt8.self), of: datatype)
  }
}
