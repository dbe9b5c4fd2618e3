public import MigrationGovernanceCore

/// A knowledge base with its relations, to be asked: immutable, built once, safe to share, cheap to copy.
///
/// Every answer has its order stated, and the same knowledge base gives the same answers. Building goes through every
/// entity once; what only some questions need (sorted dates, counted words) is worked out when it is first asked for.
public struct KnowledgeGraph: Sendable {
  let storage: GraphStorage
  /// The text index, made at the first search.
  let textIndex = TextIndexBox()
  /// Finds the names in texts; builds its index at the first text.
  public let mentionFinder: MentionFinder

  /// Builds a graph, of at most two thousand million relations. Linear in the knowledge base.
  public init(_ knowledgeBase: KnowledgeBase) {
    storage = GraphStorage(knowledgeBase)
    mentionFinder = MentionFinder(knowledgeBase)
  }

  /// What it was built from.
  public var knowledgeBase: KnowledgeBase { storage.base }

  /// The entity that a reference points at, or `nil`. O(1).
  public subscript(reference: Reference) -> (any Entity)? {
    storage.index.number(of: reference).flatMap(storage.entity)
  }

  /// What to call an entity: its name; else, or without a record, that of the reference data; else the id of the record,
  /// or the text of the reference. O(1).
  public func name(of reference: Reference) -> String { knowledgeBase.name(of: reference) }

  /// Whether anything is known of a reference: a record, an entry of the reference data, or somebody who points at it.
  public func knows(_ reference: Reference) -> Bool {
    if let number = storage.index.number(of: reference) {
      if number < storage.entityCount || !storage.adjacency.incoming(number).isEmpty { return true }
    }
    return ReferenceData.knows(reference)
  }

  /// How often a document is given as the place where something is said. O(1).
  public func citationCount(of document: Reference) -> Int {
    storage.index.number(of: document).map { Int(storage.citations[Int($0)]) } ?? 0
  }
}
