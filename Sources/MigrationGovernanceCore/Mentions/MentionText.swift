/// A text with its words, folded, each with where it stands.
struct MentionText {
  struct Word {
    /// Folded.
    var text: String
    /// In scalars of the text.
    var range: Range<Int>
    /// Whether an empty line stands before it: no name goes on over one.
    var startsParagraph = false
    /// Whether a comma, colon or the like stands before it: a name goes on over it only if it has one.
    var isAfterMark = false
  }

  let scalars: [Unicode.Scalar]
  /// The words without “the”.
  private(set) var words: [Word] = []

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    let folded = Folding.foldedText(of: text)
    var end = 0
    var (startsParagraph, isAfterMark) = (false, false)
    var words: [Word] = []
    let scalars = scalars
    NameWords.each(in: folded.scalars) { word, range in
      let range = folded.source(of: range)
      var lines = 0
      if end < range.lowerBound {
        for scalar in scalars[end..<range.lowerBound] {
          switch scalar {
          case "\n": lines += 1
          case ",", ";", ":", "!", "?", "(", ")", "|", "•": isAfterMark = true
          default: break
          }
        }
      }
      startsParagraph = startsParagraph || lines > 1
      end = max(end, range.upperBound)
      if word == "the" { return }
      words.append(Word(text: word, range: range, startsParagraph: startsParagraph, isAfterMark: isAfterMark))
      (startsParagraph, isAfterMark) = (false, false)
    }
    self.words = words
  }

  /// A part of the text, cut to what there is.
  func slice(_ range: Range<Int>) -> ArraySlice<Unicode.Scalar> {
    scalars[range.clamped(to: 0..<scalars.count)]
  }

  func string(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(slice(range))) }

  /// Whether the word begins with a capital, or with a letter that has none.
  func hasCapital(_ word: Int) -> Bool {
    slice(words[word].range).first.map { !$0.properties.isLowercase } ?? false
  }
}
