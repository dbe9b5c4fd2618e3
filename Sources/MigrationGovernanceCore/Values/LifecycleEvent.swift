/// A step in the life of a strategy, such as drafting or adoption, and whether it was taken.
public struct LifecycleEvent: Record {
  /// What step it is.
  public var kind: LifecycleKind?
  /// When the step was or is to be taken.
  public var when: DateSpan?
  /// Whether it is done.
  public var state: LifecycleState?
  /// Who takes the step.
  public var by: [Party] = []
  /// Where the sources say it.
  public var evidence: [Evidence] = []
  /// Keys of other tools.
  public var extensions = Extensions()

  /// Makes the record that a reader fills.
  public init(_ blank: Blank) {}

  /// Makes an event.
  public init(_ kind: LifecycleKind, when: DateSpan? = nil, state: LifecycleState? = nil, by: [Party] = []) {
    self.kind = kind
    self.when = when
    self.state = state
    self.by = by
  }

  /// Fields and terms.
  public static let schema = Schema<LifecycleEvent>(
    "LifecycleEvent", "A step in the life of a strategy, such as drafting or adoption, and whether it was taken.",
    term: "prov:Activity",
    fields: [
      Field(
        "kind", \.kind, "What step it is: drafting, adopted, entered-into-force, revision.",
        term: "dcterms:type", required: true),
      Field("when", \.when, "When the step was or is to be taken.", term: "dcterms:date"),
      Field("state", \.state, "Whether it is done, planned, under way or cancelled, as of what the source says."),
      Field(
        "by", \.by, "Who takes the step.", term: "prov:wasAssociatedWith", list: .set, inverse: "strategyEvents",
        kinds: EntityKind.actors),
      .evidence(\.evidence),
    ])
}

/// A step in the life of a strategy.
public struct LifecycleKind: OpenVocabulary {
  /// The word.
  public let rawValue: String
  /// Makes a word.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// It is written, from the first decision to do so to the draft.
  public static let drafting = LifecycleKind("drafting")
  /// It is laid before those who decide on it.
  public static let proposed = LifecycleKind("proposed")
  /// Those who may decide on it did: adopted, approved or passed, whichever word the source uses.
  public static let adopted = LifecycleKind("adopted")
  /// It is signed by those whom it binds.
  public static let signed = LifecycleKind("signed")
  /// It is made public.
  public static let published = LifecycleKind("published")
  /// It begins to apply.
  public static let enteredIntoForce = LifecycleKind("entered-into-force")
  /// It is carried out.
  public static let implementation = LifecycleKind("implementation")
  /// Its carrying out is reported on or evaluated.
  public static let monitoring = LifecycleKind("monitoring")
  /// It is changed and goes on.
  public static let revision = LifecycleKind("revision")
  /// Its time ends.
  public static let expired = LifecycleKind("expired")
  /// It is ended by a decision.
  public static let repealed = LifecycleKind("repealed")
  /// The words in use.
  public static let known: [LifecycleKind] = [
    .drafting, .proposed, .adopted, .signed, .published, .enteredIntoForce, .implementation, .monitoring, .revision,
    .expired, .repealed,
  ]
}

/// Whether a step is taken.
public struct LifecycleState: OpenVocabulary {
  /// The word.
  public let rawValue: String
  /// Makes a word.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// It is over.
  public static let done = LifecycleState("done")
  /// It is to come.
  public static let planned = LifecycleState("planned")
  /// It has begun and is not over.
  public static let underWay = LifecycleState("under-way")
  /// It will not come, or was broken off.
  public static let cancelled = LifecycleState("cancelled")
  /// The words in use.
  public static let known: [LifecycleState] = [.done, .planned, .underWay, .cancelled]
}
