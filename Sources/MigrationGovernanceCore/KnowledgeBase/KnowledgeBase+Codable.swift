extension KnowledgeBase: Codable {
  /// Decodes a document by the standard model; the JSON reader is faster, stricter, and takes other models.
  public init(from decoder: any Decoder) throws {
    let raw = try JSONValue(from: decoder)
    do {
      try self.init(document: raw, model: .standard)
    } catch {
      throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: error.description))
    }
  }

  /// Encodes the document.
  public func encode(to encoder: any Encoder) throws { try document.encode(to: encoder) }

  /// The document in its interchange form, tables in the order of the model.
  package var document: JSONValue {
    var header = header
    header.extensions = Extensions()
    guard case .object(var object)? = header.jsonValue else { return .null }
    for type in model.types {
      let rows = list(type) + strayRows(of: type.kind)
      object[key: type.kind.plural] = rows.isEmpty ? nil : .array(rows)
    }
    if !otherRecords.isEmpty { object[key: KnowledgeBase.otherRecordsKey] = .array(otherRecords) }
    let said = Set(object.members.map(\.key))
    let extra = self.header.extensions.object.members.filter { !said.contains($0.key) }
    return .object(JSONObject(distinct: object.members + extra))
  }

  private func list<E: Entity>(_ type: E.Type) -> [JSONValue] { self[type].map { $0.jsonValue ?? .null } }

  /// Rows of a kind that were read when the model did not know it yet: they stand among the keys of the header.
  package func strayRows(of kind: EntityKind) -> [JSONValue] {
    guard case .array(let rows)? = header.extensions[kind.plural] else { return [] }
    return rows
  }

  /// Reads a document from its interchange form.
  init(document: JSONValue, model: Model) throws(FieldError) {
    guard case .object(let object) = document else {
      throw FieldError(.malformed, "expected an object, found \(document.kindInWords)")
    }
    self.init(model: model)
    var rest = object
    for type in model.types {
      guard let rows = object[key: type.kind.plural] else { continue }
      rest[key: type.kind.plural] = nil
      do { try insertRows(rows, type) } catch { throw error.under(.key(type.kind.plural)) }
    }
    let records = try [JSONValue](jsonValue: object[key: KnowledgeBase.otherRecordsKey] ?? .null)
    rest[key: KnowledgeBase.otherRecordsKey] = nil
    for record in records { try insertRecord(record) }
    guard object[key: Header.versionKey] != nil else { throw FieldError(Header.missing) }
    header = try Header(jsonValue: .object(rest))
    if let fault = Header.fault(inVersion: header.version) {
      throw FieldError(path: FieldPath([.key(Header.versionKey)]), fault)
    }
  }

  private mutating func insertRows<E: Entity>(_ rows: JSONValue, _ type: E.Type) throws(FieldError) {
    let rows = try untyped(rows, type)
    for (position, row) in try [E](jsonValue: rows).enumerated() where !self[type].insertIfNew(row) {
      throw FieldError(
        path: FieldPath([.index(position)]),
        ValueError(.impossible, KnowledgeBaseError.duplicate(row.reference).reason))
    }
  }

  /// The rows without their `type`, which a record in its table may say as well.
  private func untyped<E: Entity>(_ rows: JSONValue, _ type: E.Type) throws(FieldError) -> JSONValue {
    guard E.schema["type"] == nil else { return rows }
    var plain: [JSONValue] = []
    for (position, row) in try [JSONValue](jsonValue: rows).enumerated() {
      guard case .object(var object) = row, let name = object[key: "type"] else {
        plain.append(row)
        continue
      }
      guard name == .string(E.kind.name) else {
        throw FieldError(
          path: FieldPath([.index(position), .key("type")]),
          ValueError(.malformed, "this is the place of records of type “\(E.kind.name)”"))
      }
      object[key: "type"] = nil
      plain.append(.object(object))
    }
    return .array(plain)
  }

  /// Puts a record that names its type into its table, or beside the tables if the model does not know the type.
  private mutating func insertRecord(_ record: JSONValue) throws(FieldError) {
    guard case .object(var object) = record, case .string(let name)? = object[key: "type"] else {
      throw FieldError(.malformed, "a record in “\(KnowledgeBase.otherRecordsKey)” needs its “type”: add it")
    }
    guard let place = model.place(singular: name) else {
      otherRecords.append(record)
      return
    }
    object[key: "type"] = nil
    try insertRows(.array([.object(object)]), model.types[place])
  }
}
