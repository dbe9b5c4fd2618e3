import MigrationGovernanceCore

/// What a field's table entry is made of.
struct FieldCodec {
  var offset: Int
  var codec: JSONCodec
  var isNeeded: Bool
}

struct FieldCodecVisitor<Root: Record>: FieldVisitor {
  func visit<Value: FieldValue>(_ field: TypedField<Root, Value>) -> FieldCodec {
    var codec = field.info.isIdentity ? Value.accept(IdentityCodec()) : JSONCodecs.codec(of: Value.self)
    if let standard = field.nothing, Value.nothing == nil { codec = DefaultedCodec(codec, standard: standard) }
    let isNeeded = field.nothing == nil
    // A blank record says nothing, so there is nothing to end the life of; one that does is told apart here, once.
    let isBlank = Value.nothing.map { Root(Blank())[keyPath: field.path] == $0 } ?? true
    switch isBlank ? field.place : .computed {
    case .stored(let offset): return FieldCodec(offset: offset, codec: codec, isNeeded: isNeeded)
    case .seldom(let outer, let inner, let access):
      return FieldCodec(offset: outer, codec: SeldomCodec(codec, access, inner), isNeeded: isNeeded)
    case .computed: return FieldCodec(offset: 0, codec: ComputedCodec(field, codec), isNeeded: isNeeded)
    }
  }
}

/// The codec of an identity: every text comes once.
private struct IdentityCodec: ShapeVisitor {
  func text<T: TextScalar>(_ type: T.Type) -> JSONCodec { TextCodec<T>(repeats: false) }
  func reference<T: ReferenceScalar>(_ type: T.Type) -> JSONCodec { TextCodec<T>(repeats: false) }
  func integer(_ type: Int.Type) -> JSONCodec { JSONCodecs.codec(of: type) }
  func decimal(_ type: ExactDecimal.Type) -> JSONCodec { JSONCodecs.codec(of: type) }
  func truth(_ type: Bool.Type) -> JSONCodec { JSONCodecs.codec(of: type) }
  func json(_ type: JSONValue.Type) -> JSONCodec { JSONCodecs.codec(of: type) }
  func record<R: Record>(_ type: R.Type) -> JSONCodec { JSONCodecs.codec(of: type) }
  func list<E: FieldValue>(of type: E.Type) -> JSONCodec { JSONCodecs.codec(of: type) }
  func optional<W: FieldValue>(_ type: W.Type) -> JSONCodec { JSONCodecs.codec(of: type) }
}

/// A field that is kept apart, with others that are seldom said.
final class SeldomCodec: JSONCodec, @unchecked Sendable {
  let codec: JSONCodec
  let access: SeldomAccess
  let inner: Int

  init(_ codec: JSONCodec, _ access: SeldomAccess, _ inner: Int) {
    self.codec = codec
    self.access = access
    self.inner = inner
  }

  override func replace(_ cursor: inout JSONCursor, at place: UnsafeMutableRawPointer) throws(JSONFault) {
    if try cursor.takeNull() { return }
    try codec.replace(&cursor, at: access.make(place) + inner)
  }
  override func write(_ place: UnsafeRawPointer, to output: inout JSONOutput) {
    if let fields = access.said(place) { codec.write(fields + inner, to: &output) }
  }
  override func writeField(_ place: UnsafeRawPointer, to output: inout JSONOutput, indent: Int) {
    if let fields = access.said(place) { codec.writeField(fields + inner, to: &output, indent: indent) }
  }
  override func isNothing(_ place: UnsafeRawPointer) -> Bool {
    access.said(place).map { codec.isNothing($0 + inner) } ?? true
  }
  override func canBeShort(_ place: UnsafeRawPointer) -> Bool {
    access.said(place).map { codec.canBeShort($0 + inner) } ?? false
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
