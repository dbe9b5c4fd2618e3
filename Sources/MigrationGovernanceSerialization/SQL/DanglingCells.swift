import MigrationGovernanceCore

/// Looks at the cells of a table that point at entities, and notes the columns that hold one which is not there: the database
/// would refuse them a foreign key.
final class DanglingCells: CellOutput {
  private let columns: [TableColumn.Content]
  private let holds: (TableColumn.Content, UnsafeBufferPointer<UInt8>) -> Bool
  private var column = 0
  /// By the place of the column, how many of its cells lead nowhere.
  private(set) var counts: [Int: Int] = [:]

  init(_ shape: TableShape, _ base: KnowledgeBase) {
    columns = shape.columns.map(\.content)
    let numbers = Dictionary(
      base.model.kinds.map { ($0, KindNumber($0)) }, uniquingKeysWith: { first, _ in first })
    holds = { content, text in
      switch content {
      case .id(let kind):
        guard let number = numbers[kind], let reference = Reference(id: text, of: number) else { return false }
        return base.holds(reference)
      case .reference: return (try? Reference(utf8: text)).map { base.holds($0) } ?? false
      default: return true
      }
    }
  }

  override func beginRow() { column = 0 }
  override func nothing() { column += 1 }
  override func literal(_ ascii: UnsafeBufferPointer<UInt8>) { pass() }
  override func truth(_ value: Bool) { pass() }
  override func json(_ utf8: UnsafeBufferPointer<UInt8>) { pass() }
  private func pass() {
    column += 1
    said += 1
  }

  override func text(_ utf8: UnsafeBufferPointer<UInt8>) {
    defer { pass() }
    switch columns[column] {
    case .id, .reference: if !holds(columns[column], utf8) { counts[column, default: 0] += 1 }
    default: break
    }
  }
}
