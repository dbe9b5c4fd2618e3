/// What came of a recommendation or a strategy.
public struct FollowUpKind: OpenVocabulary {
  /// The word.
  public let rawValue: String
  /// Makes a word.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Its addressees considered it.
  public static let considered = FollowUpKind("considered")
  /// Its addressees accepted it.
  public static let accepted = FollowUpKind("accepted")
  /// Its addressees rejected it.
  public static let rejected = FollowUpKind("rejected")
  /// Its doing has begun.
  public static let started = FollowUpKind("started")
  /// It is done in part.
  public static let partlyDone = FollowUpKind("partly-done")
  /// It is done.
  public static let done = FollowUpKind("done")
  /// A source says that it was not done.
  public static let notDone = FollowUpKind("not-done")
  /// The words in use.
  public static let known: [FollowUpKind] = [.considered, .accepted, .rejected, .started, .partlyDone, .done, .notDone]
}
