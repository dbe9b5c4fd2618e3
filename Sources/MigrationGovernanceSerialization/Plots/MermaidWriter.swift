import MigrationGovernanceCore

/// Draws timelines and networks in the language of Mermaid, which GitHub and many wikis show inside of Markdown.
///
/// ```swift
/// let export = MermaidWriter().timeline(graph.timeline(ofKinds: [Strategy.kind]), title: "Strategies")
/// ```
///
/// The same input gives the same bytes.
public struct MermaidWriter: Sendable {
  /// Makes a writer.
  public init() {}

  /// How many edges Mermaid draws before it refuses, unless its page says otherwise.
  static let mostEdges = 500
}
