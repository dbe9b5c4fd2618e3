extension PartialDate {
  /// Why year, month and day, which are written with characters that may occur, are no date.
  static func partRefusal(_ text: String) -> ValueError {
    func malformed(_ reason: String) -> ValueError { ValueError(.malformed, "\(quoted(text)): \(reason)") }
    var body = Substring(text)
    if let last = body.last, last == "?" || last == "~" || last == "%" { body.removeLast() }
    let sign = body.first == "-" ? "-" : ""
    if body.first == "-" { body.removeFirst() }
    let parts = body.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ $0.utf8.allSatisfy { ($0 >= 48 && $0 <= 57) || $0 == UInt8(ascii: "X") } }),
      parts.count <= 3,
      let year = parts.first, !year.isEmpty
    else { return grammar(text) }
    if year.utf8.count > 4 {
      let long = year.drop { $0 == "0" }
      return malformed("a year of more than four digits is written with Y, as Y\(sign)\(long.prefix(20))")
    }
    if year.utf8.count < 4 { return malformed("the year has four digits: write it as \(sign)\(padded(year, to: 4))") }
    if !sign.isEmpty, year == "0000" { return malformed("there is no year -0000: write 0000, the year before year 1") }
    if !sign.isEmpty, year == "XXXX" { return malformed("a year that is not stated has no sign: write XXXX") }
    for (part, name) in zip(parts.dropFirst(), ["month", "day"]) {
      if part.isEmpty { return malformed("the \(name) is missing after the hyphen: write it, or leave out the hyphen") }
      if part.utf8.count == 1 {
        let corrected = [sign + String(year)] + parts.dropFirst().map { padded($0, to: 2) }
        return malformed("the \(name) has two digits: write \(corrected.joined(separator: "-"))")
      }
      if part.utf8.count > 2 { return malformed("the \(name) has two digits, not \(part.utf8.count)") }
    }
    return impossible(text, year: Int64(sign + year), month: parts[1...].first, day: parts.dropFirst(2).first)
  }

  private static func padded(_ part: Substring, to width: Int) -> String {
    String(repeating: "0", count: max(0, width - part.utf8.count)) + part
  }

  /// Why a well-written date can't be. The year is `nil` where digits of it are unspecified.
  private static func impossible(_ text: String, year: Int64?, month: Substring?, day: Substring?) -> ValueError {
    func impossible(_ reason: String) -> ValueError { ValueError(.impossible, "\(quoted(text)): \(reason)") }
    guard let month else { return grammar(text) }
    let number = Int(month)
    if let number {
      if (25...41).contains(number) {
        return ValueError(
          .unsupported, "\(quoted(text)): season or part of a year \(number) is not supported: seasons are 21 to 24")
      }
      if (21...24).contains(number) { return impossible("a season has no days: write the year and the season alone") }
      if !(1...12).contains(number) { return impossible("month \(month): months are 01 to 12, seasons 21 to 24") }
    }
    guard let day else { return impossible("no month is written \(month): months are 01 to 12") }
    if day == "00" { return impossible("day 00: days begin with 01, and a day that is not stated is XX or left out") }
    guard let number, let name = EnglishCalendar.month(number) else {
      return impossible("no month written \(month) has a day \(day)")
    }
    if number == 2, day == "29" {
      guard let year else { return impossible("none of these years has a 29 February") }
      return impossible("\(year) is not a leap year: February has 28 days")
    }
    let length = number == 2 && (year.map { CivilDay.isLeap($0) } ?? true) ? 29 : CivilDay.days(inMonth: number, of: 1)
    if Int(day) != nil {
      return impossible("\(name)\(number == 2 ? year.map { " \($0)" } ?? "" : "") has \(length) days")
    }
    return impossible("\(name) has \(length) days, and none of them is written \(day)")
  }
}
