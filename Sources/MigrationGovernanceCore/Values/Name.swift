/// What something is called: a text, with its language, its kind and its time.
public struct Name: Record {
  /// The name as the source writes it.
  public var text: String
  /// The language it is in.
  public var language: LanguageTag?
  /// What sort of name it is.
  public var kind: NameKind?
  /// The bounds that a source states.
  public var during: DateSpan?
  /// When a source saw it to be so.
  public var on: DateSpan?
  /// Keys of other tools.
  public var extensions = Extensions()

  /// Makes the record that a reader fills.
  public init(_ blank: Blank) {
    text = ""
  }

  /// Makes a name.
  public init(_ text: String, language: LanguageTag? = nil, kind: NameKind? = nil) {
    self.text = text
    self.language = language
    self.kind = kind
  }

  /// Fields and terms.
  public static let schema = Schema<Name>(
    "Name", "What something is called: a text, with its language, its kind and its time.", main: "text",
    fields: [
      Field("text", \.text, "The name as the source writes it.", term: "schema:name"),
      Field("language", \.language, "The language it is in: “en”, “sr-Latn”.", term: "schema:inLanguage"),
      Field("kind", \.kind, "What sort of name it is: official, alias, acronym or former.", term: "dcterms:type"),
      .during(\.during),
      .on(\.on),
    ])
}

/// What sort of name a name is.
public struct NameKind: OpenVocabulary {
  /// The word.
  public let rawValue: String
  /// Makes a word.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// The name that its bearer or the law gives it; in another language, say.
  public static let official = NameKind("official")
  /// Another name in use, or another spelling.
  public static let alias = NameKind("alias")
  /// The initials in use.
  public static let acronym = NameKind("acronym")
  /// A name that it bore before.
  public static let former = NameKind("former")
  /// The words in use.
  public static let known: [NameKind] = [.official, .alias, .acronym, .former]
}
