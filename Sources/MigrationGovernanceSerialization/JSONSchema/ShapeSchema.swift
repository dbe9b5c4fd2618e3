import MigrationGovernanceCore

/// The schema of a shape.
struct ShapeSchema: ShapeVisitor {
  let definitions: SchemaDefinitions
  /// What the references of the field may point at; none, any.
  var kinds: [EntityKind] = []

  func text<T: TextScalar>(_ type: T.Type) -> SchemaObject {
    if let vocabulary = type as? any OpenVocabulary.Type { return words(vocabulary) }
    return T.textPattern.map { definitions.reference(toText: type, $0) } ?? .type("string")
  }

  private func words<V: OpenVocabulary>(_ type: V.Type) -> SchemaObject {
    var schema: SchemaObject = ["type": .string("string"), "minLength": .number(JSONNumber(1))]
    if !V.known.isEmpty { schema["examples"] = SchemaObject.texts(V.known.map(\.rawValue)) }
    return schema
  }

  func reference<T: ReferenceScalar>(_ type: T.Type) -> SchemaObject {
    guard T.targetKind == nil else { return .text(T.textPattern) }
    return kinds.isEmpty ? definitions.reference(toText: type, pattern(definitions.model.kinds)) : .text(pattern(kinds))
  }

  /// References to kinds, and to those of other packages, which every field takes.
  private func pattern(_ kinds: [EntityKind]) -> String {
    Reference.textPattern(
      kinds: definitions.model.kinds.filter { kind in
        kinds.contains { $0.name == kind.name } || Model.standard.type(named: kind.name) == nil
      })
  }

  func integer(_ type: Int.Type) -> SchemaObject {
    [
      "type": .string("integer"), "minimum": .number(JSONNumber(Int.min)), "maximum": .number(JSONNumber(Int.max)),
    ]
  }

  func decimal(_ type: ExactDecimal.Type) -> SchemaObject {
    var schema = SchemaObject.type("number")
    schema["exclusiveMinimum"] = JSONNumber(literal: "-1e31").map { .number($0) }
    schema["exclusiveMaximum"] = JSONNumber(literal: "1e31").map { .number($0) }
    return schema
  }

  func truth(_ type: Bool.Type) -> SchemaObject { .type("boolean") }
  func json(_ type: JSONValue.Type) -> SchemaObject { [:] }
  func list<E: FieldValue>(of type: E.Type) -> SchemaObject { E.accept(self).orList }
  func optional<W: FieldValue>(_ type: W.Type) -> SchemaObject { W.accept(self).orNull }

  /// Where a field of records names kinds, they are those of the main field, in the short form and in the long one.
  func record<R: Record>(_ type: R.Type) -> SchemaObject {
    var schema = definitions.reference(toRecord: type)
    guard !kinds.isEmpty, let main = R.schema.main else { return schema }
    let pattern = SchemaObject.matching(pattern(kinds))
    let property: SchemaObject = ["pattern": pattern, "items": SchemaObject("pattern", pattern).value]
    schema["pattern"] = pattern
    schema["properties"] = SchemaObject(main, property.value).value
    return schema
  }
}

/// The schema of one value of a field, without `null`: what a short form consists of.
struct ElementSchema: ShapeVisitor {
  let shape: ShapeSchema

  func text<T: TextScalar>(_ type: T.Type) -> SchemaObject { shape.text(type) }
  func reference<T: ReferenceScalar>(_ type: T.Type) -> SchemaObject { shape.reference(type) }
  func integer(_ type: Int.Type) -> SchemaObject { shape.integer(type) }
  func decimal(_ type: ExactDecimal.Type) -> SchemaObject { shape.decimal(type) }
  func truth(_ type: Bool.Type) -> SchemaObject { shape.truth(type) }
  func json(_ type: JSONValue.Type) -> SchemaObject {
    SchemaObject("type", SchemaObject.texts(["string", "number", "boolean"]))
  }
  func record<R: Record>(_ type: R.Type) -> SchemaObject { shape.record(type) }
  func list<E: FieldValue>(of type: E.Type) -> SchemaObject { E.accept(self) }
  func optional<W: FieldValue>(_ type: W.Type) -> SchemaObject { W.accept(self) }
}
