/// What sort of document it is.
public struct DocumentKind: OpenVocabulary {
  /// The word.
  public let rawValue: String
  /// Makes a word.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// A report, of a meeting say.
  public static let report = DocumentKind("report")
  /// A page of a site.
  public static let webPage = DocumentKind("web-page")
  /// A news item or press release.
  public static let news = DocumentKind("news")
  /// The agenda of a meeting.
  public static let agenda = DocumentKind("agenda")
  /// The slides of a presentation.
  public static let presentation = DocumentKind("presentation")
  /// A paper for discussion.
  public static let discussionPaper = DocumentKind("discussion-paper")
  /// A record of lessons learned.
  public static let lessonsLearned = DocumentKind("lessons-learned")
  /// The results of an evaluation.
  public static let evaluation = DocumentKind("evaluation")
  /// A profile of a country: a migration profile.
  public static let profile = DocumentKind("profile")
  /// The text of a strategy, a programme or a law.
  public static let policyText = DocumentKind("policy-text")
  /// A list of participants.
  public static let listOfParticipants = DocumentKind("list-of-participants")
  /// The words in use.
  public static let known: [DocumentKind] = [
    .report, .webPage, .news, .agenda, .presentation, .discussionPaper, .lessonsLearned, .evaluation, .profile,
    .policyText, .listOfParticipants,
  ]
}

/// Who may read a document.
public struct DocumentAccess: OpenVocabulary {
  /// The word.
  public let rawValue: String
  /// Makes a word.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Everybody.
  public static let open = DocumentAccess("open")
  /// Those who are logged in.
  public static let registered = DocumentAccess("registered")
  /// Those who work for its authors.
  public static let `internal` = DocumentAccess("internal")
  /// The words in use.
  public static let known: [DocumentAccess] = [.open, .registered, .internal]
}
