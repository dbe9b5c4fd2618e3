extension String {
  /// A key in words, as the beginning of a line: `inReplyTo` gives “In reply to”.
  package var wordsOfKey: String {
    var words = ""
    for character in self {
      if character.isUppercase, let last = words.last, last.isLowercase {
        words += " " + character.lowercased()
      } else {
        words += words.isEmpty ? character.uppercased() : String(character)
      }
    }
    return words
  }
}
