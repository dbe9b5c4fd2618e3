public import MigrationGovernanceCore

extension KnowledgeGraph {
  /// Everything that has a date, in order, then what could have one and has none.
  ///
  /// By the earliest bound, then the latest, then the reference, then the order of the schema; a date without an earliest
  /// bound comes before all others, one without any (`XXXX-06-04`) after them. Names and evidence are not looked into.
  /// With a reference: that entity, and what has a relation to it. Linear in the knowledge base.
  public func timeline(of reference: Reference? = nil) -> [TimelineEntry] {
    var chosen: Set<Reference>?
    if let reference { chosen = Set([reference] + relations(of: reference).map(\.reference)) }
    var builder = TimelineBuilder(graph: self)
    for type in knowledgeBase.model.types { builder.add(type, among: chosen) }
    return builder.sorted
  }
}

extension KnowledgeGraph {
  /// The entries of some kinds alone, and at the end each entity of them of which no date is known. Linear in the knowledge
  /// base.
  public func timeline(ofKinds kinds: [EntityKind]) -> [TimelineEntry] {
    let names = Set(kinds.map(\.name))
    let entries = timeline().filter { names.contains($0.reference.kind) }
    let told = Set(entries.map(\.reference))
    let silent = knowledgeBase.model.types.filter { names.contains($0.kind.name) }.flatMap { references($0) }
      .filter { !told.contains($0) }.sorted()
    return entries
      + silent.map { reference in
        let caption = caption(of: reference)
        return TimelineEntry(date: nil, reference: reference, name: caption.isEmpty ? reference.id : caption)
      }
  }

  private func references<E: Entity>(_ type: E.Type) -> [Reference] { knowledgeBase[type].map(\.reference) }
}

private struct TimelineBuilder {
  let graph: KnowledgeGraph
  var dated: [TimelineEntry] = []
  var undated: [TimelineEntry] = []

  mutating func add<E: Entity>(_ type: E.Type, among chosen: Set<Reference>?) {
    // What happens has a date by nature: its schema says so by the term.
    let own = E.schema.fields.filter { $0.info.term == "dcterms:date" }.map(\.info.key)
    for entity in graph.knowledgeBase[type] where chosen?.contains(entity.reference) ?? true {
      add(entity)
      if !own.isEmpty, own.allSatisfy({ E.schema.value(of: $0, in: entity) == nil }) {
        undated.append(
          TimelineEntry(date: nil, reference: entity.reference, name: caption(entity.reference)))
      }
    }
  }

  private mutating func add<E: Entity>(_ entity: E) {
    var words: [(path: [FieldPath.Step], word: String)] = []
    var dates: [(span: DateSpan, occurrence: SchemaOccurrence)] = []
    SchemaWalk.visit(entity) { occurrence in
      guard !occurrence.isCitation, occurrence.record != Name.schema.name, occurrence.record != Evidence.schema.name
      else {
        return
      }
      switch occurrence.content {
      case .word(let word, _): words.append((occurrence.path.dropLast(), word))
      // When something was seen to be so is not when it happened.
      case .date(let span) where occurrence.field.term != "dcterms:valid": dates.append((span, occurrence))
      default: break
      }
    }
    for (span, occurrence) in dates {
      let holder = Array(occurrence.path.dropLast())
      let said = holder.isEmpty ? [] : words.filter { $0.path == holder }.map(\.word)
      let key = occurrence.field.key
      let aspect = said.isEmpty ? (key == "when" ? "" : key) : said.joined(separator: ", ")
      dated.append(
        TimelineEntry(
          date: span, reference: entity.reference, name: caption(entity.reference), aspect: aspect,
          certainty: said.isEmpty ? graph.circumstances(of: entity.reference).certainty : Self.certainty(said),
          evidence: occurrence.evidence.isEmpty ? entity.evidence(for: occurrence.top) : occurrence.evidence))
    }
  }

  /// Whether a step was taken, by the words of its state.
  private static func certainty(_ words: [String]) -> Answer {
    if words.contains(LifecycleState.cancelled.rawValue) { return .no }
    return [.planned, .underWay].contains { (state: LifecycleState) in words.contains(state.rawValue) }
      ? .possibly : .yes
  }

  /// The name, else the beginning of what the entity says; the id where it says nothing in words.
  private func caption(_ reference: Reference) -> String {
    let caption = graph.caption(of: reference)
    return caption.isEmpty ? reference.id : caption
  }

  var sorted: [TimelineEntry] {
    func key(_ entry: TimelineEntry) -> (Int64, Int64) {
      let (earliest, latest) = (entry.date?.earliest, entry.date?.latest)
      let isUnbounded = earliest == nil && latest == nil
      return (
        earliest?.daysSince1970 ?? (isUnbounded ? .max : .min), latest?.daysSince1970 ?? .max
      )
    }
    let order = dated.enumerated().map { (key: key($0.element), entry: $0.element, place: $0.offset) }.sorted {
      one, other in
      if one.key != other.key { return one.key < other.key }
      return (one.entry.reference, one.place) < (other.entry.reference, other.place)
    }
    return order.map(\.entry) + undated.sorted { $0.reference < $1.reference }
  }
}
