import MigrationGovernance

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension Verb {
  private static let names = Format.all.map(\.name)

  static let convert = Verb(
    name: "convert", summary: "the knowledge base in another format", operands: "[INPUT …]", count: 0...1_000,
    options: [
      Option(name: "to", placeholder: "FORMAT", meaning: "the format, of those that “mgov formats” lists", words: names)
    ]
      + Format.options + [.output],
    details: "Several INPUTs are united. What a format leaves out is said on standard error.",
    examples: [
      "mgov convert meetings.json --to jsonl --output meetings.jsonl", "mgov convert - --to canonical-json",
      "mgov convert --to gexf --network funding --output funding.gexf",
    ],
    run: { call in
      guard let name = call["to"], let format = Format.all.first(where: { $0.name == name }) else {
        throw CommandFailure(.usage, "“mgov convert” needs “--to”: one of \(names.joined(separator: ", "))")
      }
      for option in Format.options where call[option.name] != nil {
        guard !format.options.contains(where: { $0.name == option.name }) else { continue }
        let takers = Format.all.filter { format in format.options.contains { $0.name == option.name } }.map(\.name)
        throw CommandFailure(
          .usage, "“--\(option.name)” goes with \(takers.joined(separator: ", ")), not with “\(name)”")
      }
      return try written(format, call)
    })

  private static func written(_ format: Format, _ call: Invocation) throws -> CommandResult {
    let path = call["output"]
    switch format.writing {
    case .whole(let write):
      let export = try write(try Input.knowledgeBase(call.operands, call.surroundings), call)
      return try CommandResult.writing(export.data, to: path, in: call.surroundings, notes: notes(export.leftOut))
    case .pieces(let write):
      let base = try Input.knowledgeBase(call.operands, call.surroundings)
      let output = try OutputFile(path, call.surroundings)
      let leftOut = try write(base, call, output)
      return CommandResult(try output.finish(), notes: notes(leftOut))
    case .folder(let write):
      guard let path, path != "-" else {
        throw CommandFailure(.usage, "“\(format.name)” is several files: name a folder for them with “--output”")
      }
      let base = try Input.knowledgeBase(call.operands, call.surroundings)
      let folder = try OutputFolder(path, call.surroundings)
      let leftOut = try write(base, call, folder)
      try folder.finish()
      return CommandResult("", notes: notes(leftOut))
    }
  }

  private static func notes(_ leftOut: [String]) -> String { leftOut.map { "left out: \($0)\n" }.joined() }
}
