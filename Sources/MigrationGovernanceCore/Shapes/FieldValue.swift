/// A value that a field of a record can hold.
///
/// Values have few shapes: a text, an integer, an exact decimal, a truth value, raw JSON, a record with a schema, a
/// reference, a list of values, an optional value. A format meets a value through `accept` and handles its shape,
/// never its type. `jsonValue` and `init(jsonValue:)` are the plain, slow way in and out, from which `Codable` and the
/// comparison of stated values derive; fast formats build their own from the shape.
///
/// Conform by one of the refinements (``TextScalar``, ``OpenVocabulary``, ``Record``, ``Entity``); the shapes
/// themselves are closed.
public protocol FieldValue: Codable, Hashable, Sendable {
  /// The value in its canonical interchange form, or `nil` where it holds nothing and is left out.
  var jsonValue: JSONValue? { get }

  /// Reads the value from its interchange form, short or long.
  init(jsonValue: JSONValue) throws(FieldError)

  /// What a value of this type is when nothing is said, or `nil` for a type that always says something.
  static var nothing: Self? { get }

  /// Hands this type, with the shape it has, to a format.
  static func accept<V: ShapeVisitor>(_ visitor: V) -> V.Result

  // Values in memory, for formats that build and read records by address. All are derived: see FieldValue+Memory.

  /// Makes an optional of the value at a place, where the optional then stands.
  static func wrap(at place: UnsafeMutableRawPointer)
  /// Puts an absent optional at a place that holds nothing.
  static func storeAbsent(at place: UnsafeMutableRawPointer)
  /// Whether the optional at a place is absent.
  static func isAbsent(at place: UnsafeRawPointer) -> Bool
  /// Makes a list of values that lie one after the other, and puts it at a place that holds nothing.
  static func storeList(at place: UnsafeMutableRawPointer, moving values: UnsafeMutableRawPointer, count: Int)
  /// Hands out where the values of the list at a place begin, and how many there are.
  static func withList(at place: UnsafeRawPointer, _ body: (_ values: UnsafeRawPointer, _ count: Int) -> Void)
  /// Whether the list at a place is empty.
  static func isEmptyList(at place: UnsafeRawPointer) -> Bool
  /// Ends the lives of values that lie one after the other.
  static func destroy(at place: UnsafeMutableRawPointer, count: Int)
}

extension FieldValue {
  /// `nil`: a value of this type always says something.
  public static var nothing: Self? { nil }
}

/// A format's view of the shapes: called once for each field's type, it builds what the format needs of it.
///
/// A visitor never sees a type that it must know by name, so entities of other packages reach it like our own.
/// A visitor that meets a record must not build that record's parts at once, but when they are first needed, or
/// through a cache by type: a record may contain its own kind.
public protocol ShapeVisitor {
  /// What the format builds for a type.
  associatedtype Result

  /// A text: an identifier of something outside, a date, a word of a vocabulary, free text.
  func text<T: TextScalar>(_ type: T.Type) -> Result
  /// A reference to an entity, written as text.
  func reference<T: ReferenceScalar>(_ type: T.Type) -> Result
  /// A whole number.
  func integer(_ type: Int.Type) -> Result
  /// A number with its decimal digits.
  func decimal(_ type: ExactDecimal.Type) -> Result
  /// A truth value.
  func truth(_ type: Bool.Type) -> Result
  /// Any JSON.
  func json(_ type: JSONValue.Type) -> Result
  /// An object whose fields a schema declares.
  func record<R: Record>(_ type: R.Type) -> Result
  /// A list of values.
  func list<E: FieldValue>(of type: E.Type) -> Result
  /// A value that may be absent.
  func optional<W: FieldValue>(_ type: W.Type) -> Result
}
