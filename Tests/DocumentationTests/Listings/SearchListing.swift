import MigrationGovernance

/// The example of Search.md.
enum SearchListing {
  static func run(_ base: KnowledgeBase, print: (Reference, String, String) -> Void) throws {
    let graph = KnowledgeGraph(base)
    for hit in try graph.search("\"illegal migration\" statistic* -visa", limit: 5) {
      print(hit.reference, hit.field, hit.snippet.text)
    }
  }
}
