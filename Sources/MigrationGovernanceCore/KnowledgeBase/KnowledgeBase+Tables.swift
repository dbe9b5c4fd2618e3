// The tables of the standard model by name. Each is the table of its type, changed in place.
extension KnowledgeBase {
  /// The bodies.
  public var organisations: EntityTable<Organisation> {
    get { self[Organisation.self] }
    _modify { yield &self[Organisation.self] }
  }

  /// The countries.
  public var countries: EntityTable<Country> {
    get { self[Country.self] }
    _modify { yield &self[Country.self] }
  }

  /// The groups of countries.
  public var groups: EntityTable<CountryGroup> {
    get { self[CountryGroup.self] }
    _modify { yield &self[CountryGroup.self] }
  }

  /// The people.
  public var persons: EntityTable<Person> {
    get { self[Person.self] }
    _modify { yield &self[Person.self] }
  }

  /// The programmes.
  public var programmes: EntityTable<Programme> {
    get { self[Programme.self] }
    _modify { yield &self[Programme.self] }
  }

  /// The meetings.
  public var meetings: EntityTable<Meeting> {
    get { self[Meeting.self] }
    _modify { yield &self[Meeting.self] }
  }

  /// The sessions.
  public var sessions: EntityTable<Session> {
    get { self[Session.self] }
    _modify { yield &self[Session.self] }
  }

  /// The speaking turns.
  public var contributions: EntityTable<Contribution> {
    get { self[Contribution.self] }
    _modify { yield &self[Contribution.self] }
  }

  /// The strategies.
  public var strategies: EntityTable<Strategy> {
    get { self[Strategy.self] }
    _modify { yield &self[Strategy.self] }
  }

  /// The recommendations.
  public var recommendations: EntityTable<Recommendation> {
    get { self[Recommendation.self] }
    _modify { yield &self[Recommendation.self] }
  }

  /// The follow-ups.
  public var followUps: EntityTable<FollowUp> {
    get { self[FollowUp.self] }
    _modify { yield &self[FollowUp.self] }
  }

  /// The documents.
  public var documents: EntityTable<Document> {
    get { self[Document.self] }
    _modify { yield &self[Document.self] }
  }

  /// The observations.
  public var observations: EntityTable<Observation> {
    get { self[Observation.self] }
    _modify { yield &self[Observation.self] }
  }

  /// The themes.
  public var themes: EntityTable<Theme> {
    get { self[Theme.self] }
    _modify { yield &self[Theme.self] }
  }

  /// The links.
  public var links: EntityTable<Link> {
    get { self[Link.self] }
    _modify { yield &self[Link.self] }
  }
}
