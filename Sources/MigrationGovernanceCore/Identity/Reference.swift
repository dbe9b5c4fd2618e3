/// A text that points at an entity, and may say more: a ``Locator`` names a document and its lines.
public protocol ReferringScalar: TextScalar {
  /// The kind that it points at, or `nil` where it may be any.
  static var targetKind: EntityKind? { get }
  /// What it points at, with the kind.
  var reference: Reference { get }
}

/// A value that is a reference and nothing else: its shape is a reference, its form a text.
public protocol ReferenceScalar: ReferringScalar {}

extension ReferenceScalar {
  /// Hands the reference to a format.
  public static func accept<V: ShapeVisitor>(_ visitor: V) -> V.Result { visitor.reference(Self.self) }
}

/// A reference that may point at any kind of entity: `organisation:iom`, `country:LT`.
///
/// The part before the colon is the singular name of a kind, the rest an id. A kind that the model does not know is
/// no error here: another package, or a newer version, may.
public struct Reference: ReferenceScalar, CustomStringConvertible {
  /// The reference as text.
  public let text: String

  /// Reads a reference, or says what is missing.
  public init(text: String) throws(ValueError) {
    var text = text
    if let error = text.withUTF8(Reference.fault) { throw error }
    self.text = text
  }

  /// Reads a reference from UTF-8.
  public init(utf8: UnsafeBufferPointer<UInt8>) throws(ValueError) {
    if let error = Reference.fault(utf8) { throw error }
    text = String(decoding: utf8, as: UTF8.self)
  }

  /// Reads a reference from UTF-8, its string from a pool.
  public init(utf8: UnsafeBufferPointer<UInt8>, pool: TextPool) throws(ValueError) {
    if let error = Reference.fault(utf8) { throw error }
    text = pool.string(ascii: utf8)
  }

  /// The same as `init(text:)`, for scripts: `try Reference("organisation:iom")`.
  public init(_ text: String) throws(ValueError) { try self.init(text: text) }

  /// Makes a reference to the entity with an id.
  public init<E: Entity>(_ id: EntityID<E>) { self = id.reference }

  init(kind: EntityKind, id: String) { text = kind.name + ":" + id }

  /// The name of the kind: `organisation`.
  public var kind: String { String(text.prefix { $0 != ":" }) }
  /// The id without its kind: `iom`.
  public var id: String { String(text.drop { $0 != ":" }.dropFirst()) }

  /// The id as that of a type, or `nil` where the reference points at another kind.
  public func id<E: Entity>(as type: E.Type) -> EntityID<E>? {
    kind == E.kind.name ? try? EntityID(text: id) : nil
  }

  /// The reference as text.
  public var description: String { text }
  /// `nil`: any kind.
  public static var targetKind: EntityKind? { nil }
  /// Itself.
  public var reference: Reference { self }

  private static func fault(_ bytes: UnsafeBufferPointer<UInt8>) -> ValueError? {
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else {
      let text = String(decoding: bytes, as: UTF8.self)
      return ValueError(
        .malformed, "“\(text)” does not say what kind it is: write the kind before it, such as “organisation:\(text)”")
    }
    let kind = UnsafeBufferPointer(rebasing: bytes[..<colon])
    guard kind.allSatisfy(EntityKind.isNameByte), let first = kind.first, first >= UInt8(ascii: "a") else {
      return ValueError(
        .malformed,
        "“\(String(decoding: kind, as: UTF8.self))” is no kind of entity: begin with one, such as “organisation:”")
    }
    return EntityIDText.fault(UnsafeBufferPointer(rebasing: bytes[(colon + 1)...]))
  }
}

extension Reference: Comparable {
  /// Orders by the bytes of the text, so by kind and then by id.
  public static func < (left: Reference, right: Reference) -> Bool { left.text < right.text }
}
