extension WrittenPart {
  /// Reads tokens as one date, ambiguous parts as the choice has it.
  init?(_ given: ArraySlice<WrittenToken>, choice: WrittenChoice) {
    var tokens = Array(given)
    if tokens.first == .about {
      isApproximate = true
      tokens.removeFirst()
    }
    if case .weekday(let number)? = tokens.first {
      weekday = number
      tokens.removeFirst()
    }
    var numbers: [Int] = []
    var months: [Int] = []
    var shape = ""
    var endsInShortYear = false
    for token in tokens {
      switch token {
      case .number(let value, let digits, let isOrdinal):
        guard digits != 3 else { return nil }
        numbers.append(value)
        endsInShortYear = digits == 2 && !isOrdinal
        shape += digits == 4 ? "Y" : isOrdinal ? "O" : "N"
      case .month(let number):
        months.append(number)
        shape += "M"
      case .season(let value):
        season = value
        shape += "S"
      case .decade(let value):
        numbers.append(value)
        shape += "D"
      case .dash: shape += "-"
      case .slash: shape += "/"
      case .dot: shape += "."
      default: return nil
      }
    }
    if shape.contains("M") || shape == "O" || shape == "OY" {
      shape = String(shape.map { $0 == "O" ? "N" : $0 }.filter { $0 != "." })
    } else if shape == "N." || shape == "N.N.Y." || shape == "N/N/Y." {
      shape.removeLast()
    }
    guard endsInShortYear || !["NMN", "MNN", "N-M-N", "N.N.N", "N/N/N", "N-N-N"].contains(shape) else { return nil }
    var choice = choice
    if !endsInShortYear { choice.remove(.shortYearAfterMonth) }
    guard assign(shape, numbers: numbers[...], month: months.first, choice: choice) else { return nil }
    if weekday != nil, day == nil { return nil }
  }

  /// Takes numbers and a month by the shape in which they stand.
  private mutating func assign(_ shape: String, numbers: ArraySlice<Int>, month name: Int?, choice: WrittenChoice)
    -> Bool
  {
    let first = numbers.first ?? 0
    let last = numbers.last ?? 0
    month = name
    switch shape {
    case "NMY", "MNY", "N-M-Y", "NY": (day, year) = (first, Self.year(last))
    case "YMN": (day, year) = (last, Self.year(first))
    case "NMN", "MNN", "N-M-N":
      day = first
      takeShortYear(last, choice)
    case "MY", "Y", "SY": year = Self.year(last)
    case "NM", "N": day = first
    case "MN":
      if first > 31 || (choice.contains(.shortYearAfterMonth) && first > 0) {
        takeShortYear(first, choice)
      } else {
        day = first
      }
    case "M", "S": break
    case "D": takeDecade(first, choice)
    case "N.N.Y", "N/N/Y", "N-N-Y", "N.N.N", "N/N/N", "N-N-N", "N.N.":
      takeDayAndMonth(numbers, choice)
      if shape.hasSuffix("Y") { year = Self.year(last) }
      if shape.hasSuffix("N") { takeShortYear(last, choice) }
    case "Y.N.N", "Y/N/N", "Y-N-N":
      guard numbers.count == 3 else { return false }
      (year, month, day) = (Self.year(first), numbers[1], last)
    case "N.Y", "N/Y", "N-Y": (month, year) = (first, Self.year(last))
    case "Y.N", "Y/N", "Y-N":
      (year, month) = (Self.year(first), last)
      how.append("as a month of a year")
    default: return false
    }
    // The format has numbers above 12 for seasons; nobody writes a season so.
    return month.map { (1...12).contains($0) } ?? true
  }

  private mutating func takeDayAndMonth(_ numbers: ArraySlice<Int>, _ choice: WrittenChoice) {
    guard numbers.count >= 2 else { return }
    let isMonthFirst = choice.contains(.monthFirst)
    (day, month) = isMonthFirst ? (numbers[1], numbers[0]) : (numbers[0], numbers[1])
    how.append(isMonthFirst ? "with the month first" : "with the day first")
  }

  /// 16 is 2016 first and 1916 second, 85 the other way round.
  private mutating func takeShortYear(_ number: Int, _ choice: WrittenChoice) {
    let isThisCentury = (number < 50) != choice.contains(.otherCentury)
    year = Self.year((isThisCentury ? 2_000 : 1_900) + number)
    how.append("with a year of two digits")
  }

  private mutating func takeDecade(_ number: Int, _ choice: WrittenChoice) {
    let digits = Self.year(number)
    guard number % 100 == 0 else {
      year = digits.prefix(3) + "X"
      return
    }
    year = choice.contains(.wider) ? digits.prefix(2) + "XX" : digits.prefix(3) + "X"
    how.append(choice.contains(.wider) ? "as a century" : "as a decade")
  }
}
