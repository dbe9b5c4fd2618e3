/// The form of a name under which two spellings of it meet.
enum NameKey {
  /// The folded words of a name; of a person's, sorted and without titles.
  static func of(_ name: String, isPerson: Bool) -> String {
    let words = Folding.fold(name).unicodeScalars
      .split { !($0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "'") }
      .map { String(String.UnicodeScalarView($0)) }
    let told = words.filter { $0 != "the" && $0 != "and" }
    guard isPerson else { return told.joined(separator: " ") }
    let plain = told.filter { !titles.contains($0) }
    return plain.sorted().joined(separator: " ")
  }

  private static let titles: Set<String> = [
    "mr", "mrs", "ms", "miss", "dr", "prof", "professor", "sir", "ambassador", "h.e", "he", "g", "ge",
  ]

  /// The keys of an entity's names. Initials alone say too little: two bodies may share them.
  static func all<E: Named>(of entity: E) -> [String] {
    let isPerson = E.self == Person.self
    var keys: [String] = []
    let texts = [entity.name].compactMap(\.self) + entity.names.filter { $0.kind != .acronym }.map(\.text)
    for text in texts {
      let key = of(text, isPerson: isPerson)
      if !key.isEmpty, !keys.contains(key) { keys.append(key) }
    }
    return keys
  }

  /// Whether two entities have a name in common.
  static func share<E: Named>(_ one: E, _ other: E) -> Bool {
    let keys = all(of: one)
    return all(of: other).contains { keys.contains($0) }
  }

  /// Hashes of a word and of each word that is left when one of its letters goes: two words that differ by a letter have
  /// one of them in common.
  static func deletions(of word: [Unicode.Scalar]) -> [UInt64] {
    var hashes = [hash(word, without: nil)]
    for place in word.indices where place == 0 || word[place] != word[place - 1] {
      hashes.append(hash(word, without: place))
    }
    return hashes
  }

  private static func hash(_ word: [Unicode.Scalar], without place: Int?) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in word.indices where index != place {
      hash = (hash ^ UInt64(word[index].value)) &* 0x100_0000_01B3
    }
    return hash
  }

  /// Whether one letter, put in, left out or replaced, makes one word of the other. A number, or the last letter of a
  /// word like “Part A”, tells things apart on purpose.
  static func areOneSlipApart(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Bool {
    let first = zip(one, other).prefix { $0 == $1 }.count
    let last = zip(one.reversed(), other.reversed()).prefix { $0 == $1 }.count
    let (short, long) = one.count < other.count ? (one, other) : (other, one)
    guard long.count - short.count <= 1, first + last >= long.count - 1, first < long.count else { return false }
    return !counts(long, first) && (first >= short.count || !counts(short, first))
  }

  /// Whether a letter is a figure, or stands in a word that is a Roman number or that letter alone.
  private static func counts(_ word: [Unicode.Scalar], _ place: Int) -> Bool {
    if word[place].properties.numericType != nil { return true }
    let begin = word[..<place].lastIndex(of: " ").map { $0 + 1 } ?? 0
    let end = word[place...].firstIndex(of: " ") ?? word.count
    guard begin < end else { return false }
    return end - begin == 1 || word[begin..<end].allSatisfy { "ivx".unicodeScalars.contains($0) }
  }
}
