import MigrationGovernanceCore

/// One table as CSV by RFC 4180, which goes to its file by and by. The file is opened with its first row.
final class CSVTableOutput: CellOutput {
  /// Takes bytes of a file.
  typealias Sink = (UnsafeRawBufferPointer) throws -> Void

  let shape: TableShape
  var rows: Int { state.pointee.rows }
  private let open: (TableShape) throws -> Sink
  private var sink: Sink?
  /// Why writing failed: said once, and nothing is written after it.
  private(set) var failure: (any Error)?

  init(_ shape: TableShape, open: @escaping (TableShape) throws -> Sink) {
    self.shape = shape
    self.open = open
  }

  override func beginRow() {
    if state.pointee.rows == 0 { begin() }
    state.pointee.column = 0
  }

  override func endRow() {
    state.pointee.rows += 1
    state.pointee.buffer.ascii("\r\n")
    if state.pointee.buffer.count > 1 << 16 { flush() }
  }

  private func begin() {
    do { sink = try open(shape) } catch { failure = error }
    for column in shape.columns {
      separate()
      cell(CSVNames.column(column))
    }
    state.pointee.buffer.ascii("\r\n")
  }

  func flush() {
    defer { state.pointee.buffer.clear() }
    guard failure == nil, let sink, state.pointee.buffer.count > 0 else { return }
    do { try sink(state.pointee.buffer.bytes) } catch { failure = error }
  }

  @inline(__always)
  private func separate() {
    if state.pointee.column > 0 { state.pointee.buffer.byte(UInt8(ascii: ",")) }
    state.pointee.column += 1
  }

  private func cell(_ text: String) {
    var text = text
    text.withUTF8 { state.pointee.buffer.raw($0) }
  }

  override func nothing() { separate() }

  override func text(_ utf8: UnsafeBufferPointer<UInt8>) {
    separate()
    state.pointee.said += 1
    let isGuarded = CSVText.isGuarded(utf8)
    guard CSVText.needsQuotes(utf8) else {
      if isGuarded { state.pointee.buffer.byte(UInt8(ascii: "'")) }
      return state.pointee.buffer.raw(utf8)
    }
    state.pointee.buffer.byte(UInt8(ascii: "\""))
    if isGuarded { state.pointee.buffer.byte(UInt8(ascii: "'")) }
    var rest = utf8[...]
    while let quote = rest.firstIndex(of: UInt8(ascii: "\"")) {
      state.pointee.buffer.raw(UnsafeBufferPointer(rebasing: rest[...quote]))
      state.pointee.buffer.byte(UInt8(ascii: "\""))
      rest = rest[(quote + 1)...]
    }
    state.pointee.buffer.raw(UnsafeBufferPointer(rebasing: rest))
    state.pointee.buffer.byte(UInt8(ascii: "\""))
  }

  override func literal(_ ascii: UnsafeBufferPointer<UInt8>) {
    separate()
    state.pointee.said += 1
    state.pointee.buffer.raw(ascii)
  }

  override func truth(_ value: Bool) {
    separate()
    state.pointee.said += 1
    value ? state.pointee.buffer.ascii("true") : state.pointee.buffer.ascii("false")
  }

  override func json(_ utf8: UnsafeBufferPointer<UInt8>) { text(utf8) }
}

/// What tables and columns are called in CSV.
enum CSVNames {
  /// The table of what every reference of any kind points at.
  static let entities = "entities"
  /// The records of kinds that the model does not know.
  static let records = "records"

  /// `strategies-succeeded-by`.
  static func table(_ words: [String]) -> String { words.map(hyphenated).joined(separator: "-") }

  /// `place_city`.
  static func column(_ column: TableColumn) -> String { column.words.joined(separator: "_") }

  /// `followUps` as `follow-ups`: names of resources have no capitals.
  private static func hyphenated(_ word: String) -> String {
    var name = ""
    for letter in word.unicodeScalars {
      if letter.properties.isUppercase, !name.isEmpty { name += "-" }
      name += letter.properties.lowercaseMapping
    }
    return name
  }
}
