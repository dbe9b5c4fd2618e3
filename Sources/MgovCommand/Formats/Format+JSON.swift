import MigrationGovernance

extension Format {
  static let json = [
    Format(
      name: "json", summary: "a document for people and programs", input: "NAME.json",
      writing: .whole { base, _ in Export(data: JSONWriter().document(base)) }),
    Format(
      name: "jsonl", summary: "JSON Lines: the header, then a record a line", input: "NAME.jsonl",
      writing: .records { _, output in
        JSONLinesWriter { (bytes) throws(CommandFailure) in try output.write(bytes) }
      }),
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
}
