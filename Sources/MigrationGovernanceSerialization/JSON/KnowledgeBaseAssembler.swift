import MigrationGovernanceCore

/// Puts a knowledge base together from what is read: the header, tables, records that name their type.
final class KnowledgeBaseAssembler {
  let model: Model
  /// Where faults go while inspecting; without it the first one is thrown.
  let recovery: JSONRecovery?
  let workspace = JSONWorkspace()
  private(set) var header = Header()
  private var otherRecords: [JSONValue] = []
  private let readers: [AnyTableReader]

  /// Makes an assembler; `keepsIDs` where records are handed out one by one and no id may come twice.
  init(model: Model, recovery: JSONRecovery?, keepsIDs: Bool = false) {
    self.model = model
    self.recovery = recovery
    readers = model.types.map { AnyTableReader.make($0) }
    for reader in readers { reader.keepsIDs = keepsIDs }
  }

  func finish() -> KnowledgeBase {
    var base = KnowledgeBase(model: model)
    base.header = header
    base.otherRecords = otherRecords
    for reader in readers { reader.finish(&base) }
    return base
  }

  // MARK: Documents

  /// Reads a document: one object with the keys of the header and a table a kind.
  func readDocument(_ cursor: inout JSONCursor) throws(JSONFault) {
    try takeByteOrderMark(&cursor)
    cursor.skipSpace()
    if cursor.isAtEnd {
      throw .syntax(
        0, "the file is empty: the least document is {\"\(Header.versionKey)\": \"\(Header.currentVersion)\"}")
    }
    try readHeaderAndTables(&cursor)
    cursor.skipSpace()
    guard cursor.isAtEnd else {
      let isLines = cursor.byte == UInt8(ascii: "{")
      throw cursor.unexpected("nothing after the document" + (isLines ? " (JSON Lines are read as lines)" : ""))
    }
  }

  /// Steps over a byte order mark while inspecting, and notes it: what stands behind it is worth finding out too.
  func takeByteOrderMark(_ cursor: inout JSONCursor) throws(JSONFault) {
    guard cursor.end - cursor.at >= 3, cursor.at[0] == 0xEF, cursor.at[1] == 0xBB, cursor.at[2] == 0xBF
    else { return }
    let reason = "the file begins with a byte order mark, as Windows programs write it: save it as UTF-8 without it"
    let fault = JSONFault.value(cursor.offset, ValueError(.encoding, reason))
    guard let recovery else { throw fault }
    recovery.faults.append(fault)
    cursor.advance(3)
  }

  /// Reads an object of header keys and tables. Records that name their type come last, wherever they stand.
  func readHeaderAndTables(_ cursor: inout JSONCursor) throws(JSONFault) {
    var tables: Set<String> = []
    var records: Int?
    try readHeader(&cursor) { [self] key, keyAt, cursor throws(JSONFault) in
      let place = model.place(plural: key)
      guard place != nil || key == KnowledgeBase.otherRecordsKey else { return false }
      // The records of a second table are records all the same: others refer to them.
      let isFirst = tables.insert(key).inserted
      if !isFirst { try cursor.noteRepeated(key, keyAt) }
      if let place {
        try readTable(&cursor, readers[place])
      } else if !isFirst {
        _ = try cursor.value()
      } else {
        records = cursor.offset
        _ = try cursor.value()
      }
      return true
    }
    guard let records else { return }
    let end = cursor.offset
    cursor.rewind(to: records)
    cursor.depth += 1
    try readTable(&cursor, nil)
    cursor.depth -= 1
    cursor.rewind(to: end)
  }

  /// Reads a table: a list of records, or one record alone. Without a reader, each record names its type.
  private func readTable(_ cursor: inout JSONCursor, _ reader: AnyTableReader?) throws(JSONFault) {
    if try cursor.takeNull() { return }
    guard cursor.take(UInt8(ascii: "[")) else {
      guard let reader, cursor.isKeyedByID() else { return try readRow(&cursor, reader) }
      let reason =
        "“\(reader.kind.plural)” is a list of records, each with its “id”: write [{\"id\": …}, {\"id\": …}]"
      let fault = JSONFault.value(cursor.offset, ValueError(.malformed, reason))
      guard let recovery else { throw fault }
      recovery.faults.append(fault)
      return keepAside(try cursor.value(), kind: reader.kind)
    }
    try cursor.enter()
    cursor.skipSpace()
    if !cursor.take(UInt8(ascii: "]")) {
      repeat { try readRow(&cursor, reader) } while try cursor.more(until: UInt8(ascii: "]"))
    }
    cursor.leave()
  }

  // MARK: The header

  /// Reads the header object; `tables` takes the keys that are no header's.
  func readHeader(_ cursor: inout JSONCursor, tables: RecordCodec<Header>.OtherKeys?) throws(JSONFault) {
    let begin = cursor.offset
    guard cursor.byte == UInt8(ascii: "{") else { throw cursor.noDocument() }
    try cursor.enter()
    cursor.advance()
    cursor.skipSpace()
    let place = UnsafeMutablePointer<Header>.allocate(capacity: 1)
    defer { place.deallocate() }
    let atEnd = cursor.take(UInt8(ascii: "}"))
    do throws(JSONFault) {
      try JSONCodecs.record(Header.self).readFields(&cursor, to: place, begin: begin, atEnd: atEnd, other: tables)
      header = place.move()
      cursor.leave()
    } catch {
      let isMissing = error.error == .missing(Header.versionKey, of: Header.schema.name)
      if isMissing { throw .value(begin, ValueError(.version, Header.missing.reason)) }
      throw versionFault(&cursor, begin) ?? error
    }
    if let fault = Header.fault(inVersion: header.version) {
      throw .value(begin, ValueError(.version, fault.reason))
    }
  }

  /// The fault of the version, where a document can't be read because it is of another: that is the reason to give.
  private func versionFault(_ cursor: inout JSONCursor, _ begin: Int) -> JSONFault? {
    cursor.rewind(to: begin)
    cursor.depth = 1
    cursor.advance()
    do throws(JSONFault) {
      repeat {
        cursor.skipSpace()
        let key = try cursor.text()
        try cursor.colon()
        let value = try cursor.value()
        if key == Header.versionKey, case .string(let version) = value {
          return Header.fault(inVersion: version).map { .value(begin, ValueError(.version, $0.reason)) }
        }
      } while try cursor.more(until: UInt8(ascii: "}"))
      return nil
    } catch {
      return nil
    }
  }

  /// Reads the header of JSON Lines where records are handed out one by one: a table in it could not be.
  func readHeaderLine(_ cursor: inout JSONCursor) throws(JSONFault) {
    try readHeader(&cursor) { [model] key, keyAt, _ throws(JSONFault) in
      guard key == KnowledgeBase.otherRecordsKey || model.place(plural: key) != nil else { return false }
      throw .value(
        keyAt, ValueError(.malformed, "“\(key)” has no place in the header: write each record on a line of its own"))
    }
  }

  // MARK: Records

  /// Reads a record of a kind, or of the kind that it names. While inspecting, one that does not fit is kept aside.
  func readRow(_ cursor: inout JSONCursor, _ reader: AnyTableReader?) throws(JSONFault) {
    let begin = cursor.offset
    let depth = cursor.depth
    do throws(JSONFault) {
      if let reader { try reader.readRow(&cursor, openedAt: nil) } else { try readRecord(&cursor) }
    } catch {
      guard let recovery, !error.isSyntax else { throw error }
      cursor.rewind(to: begin)
      cursor.depth = depth
      keepAside(try cursor.value(), kind: reader?.kind)
      recovery.faults.append(error)
    }
  }

  /// Reads a record of the type that has a place in the model.
  func readRow(_ cursor: inout JSONCursor, place: Int) throws(JSONFault) { try readRow(&cursor, readers[place]) }

  /// Keeps a record of a kind that the model does not know.
  func keep(_ record: JSONValue) { otherRecords.append(record) }

  private func keepAside(_ record: JSONValue, kind: EntityKind?) {
    guard let kind, case .object(let object) = record, object[key: "type"] == nil else {
      otherRecords.append(record)
      return
    }
    let type = JSONObject.Member(key: "type", value: .string(kind.name))
    otherRecords.append(.object(JSONObject([type] + object.members)))
  }

  /// Reads a record whose kind is told by its `type`.
  private func readRecord(_ cursor: inout JSONCursor) throws(JSONFault) {
    switch try route(&cursor) {
    case .known(let reader, let openedAt): try reader.readRow(&cursor, openedAt: openedAt)
    case .unknown(let record): otherRecords.append(record)
    }
  }

  /// Reads the entity of a record alone, without a table.
  func readEntity(_ cursor: inout JSONCursor) throws(JSONFault) -> (entity: (any Entity)?, other: JSONValue?) {
    switch try route(&cursor) {
    case .known(let reader, let openedAt): (try reader.readEntity(&cursor, openedAt: openedAt), nil)
    case .unknown(let record): (nil, record)
    }
  }

  /// Whom a record belongs to.
  private enum Route {
    /// A kind of the model; with the place of the record where the cursor stands behind the `type` already.
    case known(AnyTableReader, openedAt: Int?)
    /// No kind of the model.
    case unknown(JSONValue)
  }

  /// Finds out what a record is by its `type`: fast where that stands first, wherever it stands otherwise.
  private func route(_ cursor: inout JSONCursor) throws(JSONFault) -> Route {
    let begin = cursor.offset
    if let reader = try openRecord(&cursor) { return .known(reader, openedAt: begin) }
    cursor.rewind(to: begin)
    let record = try cursor.value()
    guard case .object(let object) = record, case .string(let type)? = object[key: "type"] else {
      throw .value(begin, ValueError(.malformed, "this is no record: it needs a “type”, such as “organisation”"))
    }
    guard let place = model.place(singular: type) else { return .unknown(record) }
    cursor.rewind(to: begin)
    return .known(readers[place], openedAt: nil)
  }

  private func openRecord(_ cursor: inout JSONCursor) throws(JSONFault) -> AnyTableReader? {
    guard cursor.byte == UInt8(ascii: "{") else { throw cursor.wrongKind("an object") }
    cursor.advance()
    cursor.skipSpace()
    guard cursor.byte == UInt8(ascii: "\""), try cursor.stringBytes().elementsEqual("type".utf8) else { return nil }
    try cursor.colon()
    guard cursor.byte == UInt8(ascii: "\"") else { return nil }
    let type = try cursor.text()
    guard let place = model.place(singular: type) else { return nil }
    try cursor.enter()
    return readers[place]
  }
}
