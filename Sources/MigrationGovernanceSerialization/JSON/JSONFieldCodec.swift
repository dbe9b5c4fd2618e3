import MigrationGovernanceCore

/// Reads and writes one field of a record, by the record's address.
class FieldCodec: @unchecked Sendable {
  let isNeeded: Bool
  init(isNeeded: Bool) { self.isNeeded = isNeeded }
  func read(_ cursor: inout JSONCursor, _ record: UnsafeMutableRawPointer) throws(JSONFault) {}
  func write(_ record: UnsafeRawPointer, _ output: inout JSONOutput) {}
  func writeField(_ record: UnsafeRawPointer, _ output: inout JSONOutput, _ indent: Int) {}
  func isNothing(_ record: UnsafeRawPointer) -> Bool { true }
  /// Whether the value may stand for the record: it is written as text, number or truth value.
  func canBeShort(_ record: UnsafeRawPointer) -> Bool { false }
}

struct FieldCodecVisitor<Root: Record>: FieldVisitor {
  func visit<Value: FieldValue>(_ field: TypedField<Root, Value>) -> FieldCodec {
    let codec = JSONCodecs.codec(of: Value.self)
    guard let offset = MemoryLayout<Root>.offset(of: field.path) else {
      return ComputedFieldCodec(field, codec)
    }
    return StoredFieldCodec(offset: offset, codec: codec, nothing: field.nothing)
  }
}

/// A stored property: read straight into the record's memory.
final class StoredFieldCodec<Value: FieldValue>: FieldCodec, @unchecked Sendable {
  let offset: Int
  let codec: JSONCodec<Value>
  let nothing: Value?
  /// Whether “nothing” is another value than what the codec leaves out by itself.
  let hasDefault: Bool

  init(offset: Int, codec: JSONCodec<Value>, nothing: Value?) {
    self.offset = offset
    self.codec = codec
    self.nothing = nothing
    hasDefault = nothing != nil && Value.nothing == nil
    super.init(isNeeded: nothing == nil)
  }

  override func read(_ cursor: inout JSONCursor, _ record: UnsafeMutableRawPointer) throws(JSONFault) {
    let place = (record + offset).assumingMemoryBound(to: Value.self)
    if hasDefault, try cursor.takeNull() { return }
    // The blank record's value makes room; it comes back if there is no new one.
    guard let nothing else {
      let old = place.move()
      do throws(JSONFault) {
        try codec.read(&cursor, to: place)
      } catch {
        place.initialize(to: old)
        throw error
      }
      return
    }
    place.deinitialize(count: 1)
    do throws(JSONFault) {
      try codec.read(&cursor, to: place)
    } catch {
      place.initialize(to: nothing)
      throw error
    }
  }

  override func write(_ record: UnsafeRawPointer, _ output: inout JSONOutput) {
    codec.write((record + offset).assumingMemoryBound(to: Value.self), to: &output)
  }
  override func writeField(_ record: UnsafeRawPointer, _ output: inout JSONOutput, _ indent: Int) {
    codec.writeField((record + offset).assumingMemoryBound(to: Value.self), to: &output, indent: indent)
  }
  override func isNothing(_ record: UnsafeRawPointer) -> Bool {
    let value = (record + offset).assumingMemoryBound(to: Value.self)
    return hasDefault ? value.pointee == nothing : codec.isNothing(value)
  }
  override func canBeShort(_ record: UnsafeRawPointer) -> Bool {
    codec.canBeShort((record + offset).assumingMemoryBound(to: Value.self))
  }
}

/// A property without an address: read and written by way of its key path.
final class ComputedFieldCodec<Root: Record, Value: FieldValue>: FieldCodec, @unchecked Sendable {
  let field: TypedField<Root, Value>
  let codec: JSONCodec<Value>

  init(_ field: TypedField<Root, Value>, _ codec: JSONCodec<Value>) {
    self.field = field
    self.codec = codec
    super.init(isNeeded: field.nothing == nil)
  }

  private func value(_ record: UnsafeRawPointer) -> Value {
    record.assumingMemoryBound(to: Root.self).pointee[keyPath: field.path]
  }

  override func read(_ cursor: inout JSONCursor, _ record: UnsafeMutableRawPointer) throws(JSONFault) {
    let value = UnsafeMutablePointer<Value>.allocate(capacity: 1)
    defer { value.deallocate() }
    try codec.read(&cursor, to: value)
    record.assumingMemoryBound(to: Root.self).pointee[keyPath: field.path] = value.move()
  }
  override func write(_ record: UnsafeRawPointer, _ output: inout JSONOutput) {
    withUnsafePointer(to: value(record)) { codec.write($0, to: &output) }
  }
  override func writeField(_ record: UnsafeRawPointer, _ output: inout JSONOutput, _ indent: Int) {
    withUnsafePointer(to: value(record)) { codec.writeField($0, to: &output, indent: indent) }
  }
  override func isNothing(_ record: UnsafeRawPointer) -> Bool { value(record) == field.nothing }
  override func canBeShort(_ record: UnsafeRawPointer) -> Bool {
    withUnsafePointer(to: value(record)) { codec.canBeShort($0) }
  }
}
