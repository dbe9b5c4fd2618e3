public import MigrationGovernanceCore

extension KnowledgeGraph {
  /// Which themes the strategies of each country, and the recommendations to it, are about: a line a theme, a column a
  /// country or group. Linear in both.
  ///
  /// A strategy stands under the countries and groups whose policy it is. A recommendation stands under those that are
  /// addressed, and that of a body which acts for or under one; under that of which a description speaks (“the authorities”
  /// of a country), it is `possibly` so. Members do not stand for groups, nor groups for members. What names no theme or no
  /// addressee is under `—`, what is addressed to others alone under `others`.
  ///
  /// Lines are in the order of the tree of the themes, a theme before those below it and among equals by their ids; columns by
  /// name, entities first.
  ///
  /// ```swift
  /// let coverage = graph.themeCoverage(narrower: true)
  /// let asylum = coverage[try Reference("theme:asylum"), try Reference("country:MD")]
  /// let table = coverage.table
  /// ```
  ///
  /// - Parameter narrower: Whether what is about a theme counts for those above it too.
  public func themeCoverage(narrower: Bool = false) -> CrossTable {
    var builder = CrossTableBuilder()
    for strategy in knowledgeBase.strategies { add(strategy, by: "of", narrower, &builder) }
    for recommendation in knowledgeBase.recommendations { add(recommendation, by: "to", narrower, &builder) }
    return builder.table("theme", note: "possibly", kinds: [Strategy.kind, Recommendation.kind]) { heading in
      guard let theme = heading.reference?.id(as: Theme.self) else { return [heading.text] }
      return knowledgeBase.broaderThemes(of: theme).reversed().map(\.id.text) + [theme.text]
    }
  }

  private func add<E: Themed>(_ entity: E, by field: String, _ narrower: Bool, _ builder: inout CrossTableBuilder) {
    let edges = edges(from: entity.reference)
    var themes = edges.filter { $0.relation == "themes" }.map { ($0.to, $0.evidence) }
    if narrower {
      themes += themes.flatMap { theme, evidence in
        (theme.id(as: Theme.self).map { knowledgeBase.broaderThemes(of: $0) } ?? []).map { ($0.reference, evidence) }
      }
    }
    let lines = themes.isEmpty ? [(CrossTable.Heading.notSaid, entity.evidence)] : themes.map { (heading($0), $1) }
    for (column, isCertain, reason) in polities(of: entity, edges, field) {
      for (line, evidence) in lines {
        builder.add(
          entity.reference, line: line, column: column, isNoted: !isCertain, evidence: evidence + reason)
      }
    }
  }

  /// The countries and groups that a field speaks of, each with whether that is certain.
  private func polities<E: Entity>(
    of entity: E, _ edges: [Edge], _ field: String
  ) -> [(CrossTable.Heading, Bool, [Evidence])] {
    let named = edges.filter { $0.relation == field || $0.relation.hasPrefix(field + ".") }
    let kinds = Set(EntityKind.polities.map(\.name))
    let found = named.flatMap { edge -> [(CrossTable.Heading, Bool, [Evidence])] in
      let own = kinds.contains(edge.to.kind) ? [edge.to] : related(to: edge.to, by: "jurisdiction")
      return own.map { (heading($0), edge.relation == field, edge.evidence) }
    }
    if !found.isEmpty { return found }
    if E.schema.value(of: field, in: entity) == nil { return [(.notSaid, true, [])] }
    return [(.init(reference: nil, text: "others"), true, entity.evidence(for: field))]
  }
}
