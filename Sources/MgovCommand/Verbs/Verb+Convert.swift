import MigrationGovernance

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension Verb {
  private static let formats = ["json", "jsonl", "canonical-json"]

  static let convert = Verb(
    name: "convert", summary: "the knowledge base in another format", operands: "[INPUT …]", count: 0...1_000,
    options: [
      Option(name: "to", placeholder: formats.joined(separator: "|"), meaning: "the format", words: formats),
      .output,
    ],
    details: "Several INPUTs are united. What a format leaves out is said on standard error; these leave out nothing.",
    examples: ["mgov convert meetings.json --to jsonl --output meetings.jsonl", "mgov convert - --to canonical-json"],
    run: { call in
      guard let format = call["to"] else {
        throw CommandFailure(.usage, "“mgov convert” needs “--to”: one of \(formats.joined(separator: ", "))")
      }
      let base = try Input.knowledgeBase(call.operands, call.surroundings)
      let data = try bytes(of: base, format)
      return try CommandResult.writing(data, to: call["output"])
    })

  private static func bytes(of base: KnowledgeBase, _ format: String) throws -> Data {
    switch format {
    case "jsonl": return JSONWriter().lines(base)
    case "canonical-json":
      do {
        return try JSONWriter().canonical(base)
      } catch {
        throw CommandFailure(.output, "\(error.path): \(error.reason)")
      }
    default: return JSONWriter().document(base)
    }
  }
}
