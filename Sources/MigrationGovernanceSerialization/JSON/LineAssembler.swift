import MigrationGovernanceCore

/// Reads JSON Lines one line at a time: the header first, then records.
struct LineAssembler {
  let assembler: KnowledgeBaseAssembler
  let maximumDepth: Int
  /// The number of the line read last, from 1.
  private(set) var line = 0
  private(set) var hasHeader = false

  init(assembler: KnowledgeBaseAssembler, maximumDepth: Int) {
    self.assembler = assembler
    self.maximumDepth = maximumDepth
  }

  /// Reads a line and answers what is wrong with it; a blank line holds nothing.
  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) -> JSONFault? {
    line += 1
    var cursor = JSONCursor(
      bytes, maximumDepth: maximumDepth, recovery: assembler.recovery, workspace: assembler.workspace)
    cursor.skipSpace()
    if cursor.isAtEnd { return nil }
    do throws(JSONFault) {
      if hasHeader {
        try assembler.readRow(&cursor, nil)
      } else {
        hasHeader = true
        try assembler.readHeaderAndTables(&cursor)
      }
      cursor.skipSpace()
      guard cursor.isAtEnd else { throw cursor.unexpected("nothing after the record on its line") }
      return nil
    } catch {
      return error
    }
  }

  /// What is wrong at the end: that nothing came at all.
  func end() -> JSONFault? {
    hasHeader ? nil : .value(0, ValueError(.version, Header.missing.reason))
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
