import MigrationGovernanceCore

/// The definitions that the schemas of a model share: one for each type of record, and for each text with a grammar.
final class SchemaDefinitions {
  /// The name of the definition of a record that says its type.
  static let record = "Record"

  let model: Model
  private var names: [ObjectIdentifier: String] = [:]
  private var definitions: [String: SchemaObject] = [:]

  init(_ model: Model) {
    self.model = model
    // The names of entities are theirs, whatever else is called so.
    for type in model.types { reserve(type) }
    definitions[SchemaDefinitions.record] = anyRecord
    for type in model.types { define(type) }
  }

  /// All of them, by name.
  var value: JSONValue {
    .object(
      JSONObject(
        distinct: definitions.sorted { $0.key < $1.key }.map { .init(key: $0.key, value: $0.value.value) }))
  }

  private func reserve<E: Entity>(_ type: E.Type) { _ = name(of: ObjectIdentifier(type), E.schema.name) }
  private func define<E: Entity>(_ type: E.Type) { _ = reference(toRecord: type) }

  /// A name for a type that no other has.
  private func name(of type: ObjectIdentifier, _ wanted: String) -> String {
    if let name = names[type] { return name }
    let taken = Set(names.values).union([SchemaDefinitions.record])
    let name = ([wanted] + (2...).prefix(taken.count + 1).map { "\(wanted)\($0)" }).first { !taken.contains($0) }
    names[type] = name ?? wanted
    return name ?? wanted
  }

  /// The definition of a type of record, made when it is first asked for: it may hold its own kind.
  func reference<R: Record>(toRecord type: R.Type) -> SchemaObject {
    let name = name(of: ObjectIdentifier(type), R.schema.name)
    if definitions[name] == nil {
      definitions[name] = [:]
      definitions[name] = RecordSchema(type, self).object
    }
    return .reference(name)
  }

  /// The definition of a type of text.
  func reference<T: TextScalar>(toText type: T.Type, _ pattern: String) -> SchemaObject {
    let name = name(of: ObjectIdentifier(type), String(describing: type))
    definitions[name] = definitions[name] ?? .text(pattern)
    return .reference(name)
  }

  // MARK: What is made of them

  /// A document: the header, and for each kind a table: a list of records, one alone, or `null`.
  var document: SchemaObject {
    var header = RecordSchema(Header.self, self)
    for type in model.types { header.properties[type.kind.plural] = SchemaObject.reference(name(type)).orList.value }
    header.properties[KnowledgeBase.otherRecordsKey] = SchemaObject.reference(SchemaDefinitions.record).orList.value
    return header.object
  }

  /// A line: the header, in which no table may stand, or a record.
  var line: SchemaObject {
    var header = RecordSchema(Header.self, self)
    for key in model.kinds.map(\.plural) + [KnowledgeBase.otherRecordsKey] { header.properties[key] = .bool(false) }
    let isHeader: SchemaObject = ["required": SchemaObject.texts([Header.versionKey])]
    return [
      "if": isHeader.value, "then": header.object.value,
      "else": SchemaObject.reference(SchemaDefinitions.record).value,
    ]
  }

  /// A record of any kind: where the model knows its type, one of that.
  private var anyRecord: SchemaObject {
    let conditions = model.types.map { type in
      let properties: SchemaObject = ["type": SchemaObject("const", .string(type.kind.name)).value]
      let condition: SchemaObject = [
        "if": SchemaObject("properties", properties.value).value,
        "then": SchemaObject.reference(name(type)).value,
      ]
      return condition.value
    }
    let text: SchemaObject = [
      "type": .string("string"), "examples": SchemaObject.texts(model.kinds.map(\.name)),
    ]
    return [
      "description": .string("A record that says its type, and what belongs to that."), "type": .string("object"),
      "required": SchemaObject.texts(["type"]), "properties": SchemaObject("type", text.value).value,
      "allOf": .array(conditions),
    ]
  }

  private func name(_ type: any Entity.Type) -> String { names[ObjectIdentifier(type)] ?? "\(type)" }
}
