import MigrationGovernance

/// The example of Mentions.md.
enum MentionsListing {
  static func run(_ base: KnowledgeBase, _ text: String, print: (String, String, String) -> Void) {
    let graph = KnowledgeGraph(base)
    for mention in graph.mentions(in: text) {
      for meaning in mention.meanings { print(mention.text, meaning.text, meaning.reason) }
    }
  }
}
