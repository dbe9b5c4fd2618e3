public import MigrationGovernanceCore

/// Writes a knowledge base as RDF, a record at a time, to whatever takes the bytes.
///
/// ```swift
/// let base = try RDFBase("https://data.example.org/migration/")
/// var writer = RDFWriter(.turtle, base: base) { output.append(contentsOf: $0) }
/// try writer.writeAll(knowledgeBase)
/// let leftOut = try writer.finish()
/// ```
///
/// Every syntax tells the same triples, in the same order, without blank nodes: an entity is the base, its kind and its
/// id; what lies inside it has a fragment by its field and place. Which term says what, and how evidence is told, stands
/// in Documentation/RDF.md. The same records give the same bytes. Memory holds one record, and the words of open
/// vocabularies and the ids of the reference data that were used.
public struct RDFWriter: RecordWriter {
  private let plan: RDFPlan
  private var state: State
  private let sink: (UnsafeRawBufferPointer) throws -> Void

  /// What changes while writing; a class, so that the writer can be copied although its buffer can't.
  private final class State {
    var output: RDFOutput
    var hasBegun = false
    var others = 0
    init(_ output: consuming RDFOutput) { self.output = output }
  }

  /// Makes a writer.
  ///
  /// - Parameters:
  ///   - syntax: How triples are written.
  ///   - base: Where IRIs begin; without one, a placeholder that nobody owns.
  ///   - model: The types whose terms and prefixes are declared at the beginning. Entities of other types are written
  ///     all the same, with full IRIs.
  ///   - vocabularies: Those whose terms your own schemas name, beside `RDFVocabulary.standard`, whose prefixes stay
  ///     what they are. A term of any other prefix becomes one under the base.
  ///   - sink: Takes the bytes, whole records at a time.
  public init(
    _ syntax: RDFSyntax, base: RDFBase = .placeholder, model: Model = .standard,
    vocabularies: [RDFVocabulary] = [], _ sink: @escaping (UnsafeRawBufferPointer) throws -> Void
  ) {
    plan = RDFPlan(syntax, base, model, vocabularies)
    state = State(RDFOutput(plan))
    self.sink = sink
  }

  /// Writes what the header says of the knowledge base, which is the base itself.
  public mutating func write(_ header: Header) throws {
    begin()
    state.output.turnToBase()
    withUnsafePointer(to: header) { plan.record(Header.self).tellAll($0, &state.output) }
    try send()
  }

  /// Writes an entity with all that lies inside it.
  public mutating func write<E: Entity>(_ entity: E) throws {
    begin()
    let codec = plan.record(E.self)
    withUnsafePointer(to: entity) { tell($0, codec, plan.prefix(ofKind: E.kind.name)) }
    try send(above: 1 << 16)
  }

  /// Writes a record of a kind that the model does not know: its JSON, of its own IRI where it has kind and id.
  public mutating func write(_ record: JSONValue) throws {
    begin()
    state.others += 1
    var reference: Reference?
    if case .object(let object) = record, case .string(let type)? = object[key: "type"],
      case .string(let id)? = object[key: "id"]
    {
      reference = try? Reference(text: type + ":" + id)
    }
    if let reference {
      var id = reference.id
      id.withUTF8 { state.output.turn(to: plan.prefix(ofKind: reference.kind), $0) }
    } else {
      state.output.turnToBase()
      _ = state.output.enter(RDFStep(key: RDFBytes("record"), index: state.others))
    }
    state.output.say(plan.terms.record)
    state.output.value(record, plan.terms.json)
    state.output.close()
    try send(above: 1 << 16)
  }

  /// Writes the header, every table in the order of the model, and the records of unknown kinds.
  public mutating func writeAll(_ base: KnowledgeBase) throws {
    try write(base.headerAlone)
    for type in base.model.types { try writeTable(type, base) }
    for record in base.otherRecords { try write(record) }
  }

  /// Tells each row where it lies.
  private mutating func writeTable<E: Entity>(_ type: E.Type, _ base: KnowledgeBase) throws {
    let codec = plan.record(type)
    let prefix = plan.prefix(ofKind: E.kind.name)
    var failure: (any Error)?
    base[type].withPieces { rows, count in
      for place in 0..<count where failure == nil {
        tell(rows + place * MemoryLayout<E>.stride, codec, prefix)
        do { try send(above: 1 << 16) } catch { failure = error }
      }
    }
    if let failure { throw failure }
    for record in base.strayRecords(of: E.kind) { try write(record) }
  }

  private func tell<E: Entity>(_ entity: UnsafeRawPointer, _ codec: RDFRecordCodec<E>, _ prefix: RDFPrefix) {
    let id = E.id(at: entity)
    withUnsafePointer(to: id) {
      EntityID<E>.withText(at: $0) { id in
        state.output.turn(to: prefix, id)
        plan.knownEntities(ofKind: E.kind.name)?.tell(id)
      }
    }
    codec.tellAll(entity, &state.output)
    if plan.syntax == .turtle { state.output.bytes.byte(0x0A) }
  }

  /// Tells what triples lead to and only the reference data knows, and what the words of open vocabularies are, and ends the
  /// text; answers what a graph can't hold.
  public mutating func finish() throws -> [String] {
    begin()
    try tellKnownEntities()
    for words in plan.usedWords { RDFWriter.tell(words, plan.terms, &state.output) }
    if plan.syntax == .jsonLD { state.output.bytes.ascii("\n]}\n") }
    try send()
    let lists = state.output.orderedLists
    guard lists > 0 else { return [] }
    return ["the order of the values in \(lists) list\(lists == 1 ? "" : "s"), which a graph does not keep"]
  }

  /// Countries, groups and themes without a record, until none leads to another.
  private mutating func tellKnownEntities() throws {
    var isDone = false
    while !isDone {
      isDone = true
      for entities in plan.knownEntities {
        guard let type = plan.type(ofKind: entities.kind.name) else { continue }
        for reference in entities.untold() {
          try write(type, reference)
          isDone = false
        }
      }
    }
  }

  private mutating func write<E: Entity>(_ type: E.Type, _ reference: Reference) throws {
    if let entity = ReferenceRows.entity(type, reference) { try write(entity) }
  }

  private static func tell(_ words: RDFWords, _ terms: RDFTerms, _ output: inout RDFOutput) {
    guard !words.used.isEmpty else { return }
    words.scheme.withUnsafeBufferPointer { output.turn(to: words.prefix, $0) }
    output.say(terms.type)
    output.value(terms.conceptScheme)
    output.close()
    for (word, end) in words.used.sorted(by: { $0.key < $1.key }) {
      end.withUnsafeBufferPointer { output.turn(to: words.prefix, $0) }
      output.say(terms.type)
      output.value(terms.concept)
      output.say(terms.notation)
      var text = word
      text.withUTF8 { output.value(text: $0) }
      output.say(terms.scheme)
      words.scheme.withUnsafeBufferPointer { output.value(words.prefix, $0) }
      output.close()
    }
  }

  private func begin() {
    guard !state.hasBegun else { return }
    state.hasBegun = true
    switch plan.syntax {
    case .nTriples: break
    case .turtle:
      if plan.isRelative { state.output.bytes.raw("@base <\(plan.base)> .\n") }
      for (prefix, iri) in plan.prologue { state.output.bytes.raw("@prefix \(prefix): <\(iri)> .\n") }
      state.output.bytes.byte(0x0A)
    case .jsonLD:
      state.output.bytes.ascii("{\"@context\":{\"@version\":1.1")
      for (prefix, iri) in plan.prologue {
        state.output.bytes.raw(",\n\"\(prefix)\":")
        state.output.bytes.string(iri)
      }
      for property in plan.coerced { state.output.bytes.raw(",\n\"\(property.name)\":{\"@type\":\"@id\"}") }
      state.output.bytes.ascii("},\n\"@graph\":[")
    }
  }

  private func send(above limit: Int = 0) throws {
    guard state.output.bytes.count > limit else { return }
    defer { state.output.bytes.clear() }
    try sink(state.output.bytes.bytes)
  }
}
