public import MigrationGovernanceCore

/// A question to a graph: which entities of a type meet a condition, in what order, how many of them.
///
/// A value: making one costs nothing and asks nothing, and it can be kept, narrowed and asked again.
///
/// Answers are in the order of the table unless they are sorted. Asking costs what the best index leaves to be looked at,
/// else one look at every row; ``explanation`` tells which it was.
public struct Query<E: Entity>: Sendable {
  /// The graph that is asked.
  public let graph: KnowledgeGraph
  /// The condition.
  public var filter = Filter<E>()
  var order: RowOrder<E>?
  var limit: Int?
  /// Whether indexes may answer. Without them every row is read: the same answers, later.
  package var usesIndexes = true

  /// Asks for all entities of a type.
  public init(_ type: E.Type = E.self, in graph: KnowledgeGraph) { self.graph = graph }

  /// The same question to another graph.
  public func asked(of graph: KnowledgeGraph) -> Query {
    var query = Query(E.self, in: graph)
    (query.filter, query.order, query.limit, query.usesIndexes) = (filter, order, limit, usesIndexes)
    return query
  }

  /// At most so many, from the first in the order.
  public func limited(to count: Int) -> Query {
    var query = self
    query.limit = max(0, min(count, limit ?? count))
    return query
  }

  /// What meets the condition as well as those before; a negated filter leaves things out.
  public func `where`(_ filter: Filter<E>) -> Query { filtered(by: filter) }

  /// The answers, each with its certainty.
  public var hits: [Hit<E>] { run().hits(in: self) }
  /// The entities that answer.
  public var entities: [E] { hits.map(\.entity) }
  /// The ids of what answers.
  public var ids: [EntityID<E>] { run().ids(in: self) }
  /// How many answers there are. Cheaper than making them.
  public var count: Int { run().rows.count }
  /// The first answer.
  public var first: Hit<E>? { limited(to: 1).hits.first }
}

extension Query: Filterable {
  /// What passes as well.
  public func filtered(by other: Filter<E>) -> Query {
    var query = self
    query.filter = filter.and(other)
    return query
  }
}

/// An entity that answers a query.
public struct Hit<E: Entity>: Sendable {
  /// The entity.
  public let entity: E
  /// Whether it certainly answers, or possibly.
  public let answer: Answer
  /// What speaks for what was asked about: the evidence of the fields in the condition, each once, else that of the
  /// whole entity.
  public let evidence: [Evidence]

  /// The reference of the entity.
  public var reference: Reference { entity.reference }
}

extension KnowledgeGraph {
  /// All entities of a type, one of a sister package too, to be narrowed.
  public func all<E: Entity>(_ type: E.Type) -> Query<E> { Query(type, in: self) }
  /// The bodies, to be narrowed.
  public var organisations: Query<Organisation> { all(Organisation.self) }
  /// The countries that have a record, to be narrowed.
  public var countries: Query<Country> { all(Country.self) }
  /// The groups of countries, to be narrowed.
  public var groups: Query<CountryGroup> { all(CountryGroup.self) }
  /// The people, to be narrowed.
  public var persons: Query<Person> { all(Person.self) }
  /// The programmes, to be narrowed.
  public var programmes: Query<Programme> { all(Programme.self) }
  /// The meetings, to be narrowed.
  public var meetings: Query<Meeting> { all(Meeting.self) }
  /// The sessions, to be narrowed.
  public var sessions: Query<Session> { all(Session.self) }
  /// The speaking turns, to be narrowed.
  public var contributions: Query<Contribution> { all(Contribution.self) }
  /// The strategies, to be narrowed.
  public var strategies: Query<Strategy> { all(Strategy.self) }
  /// The recommendations, to be narrowed.
  public var recommendations: Query<Recommendation> { all(Recommendation.self) }
  /// The follow-ups, to be narrowed.
  public var followUps: Query<FollowUp> { all(FollowUp.self) }
  /// The documents, to be narrowed.
  public var documents: Query<Document> { all(Document.self) }
  /// The observations, to be narrowed.
  public var observations: Query<Observation> { all(Observation.self) }
  /// The themes, to be narrowed.
  public var themes: Query<Theme> { all(Theme.self) }
  /// The links, to be narrowed.
  public var links: Query<Link> { all(Link.self) }
}
