/// Months, weekdays and small words of dates in French, German, Russian and Ukrainian, by their folded form.
enum ForeignCalendar {
  /// What a folded word is in a date: a month also by its first three letters or more, where these are of no other.
  static func token(_ word: String) -> WrittenToken? {
    if let known = words[word] { return known }
    guard word.unicodeScalars.count >= 3 else { return nil }
    let found = Set(months.filter { $0.name.hasPrefix(word) }.map(\.number))
    return found.count == 1 ? found.first.map { .month($0) } : nil
  }

  /// Whether a folded word says nothing: an article, a preposition, “year”.
  static func isSmall(_ word: String) -> Bool { smallWords.contains(word) }

  /// What stands behind the first day of a French month.
  static let ordinalEndings: Set<String> = ["er", "re"]

  private static let months: [(name: String, number: Int)] = list([
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень",
    "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
  ])

  private static let weekdays: [(name: String, number: Int)] = list([
    "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag",
    "понедельник вторник среда четверг пятница суббота воскресенье",
    "понеділок вівторок середа четвер п'ятниця субота неділя",
  ])

  private static func list(_ languages: [String]) -> [(name: String, number: Int)] {
    languages.flatMap { names in
      names.split(separator: " ").enumerated().map { (name: Folding.fold(String($0.element)), number: $0.offset + 1) }
    }
  }

  private static let words: [String: WrittenToken] = {
    var words: [String: WrittenToken] = [:]
    for month in months { words[month.name] = .month(month.number) }
    for day in weekdays { words[day.name] = .weekday(day.number) }
    let others: [(WrittenToken, String)] = [
      (.to, "au à bis по"), (.and, "et und и та"), (.since, "depuis seit"), (.from, "vom с з"), (.until, "до"),
      (.about, "vers etwa около близько"),
    ]
    for (token, texts) in others {
      for text in texts.split(separator: " ") { words[Folding.fold(String(text))] = token }
    }
    return words
  }()

  private static let smallWords = Set(
    "le du de des d en der den am im г год года году р рік року в у".split(separator: " ").map {
      Folding.fold(String($0))
    })
}
