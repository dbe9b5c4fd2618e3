/// A relation as seen from one of its ends.
public struct NamedRelation: Hashable, Sendable {
  /// The name from this end.
  public var name: String
  /// What is at the other end.
  public var reference: Reference
  /// Whether the other end is the one that points.
  public var isInverse: Bool
  /// What speaks for it.
  public var evidence: [Evidence]

  /// Makes a relation.
  public init(name: String, reference: Reference, isInverse: Bool, evidence: [Evidence] = []) {
    self.name = name
    self.reference = reference
    self.isInverse = isInverse
    self.evidence = evidence
  }
}
