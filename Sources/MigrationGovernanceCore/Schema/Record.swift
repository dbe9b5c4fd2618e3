/// A struct whose fields a schema declares, each once.
///
/// Everything else follows from the schema: `Codable`, unknown keys, references, paths in messages, every format.
///
/// ```swift
/// public struct Post: Record {
///   public var title: String?
///   public var extensions = Extensions()
///   public init(_ blank: Blank) {}
///   public static let schema = Schema<Post>(
///     "Post", "An office that a person holds.",
///     fields: [Field("title", \.title, "What the office is called.", term: "schema:roleName")])
/// }
/// ```
///
/// A property that is not optional is one without which the value can't exist: readers refuse a record that lacks it.
public protocol Record: FieldValue {
  /// The fields, in the order in which they are written.
  static var schema: Schema<Self> { get }
  /// Makes the record that a reader fills: only a reader has a ``Blank``.
  init(_ blank: Blank)
  /// The keys that the schema does not know.
  var extensions: Extensions { get set }
  /// Puts a record that is not filled yet at a place that holds nothing. Derived, as in FieldValue+Memory.
  static func storeBlank(_ blank: Blank, at place: UnsafeMutableRawPointer)
  /// The extensions of the record at a place. Derived.
  static func extensions(at place: UnsafeRawPointer) -> Extensions
}

extension Record {
  /// Hands the record to a format.
  public static func accept<V: ShapeVisitor>(_ visitor: V) -> V.Result { visitor.record(Self.self) }

  /// Makes the record and puts it there.
  @inlinable
  public static func storeBlank(_ blank: Blank, at place: UnsafeMutableRawPointer) {
    place.assumingMemoryBound(to: Self.self).initialize(to: Self(blank))
  }

  /// Reads them without copying the record.
  @inlinable
  public static func extensions(at place: UnsafeRawPointer) -> Extensions {
    place.assumingMemoryBound(to: Self.self).pointee.extensions
  }
}

/// A record with an identity of its own: it stands in a table, and others refer to it.
public protocol Entity: Record, Identifiable where ID == EntityID<Self> {
  /// The name of the type in references and documents.
  static var kind: EntityKind { get }
  /// The identifier, unique among the entities of this type.
  var id: EntityID<Self> { get set }
  /// Where what the entity says is found.
  var evidence: [Evidence] { get set }
  /// Makes an entity of which nothing is said yet.
  init(id: EntityID<Self>)
  /// The name to show: the official one, else another, else the editor's label, else the id.
  var displayName: String { get }
  /// The id of the entity at a place. Derived, as in FieldValue+Memory.
  static func id(at place: UnsafeRawPointer) -> EntityID<Self>
}

extension Entity {
  /// Makes the entity that a reader fills.
  public init(_ blank: Blank) { self.init(id: EntityID(blank)) }
  /// What others write to point at it: `organisation:iom`.
  public var reference: Reference { id.reference }
  /// Reads it without copying the entity.
  @inlinable
  public static func id(at place: UnsafeRawPointer) -> EntityID<Self> {
    place.assumingMemoryBound(to: Self.self).pointee.id
  }
  /// The id; types that have names answer better.
  public var displayName: String { id.text }
}
