extension Schema {
  /// What is wrong with the schema, judged by a sample in which every field says something: empty if nothing is.
  ///
  /// For the tests of a package that declares records of its own. It finds: stored properties that the schema lacks,
  /// fields that the sample leaves empty, keys declared twice, fields without a meaning or that go with one that does not exist, references without an inverse,
  /// a main field that does not exist, and values that do not come back from JSON as they went.
  public static func check(_ sample: Root) -> [String] {
    let schema = Root.schema
    var problems: [String] = []
    let declared = schema.fields.map(\.storage.property)
    let stored = Mirror(reflecting: sample).children.flatMap { child in
      (child.value as? any KeepsFields)?.keptProperties ?? [child.label].compactMap(\.self)
    }
    for property in stored where property != "extensions" && !declared.contains(property) {
      problems.append("the property “\(property)” is not in the schema")
    }
    for field in schema.fields where !stored.contains(field.storage.property) {
      problems.append("the field “\(field.info.key)” is not a stored property: it is slower to read")
    }
    var keys: Set<String> = []
    for field in schema.fields {
      let info = field.info
      if !keys.insert(info.key).inserted { problems.append("the key “\(info.key)” is declared twice") }
      if let other = info.alongside, schema[other] == nil {
        problems.append("“\(info.key)” goes with “\(other)”, which does not exist")
      }
      if info.meaning.isEmpty { problems.append("the field “\(info.key)” says no meaning") }
      if field.storage.jsonValue(of: sample) == nil { problems.append("the sample says nothing in “\(info.key)”") }
    }
    if let main = schema.main, schema[main] == nil { problems.append("the main field “\(main)” does not exist") }
    if let type = Root.self as? any Entity.Type { problems += checkEntity(type) }
    do {
      let form = sample.jsonValue ?? .null
      let back = try Root(jsonValue: form)
      if back != sample { problems.append("the sample comes back from JSON changed: \(form)") }
    } catch {
      problems.append("the sample does not come back from JSON: \(error)")
    }
    return problems
  }

  private static func checkEntity<E: Entity>(_ type: E.Type) -> [String] {
    var problems: [String] = []
    if !EntityKind.isName(E.kind.name) { problems.append("“\(E.kind.name)” is no name of a kind") }
    if E.kind.name == E.kind.plural { problems.append("singular and plural of “\(E.kind.name)” must differ") }
    if E.schema.fields.first?.info.isIdentity != true { problems.append("the first field must be the id") }
    if E.schema["type"] != nil { problems.append("the key “type” is taken: it says what a JSON Lines record is") }
    if E.schema["evidence"] == nil { problems.append("an entity has a field “evidence”") }
    for relation in Relation.all(of: type) where relation.inverse.isEmpty {
      problems.append("the references in “\(relation.path)” name no inverse")
    }
    return problems
  }
}
