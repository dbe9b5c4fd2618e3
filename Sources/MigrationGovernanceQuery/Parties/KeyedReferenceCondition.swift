import MigrationGovernanceCore

/// That a list of references, known by its key, has one of some entities, which the graph may have to tell.
struct KeyedReferenceCondition<E: Entity>: Condition {
  typealias Row = E

  let key: String?
  let wanted: @Sendable (KnowledgeGraph) -> [Reference]
  let words: String

  init(key: String, wanted: @escaping @Sendable (KnowledgeGraph) -> [Reference], words: String) {
    (self.key, self.wanted, self.words) = (key, wanted, words)
  }

  func bound(to graph: KnowledgeGraph) -> BoundCondition {
    let wanted = wanted(graph)
    guard let field = key.flatMap({ E.schema[$0] }),
      let bound = field.accept(ReferencesVisitor<E>(wanted: wanted, words: words, graph: graph))
    else { return BoundCondition(scan: { _ in .no }, remark: "there is no such field") }
    return bound
  }
}

/// A theme, with those below it where asked.
struct ThemeCondition<E: Entity>: Condition {
  typealias Row = E

  let theme: EntityID<Theme>
  let isNarrower: Bool
  var key: String? { "themes" }
  var words: String { "themes contain \(theme.reference)" + (isNarrower ? " or one below it" : "") }

  func bound(to graph: KnowledgeGraph) -> BoundCondition {
    let (theme, isNarrower) = (theme.reference, isNarrower)
    return KeyedReferenceCondition<E>(
      key: "themes",
      wanted: { graph in
        [theme] + (isNarrower ? graph.reachable(from: theme, by: ["narrower"]).map(\.reference) : [])
      }, words: words
    ).bound(to: graph)
  }
}

private struct ReferencesVisitor<Root: Entity>: FieldVisitor {
  let wanted: [Reference]
  let words: String
  let graph: KnowledgeGraph

  func visit<Value: FieldValue>(_ field: TypedField<Root, Value>) -> BoundCondition? {
    if let field = field as? TypedField<Root, [Reference]> { return bound(field) { $0 } }
    if let field = field as? TypedField<Root, [EntityID<Theme>]> { return bound(field) { $0.map(\.reference) } }
    return nil
  }

  private func bound<Element>(
    _ field: TypedField<Root, [Element]>, _ references: @escaping @Sendable ([Element]) -> [Reference]
  ) -> BoundCondition {
    let (wanted, set) = (wanted, Set(wanted))
    let value = ValueCondition(access: FieldAccess(field.path), words: words) { said in
      said.isEmpty ? nil : Answer(references(said).contains { set.contains($0) })
    }
    return ReferenceCondition(value: value, wanted: wanted).bound(to: graph)
  }
}
