/// The keys of a record that its schema does not know, with their values, in the order they were read.
///
/// They are written back after the known fields. The order does not affect equality. One word in size, and nothing is
/// allocated until there is something to keep.
public struct Extensions: Hashable, Sendable {
  private final class Box: Sendable {
    let object: JSONObject
    init(_ object: JSONObject) { self.object = object }
  }

  private var box: Box?

  /// Makes it without any.
  public init() {}

  /// Makes it of members.
  public init(_ object: JSONObject) { self.object = object }

  /// The members as an object. Setting copies: change several keys on a copy of the object.
  public var object: JSONObject {
    get { box?.object ?? JSONObject() }
    set { box = newValue.members.isEmpty ? nil : Box(newValue) }
  }

  /// Whether there are none.
  public var isEmpty: Bool { box == nil }

  /// The value under a key.
  public subscript(key: String) -> JSONValue? {
    get { box?.object[key: key] }
    set { object[key: key] = newValue }
  }

  /// Whether both hold the same keys and values.
  public static func == (left: Extensions, right: Extensions) -> Bool {
    left.box === right.box || left.object == right.object
  }

  /// Hashes keys and values.
  public func hash(into hasher: inout Hasher) { hasher.combine(object) }
}
