/// The English names of months and weekdays.
enum EnglishCalendar {
  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
  /// From Monday, as ISO 8601 counts.
  static let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

  /// The name of a month from 1 to 12.
  static func month(_ number: Int) -> String? {
    (1...12).contains(number) ? months[number - 1] : nil
  }

  /// Items as "1", "1 or 2", "1, 11, 21 or 31".
  static func alternatives(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " or " + last
  }

  /// A day of the month as "1st", "2nd", "23rd", "11th".
  static func ordinal(_ number: Int) -> String {
    switch (number % 10, number / 10 % 10) {
    case (1, 0), (1, 2...): "\(number)st"
    case (2, 0), (2, 2...): "\(number)nd"
    case (3, 0), (3, 2...): "\(number)rd"
    default: "\(number)th"
    }
  }
}
