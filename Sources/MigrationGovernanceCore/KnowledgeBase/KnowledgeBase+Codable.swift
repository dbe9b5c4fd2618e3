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
    for type in model.types { object[key: type.kind.plural] = list(type) }
    if !otherRecords.isEmpty { object[key: KnowledgeBase.otherRecordsKey] = .array(otherRecords) }
    for member in self.header.extensions.object.members where object[key: member.key] == nil {
      object[key: member.key] = member.value
    }
    return .object(object)
  }

  private func list<E: Entity>(_ type: E.Type) -> JSONValue? { Array(self[type]).jsonValue }

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
    if case .array(let records)? = object[key: KnowledgeBase.otherRecordsKey] {
      rest[key: KnowledgeBase.otherRecordsKey] = nil
      for record in records { try insertRecord(record) }
    }
    guard object[key: Header.versionKey] != nil else { throw FieldError(Header.missing) }
    header = try Header(jsonValue: .object(rest))
    if let fault = Header.fault(inVersion: header.version) {
      throw FieldError(path: FieldPath([.key(Header.versionKey)]), fault)
    }
  }

  private mutating func insertRows<E: Entity>(_ rows: JSONValue, _ type: E.Type) throws(FieldError) {
    for (position, row) in try [E](jsonValue: rows).enumerated() where !self[type].insertIfNew(row) {
      throw FieldError(
        path: FieldPath([.index(position)]),
        ValueError(.impossible, KnowledgeBaseError.duplicate(row.reference).reason))
    }
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
