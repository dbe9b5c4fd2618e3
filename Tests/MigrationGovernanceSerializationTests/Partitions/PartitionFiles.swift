import Foundation
import MigrationGovernanceCore
import MigrationGovernanceSerialization
import Testing

/// What a writer of partitions wrote, file by file, and the knowledge base that it holds.
struct PartitionFiles {
  var files: [String: [UInt8]] = [:]
  private var columns: [String: [Column]] = [:]

  init(_ base: KnowledgeBase, byYear: Bool = true, maximumPartBytes: Int = 1 << 27) throws {
    final class Store { var files: [String: [UInt8]] = [:] }
    let store = Store()
    var writer = PartitionWriter(model: base.model, byYear: byYear, maximumPartBytes: maximumPartBytes) { name, bytes in
      store.files[name, default: []] += bytes
    }
    try writer.writeAll(base)
    #expect(try writer.finish() == [])
    files = store.files
    for kind in base.model.kinds { columns[kind.name] = writer.columns(of: kind) }
  }

  var names: [String] { files.keys.sorted() }
  func text(_ name: String) -> String { String(decoding: files[name] ?? [], as: UTF8.self) }
  func json(_ name: String) throws -> JSONValue {
    try JSONDecoder().decode(JSONValue.self, from: Data(text(name).utf8))
  }

  /// The records of a file, each with its kind, put together again from their columns.
  func lines() throws -> String {
    var header = JSONValue.null
    if case .object(let manifest) = try json("manifest.json") { header = manifest[key: "header"] ?? .null }
    var lines = [header]
    for name in names where name.hasSuffix(".jsonl") {
      for line in text(name).split(separator: "\n") {
        let row = try JSONDecoder().decode(JSONValue.self, from: Data(line.utf8))
        guard case .object(let object) = row else { continue }
        if name.hasPrefix("otherRecords/") {
          lines.append(try parsed(object[key: "record"]))
          continue
        }
        let kind = String(name.dropFirst("type=".count).prefix { $0 != "/" })
        let type = JSONObject.Member(key: "type", value: .string(kind))
        lines.append(.object(JSONObject([type] + (try members(object, columns[kind] ?? [])))))
      }
    }
    return lines.map { $0.description + "\n" }.joined()
  }

  private func members(_ row: JSONObject, _ columns: [Column]) throws -> [JSONObject.Member] {
    var members: [JSONObject.Member] = []
    #expect(row.members.allSatisfy { member in columns.contains { $0.name == member.key } })
    for column in columns {
      guard let value = row[key: column.name] else { continue }
      switch column.role {
      case .derived: break
      case .extensions:
        if case .object(let object) = try parsed(value) { members += object.members }
      case .field(let key): members.append(.init(key: key, value: try form(value, column.type)))
      case .json(let key):
        if case .array(let elements) = value {
          members.append(.init(key: key, value: .array(try elements.map { try parsed($0) })))
        } else {
          members.append(.init(key: key, value: try parsed(value)))
        }
      }
    }
    return members
  }

  private func form(_ value: JSONValue, _ type: ColumnType) throws -> JSONValue {
    switch (type, value) {
    case (.list(let element), .array(let elements)): return .array(try elements.map { try form($0, element) })
    case (.record(let columns), .object(let object)): return .object(JSONObject(try members(object, columns)))
    case (.list, _), (.record, _):
      Issue.record("\(value) is not of the type of its column")
      return value
    default: return value
    }
  }

  private func parsed(_ value: JSONValue?) throws -> JSONValue {
    guard case .string(let text)? = value else { return .null }
    return try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))
  }
}
