/// What sort of contribution it is.
public struct ContributionKind: OpenVocabulary {
  /// The word.
  public let rawValue: String
  /// Makes a word.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Words of welcome or opening.
  public static let welcome = ContributionKind("welcome")
  /// A presentation of the agenda.
  public static let presentation = ContributionKind("presentation")
  /// A turn in a discussion that neither asks nor answers.
  public static let intervention = ContributionKind("intervention")
  /// A question, or a part of one that is answered by itself.
  public static let question = ContributionKind("question")
  /// An answer; a joint one is one.
  public static let answer = ContributionKind("answer")
  /// Words quoted from a participant, without their place in the proceedings.
  public static let statement = ContributionKind("statement")
  /// Words of closing or summary.
  public static let closing = ContributionKind("closing")
  /// The words in use.
  public static let known: [ContributionKind] = [
    .welcome, .presentation, .intervention, .question, .answer, .statement, .closing,
  ]
}
