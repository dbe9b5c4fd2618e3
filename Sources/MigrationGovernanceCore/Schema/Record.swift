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
}

extension Record {
  /// Hands the record to a format.
  public static func accept<V: ShapeVisitor>(_ visitor: V) -> V.Result { visitor.record(Self.self) }
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
}

extension Entity {
  /// Makes the entity that a reader fills.
  public init(_ blank: Blank) { self.init(id: EntityID(blank)) }
  /// What others write to point at it: `organisation:iom`.
  public var reference: Reference { id.reference }
  /// The id; types that have names answer better.
  public var displayName: String { id.text }
}
