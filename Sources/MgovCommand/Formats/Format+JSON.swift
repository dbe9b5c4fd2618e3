import MigrationGovernance

extension Format {
  static let json = [
    Format(
      name: "json", summary: "a document for people and programs", input: "NAME.json",
      writing: .whole { base, _ in Export(data: JSONWriter().document(base)) }),
    Format(
      name: "jsonl", summary: "JSON Lines: the header, then a record a line", input: "NAME.jsonl",
      options: [.partitions],
      writing: .records { _, output in
        JSONLinesWriter { (bytes) throws(CommandFailure) in try output.write(bytes) }
      }, otherWriting: partitioned),
    Format(
      name: "canonical-json", summary: "the canonical form of RFC 8785, to sign and to compare", input: "NAME.json",
      writing: .whole { base, _ in
        do throws(JSONError) {
          return Export(data: try JSONWriter().canonical(base))
        } catch {
          throw CommandFailure(.output, "\(error.path): \(error.reason)")
        }
      }),
  ]

  /// Written as partitions, if the call says so.
  private static func partitioned(_ call: Invocation) throws(CommandFailure) -> Writing? {
    guard let word = call[Option.partitions.name] else { return nil }
    let parts = word.lowercased().split(separator: ",", omittingEmptySubsequences: false)
    guard parts == ["kind"] || parts == ["kind", "year"] else {
      throw CommandFailure(
        .usage, "“--\(Option.partitions.name)” takes kind, or kind,year, not “\(word)”",
        suggestion: EditDistance.nearest(to: word.lowercased(), in: ["kind", "kind,year"]).first)
    }
    return .folderOfRecords { _, folder in
      PartitionWriter(byYear: parts.count == 2) { name, bytes in try folder.append(bytes, to: name) }
    }
  }
}

extension Option {
  fileprivate static let partitions = Option(
    name: "partition-by", placeholder: "kind[,year]",
    meaning: "for jsonl, as folders that DuckDB and Spark read, with schemas; “--output” names a new folder")
}
