extension FieldValue {
  /// Decodes by way of raw JSON: the one place where `Codable` meets the schema.
  static func decoded(from decoder: any Decoder) throws -> Self {
    let raw = try JSONValue(from: decoder)
    do {
      return try Self(jsonValue: raw)
    } catch {
      let steps = error.path.steps.map { step in
        switch step {
        case .key(let key): AnyKey(key) as any CodingKey
        case .index(let position): AnyKey("[\(position)]")
        }
      }
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath + steps, debugDescription: error.description))
    }
  }

  /// Encodes the canonical form.
  func encodeValue(to encoder: any Encoder) throws { try (jsonValue ?? .null).encode(to: encoder) }
}

extension TextScalar {
  /// The text.
  public var jsonValue: JSONValue? { .string(text) }
  /// Reads a string.
  public init(jsonValue: JSONValue) throws(FieldError) {
    guard case .string(let text) = jsonValue else {
      throw FieldError(.malformed, "expected a string, found \(jsonValue.kindInWords)")
    }
    do { try self.init(text: text) } catch { throw FieldError(error) }
  }
  /// Hands the text to a format.
  public static func accept<V: ShapeVisitor>(_ visitor: V) -> V.Result { visitor.text(Self.self) }
}

/// Free text: any characters.
extension String: TextScalar {
  /// Takes the text as it is.
  public init(text: String) { self = text }
  /// Checks that the bytes are UTF-8 and takes them.
  public init(utf8: UnsafeBufferPointer<UInt8>) throws(ValueError) {
    guard let text = String(checking: utf8) else {
      throw ValueError(.malformed, "the text is not valid UTF-8: save the file as UTF-8")
    }
    self = text
  }
  /// Makes a string of bytes, or `nil` if they are not UTF-8.
  ///
  /// Most text is ASCII, for which `String(decoding:as:)` is three times as fast as `String(validating:as:)`, and never
  /// repairs anything.
  package init?(checking utf8: UnsafeBufferPointer<UInt8>) {
    if utf8.isASCII {
      self.init(decoding: utf8, as: UTF8.self)
    } else {
      self.init(validating: utf8, as: UTF8.self)
    }
  }
  /// The text itself.
  public var text: String { self }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether no byte has its highest bit set, eight at a time.
  package var isASCII: Bool {
    guard let base = baseAddress else { return true }
    let bytes = UnsafeRawPointer(base)
    var all: UInt64 = 0
    var place = 0
    while count - place >= 8 {
      all |= bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      place += 8
    }
    while place < count {
      all |= UInt64(self[place])
      place += 1
    }
    return all & 0x8080_8080_8080_8080 == 0
  }
}

extension Int: FieldValue {
  /// The number.
  public var jsonValue: JSONValue? { .number(JSONNumber(self)) }
  /// Reads a whole number written without fraction and exponent.
  public init(jsonValue: JSONValue) throws(FieldError) {
    guard case .number(let number) = jsonValue, let integer = number.integer else {
      let found = if case .number(let number) = jsonValue { number.literal } else { jsonValue.kindInWords }
      throw FieldError(.malformed, "expected a whole number, found \(found)")
    }
    self = integer
  }
  /// Hands the integer to a format.
  public static func accept<V: ShapeVisitor>(_ visitor: V) -> V.Result { visitor.integer(Int.self) }
}

extension Bool: FieldValue {
  /// `true` or `false`.
  public var jsonValue: JSONValue? { .bool(self) }
  /// Reads a truth value.
  public init(jsonValue: JSONValue) throws(FieldError) {
    guard case .bool(let value) = jsonValue else {
      throw FieldError(.malformed, "expected true or false, found \(jsonValue.kindInWords)")
    }
    self = value
  }
  /// Hands the truth value to a format.
  public static func accept<V: ShapeVisitor>(_ visitor: V) -> V.Result { visitor.truth(Bool.self) }
}

extension Optional: FieldValue where Wrapped: FieldValue {
  /// The wrapped value's form, or nothing.
  public var jsonValue: JSONValue? { self?.jsonValue }
  /// Reads the wrapped value; `null` is nothing.
  public init(jsonValue: JSONValue) throws(FieldError) {
    self = jsonValue == .null ? nil : try Wrapped(jsonValue: jsonValue)
  }
  /// Nothing.
  public static var nothing: Wrapped?? { .some(.none) }
  /// Hands the wrapped type to a format.
  public static func accept<V: ShapeVisitor>(_ visitor: V) -> V.Result { visitor.optional(Wrapped.self) }
}

extension Array: FieldValue where Element: FieldValue {
  /// An array, or nothing where the list is empty.
  public var jsonValue: JSONValue? { isEmpty ? nil : .array(map { $0.jsonValue ?? .null }) }
  /// Reads an array, or a single element where the list has one; `null` is the empty list.
  public init(jsonValue: JSONValue) throws(FieldError) {
    self = []
    switch jsonValue {
    case .null: break
    case .array(let elements):
      reserveCapacity(elements.count)
      for (position, element) in elements.enumerated() {
        do { try append(Element(jsonValue: element)) } catch { throw error.under(.index(position)) }
      }
    default: try append(Element(jsonValue: jsonValue))
    }
  }
  /// The empty list.
  public static var nothing: [Element]? { [] }
  /// Hands the element's type to a format.
  public static func accept<V: ShapeVisitor>(_ visitor: V) -> V.Result { visitor.list(of: Element.self) }
}
