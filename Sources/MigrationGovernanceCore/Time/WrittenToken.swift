/// A word, number or mark of a written date.
enum WrittenToken: Equatable {
  case number(Int, digits: Int, isOrdinal: Bool)
  case decade(Int)
  case month(Int)
  case weekday(Int)
  case season(Season)
  case about, until, since, from, to, and
  case dash, slash, dot

  /// The most words, numbers and marks that are read.
  private static let limit = 24

  /// The text without blanks at its ends.
  static func trimmed(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    guard let first = scalars.firstIndex(where: { !isBlank($0) }), let last = scalars.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(String.UnicodeScalarView(scalars[first...last]))
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar == "\u{200B}" || scalar == "\u{2060}" || scalar == "\u{FEFF}"
  }

  /// The tokens of a text, without commas and small words; `nil` when it holds anything that is not understood.
  static func tokens(_ text: String) -> [WrittenToken]? {
    var tokens: [WrittenToken] = []
    var rest = Array(text.unicodeScalars)[...]
    while let scalar = rest.first {
      guard tokens.count < limit else { return nil }
      switch scalar {
      case _ where isBlank(scalar), ",": rest.removeFirst()
      case "-", "\u{2010}"..."\u{2015}", "\u{2212}":
        tokens.append(.dash)
        rest.removeFirst()
      case "/":
        tokens.append(.slash)
        rest.removeFirst()
      case ".":
        tokens.append(.dot)
        rest.removeFirst()
      case "0"..."9":
        guard let token = number(&rest) else { return nil }
        tokens.append(token)
      case _ where isLetter(scalar):
        let letters = rest.prefix { isLetter($0) }
        rest = rest.dropFirst(letters.count)
        // The dot of an abbreviation.
        if rest.first == "." { rest.removeFirst() }
        let word = Folding.fold(String(String.UnicodeScalarView(letters)))
        if smallWords.contains(word) || ForeignCalendar.isSmall(word) { continue }
        guard let token = self.word(word) else { return nil }
        tokens.append(token)
      default: return nil
      }
    }
    return tokens
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
      || scalar.value >= 0x80
        && (scalar.properties.isAlphabetic || scalar.properties.canonicalCombiningClass != .notReordered)
  }

  /// A number of up to four digits, with its "th", or a decade with its "s".
  private static func number(_ rest: inout ArraySlice<Unicode.Scalar>) -> WrittenToken? {
    let digits = rest.prefix { ("0"..."9").contains($0) }
    guard digits.count <= 4, let value = Int(String(String.UnicodeScalarView(digits))) else { return nil }
    rest = rest.dropFirst(digits.count)
    if rest.first == "'" || rest.first == "\u{2019}" { rest.removeFirst() }
    let letters = rest.prefix { isLetter($0) }
    rest = rest.dropFirst(letters.count)
    switch String(String.UnicodeScalarView(letters)).lowercased() {
    case "": return .number(value, digits: digits.count, isOrdinal: false)
    case "st", "nd", "rd", "th": return digits.count <= 2 ? .number(value, digits: digits.count, isOrdinal: true) : nil
    case let ending where ForeignCalendar.ordinalEndings.contains(ending):
      return value == 1 ? .number(value, digits: digits.count, isOrdinal: true) : nil
    case "s": return digits.count == 4 && value % 10 == 0 ? .decade(value) : nil
    default: return nil
    }
  }

  private static let smallWords: Set<String> = ["of", "in", "on", "the"]

  private static func word(_ word: String) -> WrittenToken? {
    switch word {
    case "about", "around", "circa", "c", "ca", "approx", "approximately": return .about
    case "till", "til", "until": return .until
    case "since": return .since
    case "from": return .from
    case "to", "through": return .to
    case "and": return .and
    case "spring": return .season(.spring)
    case "summer": return .season(.summer)
    case "autumn", "fall": return .season(.autumn)
    case "winter": return .season(.winter)
    case "sept": return .month(9)
    case "tues": return .weekday(2)
    case "thur", "thurs": return .weekday(4)
    default: break
    }
    func index(_ names: [String]) -> Int? {
      names.firstIndex { $0.lowercased() == word || (word.utf8.count == 3 && $0.lowercased().hasPrefix(word)) }
    }
    if let month = index(EnglishCalendar.months) { return .month(month + 1) }
    if let weekday = index(EnglishCalendar.weekdays) { return .weekday(weekday + 1) }
    return ForeignCalendar.token(word)
  }
}
