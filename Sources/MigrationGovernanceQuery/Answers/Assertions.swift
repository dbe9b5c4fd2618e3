public import MigrationGovernanceCore

/// One thing that a source says of an entity.
public struct Assertion: Hashable, Sendable {
  /// The key of the field that it speaks of.
  public var field: String
  /// What is said, in words, with the one piece of evidence.
  public var statement: Statement
  /// From when it is known that it was said: the day of the speech, the issue of the document, else the day on which it was
  /// seen to be so, else the day by which the document was there; `nil` where nothing tells.
  public var since: DateSpan?
  /// Whether it was said by the date asked; `yes` where none was.
  public var answer: Answer
}

/// What one voice in one document says.
public struct Voice: Hashable, Sendable {
  /// The document; `nil` where the evidence names none.
  public var document: EntityID<Document>?
  /// Who says it, where not the document itself: a contribution, a person, a body.
  public var by: Reference?
  /// Who speaks, where a contribution says it.
  public var speakers: [Party]
  /// What it says, in the order of the schema.
  public var assertions: [Assertion]
}

/// What is said of an entity, and by whom.
public struct Assertions: Hashable, Sendable {
  /// What sources state, and what follows from it by counting or reckoning: by document, then the document's own words, then
  /// those it reports, by reference.
  public var stated: [Voice]
  /// What an editor infers from a document, or takes from outside: nobody's assertion.
  public var inferred: [Voice]
  /// The documents that state something, by id.
  public var documents: [EntityID<Document>]
  /// How many of the documents are independent of each other, at least and at most. Documents with an author or a
  /// publisher in common count as one, those linked as the same possibly; one that names neither may be by the hand of any
  /// other.
  public var independentSources: ClosedRange<Int>
}

extension KnowledgeGraph {
  /// What is asserted of an entity or of one of its fields, by whom, and in how many independent documents.
  ///
  /// With a date, what was said by then: `yes` or `possibly`; what was certainly said later is left out. An editor's wording
  /// (`label`) is nobody's assertion. Where a source differs from what the entity holds, what that source says is told. Linear
  /// in the entity.
  ///
  /// ```swift
  /// let iom = try graph.assertions(about: Reference("organisation:iom"), field: "names")
  /// let count = iom.independentSources
  /// let voices = iom.stated.map { "\($0.document?.text ?? "no document"): \($0.assertions.map(\.statement.text))" }
  /// ```
  ///
  /// - Parameters:
  ///   - reference: The entity.
  ///   - field: The key of one field, or the name of a relation whose absence is stated.
  ///   - date: By when, if not at any time.
  public func assertions(
    about reference: Reference, field: String? = nil, by date: DateSpan? = nil
  ) -> Assertions {
    var gathering = AssertionGathering(graph: self, date: date)
    if let entity = self[reference] { gathering.add(entity, field) }
    let stated = gathering.voices { $0 == .stated || $0 == .derived }
    let documents = Set(stated.compactMap(\.document)).sorted()
    return Assertions(
      stated: stated, inferred: gathering.voices { $0 != .stated && $0 != .derived }, documents: documents,
      independentSources: independent(documents))
  }

  /// How many documents certainly, and at most, owe nothing to each other. A link that says two are the same is a
  /// judgement: it lowers what is certain and leaves what is possible.
  private func independent(_ documents: [EntityID<Document>]) -> ClosedRange<Int> {
    let most = clusters(documents, identifying: false).count
    let certain = clusters(documents, identifying: true).count(where: \.hasHands)
    return (most == 0 ? 0 : max(certain, 1))...most
  }

  /// Documents put together by the authors and publishers that they have in common; some name neither.
  private func clusters(
    _ documents: [EntityID<Document>], identifying: Bool
  ) -> [(members: Set<Reference>, hasHands: Bool)] {
    documents.reduce(into: []) { clusters, document in
      let entity = knowledgeBase[document]
      let hands = ((entity?.authors ?? []) + [entity?.publisher].compactMap { $0 }).compactMap(\.party)
      let same = identifying ? identified(with: document.reference) : []
      var cluster = (members: Set([document.reference] + hands + same), hasHands: !hands.isEmpty)
      clusters.removeAll { other in
        guard !other.members.isDisjoint(with: cluster.members) else { return false }
        cluster = (cluster.members.union(other.members), cluster.hasHands || other.hasHands)
        return true
      }
      clusters.append(cluster)
    }
  }
}
