/// Something with a date, or that should have one.
public struct TimelineEntry: Hashable, Sendable {
  /// When it is; `nil` where no source says.
  public var date: DateSpan?
  /// The entity.
  public var reference: Reference
  /// A few words for the entity.
  public var name: String
  /// What of it is dated: the words of a step, the key of a field; empty for when the entity itself was.
  public var aspect: String
  /// Whether it is so: `possibly` for what is planned or only announced, `no` for what was cancelled.
  public var certainty: Answer
  /// What speaks for it.
  public var evidence: [Evidence]

  /// Makes an entry.
  public init(
    date: DateSpan?, reference: Reference, name: String, aspect: String = "", certainty: Answer = .yes,
    evidence: [Evidence] = []
  ) {
    self.date = date
    self.reference = reference
    self.name = name
    self.aspect = aspect
    self.certainty = certainty
    self.evidence = evidence
  }

  /// What is dated: the name of the entity, and its field or step.
  public var what: String { aspect.isEmpty ? name : "\(name): \(aspect)" }
}
