/// Why a value can't be made from what was given.
///
/// The reason is one sentence that says what is wrong and what to write instead; it needs no surrounding
/// text to be understood. Where the value stood (line, column, field path) is added by whoever was reading.
public struct ValueError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A stable name for the kind of failure, for programs; new ones may come with any version.
  public struct Code: RawRepresentable, Hashable, Sendable {
    /// The name, in lower-case words joined by hyphens.
    public var rawValue: String

    /// Makes a code of its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The text does not follow the grammar of its type.
    public static let malformed = Code(rawValue: "malformed")
    /// The text follows the grammar, and names something that can't be: 31 June, an end before its beginning.
    public static let impossible = Code(rawValue: "impossible")
    /// The value is right by its standard and beyond what this library can hold.
    public static let unsupported = Code(rawValue: "unsupported")
    /// A reference does not say of what kind its target is.
    public static let kindless = Code(rawValue: "kindless")
  }

  /// What kind of failure it is.
  public var code: Code
  /// What is wrong and what to write instead, in one sentence without a full stop.
  public var reason: String

  /// What was probably meant, as it would be written; `nil` where that can't be told.
  public var suggestion: String?

  /// Makes an error of its kind and reason.
  public init(_ code: Code, _ reason: String, suggestion: String? = nil) {
    self.code = code
    self.reason = reason
    self.suggestion = suggestion
  }

  /// The reason.
  public var description: String { reason }
}
