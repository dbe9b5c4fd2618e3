/// Why a knowledge base can't be what it was asked to be.
public struct KnowledgeBaseError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A stable name for the kind of failure; new ones may come with any version.
  public struct Code: RawRepresentable, Hashable, Sendable {
    /// The name.
    public var rawValue: String
    /// Makes a code of its name.
    public init(rawValue: String) { self.rawValue = rawValue }
    /// Two records of one kind have the same id.
    public static let duplicate = Code(rawValue: "duplicate")
    /// Two types of a model have the same name.
    public static let clash = Code(rawValue: "clash")
    /// The model does not know the type.
    public static let unknownType = Code(rawValue: "unknown-type")
  }

  /// The kind of failure.
  public var code: Code
  /// What it is about, if that is one entity.
  public var reference: Reference?
  /// What is wrong and what to do.
  public var reason: String

  /// Makes an error.
  public init(_ code: Code, _ reference: Reference? = nil, _ reason: String) {
    self.code = code
    self.reference = reference
    self.reason = reason
  }

  /// The error of an id that is taken.
  package static func duplicate(_ reference: Reference) -> KnowledgeBaseError {
    KnowledgeBaseError(
      .duplicate, reference, "there is already a record \(reference): give one of them another id, or unite them")
  }

  /// The reason.
  public var description: String { reason }
}
