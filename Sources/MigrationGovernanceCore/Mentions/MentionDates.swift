/// Finds the dates in a text: phrases around numbers that ``WrittenDate`` understands.
///
/// A phrase needs a year of four digits, a decade, or a month with a day. Its cost is bounded for each number, so the
/// whole is linear.
struct MentionDates {
  private let scalars: [Unicode.Scalar]
  private var pieces: [DatePiece] = []
  private var known: [String: [WrittenToken]?] = [:]
  /// What phrases were read as: a list of dates repeats its own, and reading costs most.
  private var read: [String: [WrittenDate.Reading]] = [:]

  /// The most pieces of a phrase before its first number, and after it.
  private static let before = 5
  private static let after = 9
  /// The most phrases that are kept.
  private static let kept = 20_000
  /// Numbers that are read as years; others of four digits are counts.
  private static let years = 1500...2199

  init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
    pieces = DatePiece.all(in: scalars)
  }

  /// All dates, in the order of the text; none overlap.
  mutating func all() -> [(range: Range<Int>, readings: [WrittenDate.Reading])] {
    var found: [(range: Range<Int>, readings: [WrittenDate.Reading])] = []
    var (place, floor) = (0, 0)
    while place < pieces.count {
      guard pieces[place].isNumber, isToken(place) else {
        place += 1
        continue
      }
      var (low, high) = (place, place)
      while low > floor, place - low < MentionDates.before, isToken(low - 1), joins(low - 1) { low -= 1 }
      while high + 1 < pieces.count, high - place < MentionDates.after, joins(high), isToken(high + 1) { high += 1 }
      if let (last, date) = longest(low...place, to: place...high) {
        found.append(date)
        place = last + 1
        floor = place
      } else {
        place += 1
      }
    }
    return found
  }

  /// The phrase that begins first, and of these the longest.
  private mutating func longest(
    _ starts: ClosedRange<Int>, to ends: ClosedRange<Int>
  ) -> (last: Int, (range: Range<Int>, readings: [WrittenDate.Reading]))? {
    for first in starts {
      for last in ends.reversed() where isPlausible(first...last) {
        let range = pieces[first].range.lowerBound..<pieces[last].range.upperBound
        let readings = readings(of: String(String.UnicodeScalarView(scalars[range])))
        if !readings.isEmpty { return (last, (range, readings)) }
      }
    }
    return nil
  }

  private mutating func readings(of phrase: String) -> [WrittenDate.Reading] {
    if let readings = read[phrase] { return readings }
    let readings = WrittenDate.readings(of: phrase)
    if read.count < MentionDates.kept { read[phrase] = readings }
    return readings
  }

  /// What a piece is in a date, none for a small word; `nil` if it stands in no date.
  private mutating func tokens(_ place: Int) -> [WrittenToken]? {
    let word = String(String.UnicodeScalarView(scalars[pieces[place].range]))
    if let tokens = known[word] { return tokens }
    var tokens = WrittenToken.tokens(word)
    // “may” and “march” are words, “May” and “March” months.
    if case .month? = tokens?.first, ("a"..."z").contains(scalars[pieces[place].range.lowerBound]),
      EnglishCalendar.months.contains(where: { $0.lowercased().hasPrefix(word) })
    {
      tokens = nil
    }
    known[word] = .some(tokens)
    return tokens
  }

  private mutating func isToken(_ place: Int) -> Bool {
    if pieces[place].range.count > 14 { return false }
    return tokens(place) != nil
  }

  /// Whether a phrase may go on over what stands between a piece and the next.
  private func joins(_ place: Int) -> Bool {
    let (left, right) = (pieces[place], pieces[place + 1])
    let gap = scalars[left.range.upperBound..<right.range.lowerBound]
    guard gap.count <= 3 else { return false }
    let isYear = left.isNumber && left.range.count >= 4
    var marks = 0
    for scalar in gap {
      switch scalar {
      case " ", "\u{A0}", "\u{2009}", "\u{202F}": break
      case "\n": if isYear || gap.count > 1 { return false }
      case ",", ".":
        // After a year a sentence ends, or a list goes on.
        if isYear && !(scalar == "." && gap.count == 1) { return false }
        marks += 1
      case "-", "/", "\u{2010}"..."\u{2015}", "\u{2212}": marks += 1
      default: return false
      }
    }
    return marks <= 1
  }

  /// Whether pieces look like a date before they are read, which costs more.
  private mutating func isPlausible(_ phrase: ClosedRange<Int>) -> Bool {
    var (hasYear, hasMonth, hasDay, hasRange, hasSeason, hasFrom) = (false, false, false, false, false, false)
    var numbers = 0
    for place in phrase {
      guard let tokens = tokens(place) else { return false }
      let isEnd = place == phrase.upperBound
      let isStart = place == phrase.lowerBound
      if tokens.isEmpty, isStart || isEnd { return false }
      for token in tokens {
        switch token {
        case .number(let number, let digits, _):
          numbers += 1
          if digits == 3 || digits == 4 && !MentionDates.years.contains(number) { return false }
          if digits == 4 { hasYear = true } else { hasDay = hasDay || (1...31).contains(number) }
        case .decade: hasYear = true
        case .month: hasMonth = true
        case .season: hasSeason = true
        case .from: hasFrom = true
        case .to, .until, .and: hasRange = hasRange || !isStart
        default: break
        }
        switch token {
        case .number, .decade, .month: break
        case .season: if isEnd { return false }
        case .weekday, .about, .since, .until, .from: if isEnd { return false }
        default: if isStart || isEnd { return false }
        }
      }
      if !isEnd, hasDash(place) { hasRange = true }
    }
    guard hasYear || hasMonth && hasDay, numbers <= 6 else { return false }
    // “From 2016” may be where something comes from.
    if hasFrom && !hasRange { return false }
    if !hasMonth && !hasSeason { guard numbersAreJoined(phrase) else { return false } }
    return standsAlone(phrase)
  }

  private func hasDash(_ place: Int) -> Bool {
    scalars[pieces[place].range.upperBound..<pieces[place + 1].range.lowerBound].contains {
      $0 == "-" || $0 == "/" || ("\u{2010}"..."\u{2015}").contains($0)
    }
  }

  /// Without a month two numbers side by side are two numbers.
  private func numbersAreJoined(_ phrase: ClosedRange<Int>) -> Bool {
    phrase.dropLast().allSatisfy { place in
      guard pieces[place].isNumber, pieces[place + 1].isNumber else { return true }
      let gap = scalars[pieces[place].range.upperBound..<pieces[place + 1].range.lowerBound]
      return gap.contains("/") || gap == ["."] || hasDash(place)
    }
  }

  /// Whether the phrase is no part of a longer number, an address, a symbol of a document.
  private func standsAlone(_ phrase: ClosedRange<Int>) -> Bool {
    let (start, end) = (pieces[phrase.lowerBound].range.lowerBound, pieces[phrase.upperBound].range.upperBound)
    func isDigit(_ place: Int) -> Bool { scalars.indices.contains(place) && ("0"..."9").contains(scalars[place]) }
    func isLetter(_ place: Int) -> Bool {
      scalars.indices.contains(place) && scalars[place].properties.isAlphabetic
    }
    if start > 0 {
      switch scalars[start - 1] {
      case "$", "€", "£", "#", "@", "_", "=", "&", "/", "+", "%": return false
      case ".", ",", "\u{2013}": if isDigit(start - 2) { return false }
      case "-": if isDigit(start - 2) { return false }
      default: break
      }
    }
    guard end < scalars.count else { return true }
    switch scalars[end] {
    case "%", "_", "=", "@", "€", "$", "£": return false
    case "/", ".", ",", "-", "\u{2013}": return !isDigit(end + 1) && !(scalars[end] == "/" && isLetter(end + 1))
    default: return true
    }
  }
}

/// A number with what is attached to it, or a run of letters.
struct DatePiece {
  var range: Range<Int>
  var isNumber: Bool

  static func all(in scalars: [Unicode.Scalar]) -> [DatePiece] {
    var pieces: [DatePiece] = []
    var place = 0
    while place < scalars.count {
      let start = place
      let isNumber = isDigit(scalars[place])
      if !isNumber, !isLetter(scalars[place]) {
        place += 1
        continue
      }
      while place < scalars.count, isLetter(scalars[place]) || isDigit(scalars[place]) { place += 1 }
      // The decade of “1990’s”.
      if isNumber, place - start == 4, place + 1 < scalars.count, "'\u{2019}".unicodeScalars.contains(scalars[place]),
        scalars[place + 1] == "s", scalars[place - 1] == "0"
      {
        place += 2
      }
      pieces.append(DatePiece(range: start..<place, isNumber: isNumber))
    }
    return pieces
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) }
    return scalar.properties.isAlphabetic || scalar.properties.canonicalCombiningClass != .notReordered
  }
}
