public import MigrationGovernanceCore

/// An entity that a search found.
public struct SearchHit: Hashable, Sendable {
  /// The entity.
  public var reference: Reference
  /// What to call it.
  public var name: String
  /// How well it fits, above 0: comparable among the hits of one search only.
  public var score: Double
  /// The field that the snippet is from: `summary`, `topics[1]`.
  public var field: String
  /// The text around what was found.
  public var snippet: Snippet
  /// The words that were found in the text of the snippet, folded, in their order, each once.
  public var words: [String]
  /// Where a time was asked for: `yes` if a date of the entity meets it, `possibly` if one may or the sources give none.
  public var date: Answer?
}

/// A part of a text, with what was found in it.
public struct Snippet: Hashable, Sendable {
  /// The part, in the words of the text, with an ellipsis where something is left out; line breaks are spaces.
  public var text: String
  /// What was found, in Unicode scalars of the part.
  public var highlights: [Range<Int>]
  /// All that was found in the whole text, in Unicode scalars of it.
  public var matches: [Range<Int>]
}
