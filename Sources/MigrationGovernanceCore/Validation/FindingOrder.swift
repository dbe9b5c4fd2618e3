/// The order of findings: by entity, field, rule and message.
struct FindingOrder {
  private struct Key: Comparable {
    var kind: Int
    var row: Int
    var field: Int
    var path: [FieldPath.Step]
    var rule: String
    var message: String

    static func < (left: Key, right: Key) -> Bool {
      if (left.kind, left.row, left.field) != (right.kind, right.row, right.field) {
        return (left.kind, left.row, left.field) < (right.kind, right.row, right.field)
      }
      if left.path != right.path { return left.path.lexicographicallyPrecedes(right.path, by: Key.isBefore) }
      return (left.rule, left.message) < (right.rule, right.message)
    }

    private static func isBefore(_ left: FieldPath.Step, _ right: FieldPath.Step) -> Bool {
      switch (left, right) {
      case (.key(let left), .key(let right)): left < right
      case (.index(let left), .index(let right)): left < right
      case (.key, .index): true
      case (.index, .key): false
      }
    }
  }

  private let base: KnowledgeBase
  private let fields: [[String]]

  init(_ base: KnowledgeBase) {
    self.base = base
    fields = base.model.types.map { FindingOrder.keys($0) }
  }

  private static func keys<R: Record>(_ type: R.Type) -> [String] { R.schema.fields.map(\.info.key) }

  func sorted(_ findings: [Diagnostic]) -> [Diagnostic] {
    findings.map { (key: key(of: $0), finding: $0) }.sorted { $0.key < $1.key }.map(\.finding)
  }

  private func key(of finding: Diagnostic) -> Key {
    let path = FieldPath.steps(of: finding.path ?? "")
    let kind = finding.entity.flatMap { base.model.place(singular: $0.kind) }
    let row = finding.entity.flatMap { base.row(of: $0) }
    var field = -1
    if let kind, case .key(let key)? = path.first { field = fields[kind].firstIndex(of: key) ?? fields[kind].count }
    return Key(
      kind: kind ?? base.model.types.count, row: row ?? 0, field: field, path: path, rule: finding.rule,
      message: finding.message)
  }
}
