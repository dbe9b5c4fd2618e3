import MigrationGovernanceCore

/// Text scalars, by their own reader of bytes.
final class TextCodec<T: TextScalar>: JSONCodec<T>, @unchecked Sendable {
  override func read(_ cursor: inout JSONCursor, to place: UnsafeMutablePointer<T>) throws(JSONFault) {
    place.initialize(to: try cursor.string { bytes throws(ValueError) in try T(utf8: bytes) })
  }
  override func write(_ value: UnsafePointer<T>, to output: inout JSONOutput) { output.string(value.pointee.text) }
}

final class IntegerCodec: JSONCodec<Int>, @unchecked Sendable {
  override func read(_ cursor: inout JSONCursor, to place: UnsafeMutablePointer<Int>) throws(JSONFault) {
    let begin = cursor.offset
    let literal = String(decoding: try cursor.numberForField("a whole number"), as: UTF8.self)
    guard let integer = Int(literal) else {
      throw .value(begin, ValueError(.malformed, "expected a whole number within 64 bits, found \(literal)"))
    }
    place.initialize(to: integer)
  }
  override func write(_ value: UnsafePointer<Int>, to output: inout JSONOutput) { output.raw(String(value.pointee)) }
}

final class DecimalCodec: JSONCodec<ExactDecimal>, @unchecked Sendable {
  override func read(_ cursor: inout JSONCursor, to place: UnsafeMutablePointer<ExactDecimal>) throws(JSONFault) {
    let begin = cursor.offset
    let literal = String(decoding: try cursor.numberForField("a number"), as: UTF8.self)
    do throws(ValueError) {
      place.initialize(to: try ExactDecimal(text: literal))
    } catch {
      throw .value(begin, error)
    }
  }
  override func write(_ value: UnsafePointer<ExactDecimal>, to output: inout JSONOutput) {
    output.raw(value.pointee.text)
  }
}

final class TruthCodec: JSONCodec<Bool>, @unchecked Sendable {
  override func read(_ cursor: inout JSONCursor, to place: UnsafeMutablePointer<Bool>) throws(JSONFault) {
    switch cursor.byte {
    case UInt8(ascii: "t"): try cursor.literal("true")
    case UInt8(ascii: "f"): try cursor.literal("false")
    default: throw cursor.wrongKind("true or false")
    }
    place.initialize(to: cursor.wasTrue)
  }
  override func write(_ value: UnsafePointer<Bool>, to output: inout JSONOutput) {
    value.pointee ? output.ascii("true") : output.ascii("false")
  }
}

/// Raw JSON.
final class RawCodec: JSONCodec<JSONValue>, @unchecked Sendable {
  override func read(_ cursor: inout JSONCursor, to place: UnsafeMutablePointer<JSONValue>) throws(JSONFault) {
    place.initialize(to: try cursor.value())
  }
  override func write(_ value: UnsafePointer<JSONValue>, to output: inout JSONOutput) { output.value(value.pointee) }
  override func canBeShort(_ value: UnsafePointer<JSONValue>) -> Bool { value.pointee.canStandForRecord }
}

/// A value or `null`.
final class OptionalCodec<W: FieldValue>: JSONCodec<W?>, @unchecked Sendable {
  let wrapped: JSONCodec<W>
  init(_ wrapped: JSONCodec<W>) { self.wrapped = wrapped }

  override func read(_ cursor: inout JSONCursor, to place: UnsafeMutablePointer<W?>) throws(JSONFault) {
    if try cursor.takeNull() {
      place.initialize(to: nil)
      return
    }
    // The payload of an optional begins where the optional does: read it there, then say that it is there.
    let payload = UnsafeMutableRawPointer(place).assumingMemoryBound(to: W.self)
    try wrapped.read(&cursor, to: payload)
    place.initialize(to: payload.move())
  }
  override func write(_ value: UnsafePointer<W?>, to output: inout JSONOutput) {
    guard value.pointee != nil else { return output.ascii("null") }
    wrapped.write(UnsafeRawPointer(value).assumingMemoryBound(to: W.self), to: &output)
  }
  override func isNothing(_ value: UnsafePointer<W?>) -> Bool { value.pointee == nil }
  override func canBeShort(_ value: UnsafePointer<W?>) -> Bool {
    value.pointee != nil && wrapped.canBeShort(UnsafeRawPointer(value).assumingMemoryBound(to: W.self))
  }
}

extension JSONCursor {
  /// Reads a number for a field, where another kind of value is that field's fault and not the text's.
  mutating func numberForField(_ expected: String) throws(JSONFault) -> UnsafeBufferPointer<UInt8> {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    default: throw wrongKind(expected)
    }
  }

  /// The error of a value of another kind than the field's.
  func wrongKind(_ expected: String) -> JSONFault {
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "\""), UInt8(ascii: "t"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      .value(offset, ValueError(.malformed, "expected \(expected), found \(kindInWords)"))
    default: unexpected(expected)
    }
  }

  /// After `true` or `false`: which it was.
  var wasTrue: Bool { offset >= 4 && (at - 4).pointee == UInt8(ascii: "t") }
}
