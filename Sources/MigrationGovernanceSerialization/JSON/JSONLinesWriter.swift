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
    withUnsafePointer(to: header) { JSONLine.write(JSONCodecs.record(Header.self), $0, type: nil, &output) }
    try send(&output)
  }

  /// Writes an entity with its type.
  public func write<E: Entity>(_ entity: E) throws(Failure) {
    var output = JSONOutput(.compact)
    withUnsafePointer(to: entity) { JSONLine.write(JSONCodecs.record(E.self), $0, type: E.kind, &output) }
    try send(&output)
  }

  /// Writes a record of a kind that the model does not know.
  public func write(_ record: JSONValue) throws(Failure) {
    var output = JSONOutput(.compact)
    output.value(record)
    output.byte(0x0A)
    try send(&output)
  }

  /// Writes the header, every table in the order of the model, and the records of unknown kinds.
  public func writeAll(_ base: KnowledgeBase) throws(Failure) {
    try write(base.headerAlone)
    for type in base.model.types { try table(type, base) }
    for record in base.otherRecords { try write(record) }
  }

  /// Hands lines on by the hundred.
  private func table<E: Entity>(_ type: E.Type, _ base: KnowledgeBase) throws(Failure) {
    let codec = JSONCodecs.record(type)
    var output = JSONOutput(.compact)
    var failure: Failure?
    base[type].withPieces { rows, count in
      for place in 0..<count where failure == nil {
        JSONLine.write(codec, rows + place * MemoryLayout<E>.stride, type: E.kind, &output)
        guard output.count > 1 << 16 else { continue }
        do throws(Failure) { try send(&output) } catch { failure = error }
      }
    }
    if let failure { throw failure }
    for record in base.strayRecords(of: E.kind) {
      output.value(record)
      output.byte(0x0A)
    }
    if output.count > 0 { try send(&output) }
  }

  private func send(_ output: inout JSONOutput) throws(Failure) {
    defer { output.clear() }
    try sink(output.bytes)
  }
}

extension JSONLinesWriter: RecordWriter {
  /// Nothing comes last, and nothing is left out.
  public func finish() -> [String] { [] }
}

/// One line of JSON Lines.
enum JSONLine {
  static func write<R: Record>(
    _ codec: RecordCodec<R>, _ record: UnsafeRawPointer, type: EntityKind?, _ output: inout JSONOutput
  ) {
    output.byte(UInt8(ascii: "{"))
    var isFirst = true
    if let type {
      output.ascii("\"type\":")
      output.string(type.name)
      isFirst = false
    }
    codec.writeMembers(record, to: &output, indent: 0, isFirst: &isFirst)
    output.ascii("}\n")
  }
}
