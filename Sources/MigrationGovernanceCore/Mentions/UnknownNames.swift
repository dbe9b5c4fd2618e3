/// Finds words with capitals that no mention covers.
struct UnknownNames {
  let text: MentionText
  let mentions: [Mention]

  /// All of them, in the order of the text.
  var all: [Mention] {
    var found: [Mention] = []
    var next = mentions.startIndex
    var place = 0
    while place < text.words.count {
      let range = text.words[place].range
      while next < mentions.endIndex, mentions[next].range.upperBound <= range.lowerBound { next += 1 }
      // Where the next mention begins, a name ends.
      let limit = next < mentions.endIndex ? mentions[next].range.lowerBound : text.scalars.count
      guard isCapital(place), range.upperBound <= limit else {
        place += 1
        continue
      }
      var (last, end) = (place, place + 1)
      while end < text.words.count, isJoined(end), text.words[end].range.upperBound <= limit {
        if isCapital(end) {
          last = end
        } else if !UnknownNames.small.contains(text.words[end].text) {
          break
        }
        end += 1
      }
      let whole = range.lowerBound..<text.words[last].range.upperBound
      if last > place || isInitials(place) { found.append(Mention(range: whole, text: text.string(whole))) }
      place = last + 1
    }
    return found
  }

  private func isCapital(_ place: Int) -> Bool {
    text.slice(text.words[place].range).first?.properties.isUppercase ?? false
  }

  /// Whether a name may go on from the word before: within a paragraph and a sentence.
  private func isJoined(_ place: Int) -> Bool {
    let word = text.words[place]
    if word.startsParagraph || word.isAfterMark { return false }
    let before = text.words[place - 1]
    let gap = text.slice(before.range.upperBound..<word.range.lowerBound)
    if gap.contains(where: { "\n\"“”«»*[]".unicodeScalars.contains($0) }) { return false }
    // The full stop of “Mr.” or an initial, not that of a sentence.
    return !gap.contains(".") || before.range.count <= 2
  }

  /// Two letters or more in capitals that are no numeral.
  private func isInitials(_ place: Int) -> Bool {
    let letters = text.slice(text.words[place].range)
    return letters.count > 1 && letters.allSatisfy { $0.properties.isUppercase }
      && !letters.allSatisfy { "IVXLC".unicodeScalars.contains($0) }
  }

  private static let small: Set<String> = ["of", "for", "and", "on", "de", "du", "des", "la", "von", "van"]
}
