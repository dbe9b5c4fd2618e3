/// How strongly something is put that should, could or will be done.
public struct RecommendationStrength: OpenVocabulary {
  /// The word.
  public let rawValue: String
  /// Makes a word.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// It is recommended in so many words.
  public static let recommendation = RecommendationStrength("recommendation")
  /// It is said to be needed.
  public static let need = RecommendationStrength("need")
  /// It is advised.
  public static let advice = RecommendationStrength("advice")
  /// It is proposed for decision.
  public static let proposal = RecommendationStrength("proposal")
  /// The author offers to do it.
  public static let offer = RecommendationStrength("offer")
  /// The author promises to do it.
  public static let commitment = RecommendationStrength("commitment")
  /// The author says that it plans to do it.
  public static let plannedAction = RecommendationStrength("planned-action")
  /// The author holds it to be right.
  public static let opinion = RecommendationStrength("opinion")
  /// It is shown as having worked.
  public static let goodPractice = RecommendationStrength("good-practice")
  /// It is said not to be required.
  public static let notRequired = RecommendationStrength("not-required")
  /// The words in use.
  public static let known: [RecommendationStrength] = [
    .recommendation, .need, .advice, .proposal, .offer, .commitment, .plannedAction, .opinion, .goodPractice,
    .notRequired,
  ]
}

/// Whether a source tells what is recommended.
public struct RecommendationContent: OpenVocabulary {
  /// The word.
  public let rawValue: String
  /// Makes a word.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// It tells what is recommended.
  public static let given = RecommendationContent("given")
  /// It names the topics, not what is recommended about them.
  public static let topics = RecommendationContent("topics")
  /// It says that there are recommendations, and not which.
  public static let notGiven = RecommendationContent("not-given")
  /// It says that there are to be recommendations.
  public static let future = RecommendationContent("future")
  /// The words in use.
  public static let known: [RecommendationContent] = [.given, .topics, .notGiven, .future]
}
