import MigrationGovernanceCore

/// How a value is read from a row: by its address where the path is a field, by the path where it is not.
struct FieldAccess<E: Entity, Value>: Sendable {
  /// The key of the field; `nil` where the path is none.
  let key: String?
  private let offset: Int?
  private let path: any KeyPath<E, Value> & Sendable

  init(_ path: any KeyPath<E, Value> & Sendable) {
    self.path = path
    key = FieldPaths.key(of: path)
    let field = key.flatMap { E.schema[$0] }
    offset = field?.accept(OffsetVisitor<E, Value>())
  }

  /// What to call it in words.
  var words: String { key ?? "a path outside the schema" }

  /// Said where every row has to be read.
  var remark: String? { key == nil ? "the path is no field of the schema, so every row is read" : nil }

  /// The value in the row at a place.
  func read(_ row: UnsafeRawPointer) -> Value {
    if let offset { return (row + offset).assumingMemoryBound(to: Value.self).pointee }
    return row.assumingMemoryBound(to: E.self).pointee[keyPath: path]
  }

  /// What it means that a row says nothing: possibly anything, unless a source states that there is none.
  func silence(_ row: UnsafeRawPointer) -> Answer {
    guard let key else { return .possibly }
    let evidence = row.assumingMemoryBound(to: E.self).pointee.evidence
    return Answer(silenceIn: evidence, of: key)
  }
}

extension Answer {
  /// What silence on a field means, given the evidence of the entity.
  init(silenceIn evidence: [Evidence], of key: String) {
    self = evidence.contains { $0.absent == true && $0.field.contains(key) } ? .no : .possibly
  }
}

private struct OffsetVisitor<Root: Record, Wanted>: FieldVisitor {
  func visit<Value: FieldValue>(_ field: TypedField<Root, Value>) -> Int? {
    guard Value.self == Wanted.self, case .stored(let offset) = field.place else { return nil }
    return offset
  }
}
