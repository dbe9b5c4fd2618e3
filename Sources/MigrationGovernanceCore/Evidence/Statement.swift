/// A piece of an answer, with what speaks for it.
public struct Statement: Hashable, Sendable {
  /// What is said.
  public var text: String
  /// What speaks for it.
  public var evidence: [Evidence]

  /// Makes a statement.
  public init(_ text: String, evidence: [Evidence] = []) {
    self.text = text
    self.evidence = evidence
  }
}
