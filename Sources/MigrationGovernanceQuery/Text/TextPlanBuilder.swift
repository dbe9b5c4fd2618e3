import MigrationGovernanceCore

/// Works out the plan: each record type once, so that a record may hold its own kind.
struct TextPlanBuilder {
  private(set) var records: [[TextPlan.Step]] = []
  private var places: [ObjectIdentifier: Int] = [:]

  /// The terms by which a field of an entity says that it holds a name of it.
  private static let nameTerms: Set = [
    "schema:name", "schema:alternateName", "rdfs:label", "skos:prefLabel", "skos:altLabel",
  ]

  /// The number of an entity type's steps.
  mutating func entity<E: Entity>(_ type: E.Type) -> Int { number(of: type, isEntity: true) }

  /// The number of the steps of a record type.
  private mutating func number<R: Record>(of type: R.Type, isEntity: Bool) -> Int {
    if let known = places[ObjectIdentifier(type)] { return known }
    let number = records.count
    places[ObjectIdentifier(type)] = number
    records.append([])
    var steps: [TextPlan.Step] = []
    for field in R.schema.fields where !field.info.isIdentity && !field.info.isCode {
      guard let shape = field.accept(FieldTexts<R>()).shape(&self) else { continue }
      let isName = type == Name.self || isEntity && Self.nameTerms.contains(field.info.term ?? "")
      let isMain = !isEntity && R.schema.main == field.info.key
      steps.append(
        TextPlan.Step(
          key: isMain ? nil : field.info.key, reach: field.accept(FieldReach()), shape: shape, isName: isName))
    }
    records[number] = steps
    return number
  }

  /// A record type, or `nil` where there is no text in it.
  mutating func record<R: Record>(_ type: R.Type) -> TextPlan.Shape? {
    guard type != Evidence.self else { return nil }
    let isBegun = places[ObjectIdentifier(type)] != nil
    let number = number(of: type, isEntity: false)
    // One that is still being worked out may yet have texts.
    return isBegun || !records[number].isEmpty ? .record(number) : nil
  }
}

/// A shape that is worked out when there is a builder to do it.
private struct Pending {
  var shape: (inout TextPlanBuilder) -> TextPlan.Shape?
}

private struct FieldTexts<Root: Record>: FieldVisitor {
  func visit<Value: FieldValue>(_ field: TypedField<Root, Value>) -> Pending { Value.accept(ShapeTexts()) }
}

private struct ShapeTexts: ShapeVisitor {
  private static var none: Pending { Pending { _ in nil } }
  func text<T: TextScalar>(_ type: T.Type) -> Pending { type == String.self ? Pending { _ in .text } : Self.none }
  func reference<T: ReferenceScalar>(_ type: T.Type) -> Pending { Self.none }
  func integer(_ type: Int.Type) -> Pending { Self.none }
  func decimal(_ type: ExactDecimal.Type) -> Pending { Self.none }
  func truth(_ type: Bool.Type) -> Pending { Self.none }
  func json(_ type: JSONValue.Type) -> Pending { Self.none }
  func record<R: Record>(_ type: R.Type) -> Pending { Pending { $0.record(type) } }
  func list<E: FieldValue>(of type: E.Type) -> Pending {
    let element = E.accept(self)
    return Pending { element.shape(&$0).map { .list(type, stride: MemoryLayout<E>.stride, $0) } }
  }
  func optional<W: FieldValue>(_ type: W.Type) -> Pending {
    let wrapped = W.accept(self)
    return Pending { wrapped.shape(&$0).map { .optional(type, $0) } }
  }
}

private struct FieldReach<Root: Record>: FieldVisitor {
  func visit<Value: FieldValue>(_ field: TypedField<Root, Value>) -> TextPlan.Reach {
    switch field.place {
    case .stored(let offset): return .stored(offset)
    case .seldom(let outer, let inner, let access): return .seldom(outer: outer, inner: inner, access)
    case .computed:
      let path = field.path
      return .computed { record, body in
        let value = record.assumingMemoryBound(to: Root.self).pointee[keyPath: path]
        withUnsafePointer(to: value) { body(UnsafeRawPointer($0)) }
      }
    }
  }
}
