import MigrationGovernanceCore

/// The rows of one table as INSERT statements of many rows each.
final class SQLTableOutput: CellOutput {
  let shape: TableShape
  private let isPostgreSQL: Bool
  private let columns: [TableColumn.Content]
  private let begin: String
  private let send: (UnsafeRawBufferPointer) -> Void
  /// Texts with a character that the database can't hold.
  private(set) var damaged = 0
  /// Numbers of more digits than the database keeps.
  private(set) var rounded = 0
  /// Numbers in JSON of more digits than the database has, which stand as text.
  private(set) var outsized = 0

  init(_ shape: TableShape, _ dialect: SQLDialect, send: @escaping (UnsafeRawBufferPointer) -> Void) {
    self.shape = shape
    isPostgreSQL = dialect.kind == .postgreSQL
    columns = shape.columns.map(\.content)
    begin = "INSERT INTO \(SQLNames.table(shape)) VALUES\n("
    self.send = send
  }

  override func beginRow() {
    state.pointee.buffer.raw(state.pointee.buffer.count == 0 ? begin : ",\n(")
    state.pointee.column = 0
  }

  override func endRow() {
    state.pointee.buffer.byte(UInt8(ascii: ")"))
    if state.pointee.buffer.count > 1 << 16 { flush() }
  }

  func flush() {
    guard state.pointee.buffer.count > 0 else { return }
    state.pointee.buffer.ascii(";\n")
    send(state.pointee.buffer.bytes)
    state.pointee.buffer.clear()
  }

  @inline(__always)
  private func separate() {
    if state.pointee.column > 0 { state.pointee.buffer.ascii(",") }
    state.pointee.column += 1
  }

  override func nothing() {
    separate()
    state.pointee.buffer.ascii("NULL")
  }

  override func text(_ utf8: UnsafeBufferPointer<UInt8>) {
    separate()
    state.pointee.said += 1
    guard ByteScan.has(utf8, UInt8(ascii: "'"), 0, 0x0D, 0x1A) else {
      state.pointee.buffer.byte(UInt8(ascii: "'"))
      state.pointee.buffer.raw(utf8)
      return state.pointee.buffer.byte(UInt8(ascii: "'"))
    }
    special(utf8)
  }

  /// Text with a quotation mark, or with what programs that read scripts change or stumble over: they take a carriage return off
  /// the end of a line.
  private func special(_ utf8: UnsafeBufferPointer<UInt8>) {
    var text = String(decoding: utf8, as: UTF8.self)
    if text.utf8.contains(0) {
      text = text.replacingScalar("\0", with: "\u{FFFD}")
      damaged += 1
    }
    guard text.utf8.contains(0x0D) || text.utf8.contains(0x1A) else {
      return state.pointee.buffer.raw(SQLNames.literal(text))
    }
    if isPostgreSQL {
      var escaped = ""
      for scalar in text.unicodeScalars {
        switch scalar {
        case "\\": escaped += "\\\\"
        case "'": escaped += "''"
        case "\r": escaped += "\\r"
        case "\u{1A}": escaped += "\\x1A"
        default: escaped.unicodeScalars.append(scalar)
        }
      }
      return state.pointee.buffer.raw("E'\(escaped)'")
    }
    var literal = text
    var calls: [String] = []
    for (code, letter) in [(0x0D, "r"), (0x1A, "z")] as [(UInt8, String)] where text.utf8.contains(code) {
      var marker = "\\" + letter
      // By scalars, as the database looks: a mark that combines with the last letter changes nothing.
      while text.unicodeScalars.contains(marker.unicodeScalars) { marker += letter }
      literal = String(
        String.UnicodeScalarView(
          literal.unicodeScalars.flatMap { $0.value == UInt32(code) ? Array(marker.unicodeScalars) : [$0] }))
      calls.append(",'\(marker)',char(\(code)))")
    }
    state.pointee.buffer.raw(
      String(repeating: "replace(", count: calls.count) + SQLNames.literal(literal) + calls.joined())
  }

  override func literal(_ ascii: UnsafeBufferPointer<UInt8>) {
    separate()
    state.pointee.said += 1
    switch columns[state.pointee.column - 1] {
    case .day:
      state.pointee.buffer.byte(UInt8(ascii: "'"))
      state.pointee.buffer.raw(ascii)
      state.pointee.buffer.byte(UInt8(ascii: "'"))
    case .decimal:
      if !isPostgreSQL, SQLTableOutput.isRounded(ascii) { rounded += 1 }
      state.pointee.buffer.raw(ascii)
    default: state.pointee.buffer.raw(ascii)
    }
  }

  /// Whether SQLite keeps a number as a double that can't hold its digits: one with a point, or beyond 64 bits.
  private static func isRounded(_ ascii: UnsafeBufferPointer<UInt8>) -> Bool {
    let digits = ascii.filter { $0 >= UInt8(ascii: "0") }
    guard ascii.contains(UInt8(ascii: ".")) || digits.count > 18 else { return false }
    let zero = UInt8(ascii: "0")
    return digits.drop { $0 == zero }.reversed().drop { $0 == zero }.count > 15
  }

  override func truth(_ value: Bool) {
    separate()
    state.pointee.said += 1
    if isPostgreSQL {
      value ? state.pointee.buffer.ascii("true") : state.pointee.buffer.ascii("false")
    } else {
      value ? state.pointee.buffer.ascii("1") : state.pointee.buffer.ascii("0")
    }
  }

  override func json(_ utf8: UnsafeBufferPointer<UInt8>) {
    guard isPostgreSQL else { return text(utf8) }
    let json = JSONBText(utf8)
    guard let changed = json.changed else { return text(utf8) }
    if json.isDamaged { damaged += 1 }
    outsized += json.outsized
    changed.withUnsafeBufferPointer { text($0) }
  }
}
