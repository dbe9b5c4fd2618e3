public import MigrationGovernanceCore

/// How rows are put in order.
struct RowOrder<E: Entity>: Sendable {
  let sorted: @Sendable (_ rows: [Int32], _ table: KindRows) -> [Int32]

  func sorted(_ rows: [Int32], _ table: KindRows) -> [Int32] { sorted(rows, table) }

  /// By a key; what has none comes last either way, and equals are in the order of their ids.
  init<Key: Comparable & SendableMetatype>(descending: Bool, _ key: @escaping @Sendable (UnsafeRawPointer) -> Key?) {
    sorted = { rows, table in
      let keyed = rows.map { row in
        let place = table.address(of: Int(row))
        return (key: key(place), id: E.id(at: place), row: row)
      }
      return keyed.sorted { one, other in
        switch (one.key, other.key) {
        case (let first?, let second?) where first != second: descending ? second < first : first < second
        case (_?, nil): true
        case (nil, _?): false
        default: one.id < other.id
        }
      }.map(\.row)
    }
  }
}

extension Query {
  /// In the order of a value: words by their text, numbers by size. What says nothing comes last, equals are in the order
  /// of their ids.
  public func sorted<Value: FieldValue & Comparable>(
    by path: any KeyPath<E, Value?> & Sendable, descending: Bool = false
  ) -> Query {
    let access = FieldAccess(path)
    return ordered(RowOrder(descending: descending) { access.read($0) })
  }

  /// In the order of the words of a vocabulary.
  public func sorted<Word: OpenVocabulary>(
    by path: any KeyPath<E, Word?> & Sendable, descending: Bool = false
  ) -> Query {
    let access = FieldAccess(path)
    return ordered(RowOrder(descending: descending) { access.read($0)?.rawValue })
  }

  /// In the order of dates: by the earliest day, then the latest. No beginning comes before all, no day at all (`XXXX-06-04`)
  /// after all that have one.
  public func sorted(by path: any KeyPath<E, DateSpan?> & Sendable, descending: Bool = false) -> Query {
    let access = FieldAccess(path)
    return ordered(RowOrder(descending: descending) { access.read($0).map { DateKey($0) } })
  }

  /// In the order of the ids.
  public func sortedByID() -> Query { ordered(RowOrder(descending: false) { E.id(at: $0) }) }

  private func ordered(_ order: RowOrder<E>) -> Query {
    var query = self
    query.order = order
    return query
  }
}

/// What dates are sorted by.
struct DateKey: Comparable {
  var first: Int64
  var last: Int64

  init(_ span: DateSpan) {
    let isUnbounded = span.earliest == nil && span.latest == nil
    first = span.earliest?.daysSince1970 ?? (isUnbounded ? .max : .min)
    last = span.latest?.daysSince1970 ?? .max
  }

  static func < (one: DateKey, other: DateKey) -> Bool { (one.first, one.last) < (other.first, other.last) }
}
