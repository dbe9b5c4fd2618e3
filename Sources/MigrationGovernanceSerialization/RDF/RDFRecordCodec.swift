import MigrationGovernanceCore

/// A record, field by field as its schema lists them.
final class RDFRecordCodec<R: Record>: RDFCodec {
  let style = RDFStyle.of(R.self)
  /// Whether the record is a role that somebody has, whatever else it says.
  let isRole = R.schema.term == "schema:Role"
  private let isEntity = R.self is any Entity.Type
  /// The name that the reference data has for the entity, of a kind of which it knows some.
  private let knownName: ((UnsafeRawPointer) -> String?)?
  private let classTerm: RDFTerm
  private let terms: RDFTerms
  private unowned let plan: RDFPlan
  private unowned var evidence: RDFRecordCodec<Evidence>?
  private let places: [String: Int]
  private let main: Int
  private let language: Int
  private let name: Int
  private let label: Int
  /// The fields that say what an entity is called.
  private let names: [Int]
  private let count: Int
  /// Filled after the codec is known to its plan, since a record may contain its own kind.
  private let slots: UnsafeMutablePointer<RDFSlot>

  init(_ plan: RDFPlan) {
    let fields = R.schema.fields
    self.plan = plan
    terms = plan.terms
    classTerm = R.schema.term.flatMap { plan.term($0) } ?? plan.known(RDFPlan.own(R.schema.name))
    count = fields.count
    let places = Dictionary(zip(fields.map(\.info.key), fields.indices), uniquingKeysWith: { first, _ in first })
    self.places = places
    main = R.schema.main.flatMap { places[$0] } ?? -1
    language = fields.firstIndex { $0.accept(IsLanguage<R>()) } ?? -1
    let name = fields.firstIndex { $0.info.term == "schema:name" && $0.info.list == nil }
    self.name = isEntity ? name ?? -1 : -1
    label = fields.firstIndex { $0.info.term == "rdfs:label" } ?? -1
    let calling: Set = ["schema:name", "rdfs:label", "skos:prefLabel"]
    names = fields.indices.filter { fields[$0].info.term.map(calling.contains) == true }
    knownName = (R.self as? any Entity.Type).flatMap { RDFKnownEntities.name($0) }
    slots = .allocate(capacity: max(count, 1))
  }

  func build(_ plan: RDFPlan) {
    evidence = plan.record(Evidence.self)
    for (place, field) in R.schema.fields.enumerated() {
      (slots + place).initialize(to: field.accept(RDFSlotVisitor<R>(plan: plan)))
    }
  }

  deinit {
    slots.deinitialize(count: count)
    slots.deallocate()
  }

  // MARK: As a value

  /// Whether more is said than the main field, or the main field is no text or entity.
  func saysMore(_ record: UnsafeRawPointer) -> Bool {
    if style == .relation, !hasTarget(record) { return true }
    for place in 0..<count where place != main && slots[place].isSaid(record) {
      if place != language || style != .text || !isTag(record) { return true }
    }
    return !R.extensions(at: record).isEmpty
  }

  /// Whether nothing but evidence stands beside the main field.
  func isPlain(_ record: UnsafeRawPointer) -> Bool {
    for place in 0..<count where place != main && !slots[place].isEvidence && slots[place].isSaid(record) {
      return false
    }
    return R.extensions(at: record).isEmpty
  }

  override func hasTarget(_ record: UnsafeRawPointer) -> Bool {
    guard main >= 0 else { return false }
    var hasTarget = false
    slots[main].withValue(of: record) { hasTarget = slots[main].codec.hasTarget($0) }
    return hasTarget
  }

  func sayTarget(_ record: UnsafeRawPointer, _ property: RDFProperty, _ step: RDFStep, _ output: inout RDFOutput) {
    guard main >= 0 else { return }
    slots[main].withValue(of: record) { slots[main].codec.say($0, property, step, &output) }
  }

  private func isTag(_ record: UnsafeRawPointer) -> Bool {
    var isTag = false
    slots[language].withValue(of: record) { LanguageTag.withText(at: $0) { isTag = RDFLanguage.isTag($0) } }
    return isTag
  }

  override func sayText(
    _ record: UnsafeRawPointer, _: UnsafeBufferPointer<UInt8>?, _ output: inout RDFOutput
  ) {
    guard main >= 0 else { return }
    slots[main].withValue(of: record) { text in
      guard language >= 0, isTag(record) else { return slots[main].codec.sayText(text, nil, &output) }
      slots[language].withValue(of: record) { language in
        LanguageTag.withText(at: language) { slots[main].codec.sayText(text, $0, &output) }
      }
    }
  }

  // MARK: As a node

  /// Tells all of the record, of which the output's subject is the name.
  func tellAll(_ record: UnsafeRawPointer, _ output: inout RDFOutput) {
    output.say(terms.type)
    output.value(classTerm)
    for place in 0..<count {
      slots[place].withValue(of: record) { value in
        let slot = slots[place]
        slot.codec.say(value, slot.property, slot.step, &output)
        if let qualified = slot.qualified { slot.codec.link(value, qualified, slot.step, &output) }
      }
    }
    if isEntity { sayLabel(record, &output) }
    let extensions = R.extensions(at: record)
    if !extensions.isEmpty { say(extensions, of: record, &output) }
    output.close()
    for place in 0..<count where slots[place].hasNodes {
      slots[place].withValue(of: record) { value in
        let slot = slots[place]
        if slot.isEvidence {
          tellEvidence(value, slot.step, of: record, &output)
        } else {
          slot.codec.tell(value, slot.step, &output)
        }
      }
    }
  }

  /// The name as a label, where none is given; of what the record has no name for and the reference data knows, that one's.
  private func sayLabel(_ record: UnsafeRawPointer, _ output: inout RDFOutput) {
    if label >= 0, slots[label].isSaid(record) { return }
    if name >= 0, slots[name].isSaid(record) {
      slots[name].withValue(of: record) { slots[name].codec.say($0, terms.label, slots[name].step, &output) }
    } else if let knownName, !names.contains(where: { slots[$0].isSaid(record) }), var known = knownName(record) {
      output.say(terms.label)
      known.withUTF8 { output.value(text: $0) }
    }
  }

  /// Keys that the schema does not know, and values that did not fit, as JSON.
  private func say(_ extensions: Extensions, of record: UnsafeRawPointer, _ output: inout RDFOutput) {
    for (number, member) in extensions.object.members.enumerated() {
      if isEntity, member.key == "type" { continue }
      if let place = places[member.key], slots[place].isSaid(record) { continue }
      let name = RDFPlan.own(R.schema.name, member.key)
      output.say(plan.property(ofUnknown: name, number))
      output.value(member.value, terms.json)
    }
  }

  // MARK: Evidence

  /// Tells the evidence of a record, and for each field that it names a statement of what it says there.
  private func tellEvidence(
    _ list: UnsafeRawPointer, _ step: RDFStep, of record: UnsafeRawPointer, _ output: inout RDFOutput
  ) {
    let owner = output.subject.count
    Evidence.withList(at: list) { values, count in
      for row in 0..<count {
        let place = values + row * MemoryLayout<Evidence>.stride
        let before = output.enter(step.at(row + 1))
        evidence?.tellAll(place, &output)
        let piece = place.assumingMemoryBound(to: Evidence.self)
        if !piece.pointee.field.isEmpty { state(piece.pointee, of: record, owner, &output) }
        output.leave(to: before)
      }
    }
  }

  private func state(_ evidence: Evidence, of record: UnsafeRawPointer, _ owner: Int, _ output: inout RDFOutput) {
    let source = output.subject.count
    for key in evidence.field {
      let before = output.enter(RDFStep(key: RDFBytes(IRIText.encoded(key))))
      let place = places[key]
      output.say(terms.type)
      output.value(terms.statement)
      output.say(terms.subject)
      output.value(outer: owner)
      output.say(terms.predicate)
      output.value(place.map { slots[$0].property.term } ?? plan.known(RDFPlan.own(R.schema.name, key)))
      if let place, !slots[place].isList, evidence.absent != true {
        sayObject(evidence, of: record, slots[place], owner, &output)
      }
      output.say(terms.derived)
      output.value(outer: source)
      output.close()
      output.leave(to: before)
    }
  }

  /// What the evidence says of a field with one value: its own value where it has one, else that of the record.
  private func sayObject(
    _ evidence: Evidence, of record: UnsafeRawPointer, _ slot: RDFSlot, _ owner: Int, _ output: inout RDFOutput
  ) {
    let stem = output.stem
    output.stem = owner
    if let value = evidence.value {
      slot.read(value) { place in
        guard slot.codec.isOne(place, isInline: true) else { return }
        slot.codec.say(place, terms.object, slot.step, &output)
      }
    } else {
      slot.withValue(of: record) { place in
        guard slot.codec.isOne(place, isInline: false) else { return }
        slot.codec.say(place, terms.object, slot.step, &output)
      }
    }
    output.stem = stem
  }
}

/// Whether a field holds the language of a record's text.
private struct IsLanguage<Root: Record>: FieldVisitor {
  func visit<Value: FieldValue>(_ field: TypedField<Root, Value>) -> Bool {
    Value.self == LanguageTag.self || Value.self == LanguageTag?.self
  }
}
