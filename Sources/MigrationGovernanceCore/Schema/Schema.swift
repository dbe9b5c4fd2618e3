/// The fields of a record, declared once, in the order in which they are written.
public struct Schema<Root: Record>: Sendable {
  /// The name of the type in the documentation.
  public let name: String
  /// What the type stands for, in a sentence or two.
  public let meaning: String
  /// The term of a published vocabulary that it maps to.
  public let term: String?
  /// The fields in their order.
  public let fields: [Field<Root>]
  /// The key of the field that stands for the whole record where the form is short: a text instead of an object.
  public let main: String?
  private let places: [String: Int]

  /// Declares the fields of a record.
  ///
  /// - Parameters:
  ///   - name: The name of the type.
  ///   - meaning: What it stands for.
  ///   - term: The standard term, as a prefixed name.
  ///   - main: The key of the field that the short form consists of, if the record has one.
  ///   - fields: The fields, in the order in which they are written.
  public init(
    _ name: String, _ meaning: String, term: String? = nil, main: String? = nil, fields: [Field<Root>]
  ) {
    self.name = name
    self.meaning = meaning
    self.term = term
    self.main = main
    self.fields = fields
    places = Dictionary(fields.indices.map { (fields[$0].info.key, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The field with a key, or `nil`. O(1).
  public subscript(key: String) -> Field<Root>? { places[key].map { fields[$0] } }

  /// What a record says in a field, in its interchange form, or `nil` where it says nothing or has no such field.
  public func value(of key: String, in record: Root) -> JSONValue? { self[key]?.storage.jsonValue(of: record) }

  /// Sets a field from its interchange form.
  public func set(_ key: String, to value: JSONValue, in record: inout Root) throws(FieldError) {
    guard let field = self[key] else {
      let known = fields.map(\.info.key).joined(separator: ", ")
      throw FieldError(.malformed, "\(name) has no field “\(key)”: it has \(known)")
    }
    do { try field.storage.set(value, in: &record) } catch { throw error.under(.key(key)) }
  }
}
