/// How a quantity stands to the number that is given.
public struct Comparator: OpenVocabulary {
  /// The word.
  public let rawValue: String
  /// Makes a word.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// It is about the number: “an estimated 680,000”.
  public static let about = Comparator("about")
  /// It is more than the number: “over 50%”.
  public static let moreThan = Comparator("more-than")
  /// It is the number or more.
  public static let atLeast = Comparator("at-least")
  /// It is the number or less.
  public static let atMost = Comparator("at-most")
  /// The words in use.
  public static let known: [Comparator] = [.about, .moreThan, .atLeast, .atMost]
}
