/// What a text may mean, with how well it fits and why.
public struct Candidate: Hashable, Sendable {
  /// Who or what is meant.
  public var reference: Reference
  /// How well the text fits: above 0, at most 1, in steps of a thousandth.
  ///
  /// It ranks the candidates of one text; it is no probability.
  public var score: Double
  /// Why, in words: “acronym”, “former name until 2019-02-12”, “official name, 1 slip from “Belarus””.
  public var reason: String
  /// In which way the text and the name meet.
  public var match: NameMatch
  /// The name that was met, as its source writes it; the code or the id where that was met.
  public var name: String
  /// What sort of name that is; `nil` for a code, an id or a reference.
  public var kind: NameKind?
}

/// In which way a text and a name meet.
public struct NameMatch: OpenVocabulary {
  /// The word.
  public let rawValue: String
  /// Makes a word.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// The text is a reference: `organisation:iom`.
  public static let reference = NameMatch("reference")
  /// The text is an id: `iom`.
  public static let id = NameMatch("id")
  /// The text is a code of a country: `BY`, `BLR`, `112`, `EL`.
  public static let code = NameMatch("code")
  /// The text is the name, letter by letter.
  public static let exact = NameMatch("exact")
  /// Both fold alike: case, diacritics, look-alike letters.
  public static let folded = NameMatch("folded")
  /// Both have the same words; punctuation, “the” or “&” differ.
  public static let spelling = NameMatch("spelling")
  /// Both are the same without titles: “Ms.”, “Dr.”.
  public static let title = NameMatch("title")
  /// The text is the name with something in brackets, or the name stands in the brackets.
  public static let brackets = NameMatch("brackets")
  /// Every letter is replaced by one of another script that looks like it.
  public static let lookAlike = NameMatch("look-alike")
  /// Both have the same words in another order.
  public static let order = NameMatch("order")
  /// The words of the text are some of the name's.
  public static let partial = NameMatch("partial")
  /// The text is made of the first letters of the name.
  public static let initials = NameMatch("initials")
  /// A few slips of the pen lie between them.
  public static let slips = NameMatch("slips")
  /// Both are the same but for an English plural, or British and American spelling.
  public static let inflected = NameMatch("inflected")
  /// The last word of the name of a person who was named in full before.
  public static let surname = NameMatch("surname")
  /// What the citizens of a country, or its things, are called.
  public static let demonym = NameMatch("demonym")
  /// The name, or code, of a state that is no more: this is a country in which its territory is now.
  public static let successor = NameMatch("successor")
  /// The words in use.
  public static let known: [NameMatch] = [
    .reference, .id, .code, .exact, .folded, .spelling, .title, .brackets, .lookAlike, .order, .partial, .initials,
    .slips, .inflected, .surname, .demonym, .successor,
  ]
}
