import MigrationGovernanceCore

/// Makes the network of a projection.
struct NetworkBuilder {
  let graph: KnowledgeGraph
  let projection: Projection
  private var nodes: [Reference: Int] = [:]
  private var facts: [Pair: [Network.Fact]] = [:]

  private struct Pair: Hashable {
    var from: Reference
    var to: Reference
  }

  private struct End {
    var reference: Reference
    var evidence: [Evidence]
  }

  init(graph: KnowledgeGraph, projection: Projection) {
    self.graph = graph
    self.projection = projection
  }

  /// Says which word of the projection is none.
  func check() throws(QueryError) {
    let model = graph.knowledgeBase.model
    for kind in [projection.through] + projection.kinds where model.type(named: kind.name)?.kind != kind {
      throw QueryError(
        "“\(kind)” is no kind: there are \(model.kinds.map(\.name).joined(separator: ", "))",
        suggestion: EditDistance.nearest(to: kind.name, in: model.kinds.map(\.name)).first)
    }
    let names = RelationNames(model)
    for role in projection.from + (projection.to ?? []) {
      for (place, step) in role.steps.enumerated() {
        try names.check(step, of: place == 0 ? projection.through : nil)
      }
    }
  }

  mutating func addFacts() {
    guard let type = graph.knowledgeBase.model.type(named: projection.through.name) else { return }
    for fact in references(type).sorted() { add(fact) }
  }

  private func references<E: Entity>(_ type: E.Type) -> [Reference] {
    guard !projection.words.isEmpty else {
      // What the reference data has connects as well, without a record: themes and countries.
      let known = ReferenceData.ids(of: E.kind.name).compactMap { try? Reference(text: E.kind.name + ":" + $0) }
      return graph.knowledgeBase[type].map(\.reference) + known.filter { !graph.knowledgeBase.holds($0) }
    }
    return graph.knowledgeBase[type].filter { entity in
      guard case .string(let word)? = E.schema.value(of: "kind", in: entity) else { return false }
      return projection.words.contains(word)
    }.map(\.reference)
  }

  private mutating func add(_ reference: Reference) {
    let (when, certainty) = graph.circumstances(of: reference)
    guard certainty.isPossible else { return }
    let starts = ends(projection.from, of: reference)
    let goals = projection.to.map { ends($0, of: reference) }
    for end in Set((starts + (goals ?? [])).map(\.reference)) { nodes[end, default: 0] += 1 }
    for (place, start) in starts.enumerated() {
      for goal in goals.map({ $0[...] }) ?? starts[(place + 1)...] where goal.reference != start.reference {
        facts[Pair(from: start.reference, to: goal.reference), default: []].append(
          Network.Fact(
            reference, when: when, certainty: certainty,
            evidence: start.evidence + goal.evidence.filter { !start.evidence.contains($0) }))
      }
    }
  }

  /// Who has one of some roles in a fact, each once with all that speaks for it, by reference.
  private func ends(_ roles: [Projection.Role], of fact: Reference) -> [End] {
    var found: [Reference: [Evidence]] = [:]
    for role in roles {
      var ends = [End(reference: fact, evidence: [])]
      for step in role.steps { ends = ends.flatMap { follow(step, from: $0) } }
      for end in ends where isNode(end.reference) {
        for piece in end.evidence where !found[end.reference, default: []].contains(piece) {
          found[end.reference, default: []].append(piece)
        }
        if found[end.reference] == nil { found[end.reference] = [] }
      }
    }
    return found.map { End(reference: $0.key, evidence: $0.value) }.sorted { $0.reference < $1.reference }
  }

  private func isNode(_ reference: Reference) -> Bool {
    projection.kinds.isEmpty || projection.kinds.contains { $0.name == reference.kind }
  }

  private func follow(_ step: String, from end: End) -> [End] {
    let forth = graph.edges(from: end.reference).filter { $0.relation == step }.map { ($0.to, $0.evidence) }
    let back = graph.edges(to: end.reference).filter { $0.inverse == step }.map { ($0.from, $0.evidence) }
    return (forth + back).map { End(reference: $0.0, evidence: end.evidence + $0.1) }
  }

  func network() throws(ValueError) -> Network {
    try Network(
      nodes: nodes.map { reference, count in
        let count = JSONObject.Member(key: "factCount", value: .number(JSONNumber(count)))
        return Network.Node(reference, label: graph.name(of: reference), attributes: JSONObject([count]))
      },
      edges: facts.map { Network.Edge(from: $0.key.from.text, to: $0.key.to.text, facts: $0.value) },
      isDirected: projection.to != nil)
  }
}
