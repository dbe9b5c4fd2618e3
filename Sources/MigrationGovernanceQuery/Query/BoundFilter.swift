import MigrationGovernanceCore

/// A filter that is ready to be asked of the rows of a graph.
indirect enum BoundFilter {
  case condition(BoundCondition, words: String)
  case all([BoundFilter])
  case any([BoundFilter])
  case not(BoundFilter)
  case possible(BoundFilter)

  init<E: Entity>(_ form: Filter<E>.Form, _ graph: KnowledgeGraph) {
    switch form {
    case .condition(let condition): self = .condition(condition.bound(to: graph), words: condition.words)
    case .all(let forms): self = .all(forms.map { BoundFilter($0, graph) })
    case .any(let forms): self = .any(forms.map { BoundFilter($0, graph) })
    case .not(let form): self = .not(BoundFilter(form, graph))
    case .possible(let form): self = .possible(BoundFilter(form, graph))
    }
  }

  /// What a row answers.
  func answer(_ place: UnsafeRawPointer) -> Answer {
    switch self {
    case .condition(let condition, _): condition.scan(place)
    case .all(let filters): filters.reduce(.yes) { $0 == .no ? .no : $0.and($1.answer(place)) }
    case .any(let filters): filters.reduce(.no) { $0 == .yes ? .yes : $0.or($1.answer(place)) }
    case .not(let filter): filter.answer(place).negated
    case .possible(let filter): filter.answer(place)
    }
  }

  /// Whether a row passes: certainly or, where that is enough, possibly. Without a number no index is asked.
  func passes(_ place: UnsafeRawPointer, row: Int32?, possibly: Bool = false) -> Bool {
    switch self {
    case .condition(let condition, _):
      if let row, let passes = possibly ? condition.isPossible : condition.isCertain { return passes(row) }
      let answer = condition.scan(place)
      return possibly ? answer.isPossible : answer == .yes
    case .all(let filters): return filters.allSatisfy { $0.passes(place, row: row, possibly: possibly) }
    case .any(let filters): return filters.contains { $0.passes(place, row: row, possibly: possibly) }
    case .not(let filter): return possibly ? filter.answer(place) != .yes : filter.answer(place) == .no
    case .possible(let filter): return filter.passes(place, row: row, possibly: true)
    }
  }

  /// Whether something possible is good enough somewhere in it, so that what passes need not be certain.
  var allowsPossible: Bool {
    switch self {
    case .condition, .not: false
    case .all(let filters), .any(let filters): filters.contains(where: \.allowsPossible)
    case .possible: true
    }
  }

  /// The words of the conditions.
  var words: String {
    switch self {
    case .condition(let condition, let words): words + (condition.remark.map { " (\($0))" } ?? "")
    case .all(let filters): filters.isEmpty ? "all" : filters.map(\.words).joined(separator: " and ")
    case .any(let filters): "(" + filters.map(\.words).joined(separator: " or ") + ")"
    case .not(let filter): "not (" + filter.words + ")"
    case .possible(let filter): "possibly " + filter.words
    }
  }
}
