import Synchronization

/// The fields of a record, as far as telling two revisions apart needs them.
///
/// A class, with fields that are found out when they are first needed: a record may hold its own kind.
final class RevisionRecord: Sendable {
  struct Field: Sendable {
    var key: String
    var shape: RevisionShape
  }

  /// The key that the short form consists of.
  let main: String?
  private let make: @Sendable () -> [Field]
  private let cached = Mutex<[Field]?>(nil)
  private static let cache = Mutex<[ObjectIdentifier: RevisionRecord]>([:])

  static func of<R: Record>(_ type: R.Type) -> RevisionRecord {
    cache.withLock { cache in
      let key = ObjectIdentifier(type)
      if let known = cache[key] { return known }
      let made = RevisionRecord(type)
      cache[key] = made
      return made
    }
  }

  private init<R: Record>(_ type: R.Type) {
    main = R.schema.main
    make = { R.schema.fields.map { $0.accept(FieldShapeVisitor()) } }
  }

  /// The fields in the order of the schema.
  var fields: [Field] {
    if let fields = cached.withLock({ $0 }) { return fields }
    let fields = make()
    cached.withLock { $0 = fields }
    return fields
  }

  /// The members of a record in its long or short form.
  func members(of value: JSONValue?) -> JSONObject {
    switch value {
    case nil: JSONObject()
    case .object(let object): object
    case let short?: JSONObject(main.map { [.init(key: $0, value: short)] } ?? [])
    }
  }

  /// What a record says under a key.
  func value(of key: String, in record: JSONValue) -> JSONValue? {
    if case .object(let object) = record { return object[key: key] }
    return key == main ? record : nil
  }

  /// The canonical form of a record with members.
  func form(_ members: [JSONObject.Member]) -> JSONValue {
    if members.count == 1, let only = members.first, only.key == main, only.value.canStandForRecord {
      return only.value
    }
    return .object(JSONObject(distinct: members))
  }

  /// Rebuilds a record with every reference in it put through a function. In a field that takes any JSON, such as what
  /// evidence says instead, a text that is a reference is one; unknown keys stay as they are.
  func rewriting(_ value: JSONValue, _ renamed: (Reference) -> Reference?) -> JSONValue {
    let shapes = Dictionary(fields.map { ($0.key, $0.shape) }, uniquingKeysWith: { first, _ in first })
    return form(
      members(of: value).members.map { member in
        .init(key: member.key, value: shapes[member.key]?.rewriting(member.value, renamed) ?? member.value)
      })
  }
}

extension RevisionShape {
  /// The value with the lists whose order means nothing in one order, each element once.
  func normalised(_ value: JSONValue) -> JSONValue {
    switch (self, value) {
    case (.record(let record), .object(let object)):
      let shapes = Dictionary(record.fields.map { ($0.key, $0.shape) }, uniquingKeysWith: { first, _ in first })
      return .object(
        JSONObject(
          distinct: object.members.map { .init(key: $0.key, value: shapes[$0.key]?.normalised($0.value) ?? $0.value) }))
    case (.list(let element, let kind), .array(let elements)):
      let elements = elements.map { element.normalised($0) }
      guard kind != .ordered, elements.count > 1 else { return .array(elements) }
      return .array(Set(elements).map { ($0.description, $0) }.sorted { $0.0 < $1.0 }.map(\.1))
    default: return value
    }
  }

  fileprivate func rewriting(_ value: JSONValue, _ renamed: (Reference) -> Reference?) -> JSONValue {
    switch (self, value) {
    case (.reference(let rewriter), .string(let text)): .string(rewriter.rewrite(text, renamed))
    case (.record(let record), _): record.rewriting(value, renamed)
    case (.json, .string(let text)): (try? Reference(text: text)).flatMap(renamed).map { .string($0.text) } ?? value
    case (.list(let element, _), .array(let elements)): .array(elements.map { element.rewriting($0, renamed) })
    case (.json, .array(let elements)): .array(elements.map { rewriting($0, renamed) })
    case (.json, .object(let object)):
      .object(JSONObject(distinct: object.members.map { .init(key: $0.key, value: rewriting($0.value, renamed)) }))
    default: value
    }
  }
}

private struct FieldShapeVisitor<Root: Record>: FieldVisitor {
  func visit<Value: FieldValue>(_ field: TypedField<Root, Value>) -> RevisionRecord.Field {
    RevisionRecord.Field(
      key: field.info.key,
      shape: field.info.isIdentity ? .single : Value.accept(RevisionShapeVisitor(list: field.info.list)))
  }
}
