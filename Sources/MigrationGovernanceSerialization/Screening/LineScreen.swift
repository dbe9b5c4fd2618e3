import MigrationGovernanceCore

/// Looks over a file of lines, and tells which of them a closer look may find anything in.
///
/// Twice: first for the ids, so that it is known what there is; then for everything else. Nothing is kept but the ids.
struct LineScreen {
  /// What is left to be looked at.
  struct Rest {
    /// The file with the lines left empty that need no closer look, so that the others have their numbers.
    var lines: [UInt8]
    /// The records in the lines that were let pass.
    var elsewhere: RecordsElsewhere
    /// How many lines hold something.
    var count = 0
    /// How many of them are left.
    var left = 0
  }

  private let model: Model
  private let maximumDepth: Int
  private let readsTexts: Bool
  private let workspace = JSONWorkspace()
  /// By the place of the type in the model.
  private let kinds: [Kind]

  /// What is known of a type.
  private struct Kind {
    var screen: RecordScreen
    var set: KindSet
    var number: KindNumber
    /// Whether the id alone is a reason to look closely.
    var isAlwaysDoubtful: Bool
  }

  init(_ reader: JSONReader, _ rules: RuleSet) {
    model = reader.model
    maximumDepth = reader.maximumDepth
    readsTexts = rules.readTexts
    kinds = reader.model.types.map { LineScreen.kind($0) }
  }

  private static func kind<E: Entity>(_ type: E.Type) -> Kind {
    Kind(
      screen: Screens.screen(of: type), set: KindSet([E.kind]), number: KindNumber(E.kind),
      isAlwaysDoubtful: type == Country.self)
  }

  /// Looks over a file, which is opened for each pass; `nil` where it does not begin like a file of lines, or keeps records
  /// in its header.
  func rest<Source: ByteSource>(opening open: () throws -> Source) throws -> Rest? {
    var source = LineSource(try open(), maximum: LineScreen.maximum)
    guard try source.advance(), source.withLine(isPlainHeader) else { return nil }
    var lines = Lines()
    while try source.advance() { source.withLine { gather($0, &lines) } }
    lines.records = lines.line.count
    for kind in ReferenceData.kinds {
      for id in ReferenceData.ids(of: kind.name) {
        if let known = try? Reference(text: kind.name + ":" + id) { _ = lines.index.numberAdding(known) }
      }
    }
    try lookOver(LineSource(try open(), maximum: LineScreen.maximum), &lines)
    markNeighbours(&lines)
    return try rest(of: LineSource(try open(), maximum: LineScreen.maximum), lines)
  }

  /// The most bytes of a line that is held in memory.
  private static let maximum = 1 << 30

  // MARK: What is known of the lines

  /// The lines behind the header.
  private struct Lines {
    /// The references of the records, in the order of the file, then those of the reference data.
    var index = ReferenceIndex(capacity: 1024)
    /// By the number of a reference: the line of its record.
    var line: [Int32] = []
    var state: [State] = []
    /// How many of the references are those of records.
    var records = 0
  }

  private enum State: UInt8 { case empty, open, doubtful }

  /// Whether the first line says what this is, and nothing else.
  private func isPlainHeader(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    var cursor = cursor(line)
    do throws(JSONFault) {
      guard case .object(let header) = try cursor.value() else { return false }
      let tables = Set(model.kinds.map(\.plural) + [KnowledgeBase.otherRecordsKey, "type"])
      return header[key: Header.versionKey] != nil && !header.members.contains { tables.contains($0.key) }
    } catch { return false }
  }

  private func cursor(_ line: UnsafeBufferPointer<UInt8>, recovery: JSONRecovery? = nil) -> JSONCursor {
    JSONCursor(line, maximumDepth: maximumDepth, recovery: recovery, workspace: workspace)
  }

  /// Gathers the id of a line. One that does not begin with type and id is looked at closely, and so are two records of
  /// one id.
  private func gather(_ line: UnsafeBufferPointer<UInt8>, _ lines: inout Lines) {
    var cursor = cursor(line)
    cursor.skipSpace()
    guard !cursor.isAtEnd else { return lines.state.append(.empty) }
    var reference: Reference?
    if let (kind, id) = begin(&cursor) {
      reference = Reference(id: id, of: kinds[kind].number)
      let isCustomary = !kinds[kind].isAlwaysDoubtful && !id.contains { (0x41...0x5A).contains($0) }
      lines.state.append(reference != nil && isCustomary ? .open : .doubtful)
    } else {
      reference = self.reference(in: line)
      lines.state.append(.doubtful)
    }
    guard let reference else { return }
    let number = Int(lines.index.numberAdding(reference))
    if number == lines.line.count {
      lines.line.append(Int32(truncatingIfNeeded: lines.state.count - 1))
    } else {
      lines.state[Int(lines.line[number])] = .doubtful
      lines.state[lines.state.count - 1] = .doubtful
    }
  }

  /// The type and the id where a record begins with them.
  private func begin(_ cursor: inout JSONCursor) -> (kind: Int, id: UnsafeBufferPointer<UInt8>)? {
    do throws(JSONFault) {
      guard let kind = try type(&cursor), try cursor.more(until: UInt8(ascii: "}")),
        try cursor.stringBytes().elementsEqual("id".utf8)
      else { return nil }
      try cursor.colon()
      return (kind, try cursor.stringBytes())
    } catch { return nil }
  }

  /// Opens a record that begins with its type.
  private func type(_ cursor: inout JSONCursor) throws(JSONFault) -> Int? {
    guard cursor.take(UInt8(ascii: "{")) else { return nil }
    cursor.skipSpace()
    guard cursor.byte == UInt8(ascii: "\""), try cursor.stringBytes().elementsEqual("type".utf8) else { return nil }
    try cursor.colon()
    let type = try cursor.stringBytes()
    guard let base = type.baseAddress else { return nil }
    let prefix = KeyBytes.prefix(base, type.count)
    return kinds.firstIndex { $0.screen.type.matches(base, type.count, prefix: prefix) }
  }

  /// The reference of a record whose type and id stand somewhere, perhaps twice.
  private func reference(in line: UnsafeBufferPointer<UInt8>) -> Reference? {
    var cursor = cursor(line, recovery: JSONRecovery())
    cursor.skipSpace()
    do throws(JSONFault) {
      guard case .object(let record) = try cursor.value(), case .string(let type)? = record[key: "type"],
        case .string(let id)? = record[key: "id"], model.place(singular: type) != nil
      else { return nil }
      return try? Reference(text: type + ":" + id)
    } catch { return nil }
  }

  // MARK: The look

  private func lookOver<Source>(_ source: consuming LineSource<Source>, _ lines: inout Lines) throws {
    var sight = Sight(lines.index, readsTexts: readsTexts)
    var number = 0
    _ = try source.advance()
    for place in lines.state.indices {
      guard try source.advance() else { break }
      while number < lines.line.count, Int(lines.line[number]) < place { number += 1 }
      guard lines.state[place] == .open else { continue }
      let (line, record) = (Int32(truncatingIfNeeded: place), Int32(truncatingIfNeeded: number))
      if !source.withLine({ isFine($0, line, record, &sight) }) { lines.state[place] = .doubtful }
    }
    sight.lookUp()
    for line in sight.dangling { lines.state[Int(line)] = .doubtful }
    // Of a record that was looked over in part it is not known where it points.
    let unknown = lines.line.indices.filter { lines.state[Int(lines.line[$0])] == .doubtful }
    for number in Circles.members(of: sight.steps, unknown: unknown) {
      lines.state[Int(lines.line[Int(number)])] = .doubtful
    }
  }

  private func isFine(
    _ bytes: UnsafeBufferPointer<UInt8>, _ line: Int32, _ number: Int32, _ sight: inout Sight
  ) -> Bool {
    var cursor = cursor(bytes)
    cursor.skipSpace()
    do throws(JSONFault) {
      guard let kind = try type(&cursor) else { return false }
      try cursor.enter()
      sight.begin(kinds[kind].set, number: number, line: line)
      let atEnd = try !cursor.more(until: UInt8(ascii: "}"))
      guard case .fine = try kinds[kind].screen.look(&cursor, &sight, isInside: false, atEnd: atEnd) else {
        return false
      }
      cursor.skipSpace()
      return cursor.isAtEnd
    } catch { return false }
  }

  /// A record that is broken in two is told from what comes next.
  private func markNeighbours(_ lines: inout Lines) {
    var isBehind = false
    for place in lines.state.indices where lines.state[place] != .empty {
      let isDoubtful = lines.state[place] == .doubtful
      if isBehind { lines.state[place] = .doubtful }
      isBehind = isDoubtful
    }
  }

  // MARK: What is left

  private func rest<Source>(of source: consuming LineSource<Source>, _ lines: Lines) throws -> Rest {
    var isThere = lines.line.map { lines.state[Int($0)] == .open }
    isThere += repeatElement(false, count: lines.index.count - lines.records)
    var rest = Rest(lines: [], elsewhere: RecordsElsewhere(lines.index, isThere: isThere))
    rest.count = lines.state.count { $0 != .empty }
    if try source.advance() { source.withLine { rest.lines += $0 } }
    rest.lines.append(UInt8(ascii: "\n"))
    for state in lines.state.prefix((lines.state.lastIndex(of: .doubtful) ?? -1) + 1) {
      guard try source.advance() else { break }
      if state == .doubtful {
        rest.left += 1
        source.withLine { rest.lines += $0 }
      }
      rest.lines.append(UInt8(ascii: "\n"))
    }
    return rest
  }
}
