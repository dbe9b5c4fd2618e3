/// What sort of meeting it is, by the word of the source.
public struct MeetingKind: OpenVocabulary {
  /// The word.
  public let rawValue: String
  /// Makes a word.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// A meeting of which the source says no more.
  public static let meeting = MeetingKind("meeting")
  /// A meeting of experts.
  public static let expertMeeting = MeetingKind("expert-meeting")
  /// A meeting of a standing panel.
  public static let panelMeeting = MeetingKind("panel-meeting")
  /// A workshop.
  public static let workshop = MeetingKind("workshop")
  /// A seminar.
  public static let seminar = MeetingKind("seminar")
  /// A training.
  public static let training = MeetingKind("training")
  /// A conference.
  public static let conference = MeetingKind("conference")
  /// The words in use.
  public static let known: [MeetingKind] = [
    .meeting, .expertMeeting, .panelMeeting, .workshop, .seminar, .training, .conference,
  ]
}

/// Whether a meeting took place, as far as the sources say.
public struct MeetingStatus: OpenVocabulary {
  /// The word.
  public let rawValue: String
  /// Makes a word.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// A source says that it will take place, none that it did.
  public static let announced = MeetingStatus("announced")
  /// A source says that it took place.
  public static let held = MeetingStatus("held")
  /// A source says that it will not, or did not, take place.
  public static let cancelled = MeetingStatus("cancelled")
  /// The sources do not tell whether it took place.
  public static let unknown = MeetingStatus("unknown")
  /// The words in use.
  public static let known: [MeetingStatus] = [.announced, .held, .cancelled, .unknown]
}
