public import MigrationGovernanceCore

/// Writes JSON Lines, a record at a time, to whatever takes the bytes.
///
/// ```swift
/// let writer = JSONLinesWriter { output.append(contentsOf: $0) }
/// writer.write(Header(title: "Panel meetings"))
/// for meeting in base.meetings { writer.write(meeting) }
/// ```
public struct JSONLinesWriter<Failure: Error> {
  private let sink: (UnsafeRawBufferPointer) throws(Failure) -> Void

  /// Makes a writer; the sink gets whole lines, each with its end.
  public init(_ sink: @escaping (UnsafeRawBufferPointer) throws(Failure) -> Void) { self.sink = sink }

  /// Writes the header, which is the first line.
  public func write(_ header: Header) throws(Failure) {
    var output = JSONOutput(.compact)
    try line(header, type: nil, &output)
  }

  /// Writes an entity with its type.
  public func write<E: Entity>(_ entity: E) throws(Failure) {
    var output = JSONOutput(.compact)
    try line(entity, type: E.kind, &output)
  }

  /// Writes a record of a kind that the model does not know.
  public func write(_ record: JSONValue) throws(Failure) {
    var output = JSONOutput(.compact)
    output.value(record)
    try send(&output)
  }

  /// Writes the header, every table in the order of the model, and the records of unknown kinds.
  public func writeAll(_ base: KnowledgeBase) throws(Failure) {
    try write(base.header)
    for type in base.model.types { try table(type, base) }
    for record in base.otherRecords { try write(record) }
  }

  private func table<E: Entity>(_ type: E.Type, _ base: KnowledgeBase) throws(Failure) {
    let codec = JSONCodecs.record(type)
    var output = JSONOutput(.compact)
    var failure: Failure?
    base[type].withPieces { rows, count in
      for place in 0..<count where failure == nil {
        do throws(Failure) {
          try line(codec, rows + place * MemoryLayout<E>.stride, type: E.kind, &output)
        } catch {
          failure = error
        }
      }
    }
    if let failure { throw failure }
  }

  private func line<R: Record>(_ record: R, type: EntityKind?, _ output: inout JSONOutput) throws(Failure) {
    try withUnsafePointer(to: record) { record throws(Failure) in
      try line(JSONCodecs.record(R.self), record, type: type, &output)
    }
  }

  private func line<R: Record>(
    _ codec: RecordCodec<R>, _ record: UnsafeRawPointer, type: EntityKind?, _ output: inout JSONOutput
  ) throws(Failure) {
    output.byte(UInt8(ascii: "{"))
    var isFirst = true
    if let type {
      output.ascii("\"type\":")
      output.string(type.name)
      isFirst = false
    }
    codec.writeMembers(record, to: &output, indent: 0, isFirst: &isFirst)
    output.byte(UInt8(ascii: "}"))
    try send(&output)
  }

  private func send(_ output: inout JSONOutput) throws(Failure) {
    output.byte(0x0A)
    defer { output.clear() }
    try sink(output.bytes)
  }
}
