/// What sort of programme it is.
public struct ProgrammeKind: OpenVocabulary {
  /// The word.
  public let rawValue: String
  /// Makes a word.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// A programme from which projects are funded.
  public static let programme = ProgrammeKind("programme")
  /// A project: bounded work with an end.
  public static let project = ProgrammeKind("project")
  /// A facility that others can call on.
  public static let facility = ProgrammeKind("facility")
  /// An initiative that offers its help over years.
  public static let initiative = ProgrammeKind("initiative")
  /// An operation in the field.
  public static let operation = ProgrammeKind("operation")
  /// An evaluation of another programme.
  public static let evaluation = ProgrammeKind("evaluation")
  /// The words in use.
  public static let known: [ProgrammeKind] = [.programme, .project, .facility, .initiative, .operation, .evaluation]
}

/// How far a programme is: the activity statuses of IATI, codes 1 to 6.
public struct ProgrammeStatus: OpenVocabulary {
  /// The word.
  public let rawValue: String
  /// Makes a word.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// It is planned or being scoped; IATI code 1.
  public static let pipeline = ProgrammeStatus("pipeline")
  /// It is running; IATI code 2.
  public static let implementation = ProgrammeStatus("implementation")
  /// Its work is done, its accounts or evaluation are not; IATI code 3.
  public static let finalisation = ProgrammeStatus("finalisation")
  /// It is over; IATI code 4.
  public static let closed = ProgrammeStatus("closed")
  /// It was cancelled; IATI code 5.
  public static let cancelled = ProgrammeStatus("cancelled")
  /// It stands still for the time being; IATI code 6.
  public static let suspended = ProgrammeStatus("suspended")
  /// The words in use.
  public static let known: [ProgrammeStatus] = [
    .pipeline, .implementation, .finalisation, .closed, .cancelled, .suspended,
  ]
}
