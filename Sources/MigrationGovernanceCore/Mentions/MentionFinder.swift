import Synchronization

/// Finds in any text who and what a knowledge base and the reference data know, and the dates.
///
/// Names are met in whole words, folded (case, accents, look-alike letters), with British or American spelling, in the
/// English plural, and with “the” put in or left out. What tells a name from a word is kept: acronyms and codes count only
/// in capitals, a name of one word with a capital only so. People are found with and without titles, and by the surname
/// after the full name was given; countries also by what their citizens are called, which is a weaker candidate.
/// Codes of two letters are not looked for. Nothing is chosen: a mention has all that its words may mean.
///
/// Make it once for many texts: the index is built at the first text, linear in all names, and kept.
public struct MentionFinder: Sendable {
  private let base: KnowledgeBase
  private let lazy = LazyMentionIndex()

  /// Makes a finder of the names in a knowledge base and the reference data. Costs nothing until it is asked.
  public init(_ base: KnowledgeBase) { self.base = base }

  /// The mentions in a text, in its order; none overlap.
  ///
  /// Where two would, the longer one is taken, of equal ones the earlier. Linear in the text.
  public func mentions(in text: String) -> [Mention] {
    var search = MentionSearch(text: MentionText(text), index: lazy.index(of: base))
    return search.run()
  }

  /// Words with capitals that look like a name and are no mention, in the order of the text: what may be left to code.
  ///
  /// These are two words or more (“of”, “for” may stand between), or one in capitals throughout. They are a help for
  /// reading, with neither candidates nor dates; a heading can be among them. Linear in the text.
  public func unknownNames(in text: String) -> [Mention] {
    let words = MentionText(text)
    var search = MentionSearch(text: words, index: lazy.index(of: base))
    return UnknownNames(text: words, mentions: search.run()).all
  }
}

/// An index that is built when it is first needed, by whoever comes first.
private final class LazyMentionIndex: Sendable {
  private let cached = Mutex<MentionIndex?>(nil)

  func index(of base: KnowledgeBase) -> MentionIndex {
    cached.withLock { cached in
      if let index = cached { return index }
      let index = MentionIndex(KnownName.all(of: base))
      cached = index
      return index
    }
  }
}
