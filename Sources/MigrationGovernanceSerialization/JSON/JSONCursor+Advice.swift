import MigrationGovernanceCore

// What to do about a value of another shape than a record's, a table's or a document's.
extension JSONCursor {
  /// The error of something else where a record belongs. An id alone is told how a record begins.
  func noRecord<E: Entity>(_ type: E.Type) -> JSONFault {
    var fault = wrongKind("an object")
    guard byte == UInt8(ascii: "\"") else { return fault }
    let rest = UnsafeBufferPointer(start: at + 1, count: min(end - at - 1, 130))
    let bytes = rest.prefix { $0 != UInt8(ascii: "\"") }
    guard bytes.count < rest.count, let id = try? EntityID<E>(text: String(decoding: bytes, as: UTF8.self)) else {
      return fault
    }
    let isKnown = type == Country.self && ReferenceCountries.known(alpha2: id.text) != nil
    fault.error.reason += ": a record begins with its id"
    if isKnown { fault.error.reason += "; a country of which nothing else is said needs no record, leave it out" }
    fault.error.suggestion = "{\"id\": \(JSONValue.quoted(id.text))}"
    return fault
  }

  /// The error of something else where a document belongs.
  func noDocument() -> JSONFault {
    var fault = wrongKind("an object")
    if byte == UInt8(ascii: "[") {
      fault.error.reason +=
        ": a document is an object that begins {\"\(Header.versionKey)\": \"\(Header.currentVersion)\", and each list of "
        + "records stands in it under the name of its table, such as “meetings”"
    }
    return fault
  }

  /// Whether an object stands here whose members are objects: records by their ids, where a table should be a list.
  mutating func isKeyedByID() -> Bool {
    let begin = offset
    let depth = depth
    defer {
      rewind(to: begin)
      self.depth = depth
    }
    guard byte == UInt8(ascii: "{"), case .object(let object)? = try? value() else { return false }
    return !object.members.isEmpty
      && object.members.allSatisfy { if case .object = $0.value { $0.key != "id" } else { false } }
  }
}
