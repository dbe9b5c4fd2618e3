import MigrationGovernanceCore

/// What a field's table entry is made of.
struct FieldCodec {
  var offset: Int
  var codec: JSONCodec
  var isNeeded: Bool
}

struct FieldCodecVisitor<Root: Record>: FieldVisitor {
  func visit<Value: FieldValue>(_ field: TypedField<Root, Value>) -> FieldCodec {
    var codec = JSONCodecs.codec(of: Value.self)
    if let standard = field.nothing, Value.nothing == nil { codec = DefaultedCodec(codec, standard: standard) }
    let isNeeded = field.nothing == nil
    guard let offset = MemoryLayout<Root>.offset(of: field.path) else {
      return FieldCodec(offset: 0, codec: ComputedCodec(field, codec), isNeeded: isNeeded)
    }
    // A blank record says nothing, so there is nothing to end the life of; one that does is told apart here, once.
    if let nothing = Value.nothing, Root(Blank())[keyPath: field.path] != nothing {
      codec = ComputedCodec(field, codec)
      return FieldCodec(offset: 0, codec: codec, isNeeded: isNeeded)
    }
    return FieldCodec(offset: offset, codec: codec, isNeeded: isNeeded)
  }
}

/// A property without an address of its own: read and written by way of its key path, at the address of the record.
final class ComputedCodec<Root: Record, Value: FieldValue>: JSONCodec, @unchecked Sendable {
  let field: TypedField<Root, Value>
  let codec: JSONCodec

  init(_ field: TypedField<Root, Value>, _ codec: JSONCodec) {
    self.field = field
    self.codec = codec
  }

  private func value(_ record: UnsafeRawPointer) -> Value {
    record.assumingMemoryBound(to: Root.self).pointee[keyPath: field.path]
  }

  override func replace(_ cursor: inout JSONCursor, at record: UnsafeMutableRawPointer) throws(JSONFault) {
    let place = UnsafeMutablePointer<Value>.allocate(capacity: 1)
    defer { place.deallocate() }
    place.initialize(to: Value.nothing ?? value(record))
    defer { place.deinitialize(count: 1) }
    try codec.replace(&cursor, at: place)
    record.assumingMemoryBound(to: Root.self).pointee[keyPath: field.path] = place.pointee
  }
  override func write(_ record: UnsafeRawPointer, to output: inout JSONOutput) {
    withUnsafePointer(to: value(record)) { codec.write($0, to: &output) }
  }
  override func writeField(_ record: UnsafeRawPointer, to output: inout JSONOutput, indent: Int) {
    withUnsafePointer(to: value(record)) { codec.writeField($0, to: &output, indent: indent) }
  }
  override func isNothing(_ record: UnsafeRawPointer) -> Bool {
    withUnsafePointer(to: value(record)) { codec.isNothing($0) }
  }
  override func canBeShort(_ record: UnsafeRawPointer) -> Bool {
    withUnsafePointer(to: value(record)) { codec.canBeShort($0) }
  }
}
