/// The words of a name, folded: what is compared where punctuation may differ.
struct NameWords: Hashable, Sendable {
  /// The words in their order, without “the”; “&” is “and”.
  var words: [String]

  /// Takes the words of a folded text: runs of letters and digits. Single letters with full stops between them are one
  /// word: `i.o.m.` is `iom`.
  init(folded: String) {
    var words: [String] = []
    NameWords.each(in: folded.unicodeScalars) { word, _ in if word != "the" { words.append(word) } }
    self.words = words
  }

  /// Hands out the words of folded scalars in order, “the” among them, each with where it stands.
  static func each(in folded: some Sequence<Unicode.Scalar>, _ body: (String, Range<Int>) -> Void) {
    var word = String.UnicodeScalarView()
    var (start, end, place) = (0, 0, 0)
    // Single letters with full stops are held together until a second letter follows one of them: `a.smith` is two words.
    var (letters, isAfterStop, isAbbreviation) = (0, false, false)
    func close() {
      if !word.isEmpty { body(String(word), start..<end) }
      word = String.UnicodeScalarView()
      (letters, isAfterStop, isAbbreviation) = (0, false, false)
    }
    for scalar in folded {
      if NameWords.isLetter(scalar) {
        letters = isAfterStop ? 1 : letters + 1
        isAbbreviation = isAbbreviation || isAfterStop
        if letters == 2, isAbbreviation, let last = word.popLast() {
          // Nothing stands between the two letters, and a full stop before the first.
          let first = place - 1
          end = first - 1
          close()
          word.append(last)
          start = first
          letters = 2
        }
        isAfterStop = false
        if word.isEmpty { start = place }
        word.append(scalar)
        end = place + 1
      } else if scalar == ".", letters == 1 {
        isAfterStop = true
      } else {
        close()
        if scalar == "&" { body("and", place..<place + 1) }
      }
      place += 1
    }
    close()
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
