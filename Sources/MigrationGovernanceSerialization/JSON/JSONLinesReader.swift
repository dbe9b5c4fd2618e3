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
/// Each record is checked as ``JSONReader`` checks it. That no id stands twice is checked only if asked for, since that
/// means to keep them all, some 30 bytes each.
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
  private var assembler: LineAssembler
  private var lines: LineSource<Source>

  /// Makes a reader.
  ///
  /// - Parameters:
  ///   - source: Where the bytes come from.
  ///   - reader: How records are read.
  ///   - maximumRecordBytes: The largest record to read; so that memory stays bounded, a larger one is refused.
  ///   - refusesRepeatedIDs: Whether an id that came before with the same kind is an error, as it is for ``JSONReader``.
  public init(
    _ source: Source, reader: JSONReader = JSONReader(), maximumRecordBytes: Int = 1 << 26,
    refusesRepeatedIDs: Bool = false
  ) {
    assembler = LineAssembler(
      assembler: KnowledgeBaseAssembler(model: reader.model, recovery: nil, keepsIDs: refusesRepeatedIDs),
      maximumDepth: reader.maximumDepth)
    lines = LineSource(source, maximum: maximumRecordBytes)
  }

  /// The next record, or `nil` at the end. Throws a ``JSONError``, or what the source throws.
  public mutating func next() throws -> Record? {
    while try lines.advance() {
      var state = assembler
      let result = lines.withLine { Self.read($0, lines.number, &state) }
      assembler = state
      if assembler.hasHeader, header == nil { header = assembler.assembler.header }
      if let record = try result.get() { return record }
    }
    if let fault = assembler.end() {
      throw JSONError(fault, at: JSONPosition(line: 1, column: 1, path: FieldPath()))
    }
    return nil
  }

  /// Reads a line; `nil` where it holds no record.
  private static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, _ line: Int, _ assembler: inout LineAssembler
  ) -> Result<Record?, JSONError> {
    var record: Record?
    let reader = assembler.assembler
    let fault = assembler.read(
      bytes, header: { (cursor) throws(JSONFault) in try reader.readHeaderLine(&cursor) },
      record: { (cursor) throws(JSONFault) in
        let (entity, other) = try reader.readEntity(&cursor)
        record = Record(entity: entity, other: other, line: line)
      })
    if let fault { return .failure(JSONError(fault, in: bytes, firstLine: line)) }
    return .success(record)
  }
}
