import MigrationGovernanceCore

/// The schema of a type of record, in its long form and, where it has one, its short form.
struct RecordSchema {
  var properties: SchemaObject
  private let head: SchemaObject
  private let required: [String]
  /// What the short form is, if there is one.
  private let short: SchemaObject?

  init<R: Record>(_ type: R.Type, _ definitions: SchemaDefinitions) {
    let schema = R.schema
    let fields = schema.fields.map { $0.accept(FieldSchema(definitions: definitions)) }
    required = fields.filter(\.isNeeded).map(\.key)
    let main = fields.first { $0.key == schema.main }
    short = required.allSatisfy { $0 == schema.main } ? main?.element : nil
    properties = SchemaObject(fields.map { .init(key: $0.key, value: $0.schema.value) })
    var head: SchemaObject = ["description": .string(schema.meaning)]
    head["$comment"] = schema.term.map { .string($0) }
    self.head = head
    if type is Header.Type {
      properties[Header.versionKey] = SchemaObject.text(Header.versionPattern).value
    } else if let entity = type as? any Entity.Type, properties["type"] == nil {
      properties["type"] = SchemaObject("const", .string(entity.kind.name)).value
    }
  }

  var object: SchemaObject {
    var schema = head
    if let short {
      // Keywords of objects say nothing of other values.
      schema["if"] = SchemaObject.type("object").value
      schema["else"] = short.value
    } else {
      schema["type"] = .string("object")
    }
    schema["properties"] = properties.value
    if !required.isEmpty { schema["required"] = SchemaObject.texts(required) }
    return schema
  }
}

/// What a field makes of a record's schema.
struct FieldSchema<Root: Record>: FieldVisitor {
  struct Made {
    var key: String
    var schema: SchemaObject
    /// What one value is, without `null`.
    var element: SchemaObject
    var isNeeded: Bool
  }

  let definitions: SchemaDefinitions

  func visit<Value: FieldValue>(_ field: TypedField<Root, Value>) -> Made {
    let info = field.info
    let shape = ShapeSchema(definitions: definitions, kinds: info.kinds)
    let said = Value.accept(shape)
    // What is optional or a list takes `null` by itself; so does what has a default.
    var schema = field.nothing != nil && Value.nothing == nil ? said.orNull : said
    schema["description"] = .string(
      info.meaning + (info.isRequired && field.nothing != nil ? " A complete record has it." : ""))
    schema["default"] = Value.nothing == nil ? field.nothing?.jsonValue : nil
    schema["$comment"] = info.term.map { .string($0) }
    return Made(
      key: info.key, schema: schema, element: Value.accept(ElementSchema(shape: shape)), isNeeded: field.nothing == nil)
  }
}
