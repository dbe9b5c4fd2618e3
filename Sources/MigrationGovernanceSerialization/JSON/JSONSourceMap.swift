public import MigrationGovernanceCore

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// Where in a JSON text the records stand, so that a finding can be shown under its line.
///
/// Made by going through the text once; a place inside a record is found by going through that record again. Text that
/// is not JSON is mapped up to where it ends being so.
public struct JSONSourceMap: Sendable {
  /// A place in the text.
  public struct Place: Hashable, Sendable {
    /// The line, from 1.
    public var line: Int
    /// The column in the line, from 1, in Unicode scalars.
    public var column: Int
  }

  private let bytes: [UInt8]
  private let lineStarts: [Int]
  private let columns: JSONColumns
  private var records: [String: Int] = [:]
  private var keys: [String: Int] = [:]

  /// Maps a text. Linear in it.
  public init(_ text: some ContiguousBytes, as form: JSONReader.Form = .document, model: Model = .standard) {
    bytes = text.withUnsafeBytes { Array($0) }
    lineStarts = text.withUnsafeBytes { JSONSourceMap.lineStarts($0) }
    columns = JSONColumns(bytes)
    switch form {
    case .document: mapDocument(model)
    case .lines:
      let scan = JSONTokenScan(bytes)
      var keys: [String: Int] = [:]
      scan.eachMember(ofObjectAt: scan.skipSpace(begin)) { key, value in
        if keys[key] == nil { keys[key] = value }
        return true
      }
      self.keys = keys
      mapRecord(at: begin, kind: nil)
      for start in lineStarts.dropFirst() { mapRecord(at: start, kind: nil) }
    }
  }

  /// Maps a text that is no JSON, of which the caller knows where records begin.
  init(_ text: some ContiguousBytes, records: [String: Int]) {
    bytes = text.withUnsafeBytes { Array($0) }
    lineStarts = text.withUnsafeBytes { JSONSourceMap.lineStarts($0) }
    columns = JSONColumns(bytes)
    self.records = records
  }

  /// Where the text begins, behind a byte order mark.
  private var begin: Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

  /// The text value at a place, as it stands.
  func text(at line: Int, _ column: Int) -> String? {
    offset(of: line, column).flatMap { JSONTokenScan(bytes).string(at: $0) }
  }

  /// Where the record stands that has the id of the record at a place, of the kind of its table or type.
  func first(likeRecordAt line: Int, _ column: Int, kind: String?) -> Place? {
    let scan = JSONTokenScan(bytes)
    guard let start = offset(of: line, column),
      let id = scan.member("id", ofObjectAt: start).flatMap({ scan.string(at: $0) }),
      let kind = kind ?? scan.member("type", ofObjectAt: start).flatMap({ scan.string(at: $0) })
    else { return nil }
    return records[kind + ":" + id].map { place(at: $0) }
  }

  private func offset(of line: Int, _ column: Int) -> Int? {
    guard lineStarts.indices.contains(line - 1) else { return nil }
    return columns.offset(ofScalar: columns.scalars(before: lineStarts[line - 1], in: bytes) + column - 1, in: bytes)
  }

  private static func lineStarts(_ bytes: UnsafeRawBufferPointer) -> [Int] {
    var starts = [0]
    var place = 0
    while let feed = JSONBytes.firstFeed(UnsafeRawBufferPointer(rebasing: bytes[place...])) {
      place += feed + 1
      starts.append(place)
    }
    return starts
  }

  /// Whether the text holds a record.
  public func holds(_ entity: Reference) -> Bool { records[entity.text] != nil }

  /// Where a field of an entity stands: the innermost value on the way to it that the text has, in short forms the whole.
  public func place(of entity: Reference, path: String?) -> Place? {
    guard var place = records[entity.text] else { return nil }
    let scan = JSONTokenScan(bytes)
    for step in FieldPath.steps(of: path ?? "") {
      switch step {
      case .key(let key):
        guard let value = scan.member(key, ofObjectAt: place) else { return self.place(at: place) }
        place = value
      case .index(let index):
        guard bytes[place] == UInt8(ascii: "[") else { continue }
        guard let value = scan.element(index, ofArrayAt: place) else { return self.place(at: place) }
        place = value
      }
    }
    return self.place(at: place)
  }

  /// Where the value of a key of the header stands, or of the table of that name.
  public func place(ofKey key: String) -> Place? { keys[key].map { place(at: $0) } }

  /// A line of the text without its end, `nil` where there is none of that number.
  public func line(_ number: Int) -> String? {
    bounds(ofLine: number).map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  /// How many Unicode scalars a line has, `nil` where there is none of that number. Constant time.
  func length(ofLine number: Int) -> Int? {
    bounds(ofLine: number).map { line in
      columns.scalars(before: line.upperBound, in: bytes) - columns.scalars(before: line.lowerBound, in: bytes)
    }
  }

  /// Some scalars of a line, counted from 0, as far as it has them. Linear in what is asked for.
  func piece(ofLine number: Int, _ scalars: Range<Int>) -> String {
    guard let line = bounds(ofLine: number) else { return "" }
    let before = columns.scalars(before: line.lowerBound, in: bytes)
    let ends = [scalars.lowerBound, scalars.upperBound].map {
      min(columns.offset(ofScalar: before + $0, in: bytes), line.upperBound)
    }
    return String(decoding: bytes[ends[0]..<ends[1]], as: UTF8.self)
  }

  private func bounds(ofLine number: Int) -> Range<Int>? {
    guard lineStarts.indices.contains(number - 1) else { return nil }
    let begin = lineStarts[number - 1]
    let end = lineStarts.indices.contains(number) ? lineStarts[number] - 1 : bytes.count
    return begin..<(end > begin && bytes[end - 1] == 0x0D ? end - 1 : end)
  }

  private func place(at offset: Int) -> Place {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    let before = columns.scalars(before: lineStarts[low], in: bytes)
    return Place(line: low + 1, column: columns.scalars(before: offset, in: bytes) - before + 1)
  }

  private mutating func mapDocument(_ model: Model) {
    let scan = JSONTokenScan(bytes)
    var tables: [(kind: String?, place: Int)] = []
    var keys: [String: Int] = [:]
    scan.eachMember(ofObjectAt: scan.skipSpace(begin)) { key, value in
      if keys[key] == nil { keys[key] = value }
      if let kind = model.kinds.first(where: { $0.plural == key }) { tables.append((kind.name, value)) }
      if key == "records" { tables.append((nil, value)) }
      return true
    }
    self.keys = keys
    for table in tables {
      guard bytes[table.place] == UInt8(ascii: "[") else {
        mapRecord(at: table.place, kind: table.kind)
        continue
      }
      var places: [Int] = []
      scan.eachElement(ofArrayAt: table.place) { _, value in
        places.append(value)
        return true
      }
      for place in places { mapRecord(at: place, kind: table.kind) }
    }
  }

  private mutating func mapRecord(at start: Int, kind: String?) {
    let scan = JSONTokenScan(bytes)
    let place = scan.skipSpace(start)
    guard let value = scan.member("id", ofObjectAt: place), let id = scan.string(at: value) else { return }
    var kind = kind
    if kind == nil { kind = scan.member("type", ofObjectAt: place).flatMap { scan.string(at: $0) } }
    guard let kind else { return }
    // Kinds have a small first letter; a record whose type has another is found under what it would be.
    let reference = kind.prefix(1).lowercased() + kind.dropFirst() + ":" + id
    if records[reference] == nil { records[reference] = place }
  }
}
