extension DateSpan: TextScalar, CustomStringConvertible {
  /// Reads a date or an interval of EDTF.
  ///
  /// - Throws: `ValueError` that says what is wrong and what to write instead.
  public init(text: String) throws(ValueError) {
    var copy = text
    guard let span = copy.withUTF8({ Self.read($0) }) else { throw WrittenDate.refusal(ofSpan: Array(text.utf8)) }
    self = span
  }

  /// Reads a date or an interval from bytes, as `init(text:)` does, without allocating.
  public init(utf8: UnsafeBufferPointer<UInt8>) throws(ValueError) {
    guard let span = Self.read(utf8) else { throw WrittenDate.refusal(ofSpan: Array(utf8)) }
    self = span
  }

  /// The text that was read.
  public var text: String {
    if form == .single { return first.text }
    return DateWriter.string { writer in
      switch form {
      case .openStart: for byte in "../".utf8 { writer.write(byte) }
      case .unknownStart: writer.write(UInt8(ascii: "/"))
      default: break
      }
      first.write(to: &writer)
      switch form {
      case .openEnd: for byte in "/..".utf8 { writer.write(byte) }
      case .unknownEnd: writer.write(UInt8(ascii: "/"))
      case .closed:
        writer.write(UInt8(ascii: "/"))
        second.write(to: &writer)
      default: break
      }
    }
  }

  /// The same as `text`.
  public var description: String { text }

  /// The span that the bytes spell, or `nil`: `refusal(of:)` then says why.
  static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> DateSpan? {
    if let date = PartialDate.read(bytes) { return DateSpan(date) }
    guard let slash = bytes.firstIndex(of: UInt8(ascii: "/")) else { return nil }
    let before = UnsafeBufferPointer(rebasing: bytes[..<slash])
    let after = UnsafeBufferPointer(rebasing: bytes[(slash + 1)...])
    let start = PartialDate.read(before)
    let end = PartialDate.read(after)
    switch (start, end) {
    case (let start?, let end?): return isOrdered(start, end) ? DateSpan(.closed, start, end) : nil
    case (let start?, nil):
      if after.isEmpty { return DateSpan(.unknownEnd, start, start) }
      return isDots(after) ? DateSpan(.openEnd, start, start) : nil
    case (nil, let end?):
      if before.isEmpty { return DateSpan(.unknownStart, end, end) }
      return isDots(before) ? DateSpan(.openStart, end, end) : nil
    default: return nil
    }
  }

  private static func isDots(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.count == 2 && bytes[0] == UInt8(ascii: ".") && bytes[1] == UInt8(ascii: ".")
  }
}
