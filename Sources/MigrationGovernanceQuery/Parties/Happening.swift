import MigrationGovernanceCore

/// When something was.
struct Happening {
  var span: DateSpan
  /// Whether it is the date of the entity itself, not that of what it belongs to, within which it was.
  var isOwn: Bool
  /// What has the date.
  var bearer: Int32

  /// Whether it was within a span. What was some time within days that are only partly in the span may have been.
  func isWithin(_ span: DateSpan) -> Answer {
    let answer = span.contains(self.span)
    return isOwn || answer != .no ? answer : min(span.overlaps(self.span), .possibly)
  }
}

extension KnowledgeGraph {
  /// When an entity happened: its own date, which its schema marks by the term, else that of what it comes from or is
  /// part of. `nil` where no source says.
  func happening(_ reference: Reference) -> Happening? {
    storage.index.number(of: reference).flatMap { happening($0, ownDates, contexts) }
  }

  func happening(_ number: Int32, _ ownDates: [OwnDate?], _ contexts: [UInt16]) -> Happening? {
    var node = number
    // Nothing is that deep; a circle ends here.
    for depth in 0..<8 {
      guard let kind = storage.kind(of: node) else { return nil }
      if let span = ownDates[kind]?(storage.address(of: node, kind: kind)) {
        return Happening(span: span, isOwn: depth == 0, bearer: node)
      }
      let next = contexts.lazy.compactMap { relation in
        storage.adjacency.outgoing(node).first { storage.adjacency.outRelations[$0] == relation }
      }.first
      guard let next else { return nil }
      node = storage.adjacency.targets[next]
    }
    return nil
  }

  typealias OwnDate = @Sendable (UnsafeRawPointer) -> DateSpan?

  /// How the date of an entity is read, kind by kind.
  var ownDates: [OwnDate?] {
    storage.lazily.value("own dates") { storage.kinds.map { ownDate($0.type) } }
  }

  private func ownDate<E: Entity>(_ type: E.Type) -> OwnDate? {
    for term in ["dcterms:date", "dcterms:issued"] {
      for field in E.schema.fields where field.info.term == term {
        if let read = field.accept(DateVisitor<E>()) { return read }
      }
    }
    return nil
  }

  /// The relations to what an entity comes from or is part of, the nearest first.
  var contexts: [UInt16] {
    ["from", "session", "meeting", "partOf"].flatMap { storage.relations.forward($0) }
  }
}

private struct DateVisitor<Root: Entity>: FieldVisitor {
  func visit<Value: FieldValue>(_ field: TypedField<Root, Value>) -> KnowledgeGraph.OwnDate? {
    if let field = field as? TypedField<Root, DateSpan?> {
      let access = FieldAccess(field.path)
      return { access.read($0) }
    }
    if let field = field as? TypedField<Root, PartialDate?> {
      let access = FieldAccess(field.path)
      return { access.read($0).map { DateSpan($0) } }
    }
    return nil
  }
}

/// That something happened within a span.
struct HappeningCondition<E: Entity>: Condition {
  typealias Row = E

  let span: DateSpan
  var words: String { "during \(span.text)" }
  var key: String? { Self.dateKey }
  /// The key of the date that such an entity has by nature.
  static var dateKey: String? {
    E.schema.fields.first { ["dcterms:date", "dcterms:issued"].contains($0.info.term) }?.info.key
  }

  func bound(to graph: KnowledgeGraph) -> BoundCondition {
    let (ownDates, contexts) = (graph.ownDates, graph.contexts)
    var bound = BoundCondition(scan: { row in
      guard let number = graph.storage.index.number(of: E.id(at: row).reference) else { return .possibly }
      return graph.happening(number, ownDates, contexts)?.isWithin(span) ?? .possibly
    })
    guard let table = graph.storage.rows(E.self) else { return bound }
    let column = graph.storage.lazily.value("happening \(E.kind.name)") {
      DateColumn(count: table.count) {
        graph.happening(table.first &+ Int32(truncatingIfNeeded: $0), ownDates, contexts)?.span
      }
    }
    column.serve(.within(span), &bound)
    return bound
  }
}
