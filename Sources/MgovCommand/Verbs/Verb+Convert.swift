import MigrationGovernance

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension Verb {
  private static let formats = ["json", "jsonl", "canonical-json", "graphml", "gexf", "dot"]

  /// The networks that can be written, by what their facts are.
  private static let networks: [(name: String, projection: Projection)] = [
    ("meetings", .coParticipation), ("funding", .funding), ("themes", .sharedThemes), ("questions", .questions),
    ("answers", .answers),
  ]

  static let convert = Verb(
    name: "convert", summary: "the knowledge base in another format", operands: "[INPUT …]", count: 0...1_000,
    options: [
      Option(name: "to", placeholder: formats.joined(separator: "|"), meaning: "the format", words: formats),
      Option(
        name: "network", placeholder: networks.map(\.name).joined(separator: "|"),
        meaning: "for graphml, gexf and dot, by what they are connected; meetings if nothing is said",
        words: networks.map(\.name)),
      .output,
    ],
    details:
      "Several INPUTs are united. What a format leaves out is said on standard error; json, jsonl and canonical-json leave out nothing.",
    examples: [
      "mgov convert meetings.json --to jsonl --output meetings.jsonl", "mgov convert - --to canonical-json",
      "mgov convert --to gexf --network funding --output funding.gexf",
    ],
    run: { call in
      guard let format = call["to"] else {
        throw CommandFailure(.usage, "“mgov convert” needs “--to”: one of \(formats.joined(separator: ", "))")
      }
      let isNetwork = ["graphml", "gexf", "dot"].contains(format)
      guard call["network"] == nil || isNetwork else {
        throw CommandFailure(.usage, "“--network” goes with graphml, gexf and dot; “\(format)” holds everything")
      }
      let base = try Input.knowledgeBase(call.operands, call.surroundings)
      let export =
        try isNetwork
        ? network(base, call["network"], format) : Export(data: try bytes(of: base, format))
      let notes = export.leftOut.map { "left out: \($0)\n" }.joined()
      return try CommandResult.writing(export.data, to: call["output"], notes: notes)
    })

  private static func network(_ base: KnowledgeBase, _ name: String?, _ format: String) throws -> Export {
    let projection = networks.first { $0.name == name }?.projection ?? .coParticipation
    let network = try KnowledgeGraph(base).network(projection)
    switch format {
    case "graphml": return NetworkWriter().graphML(network)
    case "gexf": return NetworkWriter().gexf(network)
    default: return NetworkWriter().dot(network)
    }
  }

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
