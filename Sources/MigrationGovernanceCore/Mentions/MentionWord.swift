/// The form of a folded word under which its spellings and its English plural meet.
enum MentionWord {
  static func normal(_ word: String) -> String {
    var word = word
    let count = word.utf8.count
    if count > 4, word.hasSuffix("ies") {
      word = word.dropLast(3) + "y"
    } else if count > 3, word.hasSuffix("s"), !["ss", "us", "is"].contains(where: word.hasSuffix) {
      word.removeLast()
    }
    if let other = spellings[word] { return other }
    if word.hasSuffix("isation") { return word.dropLast(7) + "ization" }
    return word
  }

  private static let spellings = [
    "centre": "center", "programme": "program", "labour": "labor", "defence": "defense", "neighbour": "neighbor",
    "neighbouring": "neighboring", "neighbourhood": "neighborhood", "st": "saint",
  ]
}
