import MigrationGovernanceCore

/// A field of a record, as the record's codec needs it. A class, so that looking at one part retains nothing else.
final class RDFSlot {
  let codec: RDFCodec
  /// What the field is said with.
  let property: RDFProperty
  /// What leads to the node that tells more, where one may be needed beside.
  let qualified: RDFProperty?
  let step: RDFStep
  let hasNodes: Bool
  let isList: Bool
  let isEvidence: Bool
  private let way: Way
  /// What the field holds when nothing is said of it, where that says something: evidence is stated.
  private let standard: RDFStandard?
  /// Reads a value of the field's type from its interchange form, and hands it out.
  let read: (JSONValue, (UnsafeRawPointer) -> Void) -> Void

  /// How to come from the record to the value.
  private enum Way {
    case stored(Int)
    case seldom(outer: Int, inner: Int, SeldomAccess)
    case computed((UnsafeRawPointer, (UnsafeRawPointer) -> Void) -> Void)
  }

  init<Root: Record, Value: FieldValue>(_ field: TypedField<Root, Value>, _ plan: RDFPlan) {
    let info = field.info
    let name = RDFPlan.own(Root.schema.name, info.key)
    let visitor = RDFCodecVisitor(
      plan: plan, term: info.term, name: name, isOrdered: info.list == .ordered, isIdentity: info.isIdentity)
    codec = Value.accept(visitor)
    property = plan.property(info.term, or: name)
    property.values.formUnion(codec.values)
    qualified = codec.isQualified ? plan.property(nil, or: name + "-qualified") : nil
    qualified?.values = .resources
    step = RDFStep(key: RDFBytes(IRIText.encoded(info.key)))
    hasNodes = codec.hasNodes
    isList = info.list != nil
    isEvidence = [Evidence].self == Value.self
    standard = Value.nothing == nil ? field.nothing.map { RDFStandard($0) } : nil
    switch field.place {
    case .stored(let offset): way = .stored(offset)
    case .seldom(let outer, let inner, let access): way = .seldom(outer: outer, inner: inner, access)
    case .computed:
      let path = field.path
      way = .computed { record, body in
        withUnsafePointer(to: record.assumingMemoryBound(to: Root.self).pointee[keyPath: path]) { body($0) }
      }
    }
    read = { json, body in
      if let value = try? Value(jsonValue: json) { withUnsafePointer(to: value) { body($0) } }
    }
  }

  /// Hands out where the value lies, if it says anything.
  @inline(__always)
  func withValue(of record: UnsafeRawPointer, _ body: (UnsafeRawPointer) -> Void) {
    switch way {
    case .stored(let offset):
      if !codec.isNothing(record + offset) { body(record + offset) }
    case .seldom(let outer, let inner, let access):
      if let fields = access.said(record + outer) {
        if !codec.isNothing(fields + inner) { body(fields + inner) }
      } else if let standard {
        body(standard.place)
      }
    case .computed(let reach): reach(record) { if !codec.isNothing($0) { body($0) } }
    }
  }

  func isSaid(_ record: UnsafeRawPointer) -> Bool {
    var isSaid = false
    withValue(of: record) { _ in isSaid = true }
    return isSaid
  }
}

/// A value with a place of its own.
private final class RDFStandard {
  let place: UnsafeRawPointer
  private let end: () -> Void

  init<Value: FieldValue>(_ value: Value) {
    let memory = UnsafeMutablePointer<Value>.allocate(capacity: 1)
    memory.initialize(to: value)
    place = UnsafeRawPointer(memory)
    end = {
      memory.deinitialize(count: 1)
      memory.deallocate()
    }
  }

  deinit { end() }
}

/// Builds the slot of a field.
struct RDFSlotVisitor<Root: Record>: FieldVisitor {
  let plan: RDFPlan
  func visit<Value: FieldValue>(_ field: TypedField<Root, Value>) -> RDFSlot { RDFSlot(field, plan) }
}
