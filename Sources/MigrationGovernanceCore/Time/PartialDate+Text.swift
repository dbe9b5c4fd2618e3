extension PartialDate: TextScalar, CustomStringConvertible {
  /// Reads a date of EDTF.
  ///
  /// - Throws: `ValueError` that says what is wrong and what to write instead: `malformed`, `impossible` when there
  ///   is no such day, `unsupported` when the standard knows the text and this library does not.
  public init(text: String) throws(ValueError) {
    var copy = text
    guard let date = copy.withUTF8({ Self.read($0) }) else { throw WrittenDate.refusal(ofDate: Array(text.utf8)) }
    self = date
  }

  /// Reads a date from bytes, as `init(text:)` does, without allocating.
  public init(utf8: UnsafeBufferPointer<UInt8>) throws(ValueError) {
    guard let date = Self.read(utf8) else { throw WrittenDate.refusal(ofDate: Array(utf8)) }
    self = date
  }

  /// The text that was read.
  public var text: String {
    DateWriter.string(capacity: yearValue.magnitude > 9_999 ? 64 : 15) { write(to: &$0) }
  }

  /// The same as `text`.
  public var description: String { text }

  func write(to writer: inout DateWriter) {
    if yearValue.magnitude > 9_999 { writer.write(UInt8(ascii: "Y")) }
    if isNegative { writer.write(UInt8(ascii: "-")) }
    if let exponent {
      let power = (0..<exponent).reduce(UInt64(1)) { power, _ in power * 10 }
      writer.write(yearValue.magnitude / power, width: 1)
      writer.write(UInt8(ascii: "E"))
      writer.write(UInt64(exponent), width: 1)
    } else {
      writer.write(yearValue.magnitude, width: 4, mask: yearMask)
    }
    if hasMonth { writer.write(component: Int(monthValue), mask: monthMask) }
    if hasDay { writer.write(component: Int(dayValue), mask: dayMask) }
    if let qualifier { writer.write(qualifier.byte) }
  }
}
