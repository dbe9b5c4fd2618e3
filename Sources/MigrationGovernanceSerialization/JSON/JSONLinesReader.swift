public import MigrationGovernanceCore

/// Reads JSON Lines from any source, a record at a time, holding no more than the largest one.
///
/// ```swift
/// var reader = JSONLinesReader(try FileSource(path: path))
/// while let record = try reader.next() {
///   if let meeting = record.entity as? Meeting { print(meeting.displayName) }
/// }
/// ```
///
/// Each record is checked as ``JSONReader`` checks it; that no id stands twice is not, since that would mean to keep
/// them all.
public struct JSONLinesReader<Source: ByteSource> {
  /// One line.
  public struct Record: Sendable {
    /// The entity, or `nil` where the model does not know its kind.
    public var entity: (any Entity)?
    /// The record as it stands, where the model does not know its kind.
    public var other: JSONValue?
    /// The line, from 1.
    public var line: Int
  }

  /// The header; there once the first record has been asked for.
  public private(set) var header: Header?
  private let assembler: KnowledgeBaseAssembler
  private let maximumDepth: Int
  private var lines: LineSource<Source>

  /// Makes a reader; records of more than `maximumRecordBytes` are refused, so that memory stays bounded.
  public init(_ source: Source, reader: JSONReader = JSONReader(), maximumRecordBytes: Int = 1 << 26) {
    assembler = KnowledgeBaseAssembler(model: reader.model, recovery: nil)
    maximumDepth = reader.maximumDepth
    lines = LineSource(source, maximum: maximumRecordBytes)
  }

  /// The next record, or `nil` at the end. Throws a ``JSONError``, or what the source throws.
  public mutating func next() throws -> Record? {
    while try lines.advance() {
      let isHeader = header == nil
      let result = lines.withLine { read($0, isHeader: isHeader) }
      guard let record = try result.get() else { continue }
      if isHeader { header = assembler.header } else { return record }
    }
    guard header != nil else {
      throw JSONError(code: .version, line: 1, column: 1, path: FieldPath(), reason: Header.missing.reason)
    }
    return nil
  }

  /// Reads the line; `nil` where it is blank.
  private func read(_ bytes: UnsafeBufferPointer<UInt8>, isHeader: Bool) -> Result<Record?, JSONError> {
    var cursor = JSONCursor(bytes, maximumDepth: maximumDepth, recovery: nil, workspace: assembler.workspace)
    cursor.skipSpace()
    if cursor.isAtEnd { return .success(nil) }
    do throws(JSONFault) {
      var record = Record(line: lines.number)
      if isHeader {
        try assembler.readHeaderLine(&cursor)
      } else {
        (record.entity, record.other) = try assembler.readEntity(&cursor)
      }
      cursor.skipSpace()
      guard cursor.isAtEnd else { throw cursor.unexpected("nothing after the record on its line") }
      return .success(record)
    } catch {
      return .failure(JSONError(error, in: bytes, firstLine: lines.number))
    }
  }
}
