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
    switch format.writing {
    case .whole(let write):
      let export = try write(try base(call), call)
      return try CommandResult.writing(
        export.data, to: call["output"], in: call.surroundings, notes: notes(export.leftOut))
    case .pieces(let write):
      let base = try base(call)
      return try toFile(call) { try write(base, call, $0) }
    case .records(let make):
      let input = try RecordInput(call.operands, call.surroundings)
      return try toFile(call) { try copied(input, try make(call, $0)) }
    case .folder(let write):
      let path = try folderPath(format, call)
      let base = try base(call)
      return try toFolder(path, call) { try write(base, call, $0) }
    case .folderOfRecords(let make):
      let path = try folderPath(format, call)
      let input = try RecordInput(call.operands, call.surroundings)
      return try toFolder(path, call) { try copied(input, try make(call, $0)) }
    }
  }

  private static func base(_ call: Invocation) throws(CommandFailure) -> KnowledgeBase {
    try Input.knowledgeBase(call.operands, call.surroundings)
  }

  /// Writes everything record by record, and answers what is left out.
  private static func copied(_ input: RecordInput, _ writer: any RecordWriter) throws -> [String] {
    var writer = writer
    try input.write(to: &writer)
    return try writer.finish()
  }

  private static func toFile(_ call: Invocation, _ write: (OutputFile) throws -> [String]) throws -> CommandResult {
    let output = try OutputFile(call["output"], call.surroundings)
    let leftOut = try write(output)
    return CommandResult(try output.finish(), notes: notes(leftOut))
  }

  private static func toFolder(
    _ path: String, _ call: Invocation, _ write: (OutputFolder) throws -> [String]
  ) throws -> CommandResult {
    let folder = try OutputFolder(path, call.surroundings)
    let leftOut = try write(folder)
    try folder.finish()
    return CommandResult("", notes: notes(leftOut))
  }

  private static func folderPath(_ format: Format, _ call: Invocation) throws(CommandFailure) -> String {
    guard let path = call["output"], path != "-" else {
      throw CommandFailure(.usage, "“\(format.name)” is several files: name a folder for them with “--output”")
    }
    return path
  }

  private static func notes(_ leftOut: [String]) -> String { leftOut.map { "left out: \($0)\n" }.joined() }
}
