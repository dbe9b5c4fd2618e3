import MigrationGovernanceCore
import Synchronization

/// Reads and writes values of one type by their address: built from the type's shape once, used for every value.
///
/// A class, so that a record may contain its own kind, with nothing in it but `let`s: the tables of a reader in `var`s
/// cost as much time as the reading (each access is checked for exclusivity). By raw address, because typed pointers
/// in code that is generic at run time cost a look-up of their type at each use.
class JSONCodec: @unchecked Sendable {
  /// Reads a value into memory that holds none; where it throws, the memory still holds none.
  func read(_ cursor: inout JSONCursor, to place: UnsafeMutableRawPointer) throws(JSONFault) {
    throw cursor.unexpected("a value that this library reads")
  }

  /// Reads a value into memory that holds one; where it throws, that one stays.
  func replace(_ cursor: inout JSONCursor, at place: UnsafeMutableRawPointer) throws(JSONFault) {
    try read(&cursor, to: place)
  }

  /// Writes a value.
  func write(_ place: UnsafeRawPointer, to output: inout JSONOutput) {}

  /// Writes a field's value in the readable layout, where a long list may take several lines.
  func writeField(_ place: UnsafeRawPointer, to output: inout JSONOutput, indent: Int) { write(place, to: &output) }

  /// Whether the value writes nothing.
  func isNothing(_ place: UnsafeRawPointer) -> Bool { false }

  /// Whether the value may stand for the record whose main field it is: it is written as text, number or truth value.
  func canBeShort(_ place: UnsafeRawPointer) -> Bool { true }
}

/// The codecs of types, each built once.
enum JSONCodecs {
  private static let cache = Mutex<[ObjectIdentifier: JSONCodec]>([:])

  static func codec<Value: FieldValue>(of type: Value.Type) -> JSONCodec { type.accept(CodecVisitor()) }

  /// A record's codec is made without looking at the fields: those are built when they are first needed.
  static func record<R: Record>(_ type: R.Type) -> RecordCodec<R> {
    let key = ObjectIdentifier(type)
    return cache.withLock { cache in
      if let known = cache[key] as? RecordCodec<R> { return known }
      let made = RecordCodec<R>()
      cache[key] = made
      return made
    }
  }
}

private struct CodecVisitor: ShapeVisitor {
  func text<T: TextScalar>(_ type: T.Type) -> JSONCodec { TextCodec<T>() }
  func reference<T: ReferenceScalar>(_ type: T.Type) -> JSONCodec { TextCodec<T>() }
  func integer(_ type: Int.Type) -> JSONCodec { IntegerCodec() }
  func decimal(_ type: ExactDecimal.Type) -> JSONCodec { DecimalCodec() }
  func truth(_ type: Bool.Type) -> JSONCodec { TruthCodec() }
  func json(_ type: JSONValue.Type) -> JSONCodec { RawCodec() }
  func record<R: Record>(_ type: R.Type) -> JSONCodec { JSONCodecs.record(type) }
  func list<E: FieldValue>(of type: E.Type) -> JSONCodec { ListCodec<E>(JSONCodecs.codec(of: type)) }
  func optional<W: FieldValue>(_ type: W.Type) -> JSONCodec { OptionalCodec<W>(JSONCodecs.codec(of: type)) }
}
