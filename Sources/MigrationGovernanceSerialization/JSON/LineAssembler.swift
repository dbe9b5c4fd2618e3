import MigrationGovernanceCore

/// Reads JSON Lines one line at a time: the header first, then records.
struct LineAssembler {
  let assembler: KnowledgeBaseAssembler
  let maximumDepth: Int
  /// The number of the line read last, from 1.
  private(set) var line = 0
  private(set) var hasHeader = false
  /// Whether the line before was cut off in the middle of a record.
  private var isBroken = false

  init(assembler: KnowledgeBaseAssembler, maximumDepth: Int) {
    self.assembler = assembler
    self.maximumDepth = maximumDepth
  }

  /// What takes a line, from its brace on.
  typealias Take = (inout JSONCursor) throws(JSONFault) -> Void

  /// Reads a line into the tables and answers what is wrong with it; a blank line holds nothing.
  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) -> JSONFault? {
    let assembler = assembler
    return read(
      bytes, header: { (cursor) throws(JSONFault) in try assembler.readHeaderAndTables(&cursor) },
      record: { (cursor) throws(JSONFault) in try assembler.readRow(&cursor, nil) })
  }

  /// Hands a line to what takes it and answers what is wrong with it.
  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, header: Take, record: Take) -> JSONFault? {
    line += 1
    var cursor = JSONCursor(
      bytes, maximumDepth: maximumDepth, recovery: assembler.recovery, workspace: assembler.workspace)
    do throws(JSONFault) {
      if line == 1 { try assembler.takeByteOrderMark(&cursor) }
      cursor.skipSpace()
      if cursor.isAtEnd { return nil }
      // The rest of a record that was broken in two: the line before says so.
      if isBroken, cursor.byte != UInt8(ascii: "{") { return nil }
      isBroken = false
      if !hasHeader, isRecord(bytes) {
        hasHeader = true
        guard let recovery = assembler.recovery else { throw .value(0, LineAssembler.missing) }
        try record(&cursor)
        recovery.faults.append(.value(0, LineAssembler.missing))
      } else if hasHeader {
        try record(&cursor)
      } else {
        // Who goes on after a fault reads records; who reads strictly still has no header.
        hasHeader = assembler.recovery != nil
        try header(&cursor)
        hasHeader = true
      }
      cursor.skipSpace()
      if cursor.byte == UInt8(ascii: ",") {
        throw .syntax(cursor.offset, "a comma after the record: lines have none between them, take it out")
      }
      guard cursor.isAtEnd else { throw cursor.unexpected("nothing after the record on its line") }
      return nil
    } catch {
      guard error.isSyntax, cursor.isAtEnd, error.offset >= bytes.count - 1 else { return error }
      isBroken = true
      return .syntax(error.offset, "the record does not end on this line: write each record on one line")
    }
  }

  /// Whether the first line is a record already.
  private func isRecord(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let scan = JSONTokenScan(Array(bytes))
    let place = scan.skipSpace(0)
    return scan.member("type", ofObjectAt: place) != nil && scan.member(Header.versionKey, ofObjectAt: place) == nil
  }

  private static let missing = ValueError(
    .version,
    "the lines do not say what they are: begin them with a line {\"\(Header.versionKey)\": \"\(Header.currentVersion)\"}"
  )

  /// What is wrong at the end: that nothing came at all.
  func end() -> JSONFault? {
    hasHeader ? nil : .value(0, LineAssembler.missing)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Takes the bytes up to the next line feed off the front, or `nil` at the end.
  mutating func takeLine() -> UnsafeBufferPointer<UInt8>? {
    guard let base = baseAddress, count > 0 else { return nil }
    guard let feed = JSONBytes.firstFeed(UnsafeRawBufferPointer(self)) else {
      let line = self
      self = UnsafeBufferPointer(start: base + count, count: 0)
      return line
    }
    let line = UnsafeBufferPointer(start: base, count: feed)
    self = UnsafeBufferPointer(start: base + feed + 1, count: count - feed - 1)
    return line
  }
}
