import MigrationGovernanceCore

/// A kind as it is partitioned: its columns, and the year that a record belongs to.
final class PartitionTable {
  let kind: EntityKind
  let codec: JSONCodec
  let columns: [Column]
  /// The keys of the dates that tell the year, the first that has a first day.
  let yearKeys: [String]
  private let years: [(UnsafeRawPointer) -> Int64?]

  init<E: Entity>(_ type: E.Type) {
    let codec = LongRecordCodec<E>(reserved: PartitionTable.reserved)
    self.codec = codec
    kind = E.kind
    columns = codec.columns.map(\.column)
    let dates = PartitionTable.mainDates(E.schema)
    yearKeys = dates.map(\.info.key)
    years = dates.compactMap { $0.accept(YearVisitor<E>()) }
  }

  static func make(_ type: any Entity.Type) -> PartitionTable { open(type) }
  private static func open<E: Entity>(_ type: E.Type) -> PartitionTable { PartitionTable(type) }

  /// The names that the folders give.
  static let reserved = ["type", "year"]

  /// The year of a record: that of the first day that its main date may touch.
  func year(of record: UnsafeRawPointer) -> Int64? {
    for year in years { if let year = year(record) { return year } }
    return nil
  }

  /// The dates by which a kind is told in time: of those that say when it is (`dcterms:date`), else when it was issued,
  /// else which time it is for, else of those without a term. A date that goes with another field is that field's.
  private static func mainDates<E: Entity>(_ schema: Schema<E>) -> [Field<E>] {
    let dates = schema.fields.filter { $0.info.alongside == nil && $0.accept(YearVisitor<E>()) != nil }
    for term in ["dcterms:date", "dcterms:issued", "dcterms:temporal"] {
      let said = dates.filter { $0.info.term == term }
      if !said.isEmpty { return said }
    }
    return dates.filter { $0.info.term == nil }
  }
}

/// Tells the year of the first day that a date may touch; `nil` for a field that is no date.
private struct YearVisitor<Root: Record>: FieldVisitor {
  func visit<Value: FieldValue>(_ field: TypedField<Root, Value>) -> ((UnsafeRawPointer) -> Int64?)? {
    let path: any PartialKeyPath<Root> & Sendable = field.path
    if let path = path as? KeyPath<Root, DateSpan?> {
      return { $0.assumingMemoryBound(to: Root.self).pointee[keyPath: path]?.earliest?.year }
    }
    if let path = path as? KeyPath<Root, PartialDate?> {
      return { $0.assumingMemoryBound(to: Root.self).pointee[keyPath: path]?.earliest?.year }
    }
    if let path = path as? KeyPath<Root, DateSpan> {
      return { $0.assumingMemoryBound(to: Root.self).pointee[keyPath: path].earliest?.year }
    }
    if let path = path as? KeyPath<Root, PartialDate> {
      return { $0.assumingMemoryBound(to: Root.self).pointee[keyPath: path].earliest?.year }
    }
    return nil
  }
}
