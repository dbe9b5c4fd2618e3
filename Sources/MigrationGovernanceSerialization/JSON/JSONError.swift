public import MigrationGovernanceCore

/// Why JSON could not be read or written: where, and what to do.
public struct JSONError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A stable name for the kind of failure; new ones may come with any version.
  public struct Code: RawRepresentable, Hashable, Sendable {
    /// The name.
    public var rawValue: String
    /// Makes a code of its name.
    public init(rawValue: String) { self.rawValue = rawValue }
    /// The text is not JSON by RFC 8259.
    public static let syntax = Code(rawValue: "json.syntax")
    /// A value does not fit its field.
    public static let value = Code(rawValue: "json.value")
    /// Two records of one kind have the same id.
    public static let duplicate = Code(rawValue: "json.duplicate")
    /// A key stands twice in an object; an inspection keeps the first value.
    public static let repeatedKey = Code(rawValue: "json.repeated-key")
    /// There is no header, or one of a version that can't be read.
    public static let version = Code(rawValue: "json.version")
    /// A value that the canonical form can't hold.
    public static let canonical = Code(rawValue: "json.canonical")
    /// The bytes say in a way of their own how they are to be read: a byte order mark.
    public static let encoding = Code(rawValue: "json.encoding")
    /// A record larger than the reader was told to take.
    public static let size = Code(rawValue: "json.size")
  }

  /// The kind of failure.
  public var code: Code
  /// The line, from 1.
  public var line: Int
  /// The column in the line, from 1, in Unicode scalars.
  public var column: Int
  /// The field, from the document or the JSON Lines record: `meetings[2].organisers[0].for`. Empty at the top.
  public var path: FieldPath
  /// What is wrong and what to do.
  public var reason: String
  /// What was probably meant, as it would be written; `nil` where that can't be told.
  public var suggestion: String?
  /// What the value was refused for.
  var cause: ValueError.Code?

  /// `line 3, column 14, meetings[2].when: June has 30 days`.
  public var description: String {
    let place = path.steps.isEmpty ? "" : ", \(path)"
    return "line \(line), column \(column)\(place): \(reason)"
  }
}
