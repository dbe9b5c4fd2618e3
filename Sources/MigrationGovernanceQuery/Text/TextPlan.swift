import MigrationGovernanceCore

/// Takes the texts of an entity, and where they stand if it wants to know.
protocol TextSink {
  /// A text, in UTF-8.
  mutating func take(_ text: UnsafeBufferPointer<UInt8>, isName: Bool)
  /// A step down the path to the next text.
  mutating func enter(_ step: @autoclosure () -> FieldPath.Step)
  /// A step back.
  mutating func leave()
}

extension TextSink {
  mutating func enter(_ step: @autoclosure () -> FieldPath.Step) {}
  mutating func leave() {}
}

/// Where the texts of entities lie in memory, worked out of their schemas once: of each type the fields that hold free
/// text for readers, or records that do.
///
/// Ids, references, dates, words of vocabularies and fields that are codes are none, and evidence says where something
/// stands, not what is: its quotes and premises are left out. A text is a name if its field is a name by its term, or if it
/// stands in a ``Name``.
struct TextPlan: Sendable {
  /// The shape of a value that has texts in it.
  indirect enum Shape: Sendable {
    case text
    case record(Int)
    case list(any FieldValue.Type, stride: Int, Shape)
    case optional(any FieldValue.Type, Shape)
  }

  /// How the value of a field is reached from its record.
  enum Reach: Sendable {
    case stored(Int)
    case seldom(outer: Int, inner: Int, SeldomAccess)
    case computed(@Sendable (UnsafeRawPointer, (UnsafeRawPointer) -> Void) -> Void)
  }

  /// A field.
  struct Step: Sendable {
    /// The key, `nil` for the field that the short form of its record consists of.
    var key: String?
    var reach: Reach
    var shape: Shape
    var isName: Bool
  }

  /// The steps of each record type.
  private let records: [[Step]]
  /// The records of each entity type, in the order of the model.
  private let entities: [Int]

  init(_ model: Model) {
    var builder = TextPlanBuilder()
    entities = model.types.map { builder.entity($0) }
    records = builder.records
  }

  /// Hands out the texts of an entity, by the place of its type in the model, in the order of the schema.
  func visit<E: Entity, Sink: TextSink>(_ type: E.Type, _ place: Int, at entity: UnsafeRawPointer, _ sink: inout Sink) {
    walk(records[entities[place]], entity, isName: false, &sink)
    guard type == Country.self else { return }
    // What a country is called stands in the reference data, and its record only adds to that.
    var name = entity.assumingMemoryBound(to: E.self).pointee.displayName
    sink.enter(.key("names"))
    name.withUTF8 { sink.take($0, isName: true) }
    sink.leave()
  }

  private func walk<Sink: TextSink>(_ steps: [Step], _ record: UnsafeRawPointer, isName: Bool, _ sink: inout Sink) {
    for step in steps {
      let isName = isName || step.isName
      switch step.reach {
      case .stored(let offset): field(step, record + offset, isName, &sink)
      case .seldom(let outer, let inner, let access):
        if let fields = access.said(record + outer) { field(step, fields + inner, isName, &sink) }
      case .computed(let read): read(record) { field(step, $0, isName, &sink) }
      }
    }
  }

  private func field<Sink: TextSink>(_ step: Step, _ place: UnsafeRawPointer, _ isName: Bool, _ sink: inout Sink) {
    guard let key = step.key else { return walk(step.shape, place, isName, &sink) }
    sink.enter(.key(key))
    walk(step.shape, place, isName, &sink)
    sink.leave()
  }

  private func walk<Sink: TextSink>(_ shape: Shape, _ place: UnsafeRawPointer, _ isName: Bool, _ sink: inout Sink) {
    switch shape {
    case .text: String.withText(at: place) { if !$0.isEmpty { sink.take($0, isName: isName) } }
    case .record(let number): walk(records[number], place, isName: isName, &sink)
    case .optional(let type, let wrapped): if !type.isAbsent(at: place) { walk(wrapped, place, isName, &sink) }
    case .list(let type, let stride, let element):
      type.withList(at: place) { values, count in
        for row in 0..<count {
          sink.enter(.index(row))
          walk(element, values + row * stride, isName, &sink)
          sink.leave()
        }
      }
    }
  }
}
