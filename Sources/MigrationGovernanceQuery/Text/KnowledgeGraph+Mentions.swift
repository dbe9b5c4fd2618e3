public import MigrationGovernanceCore

extension KnowledgeGraph {
  /// The people, bodies, countries, groups, themes and dates that a text names, in its order; none overlap.
  ///
  /// As ``MentionFinder`` finds them: with all that the words may mean, the best first. The first text builds the index of
  /// names; after that it is linear in the text.
  public func mentions(in text: String) -> [Mention] { mentionFinder.mentions(in: text) }
}
