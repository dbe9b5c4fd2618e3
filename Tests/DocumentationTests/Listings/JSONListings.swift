import Foundation
import MigrationGovernance

/// The examples of the JSON readers and writers.
enum JSONListings {
  static func read(_ url: URL) throws -> KnowledgeBase {
    let base = try JSONReader().read(Data(contentsOf: url))
    return base
  }

  static func write(_ base: KnowledgeBase) -> String {
    let text = JSONWriter().string(base)
    return text
  }

  static func schema(print: (String) -> Void) {
    let schema = JSONSchema(.standard)
    print(JSONWriter().text(schema.document))
  }

  static func readLines(_ path: String, _ print: (String) -> Void) throws {
    var reader = JSONLinesReader(try FileSource(path: path))
    while let record = try reader.next() {
      if let meeting = record.entity as? Meeting { print(meeting.displayName) }
    }
  }

  static func writeLines(_ base: KnowledgeBase) -> Data {
    var output = Data()
    let writer = JSONLinesWriter { output.append(contentsOf: $0) }
    writer.write(Header(title: "Panel meetings"))
    for meeting in base.meetings { writer.write(meeting) }
    return output
  }
}
