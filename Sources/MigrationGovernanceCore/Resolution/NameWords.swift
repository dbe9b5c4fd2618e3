/// The words of a name, folded: what is compared where punctuation may differ.
struct NameWords: Hashable, Sendable {
  /// The words in their order, without “the”; “&” is “and”.
  var words: [String]

  /// Takes the words of a folded text: runs of letters and digits. Single letters with full stops between them are one
  /// word: `i.o.m.` is `iom`.
  init(folded: String) {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    // Single letters with full stops are held together until a second letter follows one of them: `a.smith` is two words.
    var (letters, isAfterStop, isAbbreviation) = (0, false, false)
    func close() {
      if !word.isEmpty { words.append(String(word)) }
      word = String.UnicodeScalarView()
      (letters, isAfterStop, isAbbreviation) = (0, false, false)
    }
    for scalar in folded.unicodeScalars {
      if NameWords.isLetter(scalar) {
        letters = isAfterStop ? 1 : letters + 1
        isAbbreviation = isAbbreviation || isAfterStop
        isAfterStop = false
        if letters == 2, isAbbreviation, let last = word.popLast() {
          close()
          word.append(last)
          letters = 2
        }
        word.append(scalar)
      } else if scalar == ".", letters == 1 {
        isAfterStop = true
      } else {
        close()
        if scalar == "&" { words.append("and") }
      }
    }
    close()
    self.words = words.filter { $0 != "the" }
  }

  init(_ words: [String]) { self.words = words }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) }
    let properties = scalar.properties
    return properties.isAlphabetic || properties.numericType != nil || properties.generalCategory == .nonspacingMark
  }

  /// The words joined: equal where only punctuation differs.
  var key: String { words.joined(separator: " ") }

  /// The words sorted and joined: equal where only their order differs as well.
  var bag: String { words.sorted().joined(separator: " ") }

  /// The words that tell one name from another, each once, sorted.
  var telling: [String] {
    let telling = Set(words).subtracting(NameWords.small)
    return telling.sorted()
  }

  /// The same without the titles before a person's name, and a degree after it; `nil` where there are none.
  var withoutTitles: NameWords? {
    var rest = words[...]
    while rest.count > 1, let first = rest.first, NameWords.titles.contains(first) { rest.removeFirst() }
    while rest.count > 1, let last = rest.last, last == "phd" { rest.removeLast() }
    return rest.count == words.count ? nil : NameWords(Array(rest))
  }

  /// Words that stand in too many names to tell them apart.
  private static let small: Set<String> = [
    "a", "an", "and", "at", "by", "de", "des", "du", "for", "in", "la", "of", "on", "to", "with", "и", "в", "на", "по",
    "та", "з", "у",
  ]

  private static let titles: Set<String> = [
    "mr", "mrs", "ms", "miss", "dr", "prof", "professor", "sir", "dame", "amb", "ambassador", "he", "mme", "herr",
    "frau", "hr", "pan", "pani", "mgr", "ing", "col", "gen", "lt", "capt", "господин", "госпожа", "пан", "пани", "пані",
  ]

  /// The first letters of the words that a name writes with capitals, or `nil` where those are fewer than two.
  ///
  /// Words are parted by spaces alone here: “Security and Co-operation” gives two letters.
  static func initials(of name: String) -> String? {
    let letters = name.split(separator: " ").compactMap { word in
      word.first { $0.isLetter }.flatMap { $0.isUppercase ? String($0) : nil }
    }
    return letters.count > 1 ? Folding.fold(letters.joined()) : nil
  }
}
