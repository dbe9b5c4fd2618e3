extension WrittenDate {
  /// Why bytes are no date, with the date that was probably meant.
  static func refusal(ofDate bytes: [UInt8]) -> ValueError {
    suggesting(PartialDate.refusal(of: bytes), bytes) { $0.date != nil }
  }

  /// Why bytes are no date and no interval, with the one that was probably meant.
  static func refusal(ofSpan bytes: [UInt8]) -> ValueError {
    suggesting(DateSpan.refusal(of: bytes), bytes) { _ in true }
  }

  /// Adds what the text may mean. Several readings are all named, and none is chosen in silence.
  private static func suggesting(
    _ error: ValueError, _ bytes: [UInt8], _ fits: (DateSpan) -> Bool
  ) -> ValueError {
    guard let text = String(validating: bytes, as: UTF8.self), !text.isEmpty, bytes.count <= longestText else {
      return error
    }
    var error = error
    if error.suggestion != nil { return error }
    if let serial = spreadsheetDay(text) {
      error.reason = "\(quoted(text)) is a day as spreadsheets count them: give the column the format YYYY-MM-DD"
      error.suggestion = serial.text
      return error
    }
    if let exchanged = exchangedMonth(text) {
      if error.code != .impossible {
        error.reason = "\(quoted(text)) has day and month exchanged: the month stands before the day"
      }
      error.suggestion = exchanged
      return error
    }
    let spans = readings(of: text).map(\.span).filter(fits)
    if isInWords(text) {
      error.code = .malformed
      error.reason =
        "\(quoted(text)) is in words: a date is written in numbers, as 2016, 2016-12 or 2016-12-07"
    }
    // “unknown”, “n/a”: letters that no date has, and no digit.
    let isWord =
      !text.utf8.contains { (0x30...0x39).contains($0) } && text.contains { $0.isLetter && !"XYExyeu".contains($0) }
    if spans.isEmpty, isInWords(text) || isWord { error.reason += "; leave it out where the source gives none" }
    if spans.count > 1 {
      error.reason += "; it may mean " + EnglishCalendar.alternatives(spans.prefix(3).map { "\($0) (\($0.words))" })
    }
    error.suggestion = spans.first?.text
    return error
  }

  /// Whether the text has a word of some length, and something beside it.
  private static func isInWords(_ text: String) -> Bool {
    let words = text.unicodeScalars.split { !$0.properties.isAlphabetic }
    return words.contains { $0.count >= 3 } && text.unicodeScalars.contains { $0.properties.isWhitespace }
  }

  /// The day of a number of five digits, as spreadsheets count from the end of 1899; of those from 1955 to 2064.
  private static func spreadsheetDay(_ text: String) -> CivilDay? {
    guard text.utf8.count == 5, let number = Int64(text), (20_000..<60_000).contains(number) else { return nil }
    return CivilDay(checkedYear: 1899, month: 12, day: 30).advanced(by: number)
  }

  /// `2017-28-02` as it should be: the month is above 12 and the day is not.
  private static func exchangedMonth(_ text: String) -> String? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2, parts[2].utf8.count == 2,
      let month = Int(parts[1]), month > 12, let day = Int(parts[2]), (1...12).contains(day)
    else { return nil }
    return PartialDate.read("\(parts[0])-\(parts[2])-\(parts[1])")?.text
  }
}

extension PartialDate {
  /// The date that a text spells, or `nil`.
  static func read(_ text: String) -> PartialDate? {
    var text = text
    return text.withUTF8 { read($0) }
  }
}

extension DateSpan {
  /// The span that a text spells, or `nil`.
  static func read(_ text: String) -> DateSpan? {
    var text = text
    return text.withUTF8 { read($0) }
  }
}
