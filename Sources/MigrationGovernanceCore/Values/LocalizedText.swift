/// A text in a language.
public struct LocalizedText: Record {
  /// The text.
  public var text: String
  /// The language it is in.
  public var language: LanguageTag?
  /// Keys of other tools.
  public var extensions = Extensions()

  /// Makes the record that a reader fills.
  public init(_ blank: Blank) {
    text = ""
  }

  /// Makes a text.
  public init(_ text: String, language: LanguageTag? = nil) {
    self.text = text
    self.language = language
  }

  /// Fields and terms.
  public static let schema = Schema<LocalizedText>(
    "LocalizedText", "A text in a language.", main: "text",
    fields: [
      Field("text", \.text, "The text, as the source writes it or as the editor sums it up."),
      Field("language", \.language, "The language it is in: “en”, “sr-Latn”.", term: "schema:inLanguage"),
    ])
}
