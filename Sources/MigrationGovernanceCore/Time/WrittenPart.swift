/// One date of a written text, or what is said of one in a range: "7", "30 November", "2 January 2017".
struct WrittenPart {
  var day: Int?
  var month: Int?
  var season: Season?
  /// Four digits, the last of which may be `X`.
  var year: String?
  var isApproximate = false
  /// 1 for Monday to 7.
  var weekday: Int?
  /// How ambiguous parts were read.
  var how: [String] = []

  /// The number of the year, where all of its digits are stated.
  var yearNumber: Int? { year.flatMap { Int($0) } }

  /// The date; `nil` when it can't be: 31 June, a day without a month.
  var date: PartialDate? {
    if day != nil, month == nil { return nil }
    var text = year ?? "XXXX"
    if let month = month ?? season?.rawValue { text += Self.component(month) }
    if let day { text += Self.component(day) }
    if isApproximate { text += "~" }
    guard year != nil || month != nil else { return nil }
    return PartialDate.read(text)
  }

  private static func component(_ number: Int) -> String { (number < 10 ? "-0" : "-") + "\(number)" }

  static func year(_ number: Int) -> String {
    String(repeating: "0", count: max(0, 4 - "\(number)".utf8.count)) + "\(number)"
  }

  /// What is to be said of the weekday: nothing when it is right.
  var weekdayNotes: [String] {
    guard let weekday else { return [] }
    let name = EnglishCalendar.weekdays[weekday - 1]
    guard let date, date.year != nil, let earliest = date.earliest, earliest == date.latest else {
      return ["the weekday, \(name), is not kept: a date without its year can't say it"]
    }
    // 1 January 1970 was a Thursday, which is 3 from Monday.
    let actual = Int((earliest.daysSince1970 % 7 + 7 + 3) % 7)
    return actual + 1 == weekday
      ? [] : ["\(date.words) is a \(EnglishCalendar.weekdays[actual]), not a \(name): the weekday or the date is wrong"]
  }
}
