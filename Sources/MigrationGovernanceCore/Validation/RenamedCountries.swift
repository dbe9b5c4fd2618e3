/// The present names of countries that were renamed, to be found in texts that are older.
struct RenamedCountries {
  struct Mention {
    var name: ReferenceName
    var country: ReferenceCountry
  }

  /// By the first word, folded.
  private static let names: [Substring: [(key: String, mention: Mention)]] = {
    var names: [Substring: [(key: String, mention: Mention)]] = [:]
    for country in ReferenceCountries.all {
      for name in country.names where name.during != nil && name.kind != .former {
        let key = Folding.fold(name.text)
        guard let word = key.split(separator: " ").first else { continue }
        names[word, default: []].append((key, Mention(name: name, country: country)))
      }
    }
    return names
  }()

  /// The first such name in a text that was certainly none yet on a date.
  static func mention(in text: String, on date: DateSpan) -> Mention? {
    // A name has a letter that is a capital, or none of ASCII.
    guard text.utf8.contains(where: { (0x41...0x5A).contains($0) || $0 >= 0x80 }) else { return nil }
    let folded = Folding.fold(text)
    for word in folded.split(whereSeparator: { !$0.isLetter }) {
      for (key, mention) in names[word] ?? [] {
        guard folded[word.startIndex...].hasPrefix(key), mention.name.during.map({ date.before($0) == .yes }) ?? false
        else { continue }
        let next = folded[word.startIndex...].dropFirst(key.count).first
        if next?.isLetter != true { return mention }
      }
    }
    return nil
  }
}
