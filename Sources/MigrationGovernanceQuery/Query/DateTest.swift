public import MigrationGovernanceCore

/// What is asked of a date.
public enum DateTest: Hashable, Sendable {
  /// It lies wholly within a span.
  case within(DateSpan)
  /// It is a period that holds the whole of a span, such as a day.
  case covering(DateSpan)
  /// It has a day in common with a span.
  case overlapping(DateSpan)
  /// It is over before a span begins.
  case before(DateSpan)
  /// It begins after a span is over.
  case after(DateSpan)
  /// It begins after one span is over, and is over before another begins.
  case between(DateSpan, DateSpan)

  /// What a date answers.
  public func answer(for date: DateSpan) -> Answer {
    switch self {
    case .within(let span): span.contains(date)
    case .covering(let span): date.contains(span)
    case .overlapping(let span): date.overlaps(span)
    case .before(let span): date.before(Self.period(span))
    case .after(let span): date.after(Self.period(span))
    case .between(let start, let end): date.after(Self.period(start)).and(date.before(Self.period(end)))
    }
  }

  /// Who asks what was before 2017 means the whole of that year, not something on a day of it.
  private static func period(_ span: DateSpan) -> DateSpan {
    let readings = SpanReadings(container: span)
    guard !span.isInterval, readings.latestStart == readings.earliestStart, readings.earliestEnd == readings.latestEnd,
      let first = span.earliest.flatMap({ PartialDate($0) }), let last = span.latest.flatMap({ PartialDate($0) })
    else { return span }
    return (try? DateSpan(from: first, to: last)) ?? span
  }

  var words: String {
    switch self {
    case .within(let span): "within \(span.text)"
    case .covering(let span): "covering \(span.text)"
    case .overlapping(let span): "overlapping \(span.text)"
    case .before(let span): "before \(span.text)"
    case .after(let span): "after \(span.text)"
    case .between(let start, let end): "between \(start.text) and \(end.text)"
    }
  }
}

/// That a field holds a date that passes a test: days within a span are found by their order.
struct DateCondition<E: Entity, Value>: Condition {
  typealias Row = E
  let value: ValueCondition<E, Value>
  let test: DateTest
  let read: @Sendable (Value) -> DateSpan?
  var key: String? { value.key }
  var words: String { value.words }

  init(_ path: any KeyPath<E, Value> & Sendable, _ test: DateTest, _ read: @escaping @Sendable (Value) -> DateSpan?) {
    let access = FieldAccess(path)
    value = ValueCondition(access: access, words: "\(access.words) \(test.words)") { read($0).map(test.answer) }
    self.test = test
    self.read = read
  }

  func bound(to graph: KnowledgeGraph) -> BoundCondition {
    var bound = value.bound(to: graph)
    guard let key, let table = graph.storage.rows(E.self) else { return bound }
    let column = graph.storage.lazily.value("dates \(E.kind.name).\(key)") { [access = value.access] in
      DateColumn(count: table.count) { read(access.read(table.address(of: $0))) }
    }
    column.serve(test, &bound)
    return bound
  }
}
