import MigrationGovernanceCore

/// Writes a record in its long form, column by column; what says nothing is left out.
final class LongRecordCodec<R: Record>: JSONCodec, @unchecked Sendable {
  let columns: [WrittenColumn]
  private let names: [[UInt8]]

  /// - Parameters:
  ///   - around: The records that it is inside of.
  ///   - reserved: Names that its columns may not have, in small letters.
  init(around: [ObjectIdentifier] = [], reserved: [String] = []) {
    let path = around + [ObjectIdentifier(R.self)]
    var columns = R.schema.fields.flatMap { $0.accept(ColumnField<R>(around: path)) }
    columns.append(
      WrittenColumn(
        column: Column(
          name: "extensions", role: .extensions, type: .text,
          meaning: "What the record holds beside its fields, as the JSON of an object."),
        offset: 0, codec: ExtensionsCodec<R>()))
    let named = Column.named(columns.map(\.column), reserved: reserved)
    for place in columns.indices { columns[place].column = named[place] }
    self.columns = columns
    names = named.map { Array((JSONValue.quoted($0.name) + ":").utf8) }
  }

  override func write(_ record: UnsafeRawPointer, to output: inout JSONOutput) {
    output.byte(UInt8(ascii: "{"))
    var isFirst = true
    for place in columns.indices {
      let (codec, value) = (columns[place].codec, record + columns[place].offset)
      guard !codec.isNothing(value) else { continue }
      if !isFirst { output.comma() }
      isFirst = false
      names[place].withUnsafeBufferPointer { output.raw($0) }
      codec.write(value, to: &output)
    }
    output.byte(UInt8(ascii: "}"))
  }
}

/// The keys that a record's schema does not know, as JSON in a text; at the address of the record.
private final class ExtensionsCodec<R: Record>: JSONCodec, @unchecked Sendable {
  override func write(_ record: UnsafeRawPointer, to output: inout JSONOutput) {
    var text = JSONOutput(.compact)
    text.value(.object(R.extensions(at: record).object))
    output.text(of: text)
  }
  override func isNothing(_ record: UnsafeRawPointer) -> Bool { R.extensions(at: record).isEmpty }
}

/// A value as JSON in a text.
final class JSONTextCodec: JSONCodec, @unchecked Sendable {
  private let codec: JSONCodec
  init(_ codec: JSONCodec) { self.codec = codec }

  override func write(_ place: UnsafeRawPointer, to output: inout JSONOutput) {
    var text = JSONOutput(.compact)
    codec.write(place, to: &text)
    output.text(of: text)
  }
}

/// A bound of a date. A day that not all engines know (the years from 1 to 9999 they do) is left out like one that is not
/// there.
final class BoundCodec<T: TextScalar>: JSONCodec, @unchecked Sendable {
  private let isEarliest: Bool
  private let isSpan = T.self == DateSpan.self
  init(isEarliest: Bool) { self.isEarliest = isEarliest }

  private func day(_ place: UnsafeRawPointer) -> CivilDay? {
    var day: CivilDay?
    if isSpan {
      let span = place.assumingMemoryBound(to: DateSpan.self).pointee
      day = isEarliest ? span.earliest : span.latest
    } else {
      let date = place.assumingMemoryBound(to: PartialDate.self).pointee
      day = isEarliest ? date.earliest : date.latest
    }
    return day.flatMap { (1...9999).contains($0.year) ? $0 : nil }
  }

  override func write(_ place: UnsafeRawPointer, to output: inout JSONOutput) {
    if let day = day(place) { output.string(day.text) }
  }
  override func isNothing(_ place: UnsafeRawPointer) -> Bool { day(place) == nil }
}

/// What is told of an optional value that is there, and says nothing where the other codec has nothing to say.
final class PresentCodec<W: FieldValue>: JSONCodec, @unchecked Sendable {
  private let wrapped: JSONCodec
  init(_ wrapped: JSONCodec) { self.wrapped = wrapped }

  override func write(_ place: UnsafeRawPointer, to output: inout JSONOutput) { wrapped.write(place, to: &output) }
  override func isNothing(_ place: UnsafeRawPointer) -> Bool { W.isAbsent(at: place) || wrapped.isNothing(place) }
}

/// A field with a default among those that are seldom said: the default is written where none of them is said.
final class SeldomStandardCodec<Value: FieldValue>: JSONCodec, @unchecked Sendable {
  private let codec: JSONCodec
  private let access: SeldomAccess
  private let inner: Int
  private let standard: Value

  init(_ codec: JSONCodec, _ access: SeldomAccess, _ inner: Int, standard: Value) {
    self.codec = codec
    self.access = access
    self.inner = inner
    self.standard = standard
  }

  override func write(_ place: UnsafeRawPointer, to output: inout JSONOutput) {
    if let fields = access.said(place) { return codec.write(fields + inner, to: &output) }
    withUnsafePointer(to: standard) { codec.write($0, to: &output) }
  }
}

extension JSONOutput {
  /// Writes what another output holds as a text.
  mutating func text(of other: borrowing JSONOutput) {
    string(other.bytes.bindMemory(to: UInt8.self))
  }
}
