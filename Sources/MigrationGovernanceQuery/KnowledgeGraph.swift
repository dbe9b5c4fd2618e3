public import MigrationGovernanceCore

/// A knowledge base with its relations, to be asked: immutable, built once.
public struct KnowledgeGraph: Sendable {
  /// What it was built from.
  public let knowledgeBase: KnowledgeBase

  /// Builds a graph.
  public init(_ knowledgeBase: KnowledgeBase) { self.knowledgeBase = knowledgeBase }
}
