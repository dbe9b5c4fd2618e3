/// Why XML could not be read as IATI: where, and what to do.
public struct IATIError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A stable name for the kind of failure; new ones may come with any version.
  public struct Code: RawRepresentable, Hashable, Sendable {
    /// The name.
    public var rawValue: String
    /// Makes a code of its name.
    public init(rawValue: String) { self.rawValue = rawValue }
    /// The text is not well-formed XML.
    public static let syntax = Code(rawValue: "xml.syntax")
    /// The text is not UTF-8, or says that it is not.
    public static let encoding = Code(rawValue: "xml.encoding")
    /// There is a document type, or an entity that only one could declare.
    public static let documentType = Code(rawValue: "xml.document-type")
    /// Nested too deep, too many attributes, a name too long.
    public static let size = Code(rawValue: "xml.size")
    /// The XML is no IATI activities, or of a version that is not read.
    public static let version = Code(rawValue: "iati.version")
    /// An activity without an identifier.
    public static let identifier = Code(rawValue: "iati.identifier")
    /// Two activities with the same identifier.
    public static let duplicate = Code(rawValue: "iati.duplicate")
    /// A record that this library keeps in the file can't be read.
    public static let record = Code(rawValue: "iati.record")
  }

  /// The kind of failure.
  public var code: Code
  /// The line, from 1.
  public var line: Int
  /// The column in the line, from 1, in Unicode scalars.
  public var column: Int
  /// What is wrong and what to do.
  public var reason: String

  /// `line 3, column 14: …`.
  public var description: String { "line \(line), column \(column): \(reason)" }

  /// Makes the error of a fault, finding out where it is.
  init(_ fault: XMLFault, in bytes: UnsafeBufferPointer<UInt8>) {
    let position = JSONPosition(of: fault.offset, in: bytes)
    self.init(code: fault.code, line: position.line, column: position.column, reason: fault.reason)
  }

  init(code: Code, line: Int, column: Int, reason: String) {
    self.code = code
    self.line = line
    self.column = column
    self.reason = reason
  }
}
