public import MigrationGovernanceCore

/// A knowledge base with its relations, to be asked: immutable, built once, safe to share.
///
/// Every answer has its order stated, and the same knowledge base gives the same answers. Building goes through every
/// entity once.
public struct KnowledgeGraph: Sendable {
  /// What it was built from.
  public let knowledgeBase: KnowledgeBase
  /// All edges, by the entity they start from, in the order of the knowledge base and its schemas; those of the reference
  /// data at the end, where no record takes their place.
  let edges: [Edge]
  private let outgoing: [String: Range<Int>]
  private let incoming: [String: [Int]]
  private let citations: [String: Int]
  /// The text index, made at the first search.
  let textIndex = TextIndexBox()

  /// Builds a graph. Linear in the knowledge base.
  public init(_ knowledgeBase: KnowledgeBase) {
    var builder = GraphBuilder(knowledgeBase)
    for type in knowledgeBase.model.types { builder.add(type) }
    builder.addReferenceData()
    self.knowledgeBase = knowledgeBase
    edges = builder.edges
    outgoing = builder.outgoing
    incoming = builder.incoming
    citations = builder.citations
  }

  /// The entity that a reference points at, or `nil`. O(1).
  public subscript(reference: Reference) -> (any Entity)? { knowledgeBase[reference] }

  /// What to call an entity: its name; else, or without a record, that of the reference data; else the id of the record,
  /// or the text of the reference. O(1).
  public func name(of reference: Reference) -> String {
    let entity = self[reference]
    if let name = entity?.displayName, name != reference.id { return name }
    return ReferenceData.name(of: reference) ?? (entity == nil ? reference.text : reference.id)
  }

  /// Whether anything is known of a reference: a record, an entry of the reference data, or somebody who points at it.
  public func knows(_ reference: Reference) -> Bool {
    self[reference] != nil || incoming[reference.text] != nil || ReferenceData.knows(reference)
  }

  /// What an entity points at, in the order of its schema. O(1) and the edges.
  public func edges(from reference: Reference) -> ArraySlice<Edge> {
    outgoing[reference.text].map { edges[$0] } ?? []
  }

  /// What points at an entity, kind by kind in the order of the model, in the order of the tables. O(1) and the edges.
  public func edges(to reference: Reference) -> [Edge] { (incoming[reference.text] ?? []).map { edges[$0] } }

  /// The relations of an entity both ways: what it points at by the path of the field, in the order of the schema, then
  /// what points at it by the names of the inverses, in the order of the model. Places in documents are not among them.
  public func relations(of reference: Reference) -> [NamedRelation] {
    edges(from: reference).map {
      NamedRelation(name: $0.relation, reference: $0.to, isInverse: false, evidence: $0.evidence)
    }
      + edges(to: reference).map {
        NamedRelation(name: $0.inverse, reference: $0.from, isInverse: true, evidence: $0.evidence)
      }
  }

  /// How often a document is given as the place where something is said. O(1).
  public func citationCount(of document: Reference) -> Int { citations[document.text] ?? 0 }
}
