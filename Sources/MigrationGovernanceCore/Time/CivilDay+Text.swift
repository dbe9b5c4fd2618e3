extension CivilDay: TextScalar, CustomStringConvertible {
  /// Reads `2016-12-07`, `-0045-03-15`, or `Y170000002-01-01` where the year has more than four digits.
  ///
  /// - Throws: `ValueError` when the text is written otherwise, or there is no such day.
  public init(text: String) throws(ValueError) {
    var copy = text
    guard let day = copy.withUTF8({ Self.read($0) }) else { throw Self.refusal(of: text) }
    self = day
  }

  /// Reads the day from bytes, as `init(text:)` does.
  public init(utf8: UnsafeBufferPointer<UInt8>) throws(ValueError) {
    guard let day = Self.read(utf8) else { throw Self.refusal(of: String(decoding: utf8, as: UTF8.self)) }
    self = day
  }

  /// The day as `2016-12-07`, with `Y` before a year of more than four digits.
  public var text: String {
    let (year, month, day) = parts
    return DateWriter.string(capacity: year.magnitude > 9_999 ? 64 : 15) { writer in
      writer.write(year: year)
      writer.write(component: month)
      writer.write(component: day)
    }
  }

  /// The same as `text`.
  public var description: String { text }

  static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> CivilDay? {
    var reader = DateReader(bytes)
    guard let year = reader.year(), year.mask == 0, year.exponent == nil,
      let month = reader.component(), month.mask == 0,
      let day = reader.component(), day.mask == 0, reader.isAtEnd
    else { return nil }
    return CivilDay(year: year.value, month: month.value, day: day.value)
  }

  private static func refusal(of text: String) -> ValueError {
    var bytes = Array(text.utf8)
    // A year beyond four digits can't be a date of EDTF with month and day; a four-digit year tells the same story.
    if bytes.first == UInt8(ascii: "Y") {
      return ValueError(.malformed, "\(quoted(text)) is not a day: write the year, month and day, as Y170000002-01-01")
    }
    if let date = bytes.withUnsafeMutableBufferPointer({ PartialDate.read(UnsafeBufferPointer($0)) }) {
      return ValueError(.malformed, "\(date.text) does not name one day: write year, month and day, as 2016-12-07")
    }
    return PartialDate.refusal(of: bytes)
  }
}
