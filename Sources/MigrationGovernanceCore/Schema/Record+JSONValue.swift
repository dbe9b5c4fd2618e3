extension Record {
  /// The canonical form: an object, or the short form where only the main field is said.
  public var jsonValue: JSONValue? {
    let schema = Self.schema
    var members: [JSONObject.Member] = []
    for field in schema.fields {
      if let value = field.storage.jsonValue(of: self) { members.append(.init(key: field.info.key, value: value)) }
    }
    if let main = schema.main, members.count == 1, let only = members.first, only.key == main, extensions.isEmpty,
      only.value.canStandForRecord
    {
      return only.value
    }
    guard !extensions.isEmpty else { return .object(JSONObject(distinct: members)) }
    let said = Set(members.map(\.key))
    return .object(JSONObject(distinct: members + extensions.object.members.filter { !said.contains($0.key) }))
  }

  /// Reads an object, or the main field alone; keys that the schema does not know go to `extensions`.
  public init(jsonValue: JSONValue) throws(FieldError) {
    let schema = Self.schema
    guard case .object(let object) = jsonValue else {
      guard let main = schema.main, jsonValue.canStandForRecord else {
        throw FieldError(.malformed, "expected an object, found \(jsonValue.kindInWords)")
      }
      self.init(Blank())
      try schema.set(main, to: jsonValue, in: &self)
      try requireFields(said: [main])
      return
    }
    self.init(Blank())
    var said: Set<String> = []
    var unknown: [JSONObject.Member] = []
    for member in object.members {
      guard schema[member.key] != nil else {
        unknown.append(member)
        continue
      }
      if member.value == .null { continue }
      try schema.set(member.key, to: member.value, in: &self)
      said.insert(member.key)
    }
    if !unknown.isEmpty { extensions = Extensions(JSONObject(distinct: unknown)) }
    try requireFields(said: said)
  }

  private func requireFields(said: Set<String>) throws(FieldError) {
    for field in Self.schema.fields where !said.contains(field.info.key) && field.storage.isNeeded {
      throw FieldError(path: FieldPath([.key(field.info.key)]), .missing(field.info.key, of: Self.schema.name))
    }
  }

  /// Decodes an object by the schema.
  public init(from decoder: any Decoder) throws { self = try Self.decoded(from: decoder) }
  /// Encodes the canonical form.
  public func encode(to encoder: any Encoder) throws { try encodeValue(to: encoder) }
}

extension JSONValue {
  /// Whether the value may be the short form of a record: a text, a number or a truth value.
  package var canStandForRecord: Bool {
    switch self {
    case .object, .null, .array: false
    case .bool, .number, .string: true
    }
  }
}

extension ValueError {
  /// The error of a record without a part that it can't exist without.
  package static func missing(_ key: String, of type: String) -> ValueError {
    ValueError(.malformed, "\(type) needs “\(key)”: add it")
  }
}
