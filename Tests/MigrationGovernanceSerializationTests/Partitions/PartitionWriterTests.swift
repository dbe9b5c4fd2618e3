import Foundation
import MigrationGovernanceCore
import MigrationGovernanceSerialization
import TestSupport
import Testing

@Suite struct PartitionWriterTests {
  private func names(_ date: String?, byYear: Bool = true) throws -> [String] {
    var base = KnowledgeBase()
    var meeting = try Meeting(id: EntityID("m"))
    meeting.when = try date.map { try DateSpan(text: $0) }
    try base.insert(meeting)
    return try PartitionFiles(base, byYear: byYear).names.filter { $0.hasSuffix(".jsonl") }
  }

  /// Lines sorted, as the partitions bring records of a kind out of their order.
  private func sorted(_ base: KnowledgeBase) -> [String] {
    String(decoding: JSONWriter().lines(base), as: UTF8.self).split(separator: "\n").map(String.init).sorted()
  }

  @Test("Nothing is lost: what the lines hold, put together again, is the knowledge base", arguments: 1...12)
  func lossless(seed: Int) throws {
    let base = try Filler(seed: UInt64(seed), seed % 2 == 0 ? .full : .random).base()
    let files = try PartitionFiles(base, byYear: seed % 3 != 0, maximumPartBytes: seed % 4 == 0 ? 2_000 : 1 << 27)
    let again = try JSONReader().read(Data(files.lines().utf8), as: .lines)
    #expect(sorted(again) == sorted(base))
  }

  @Test("Every value has the type of its column, in every line")
  func uniform() throws {
    let base = try Filler(seed: 7, .random).base(perKind: 5...8)
    // Putting the lines together again records an issue where a value is of another type than its column.
    #expect(try !PartitionFiles(base).lines().isEmpty)
  }

  @Test("A record lies in the year of the first day that it may touch, or where no year is said")
  func years() throws {
    #expect(try names("2016-12-07/2017-01-02") == ["type=meeting/year=2016/part-00000.jsonl"])
    #expect(try names("2016?") == ["type=meeting/year=2016/part-00000.jsonl"])
    #expect(try names("201X") == ["type=meeting/year=2010/part-00000.jsonl"])
    for unknown in [nil, "../2016", "/2016", "XXXX-06-04"] {
      #expect(try names(unknown) == ["type=meeting/year=__HIVE_DEFAULT_PARTITION__/part-00000.jsonl"])
    }
    #expect(try names("2016", byYear: false) == ["type=meeting/part-00000.jsonl"])
  }

  @Test("The date that tells the year follows from the schema: the page's date of listing is none")
  func mainDate() throws {
    var base = KnowledgeBase()
    var document = try Document(id: EntityID("d"))
    document.listed = try PartialDate(text: "2019-03-01")
    try base.insert(document)
    var evaluation = try Programme(id: EntityID("p"))
    evaluation.covers = try DateSpan(text: "2010/2014")
    evaluation.actual = try DateSpan(text: "2015")
    try base.insert(evaluation)
    let names = try PartitionFiles(base).names
    #expect(names.contains("type=document/year=__HIVE_DEFAULT_PARTITION__/part-00000.jsonl"))
    #expect(names.contains("type=programme/year=2015/part-00000.jsonl"))
  }

  @Test("Dates have their bounds beside them where there are any, numbers their nearest double, evidence its status")
  func derived() throws {
    let text = """
      {"migrationGovernance":"1.0"}
      {"type":"observation","id":"o","of":"organisation:x","measure":"m","value":0.10,"period":"2016-02","evidence":"d:3"}
      {"type":"observation","id":"q","of":"organisation:x","measure":"m","period":"Y17000"}
      """
    let files = try PartitionFiles(try JSONReader().read(Data(text.utf8), as: .lines), byYear: false)
    let lines = files.text("type=observation/part-00000.jsonl").split(separator: "\n")
    for part in [
      #""value":"0.1","value_number":0.1"#,
      #""period":"2016-02","period_earliest":"2016-02-01","period_latest":"2016-02-29""#, #""status":"stated""#,
    ] { #expect(lines.first?.contains(part) == true, "\(part)") }
    #expect(lines.last?.contains("earliest") == false)
  }

  @Test("Files are no larger than allowed, and the manifest counts them")
  func parts() throws {
    let base = try Filler(seed: 3, .random).base(perKind: 20...20)
    let files = try PartitionFiles(base, byYear: false, maximumPartBytes: 4_000)
    var counted: [String: Int] = [:]
    for entry in try files.json("manifest.json")["files"].elements {
      guard case .string(let name) = entry["file"], case .number(let bytes) = entry["bytes"],
        case .number(let records) = entry["records"]
      else { continue }
      counted[name] = bytes.integer
      let text = files.text(name)
      #expect(text.split(separator: "\n").count == records.integer)
      #expect(text.utf8.count <= 4_000 || records.integer == 1)
    }
    #expect(counted == files.files.filter { $0.key.hasSuffix(".jsonl") }.mapValues(\.count))
    #expect(counted.count > 30)
  }

  @Test("The same knowledge base gives the same bytes")
  func deterministic() throws {
    let base = try Filler(seed: 9, .random).base(perKind: 5...9)
    #expect(try PartitionFiles(base).files == PartitionFiles(base).files)
  }
}

extension JSONValue {
  fileprivate subscript(key: String) -> JSONValue {
    if case .object(let object) = self { object[key: key] ?? .null } else { .null }
  }
  fileprivate var elements: [JSONValue] { if case .array(let elements) = self { elements } else { [] } }
}
