public import MigrationGovernanceCore

/// Writes a knowledge base as tables that engines for many machines read as they stand: a folder for each kind, and for
/// each year if asked for, with lines of JSON in which every key has one type.
///
/// ```
/// manifest.json
/// schema/meeting.spark.json    views.duckdb.sql
/// type=meeting/year=2016/part-00000.jsonl
/// type=meeting/year=__HIVE_DEFAULT_PARTITION__/part-00000.jsonl
/// otherRecords/part-00000.jsonl
/// ```
///
/// Records have their long form always: an object is an object, a list a list, what may be anything is JSON in a text,
/// and so are a party inside a party and the keys that no schema knows (`extensions`). A date is its text, with the days
/// that bound it beside it. Nothing is left out; what a record does not say is absent. The same input gives the same
/// bytes. In memory is what waits to be written, 32 MiB at most, and the largest record.
public struct PartitionWriter: RecordWriter {
  /// Appends bytes to the file of a name, which is made, with its folder, if there is none.
  public typealias Append = (_ name: String, _ bytes: UnsafeRawBufferPointer) throws -> Void

  /// What the folder of records without a year is called, which DuckDB and Spark read as NULL.
  public static let noYear = "__HIVE_DEFAULT_PARTITION__"

  private let isByYear: Bool
  private let maximumPartBytes: Int
  private let append: Append
  private let tables: [PartitionTable]
  private var places: [ObjectIdentifier: Int] = [:]
  private var header = Header()
  private var parts: [PartitionKey: Partition] = [:]
  private var waiting = 0
  private var longest = 0
  private static let mostWaiting = 1 << 25

  /// Makes a writer.
  ///
  /// - Parameters:
  ///   - model: The kinds; each gets a schema, also where it has no record.
  ///   - isByYear: Whether each kind is divided by years.
  ///   - maximumPartBytes: How large a file of records may be; one record larger than that has a file for itself.
  ///   - append: Takes what is written.
  public init(
    model: Model = .standard, byYear isByYear: Bool = false, maximumPartBytes: Int = 1 << 27,
    append: @escaping Append
  ) {
    self.isByYear = isByYear
    self.maximumPartBytes = maximumPartBytes
    self.append = append
    tables = model.types.map { PartitionTable.make($0) }
    for (place, type) in model.types.enumerated() { places[ObjectIdentifier(type)] = place }
  }

  /// The columns of a kind, for who puts records together again.
  package func columns(of kind: EntityKind) -> [Column] { tables.first { $0.kind.name == kind.name }?.columns ?? [] }

  /// Keeps the header for the manifest.
  public mutating func write(_ header: Header) { self.header = header }

  /// Writes an entity into its partition; one of a type that the model lacks goes to the other records.
  public mutating func write<E: Entity>(_ entity: E) throws {
    guard let place = places[ObjectIdentifier(E.self)] else { return try write(entity.typedJSON) }
    var line = JSONOutput(.compact)
    let year = withUnsafePointer(to: entity) { entity in
      tables[place].codec.write(entity, to: &line)
      return isByYear ? tables[place].year(of: entity) : nil
    }
    try put(line, PartitionKey(table: place, year: year))
  }

  /// Writes a record of an unknown kind with its type and, as JSON in a text, the whole of it.
  public mutating func write(_ record: JSONValue) throws {
    var text = JSONOutput(.compact)
    text.value(record)
    var line = JSONOutput(.compact)
    line.byte(UInt8(ascii: "{"))
    if case .object(let object) = record, case .string(let type)? = object[key: "type"] {
      line.ascii("\"type\":")
      line.string(type)
      line.comma()
    }
    line.ascii("\"record\":")
    line.text(of: text)
    line.byte(UInt8(ascii: "}"))
    try put(line, PartitionKey(table: tables.count, year: nil))
  }

  /// Writes what waits, the schemas and the manifest. Nothing is left out.
  public mutating func finish() throws -> [String] {
    for key in parts.keys.sorted() { try flush(key) }
    let layout = PartitionLayout(
      tables: tables, isByYear: isByYear, header: header, longest: longest,
      files: parts.keys.sorted().flatMap { key in parts[key]?.files.map { (key, $0) } ?? [] })
    for (name, text) in layout.descriptions {
      var text = text
      try text.withUTF8 { try append(name, UnsafeRawBufferPointer($0)) }
    }
    return []
  }

  // MARK: Parts

  private mutating func put(_ line: consuming JSONOutput, _ key: PartitionKey) throws {
    line.byte(0x0A)
    let count = line.count
    longest = max(longest, count)
    let last = parts[key]?.files.last
    if last == nil || (last.map { $0.bytes + count > maximumPartBytes } ?? true) {
      try flush(key)
      let number = parts[key]?.files.count ?? 0
      parts[key, default: Partition()].files.append(PartFile(name: layoutName(key, number)))
    }
    parts[key]?.add(line.bytes)
    waiting += count
    if waiting > Self.mostWaiting { for key in parts.keys.sorted() { try flush(key) } }
  }

  private func layoutName(_ key: PartitionKey, _ number: Int) -> String {
    let digits = String(number)
    let part = "/part-" + String(repeating: "0", count: max(0, 5 - digits.count)) + digits + ".jsonl"
    guard key.table < tables.count else { return PartitionLayout.others + part }
    let folder = PartitionLayout.folder(tables[key.table].kind)
    return folder + (isByYear ? "/year=" + (key.year.map { String($0) } ?? Self.noYear) : "") + part
  }

  private mutating func flush(_ key: PartitionKey) throws {
    guard let part = parts[key], let file = part.files.last, !part.waiting.isEmpty else { return }
    try part.waiting.withUnsafeBytes { try append(file.name, $0) }
    waiting -= part.waiting.count
    parts[key]?.waiting = []
  }
}

/// Which partition: the place of the table, with that of the other records last, and the year.
struct PartitionKey: Hashable, Comparable {
  var table: Int
  var year: Int64?

  /// By table, then by year, those without one last.
  static func < (one: PartitionKey, other: PartitionKey) -> Bool {
    (one.table, one.year == nil ? 1 : 0, one.year ?? 0) < (other.table, other.year == nil ? 1 : 0, other.year ?? 0)
  }
}

/// The files of a partition, and what waits to be written to the last of them.
private struct Partition {
  var files: [PartFile] = []
  var waiting: [UInt8] = []

  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    waiting.append(contentsOf: bytes)
    files[files.count - 1].records += 1
    files[files.count - 1].bytes += bytes.count
  }
}

/// A file of records.
struct PartFile {
  var name: String
  var records = 0
  var bytes = 0
}

extension Entity {
  /// The record as it stands in JSON Lines.
  fileprivate var typedJSON: JSONValue {
    let type = JSONObject.Member(key: "type", value: .string(Self.kind.name))
    guard case .object(let object)? = jsonValue else { return .object(JSONObject([type])) }
    return .object(JSONObject([type] + object.members))
  }
}
