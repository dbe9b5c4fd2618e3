public import MigrationGovernanceCore

extension KnowledgeGraph {
  /// The network that a projection makes, or why it can't be: a word of it is no kind or no relation.
  ///
  /// ```swift
  /// let network = try graph.network(.coParticipation)
  /// ```
  ///
  /// Nodes are all who have one of the roles, with or without edges; their attribute `facts` is the number of the facts in
  /// which they have one. A group is one node: it is possibly its members, and never replaced by them. Parties that are
  /// described only are no nodes. An edge is as strong as its facts are many; each fact has its date and the evidence on
  /// the ways to both ends. Who has several roles in a fact is in it once, and not connected with itself.
  ///
  /// The date of a fact is that of the occasion, of a programme the time when it ran; plans and the periods of
  /// strategies are no dates here. A meeting that was cancelled, and what was to be said there, is no fact; what is not
  /// known to have been held is one `possibly`.
  ///
  /// Linear in the facts and the square of those that each connects.
  public func network(_ projection: Projection) throws(QueryError) -> Network {
    var builder = NetworkBuilder(graph: self, projection: projection)
    try builder.check()
    builder.addFacts()
    do { return try builder.network() } catch { throw QueryError(error.reason) }
  }
}
