public import MigrationGovernanceCore

/// Entities that have something in common.
public struct Group<E: Entity>: Sendable {
  /// What they have in common, as text; `—` for those that say nothing.
  public let label: String
  /// Which they are, in the order of the query.
  public let ids: [EntityID<E>]
  /// How many they are.
  public var count: Int { ids.count }
}

extension Query {
  private static var nothing: String { "—" }

  /// The answers in groups, by their labels, those that say nothing last. An entity with several values is in each of
  /// their groups. The first time a field is grouped by costs one look at every row.
  public func grouped(by grouping: Grouping<E>) -> [Group<E>] {
    let run = run()
    let column = grouping.column(graph)
    let ids = run.ids(in: self)
    var members = [[EntityID<E>]](repeating: [], count: column.labels.count + 1)
    for (place, row) in run.rows.enumerated() {
      let codes = column.codes(of: row)
      for code in codes { members[Int(code)].append(ids[place]) }
      if codes.isEmpty { members[column.labels.count].append(ids[place]) }
    }
    return zip(column.labels + [Self.nothing], members).filter { !$1.isEmpty }.map { Group(label: $0, ids: $1) }
  }

  /// The answers in groups by a field.
  public func grouped<Value: TextScalar>(by path: any KeyPath<E, Value?> & Sendable) -> [Group<E>] {
    grouped(by: Grouping(path))
  }

  /// The answers in groups by the values in a list.
  public func grouped<Value: TextScalar>(by path: any KeyPath<E, [Value]> & Sendable) -> [Group<E>] {
    grouped(by: Grouping(path))
  }

  /// How many answers each group has: most first, then by label.
  public func counts(by grouping: Grouping<E>) -> Table {
    let column = grouping.column(graph)
    var counts = [Int](repeating: 0, count: column.labels.count + 1)
    for row in run().rows {
      let codes = column.codes(of: row)
      for code in codes { counts[Int(code)] += 1 }
      if codes.isEmpty { counts[column.labels.count] += 1 }
    }
    let labelled = zip(column.labels + [Self.nothing], counts).filter { $1 > 0 }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
    return Table(
      [.init(grouping.title, grouping.kind), .init("count", .number)], rows: labelled.map { [$0.0, "\($0.1)"] })
  }

  /// How many answers each pair of groups has: a line for each label of the first, a column for each of the second, both
  /// sorted, what says nothing last. An entity with several values counts under each.
  public func crossTabulated(by lines: Grouping<E>, and columns: Grouping<E>) -> Table {
    let (one, other) = (lines.column(graph), columns.column(graph))
    let counts = LabelColumn.counts(of: run().rows, one, other)
    let width = other.labels.count + 1
    let all = (0...one.labels.count).map { counts[$0 * width..<($0 + 1) * width] }
    let used = (0..<width).filter { column in all.contains { $0[$0.startIndex + column] > 0 } }
    let titles = other.labels + [Self.nothing]
    var table = Table([.init(lines.title, lines.kind)] + used.map { .init(titles[$0], .number) })
    for (label, line) in zip(one.labels + [Self.nothing], all) where line.contains(where: { $0 > 0 }) {
      table.append([label] + used.map { "\(line[line.startIndex + $0])" })
    }
    return table
  }
}
