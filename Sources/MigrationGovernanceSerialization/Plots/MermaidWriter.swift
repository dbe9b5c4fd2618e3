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

  /// How long a text Mermaid reads before it refuses, in units of UTF-16, and somewhat less.
  static let longest = 48_000

  /// The text of as much as Mermaid takes: of `most` at first, then of less and less.
  static func fitting(_ most: Int, _ draw: (Int) -> (lines: [String], leftOut: [String])) -> (
    text: String, leftOut: [String]
  ) {
    var most = most
    while true {
      let (lines, leftOut) = draw(most)
      let text = lines.joined(separator: "\n") + "\n"
      if text.utf16.count <= longest || most <= 1 { return (text, leftOut) }
      most = most * 3 / 4
    }
  }
}
