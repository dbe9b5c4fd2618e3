/// What kind of list a field holds: it tells merge, diff and evidence what an element is.
public enum ListKind: Hashable, Sendable {
  /// The order means something, and the same element may stand twice.
  case ordered
  /// Neither order nor repetition means anything.
  case set
  /// Elements are told apart by the value of one of their fields.
  case keyed(by: String)
}

/// What a field says about itself.
public struct FieldInfo: Hashable, Sendable {
  /// The key in JSON, lowerCamelCase.
  public var key: String
  /// What it means, in a sentence.
  public var meaning: String
  /// The term of a published vocabulary that it maps to, as a prefixed name: `schema:organizer`.
  public var term: String?
  /// Whether a complete record says it. Validation reports its absence; only a property that isn't optional is refused.
  public var isRequired: Bool
  /// What kind of list it holds, or `nil` for a single value.
  public var list: ListKind?
  /// What the relation is called from the other end (`meetingsOrganised`), for a field that holds references.
  public var inverse: String?
  /// Whether it is the identity of its record.
  public var isIdentity: Bool
  /// The kinds that its references may point at, where these are several and not all; for a field of records, those of
  /// their main field. Kinds of other packages are always let through.
  public var kinds: [EntityKind] = []
  /// Whether nothing may come back to itself by it: no body is part of itself.
  public var isAcyclic = false
  /// Whether its text is for machines, not for readers: an address, a file, a key. Text search leaves it out.
  public var isCode = false
  /// The key of the field without which this one has nothing to say: a programme covers a time only if it evaluates.
  public var alongside: String?
}

/// A field of a record: key, place, meaning. Made in a schema and nowhere else.
public struct Field<Root: Record>: Sendable {
  /// What the field says about itself.
  public let info: FieldInfo
  let storage: any FieldStorage<Root>

  /// Declares a field that holds one value, or a list.
  ///
  /// - Parameters:
  ///   - key: The key in JSON; by convention the name of the property.
  ///   - path: The stored property.
  ///   - meaning: What it means, in a sentence, with units.
  ///   - term: The standard term, as a prefixed name.
  ///   - required: Whether a complete record says it; properties that are not optional always are.
  ///   - list: What kind of list it is, for a property that holds one.
  ///   - inverse: The relation's name from the other end, where the value is or holds a reference.
  ///   - default: The value that a record has when the key is absent, for a property that is not optional.
  ///   - kinds: The kinds that its references may point at, where they could point at any; none given, any.
  ///   - acyclic: Whether nothing may come back to itself by this relation.
  ///   - isCode: Whether its text is for machines, not for readers: text search leaves it out.
  ///   - alongside: The key of the field without which this one has nothing to say.
  public init<Value: FieldValue>(
    _ key: String, _ path: any WritableKeyPath<Root, Value> & Sendable, _ meaning: String, term: String? = nil,
    required: Bool = false, list: ListKind? = nil, inverse: String? = nil, default: Value? = nil,
    kinds: [EntityKind] = [], acyclic: Bool = false, isCode: Bool = false, alongside: String? = nil
  ) {
    self.init(
      key, path, meaning, term: term, required: required, list: list, inverse: inverse, default: `default`,
      kinds: kinds, acyclic: acyclic, isCode: isCode, alongside: alongside,
      place: FieldPlace(MemoryLayout<Root>.offset(of: path)), property: { TypedField<Root, Value>.property(path) })
  }

  private init<Value: FieldValue>(
    _ key: String, _ path: any WritableKeyPath<Root, Value> & Sendable, _ meaning: String, term: String?,
    required: Bool, list: ListKind?, inverse: String?, default: Value?, kinds: [EntityKind], acyclic: Bool,
    isCode: Bool, alongside: String?,
    place: FieldPlace, property: @escaping @Sendable () -> String
  ) {
    let isList = Value.accept(IsListVisitor())
    info = FieldInfo(
      key: key, meaning: meaning, term: term,
      isRequired: required || (Value.nothing == nil && `default` == nil),
      list: isList ? list ?? .ordered : nil, inverse: inverse, isIdentity: false, kinds: kinds, isAcyclic: acyclic,
      isCode: isCode, alongside: alongside)
    storage = TypedField(
      info: info, path: path, nothing: `default` ?? Value.nothing, place: place,
      named: property)
  }

  /// Declares a field that is kept among the seldom ones: `Field("as", \.as, kept: \.as, in: \.seldom, …)`.
  ///
  /// - Parameters:
  ///   - inner: The stored property among the seldom fields.
  ///   - outer: The property that keeps them.
  public init<Value: FieldValue, Fields: SeldomFields>(
    _ key: String, _ path: any WritableKeyPath<Root, Value> & Sendable,
    kept inner: any WritableKeyPath<Fields, Value> & Sendable,
    in outer: any WritableKeyPath<Root, Seldom<Fields>> & Sendable, _ meaning: String, term: String? = nil,
    required: Bool = false, list: ListKind? = nil, inverse: String? = nil, default: Value? = nil,
    kinds: [EntityKind] = [], acyclic: Bool = false, isCode: Bool = false, alongside: String? = nil
  ) {
    self.init(
      key, path, meaning, term: term, required: required, list: list, inverse: inverse, default: `default`,
      kinds: kinds, acyclic: acyclic, isCode: isCode, alongside: alongside,
      place: FieldPlace(
        MemoryLayout<Root>.offset(of: outer), MemoryLayout<Fields>.offset(of: inner), Seldom<Fields>.access),
      property: { TypedField<Root, Value>.property(inner) })
  }

  /// Declares the identity of an entity.
  public init(id path: any WritableKeyPath<Root, EntityID<Root>> & Sendable) where Root: Entity {
    info = FieldInfo(
      key: "id", meaning: "The identifier, unique among the records of its kind.", term: "dcterms:identifier",
      isRequired: true, list: nil, inverse: nil, isIdentity: true)
    storage = TypedField(
      info: info, path: path, nothing: nil, place: FieldPlace(MemoryLayout<Root>.offset(of: path)),
      named: { TypedField<Root, EntityID<Root>>.property(path) })
  }

  /// Hands the field, with its static type, to a visitor. Cheap; meant to be called when a format is built.
  public func accept<V: FieldVisitor<Root>>(_ visitor: V) -> V.Result { storage.accept(visitor) }
}

/// A field with its type, as a ``FieldVisitor`` gets it.
public struct TypedField<Root: Record, Value: FieldValue>: Sendable {
  /// What the field says about itself.
  public let info: FieldInfo
  /// Where the value is stored.
  public let path: any WritableKeyPath<Root, Value> & Sendable
  /// The value that is left out when writing, and that an absent key stands for; `nil` where absence is an error.
  public let nothing: Value?
  /// Where the value lies in the memory of the record.
  public let place: FieldPlace
  /// Tells the name of the stored property. Only a check of the schema asks, and a key path takes a tenth of a
  /// millisecond to say.
  let named: @Sendable () -> String
  var property: String { named() }

  /// Off a key path: `\Meeting.when` gives `when`.
  static func property(_ path: AnyKeyPath) -> String {
    String(String(describing: path).split(separator: ".").last ?? "")
  }
}

/// Where a field's value lies in the memory of its record.
public enum FieldPlace: Sendable {
  /// At this distance from the beginning of the record.
  case stored(Int)
  /// At the distance `inner` from the beginning of fields that are kept apart, by a ``Seldom`` at the distance `outer`.
  case seldom(outer: Int, inner: Int, SeldomAccess)
  /// Nowhere: it is reached by its key path alone.
  case computed

  init(_ offset: Int?) { self = offset.map { .stored($0) } ?? .computed }

  init(_ outer: Int?, _ inner: Int?, _ access: SeldomAccess) {
    if let outer, let inner { self = .seldom(outer: outer, inner: inner, access) } else { self = .computed }
  }
}

/// A format's view of the fields of a record: called once for each field when the format is built.
public protocol FieldVisitor<Root> {
  /// The record.
  associatedtype Root: Record
  /// What the format builds for a field.
  associatedtype Result
  /// Builds it for one field.
  func visit<Value: FieldValue>(_ field: TypedField<Root, Value>) -> Result
}

/// A field without its type: what the generic code of Core needs of it.
protocol FieldStorage<Root>: Sendable {
  associatedtype Root: Record
  func accept<V: FieldVisitor<Root>>(_ visitor: V) -> V.Result
  func jsonValue(of record: Root) -> JSONValue?
  func set(_ value: JSONValue, in record: inout Root) throws(FieldError)
  var property: String { get }
  var isNeeded: Bool { get }
  func canBothHold(_ first: JSONValue, _ second: JSONValue) -> Bool
}

extension TypedField: FieldStorage {
  func accept<V: FieldVisitor<Root>>(_ visitor: V) -> V.Result { visitor.visit(self) }
  func jsonValue(of record: Root) -> JSONValue? {
    let value = record[keyPath: path]
    return value == nothing ? nil : value.jsonValue
  }
  func set(_ value: JSONValue, in record: inout Root) throws(FieldError) {
    record[keyPath: path] = try Value(jsonValue: value)
  }
  var isNeeded: Bool { nothing == nil }
  func canBothHold(_ first: JSONValue, _ second: JSONValue) -> Bool {
    guard let first = try? Value(jsonValue: first), let second = try? Value(jsonValue: second) else { return false }
    return first == second || areCompatible(first, second)
  }

  /// Dates can both be right where one says more than the other; other values where they are the same.
  private func areCompatible(_ first: Value, _ second: Value) -> Bool {
    guard let first = DateSpan(dateIn: first), let second = DateSpan(dateIn: second) else { return false }
    return first.canBothHold(second)
  }
}

/// Whether a type is a list.
private struct IsListVisitor: ShapeVisitor {
  func text<T: TextScalar>(_ type: T.Type) -> Bool { false }
  func reference<T: ReferenceScalar>(_ type: T.Type) -> Bool { false }
  func integer(_ type: Int.Type) -> Bool { false }
  func decimal(_ type: ExactDecimal.Type) -> Bool { false }
  func truth(_ type: Bool.Type) -> Bool { false }
  func json(_ type: JSONValue.Type) -> Bool { false }
  func record<R: Record>(_ type: R.Type) -> Bool { false }
  func list<E: FieldValue>(of type: E.Type) -> Bool { true }
  func optional<W: FieldValue>(_ type: W.Type) -> Bool { W.accept(self) }
}
