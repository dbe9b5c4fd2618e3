/// A name in the reference data, with its kind, its language, its time and where that is said.
public struct ReferenceName: Hashable, Sendable {
  /// The name.
  public var text: String
  /// What sort of name it is: official, alias, acronym, former.
  public var kind: NameKind
  /// The language it is in; `nil` for English.
  public var language: LanguageTag?
  /// When it was the name, as far as the source says.
  public var during: DateSpan?
  /// Where the name, and its time, are found.
  public var source: ReferenceSource

  /// Makes a name of its parts.
  public init(
    _ text: String, kind: NameKind, language: LanguageTag? = nil, during: DateSpan? = nil, source: ReferenceSource
  ) {
    self.text = text
    self.kind = kind
    self.language = language
    self.during = during
    self.source = source
  }
}
