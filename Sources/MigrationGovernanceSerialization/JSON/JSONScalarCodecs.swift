import MigrationGovernanceCore

/// A value that is read as a whole.
class ScalarCodec<T: FieldValue>: JSONCodec, @unchecked Sendable {
  func value(_ cursor: inout JSONCursor) throws(JSONFault) -> T { throw cursor.unexpected("a value") }

  final override func read(_ cursor: inout JSONCursor, to place: UnsafeMutableRawPointer) throws(JSONFault) {
    place.assumingMemoryBound(to: T.self).initialize(to: try value(&cursor))
  }
  final override func replace(_ cursor: inout JSONCursor, at place: UnsafeMutableRawPointer) throws(JSONFault) {
    place.assumingMemoryBound(to: T.self).pointee = try value(&cursor)
  }
}

/// Text scalars, by their own reader of bytes.
final class TextCodec<T: TextScalar>: ScalarCodec<T>, @unchecked Sendable {
  /// Whether the texts repeat: all but those by which records are told apart.
  let repeats: Bool
  init(repeats: Bool = true) { self.repeats = repeats }

  override func value(_ cursor: inout JSONCursor) throws(JSONFault) -> T {
    let begin = cursor.offset
    guard cursor.byte == UInt8(ascii: "\"") else { throw cursor.noText(T.self) }
    let bytes = try cursor.stringBytes()
    do throws(ValueError) {
      return try repeats ? T(utf8: bytes, pool: cursor.pool) : T(utf8: bytes)
    } catch {
      throw cursor.fault(inText: bytes, error, at: begin)
    }
  }
  override func write(_ place: UnsafeRawPointer, to output: inout JSONOutput) {
    T.withText(at: place) { output.string($0) }
  }
}

final class IntegerCodec: ScalarCodec<Int>, @unchecked Sendable {
  override func value(_ cursor: inout JSONCursor) throws(JSONFault) -> Int {
    let begin = cursor.offset
    let digits = try cursor.numberForField("a whole number")
    guard let integer = Int(String(decoding: digits, as: UTF8.self)) else {
      let literal = String(decoding: digits.prefix(40), as: UTF8.self)
      throw .value(
        begin,
        ValueError(
          .malformed, "expected a whole number within 64 bits, found \(literal)",
          suggestion: literal.hasSuffix(".0") ? Int(literal.dropLast(2)).map(String.init) : nil))
    }
    return integer
  }
  override func write(_ place: UnsafeRawPointer, to output: inout JSONOutput) {
    output.raw(String(place.load(as: Int.self)))
  }
}

final class DecimalCodec: ScalarCodec<ExactDecimal>, @unchecked Sendable {
  override func value(_ cursor: inout JSONCursor) throws(JSONFault) -> ExactDecimal {
    let begin = cursor.offset
    let literal = String(decoding: try cursor.numberForField("a number"), as: UTF8.self)
    do throws(ValueError) {
      return try ExactDecimal(text: literal)
    } catch {
      throw .value(begin, error)
    }
  }
  override func write(_ place: UnsafeRawPointer, to output: inout JSONOutput) {
    output.raw(place.load(as: ExactDecimal.self).text)
  }
}

final class TruthCodec: ScalarCodec<Bool>, @unchecked Sendable {
  override func value(_ cursor: inout JSONCursor) throws(JSONFault) -> Bool {
    switch cursor.byte {
    case UInt8(ascii: "t"):
      try cursor.literal("true")
      return true
    case UInt8(ascii: "f"):
      try cursor.literal("false")
      return false
    default: throw cursor.wrongKind("true or false")
    }
  }
  override func write(_ place: UnsafeRawPointer, to output: inout JSONOutput) {
    place.load(as: Bool.self) ? output.ascii("true") : output.ascii("false")
  }
}

/// Raw JSON.
final class RawCodec: ScalarCodec<JSONValue>, @unchecked Sendable {
  override func value(_ cursor: inout JSONCursor) throws(JSONFault) -> JSONValue { try cursor.value() }
  override func write(_ place: UnsafeRawPointer, to output: inout JSONOutput) {
    output.value(place.load(as: JSONValue.self))
  }
  override func canBeShort(_ place: UnsafeRawPointer) -> Bool { place.load(as: JSONValue.self).canStandForRecord }
}

/// A value or `null`.
final class OptionalCodec<W: FieldValue>: JSONCodec, @unchecked Sendable {
  let wrapped: JSONCodec
  init(_ wrapped: JSONCodec) { self.wrapped = wrapped }

  override func read(_ cursor: inout JSONCursor, to place: UnsafeMutableRawPointer) throws(JSONFault) {
    if try cursor.takeNull() { return W.storeAbsent(at: place) }
    // The value of an optional lies where the optional does.
    try wrapped.read(&cursor, to: place)
    W.wrap(at: place)
  }
  override func replace(_ cursor: inout JSONCursor, at place: UnsafeMutableRawPointer) throws(JSONFault) {
    do throws(JSONFault) { try read(&cursor, to: place) } catch {
      W.storeAbsent(at: place)
      throw error
    }
  }
  override func write(_ place: UnsafeRawPointer, to output: inout JSONOutput) {
    W.isAbsent(at: place) ? output.ascii("null") : wrapped.write(place, to: &output)
  }
  override func isNothing(_ place: UnsafeRawPointer) -> Bool { W.isAbsent(at: place) }
  override func canBeShort(_ place: UnsafeRawPointer) -> Bool { !W.isAbsent(at: place) && wrapped.canBeShort(place) }
}

/// A value with a default, which `null` stands for and which is not written.
final class DefaultedCodec<T: FieldValue>: JSONCodec, @unchecked Sendable {
  let value: JSONCodec
  let standard: T
  init(_ value: JSONCodec, standard: T) {
    self.value = value
    self.standard = standard
  }

  override func replace(_ cursor: inout JSONCursor, at place: UnsafeMutableRawPointer) throws(JSONFault) {
    if try cursor.takeNull() {
      place.assumingMemoryBound(to: T.self).pointee = standard
    } else {
      try value.replace(&cursor, at: place)
    }
  }
  override func write(_ place: UnsafeRawPointer, to output: inout JSONOutput) { value.write(place, to: &output) }
  override func isNothing(_ place: UnsafeRawPointer) -> Bool {
    place.assumingMemoryBound(to: T.self).pointee == standard
  }
  override func canBeShort(_ place: UnsafeRawPointer) -> Bool { value.canBeShort(place) }
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
      .value(offset, wrongKindError(expected))
    default: unexpected(expected)
    }
  }

  /// What to do about a value of another kind, where that is plain.
  private func wrongKindError(_ expected: String) -> ValueError {
    var error = ValueError(.malformed, "expected \(expected), found \(kindInWords)")
    switch byte {
    case UInt8(ascii: "\"") where expected.hasSuffix("number") || expected.hasPrefix("true"):
      error.suggestion = unquoted(expected)
      let advice = expected.hasPrefix("true") ? "" : ": write the digits alone, with a point before decimals"
      error.reason += error.suggestion == nil ? advice : ": remove the quotation marks"
    case UInt8(ascii: "n"): error.reason += ": remove it"
    default: break
    }
    return error
  }

  /// The number or truth value that stands here in quotation marks, with blanks between thousands, or in other capitals.
  private func unquoted(_ expected: String) -> String? {
    let rest = UnsafeBufferPointer(start: at, count: min(end - at, 64)).dropFirst()
    let bytes = rest.prefix { $0 != UInt8(ascii: "\"") }
    guard bytes.count < rest.count else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    if expected.hasPrefix("true") {
      let word = text.lowercased()
      return ["true", "yes", "1"].contains(word) ? "true" : ["false", "no", "0"].contains(word) ? "false" : nil
    }
    if let number = JSONNumber(literal: text) { return number.literal }
    // A comma would be that of thousands for some, that of decimals for others.
    let groups = text.split(omittingEmptySubsequences: false) { $0 == "'" || $0.isWhitespace }
    guard groups.count > 1, groups.dropFirst().allSatisfy({ $0.count == 3 }), (1...3).contains(groups[0].count) else {
      return nil
    }
    return JSONNumber(literal: groups.joined())?.literal
  }

  /// The error of a text that does not fit its field, or that is not even UTF-8.
  func fault(inText bytes: UnsafeBufferPointer<UInt8>, _ error: ValueError, at begin: Int) -> JSONFault {
    String(checking: bytes) == nil ? badUTF8(begin) : .value(begin, error)
  }
}
