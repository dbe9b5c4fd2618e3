public import MigrationGovernanceCore

/// That one entity points at another.
public struct Edge: Hashable, Sendable {
  /// The entity that points.
  public var from: Reference
  /// The way in which it points, the keys of the fields joined by dots: `organisers`, `organisers.for`. The field that a
  /// record's short form consists of is not named.
  public var relation: String
  /// The relation's name from the other end: `meetingsOrganised`.
  public var inverse: String
  /// What it points at.
  public var to: Reference
  /// What speaks for it: the evidence of the value itself where it has its own, else that of the field.
  public var evidence: [Evidence]
}
