import MigrationGovernanceCore
import Synchronization

/// Reads and writes values of one type: built from the type's shape once, used for every value.
///
/// A class, so that a record may contain its own kind, with nothing in it but `let`s: the tables of a reader in `var`s
/// cost as much time as the reading (each access is checked for exclusivity).
class JSONCodec<Value>: @unchecked Sendable {
  /// Reads a value into memory that holds none; where it throws, the memory still holds none.
  func read(_ cursor: inout JSONCursor, to place: UnsafeMutablePointer<Value>) throws(JSONFault) {
    throw cursor.unexpected("a value that this library reads")
  }

  /// Writes a value.
  func write(_ value: UnsafePointer<Value>, to output: inout JSONOutput) {}

  /// Writes a field's value in the readable layout, where a long list may take several lines.
  func writeField(_ value: UnsafePointer<Value>, to output: inout JSONOutput, indent: Int) { write(value, to: &output) }

  /// Whether the value writes nothing.
  func isNothing(_ value: UnsafePointer<Value>) -> Bool { false }

  /// Whether the value may stand for the record whose main field it is: it is written as text, number or truth value.
  func canBeShort(_ value: UnsafePointer<Value>) -> Bool { true }
}

/// The codecs of types, each built once.
enum JSONCodecs {
  private static let cache = Mutex<[ObjectIdentifier: any AnyObject & Sendable]>([:])

  static func codec<Value: FieldValue>(of type: Value.Type) -> JSONCodec<Value> {
    if let codec = Value.accept(CodecVisitor()) as? JSONCodec<Value> { return codec }
    return JSONCodec()
  }

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
  func text<T: TextScalar>(_ type: T.Type) -> AnyObject { TextCodec<T>() }
  func reference<T: ReferenceScalar>(_ type: T.Type) -> AnyObject { TextCodec<T>() }
  func integer(_ type: Int.Type) -> AnyObject { IntegerCodec() }
  func decimal(_ type: ExactDecimal.Type) -> AnyObject { DecimalCodec() }
  func truth(_ type: Bool.Type) -> AnyObject { TruthCodec() }
  func json(_ type: JSONValue.Type) -> AnyObject { RawCodec() }
  func record<R: Record>(_ type: R.Type) -> AnyObject { JSONCodecs.record(type) }
  func list<E: FieldValue>(of type: E.Type) -> AnyObject { ListCodec<E>(JSONCodecs.codec(of: type)) }
  func optional<W: FieldValue>(_ type: W.Type) -> AnyObject { OptionalCodec<W>(JSONCodecs.codec(of: type)) }
}
