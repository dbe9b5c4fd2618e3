extension CivilDay {
  /// Whether a year has a 29 February.
  public static func isLeap(_ year: Int64) -> Bool {
    year & 3 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// The number of days in a month of a year; 0 when the month is not from 1 to 12.
  public static func days(inMonth month: Int, of year: Int64) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    case 1...12: 31
    default: 0
    }
  }

  /// The year.
  public var year: Int64 { parts.year }

  /// The month, from 1 to 12.
  public var month: Int { parts.month }

  /// The day of the month, from 1.
  public var day: Int { parts.day }

  /// Year, month and day at once; cheaper than asking for each.
  public var parts: (year: Int64, month: Int, day: Int) {
    // Years are counted from 1 March, so that the leap day is the last of its year. 719,468 days lie
    // between 1 March of year 0 and 1 January 1970, and 146,097 in every 400 years.
    let sinceMarch = daysSince1970 + 719_468
    var cycle = sinceMarch / 146_097
    if sinceMarch % 146_097 < 0 { cycle -= 1 }
    let dayOfCycle = sinceMarch - cycle * 146_097
    let leapDays = dayOfCycle / 1_460 - dayOfCycle / 36_524 + dayOfCycle / 146_096
    let yearOfCycle = (dayOfCycle - leapDays) / 365
    let dayOfYear = dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = cycle * 400 + yearOfCycle + (month <= 2 ? 1 : 0)
    return (year, Int(month), Int(day))
  }

  /// The days since 1 January 1970 of a date that the caller has checked.
  static func number(year: Int64, month: Int, day: Int) -> Int64 {
    let fromMarch = month <= 2 ? year - 1 : year
    let cycle = (fromMarch >= 0 ? fromMarch : fromMarch - 399) / 400
    let yearOfCycle = fromMarch - cycle * 400
    let monthFromMarch = Int64(month > 2 ? month - 3 : month + 9)
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + Int64(day) - 1
    let dayOfCycle = yearOfCycle * 365 + yearOfCycle / 4 - yearOfCycle / 100 + dayOfYear
    return cycle * 146_097 + dayOfCycle - 719_468
  }
}
