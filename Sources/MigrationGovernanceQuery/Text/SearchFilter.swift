import MigrationGovernanceCore

/// What a query asks of entities besides their words.
struct SearchFilter {
  private let base: KnowledgeBase
  private let index: TextIndex
  private let themes: Set<Reference>
  private let countries: Set<Reference>
  private let date: DateSpan?
  /// For each type whether its schema has a date of the entity as a whole; empty where no time is asked for.
  private let hasDates: [Bool]
  /// The numbers of the entities of the kinds asked for.
  let documents: [Range<UInt32>]

  init(_ query: SearchQuery, _ base: KnowledgeBase, _ index: TextIndex) {
    self.base = base
    self.index = index
    themes = Self.narrower(query.themes, in: base)
    countries = Set(query.countries.map(\.reference))
    date = query.date
    if query.date == nil {
      hasDates = []
    } else {
      let dictionary = DataDictionary(base.model)
      hasDates = base.model.kinds.map { dictionary[$0.name]?.fields.contains { Self.isDate($0.shape) } ?? false }
    }
    let end = UInt32(truncatingIfNeeded: index.ranking.lengths.count)
    if query.kinds.isEmpty {
      documents = [0..<end]
    } else {
      documents = zip(base.model.kinds, zip(index.firsts, index.firsts.dropFirst() + [end])).filter { kind, range in
        query.kinds.contains { $0.name == kind.name } && range.0 < range.1
      }.map { $1.0..<$1.1 }
    }
  }

  /// Whether every entity passes that is of the right kind.
  var isOpen: Bool { themes.isEmpty && countries.isEmpty && date == nil }

  /// Whether an entity passes, and if a time is asked for, how its dates stand to that; `nil` if it does not.
  func answer(_ document: UInt32) -> Answer? {
    guard !isOpen else { return .yes }
    let (type, row) = index.place(of: document)
    return answer(base.model.types[type], type, row)
  }

  private func answer<E: Entity>(_ type: E.Type, _ place: Int, _ row: Int) -> Answer? {
    let entity = base[type][row]
    var isOnTheme = themes.isEmpty
    var isOfCountry = countries.isEmpty || countries.contains(entity.reference)
    var time: Answer?
    SchemaWalk.visit(entity) { occurrence in
      guard !occurrence.isCitation, occurrence.record != Name.schema.name else { return }
      switch occurrence.content {
      case .reference(let reference, _):
        // A theme names the one above it, and is not about it.
        if type != Theme.self, themes.contains(reference) { isOnTheme = true }
        if countries.contains(reference) { isOfCountry = true }
      case .date(let span):
        guard let date else { return }
        // What is said of a part of the entity, a post or a step, can place it then, but not rule it out.
        let answer = span.overlaps(date)
        if occurrence.path.count == 1 || answer != .no { time = max(time ?? .no, answer) }
      default: break
      }
    }
    guard isOnTheme, isOfCountry else { return nil }
    guard date != nil else { return .yes }
    let answer = time ?? (hasDates[place] ? .possibly : .no)
    return answer == .no ? nil : answer
  }

  /// Themes and all below them.
  private static func narrower(_ themes: [EntityID<Theme>], in base: KnowledgeBase) -> Set<Reference> {
    var found = Set(themes)
    while !found.isEmpty {
      let below = base.themes.filter { $0.broader.map(found.contains) ?? false && !found.contains($0.id) }
      if below.isEmpty { break }
      found.formUnion(below.map(\.id))
    }
    return Set(found.map(\.reference))
  }

  private static func isDate(_ shape: Shape) -> Bool {
    if case .text(let type, _) = shape.element { type == "DateSpan" || type == "PartialDate" } else { false }
  }
}
