/// A text in quotation marks, cut where it is long, so that a reason stays readable.
func quoted(_ text: String) -> String {
  text.unicodeScalars.count <= 40
    ? "\"\(text)\"" : "\"\(String(String.UnicodeScalarView(text.unicodeScalars.prefix(40))))…\""
}

extension PartialDate {
  /// Why bytes that `read` did not take are no date, and what to write instead.
  static func refusal(of bytes: [UInt8]) -> ValueError {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      return ValueError(.malformed, "the text is not valid UTF-8: save the file as UTF-8")
    }
    if text.isEmpty { return ValueError(.malformed, "the date is empty: leave it out, or write one as 2016-12-07") }
    if let error = strangeCharacter(text) ?? unsupportedFeature(text) ?? foreignOrder(text) { return error }
    if text.utf8.first == UInt8(ascii: "Y") { return longYear(text) }
    return partRefusal(text)
  }

  /// Blanks, digits of other scripts, dashes, capitals that are missing.
  private static func strangeCharacter(_ text: String) -> ValueError? {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\u{FF10}"..."\u{FF19}", "\u{0660}"..."\u{0669}", "\u{06F0}"..."\u{06F9}", "\u{0966}"..."\u{096F}":
        return ValueError(.malformed, "\(quoted(text)) has digits other than 0 to 9: write it with those")
      case "\u{2010}"..."\u{2015}", "\u{2212}":
        return ValueError(
          .malformed,
          "\(quoted(text)) has a dash or minus sign: a date has hyphens, as 2016-12-07, an interval a slash, as 2016/2020"
        )
      case " ", "\t", "\n", "\r", "\u{A0}", "\u{2000}"..."\u{200A}", "\u{202F}", "\u{3000}", "\u{FEFF}":
        let isSurrounding = scalar == text.unicodeScalars.first || scalar == text.unicodeScalars.last
        let advice = isSurrounding ? "leave out the blank before or after the date" : "a date has none, as 2016-12-07"
        return ValueError(.malformed, "\(quoted(text)) has a blank: \(advice)")
      default: continue
      }
    }
    guard text.utf8.allSatisfy({ "0123456789-?~%XYExyeu".utf8.contains($0) }) else { return nil }
    if text.contains("u") {
      return ValueError(.malformed, "\(quoted(text)) has a small letter: write X for an unspecified digit")
    }
    if text.contains(where: { "xye".contains($0) }) {
      return ValueError(.malformed, "\(quoted(text)) has a small letter: write X, Y and E as capitals")
    }
    return nil
  }

  /// What the standard knows and this library does not.
  private static func unsupportedFeature(_ text: String) -> ValueError? {
    func unsupported(_ reason: String) -> ValueError { ValueError(.unsupported, "\(quoted(text)) \(reason)") }
    let bytes = Array(text.utf8)
    func has(_ character: Unicode.Scalar) -> Bool { bytes.contains(UInt8(truncatingIfNeeded: character.value)) }
    func hasAfterDigit(_ character: Unicode.Scalar) -> Bool {
      zip(bytes, bytes.dropFirst()).contains {
        (48...57).contains($0) && $1 == UInt8(truncatingIfNeeded: character.value)
      }
    }
    if has("[") || has("]") || has("{") || has("}") {
      return unsupported("is a set of dates, which is not supported: write the interval from the first to the last")
    }
    if bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).count == 3 {
      return ValueError(
        .malformed, "\(quoted(text)) is written with slashes: write year, month and day with hyphens, as in 2016-12-07")
    }
    if has("/") { return ValueError(.malformed, "\(quoted(text)) is an interval: write one date here") }
    if hasAfterDigit("T") || has(":") {
      return unsupported("has a time of day, which is not supported: write the day alone")
    }
    if hasAfterDigit("Z") || hasAfterDigit("+") {
      return unsupported("has a time zone, which is not supported: write the day alone")
    }
    if hasAfterDigit("S") {
      return unsupported("has significant digits, which are not supported: write X for the others")
    }
    if has("+") { return ValueError(.malformed, "\(quoted(text)) has a plus sign: leave it out") }
    if text.contains("..") { return ValueError(.malformed, "\(quoted(text)) has two dots: write an interval with /") }
    let marks = bytes.indices.filter { [UInt8(ascii: "?"), UInt8(ascii: "~"), UInt8(ascii: "%")].contains(bytes[$0]) }
    if marks.count > 1, marks.first == bytes.count - marks.count {
      return ValueError(.malformed, "\(quoted(text)) has several qualifiers: write %, which is both ? and ~")
    }
    if let mark = marks.first, mark != bytes.count - 1 {
      return unsupported("qualifies a part of the date, which is not supported: put ?, ~ or % at its end")
    }
    return nil
  }

  /// `07.12.2016`, `7-12-2016`, `20161207`.
  private static func foreignOrder(_ text: String) -> ValueError? {
    let parts = text.utf8.split(omittingEmptySubsequences: false) { !($0 >= 48 && $0 <= 57) }
    if text.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }), text.utf8.count == 8 || text.utf8.count == 6 {
      let digits = Array(text)
      let parts = [digits[..<4], digits[4..<6], digits[6...]].filter { !$0.isEmpty }.map { String($0) }
      return ValueError(.malformed, "\(quoted(text)) has no hyphens: write it as \(parts.joined(separator: "-"))")
    }
    if parts.count == 2, parts.allSatisfy({ $0.count == 4 }), text.utf8.contains(UInt8(ascii: "-")) {
      let years = parts.map { String(Substring($0)) }.joined(separator: "/")
      return ValueError(.malformed, "\(quoted(text)) is an interval with a hyphen: write it as \(years)")
    }
    if parts.count == 3, parts[0].count <= 2, !parts[0].isEmpty, parts[2].count == 4 {
      return ValueError(.malformed, "\(quoted(text)): years come first, then month and day, as in 2016-12-07")
    }
    if text.utf8.contains(UInt8(ascii: ".")) {
      return ValueError(.malformed, "\(quoted(text)) has dots: write year, month and day with hyphens, as 2016-12-07")
    }
    return nil
  }

  private static func longYear(_ text: String) -> ValueError {
    var rest = text.utf8.dropFirst()
    if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
    let digits = rest.prefix { $0 >= 48 && $0 <= 57 }
    let tail = rest.dropFirst(digits.count)
    if digits.isEmpty {
      return ValueError(
        .malformed, "\(quoted(text)) has no year after Y: write a year of five or more digits, as Y12345")
    }
    if tail.first == UInt8(ascii: "-") {
      return ValueError(.malformed, "\(quoted(text)): a year written with Y stands alone, without month or day")
    }
    if tail.first == UInt8(ascii: "X") {
      return ValueError(.unsupported, "\(quoted(text)): unspecified digits of a year written with Y are not supported")
    }
    if digits.first == UInt8(ascii: "0") {
      return ValueError(.malformed, "\(quoted(text)): a year written with Y begins with a digit from 1 to 9")
    }
    let power = tail.first == UInt8(ascii: "E") ? Substring(tail.dropFirst().prefix { $0 >= 48 && $0 <= 57 }) : "0"
    if power.isEmpty || (power.count > 1 && power.first == "0") {
      return ValueError(.malformed, "\(quoted(text)): write a power of ten after E, as in Y-17E7")
    }
    let end = tail.first == UInt8(ascii: "E") ? tail.dropFirst(1 + power.utf8.count) : tail
    if !end.isEmpty, ![["?"], ["~"], ["%"]].contains(Array(Substring(end))) { return grammar(text) }
    if digits.count + (Int(power) ?? 99) <= 4 {
      return ValueError(.malformed, "\(quoted(text)): write a year of up to four digits without Y, as 2016 or 0017")
    }
    return ValueError(.unsupported, "\(quoted(text)): years beyond 10 to the power of 15 are not supported")
  }

  static func grammar(_ text: String) -> ValueError {
    ValueError(.malformed, "\(quoted(text)) is no date: write year, month and day as 2016, 2016-12 or 2016-12-07")
  }
}
