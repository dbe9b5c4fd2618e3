public import MigrationGovernanceCore

/// Something that no source says.
public struct Gap: Hashable, Sendable {
  /// What makes a field one to ask for.
  public enum Reason: Int, Hashable, Sendable, Comparable {
    /// A complete record says it.
    case required
    /// It is a date by which others are placed in time.
    case date
    /// It tells who acts or is addressed.
    case party

    /// In the order of the cases.
    public static func < (one: Reason, other: Reason) -> Bool { one.rawValue < other.rawValue }
  }

  /// The entity.
  public var entity: Reference
  /// The path of the field: `when`, `events[0].when`.
  public var field: String
  /// Why it is asked for.
  public var reason: Reason
  /// How many entities point at this one.
  public var dependents: Int
  /// What is not said, in a sentence without a full stop.
  public var message: String
  /// What speaks for the rest of the entity: where to look first.
  public var evidence: [Evidence]
}

extension KnowledgeGraph {
  /// What the sources do not say, most useful first: by how many entities point at the one that is silent, then what a
  /// complete record says, dates, and who acts or is addressed; then by reference, then in the order of the schema.
  ///
  /// From the schema: required fields, fields with the term of a date (of an event, an issue, a time covered), and parties
  /// with the term of an organiser, a speaker, an author or an addressee. Bounds (`during`) are not asked for. What a source
  /// states to be absent is an answer and no gap. Who recommends is no gap where it is said what the recommendation comes from. Linear in the knowledge base.
  ///
  /// ```swift
  /// let gaps = graph.gaps()
  /// let first = gaps.prefix(5).map { "\($0.entity): \($0.message)" }
  /// ```
  public func gaps() -> [Gap] {
    let search = GapSearch(dictionary: DataDictionary(knowledgeBase.model))
    let found = knowledgeBase.model.types.flatMap { gaps(of: $0, search) }
    return found.enumerated().sorted { one, other in
      let (first, second) = (one.element, other.element)
      if first.dependents != second.dependents { return first.dependents > second.dependents }
      return (first.reason, first.entity, one.offset) < (second.reason, second.entity, other.offset)
    }.map(\.element)
  }

  private func gaps<E: Entity>(of type: E.Type, _ search: GapSearch) -> [Gap] {
    knowledgeBase[type].flatMap { entity -> [Gap] in
      let reference = entity.reference
      let dependents = storage.index.number(of: reference).map {
        Set(storage.adjacency.sources[storage.adjacency.incoming($0)]).count
      }
      return search.missing(in: entity).map {
        Gap(
          entity: reference, field: $0.path, reason: $0.reason, dependents: dependents ?? 0,
          message: "“\($0.path)” is not stated: \($0.meaning)", evidence: entity.evidence(for: $0.top))
      }
    }
  }
}
