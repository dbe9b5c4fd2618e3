import Foundation
import MigrationGovernance

/// Measures the library beside Foundation, on generated knowledge bases.
@main
enum Benchmarks {
  static let usage = """
    usage: MigrationGovernanceBenchmarks COMMAND …

      generate COUNT FILE [--form lines|document] [--seed N]   write a generated knowledge base
      decode FILE             read it with JSONReader
      decode-foundation FILE  read it with JSONDecoder into plain structs
      encode FILE             write what was read with JSONWriter
      encode-foundation FILE  write what was read with JSONEncoder
      references FILE         hold each record to its schema, and its references to what there is: what JSON Schema and a
                              set of ids find
      basic FILE              the same with the rules on texts: LineValidation as it comes
      validate FILE           read it whole, and hold each record to the rules on fields, evidence and references
      validate-all FILE       read it, and hold it to all rules
      duplicates FILE         the rules on likely duplicates alone, on what was read before
      memory FILE             what a knowledge base keeps in memory, beside the size of its JSON
      questions FILE [NAME …] build a graph of its JSON Lines and ask it what the rivals are asked
      force FILE OUT          write on which days the strategies of JSON Lines are in force, for the rivals
      network COUNT FILE      write the network of so many generated bodies that met
      network-measures FILE   PageRank and betweenness of a network
      rdf FILE                write JSON Lines and RDF, to nowhere
      linear                  decoding 10000, 100000 and 1000000 generated records
      search-texts COUNT FILE write texts to search, and queries, for the rivals
      search-build COUNT      build the text index of so many recommendations
      search-query COUNT      ask queries of one to three words, the best ten; with snippets; with stems
      all                     every measure in one run, as a Markdown table
      report FILE …           a Markdown table of the rows that --rows gave

    options: --form lines|document (lines), --repeat N (5), --seed N (1), --rows (tab-separated, for report),
             --counts N,N,… (of linear and all)
    """

  static func main() {
    #if DEBUG
      stop("a debug build says nothing about speed: build with “swift build -c release”")
    #else
      do {
        try run(try Arguments(CommandLine.arguments.dropFirst()))
      } catch {
        stop("\(error)")
      }
    #endif
  }

  private static func run(_ arguments: Arguments) throws {
    switch arguments.command {
    case "generate": try generate(arguments)
    case "decode": try show(Task.decode, by: .library, arguments)
    case "decode-foundation": try show(Task.decode, by: .foundation, arguments)
    case "encode": try show(Task.encode, by: .library, arguments)
    case "encode-foundation": try show(Task.encode, by: .foundation, arguments)
    case "validate", "validate-all", "references", "basic", "duplicates":
      try show(Task(rawValue: arguments.command) ?? .validate, by: .library, arguments)
    case "memory":
      let bytes = try arguments.input()
      show(try Measure.memory(bytes, arguments.form), arguments)
    case "questions":
      let names = Array(arguments.words.dropFirst())
      let rows = try Questions.rows(try arguments.input(), only: names, repeats: arguments.repeats)
      for row in rows { show(row, arguments) }
    case "network":
      let text = try NetworkFile.generate(bodies: try arguments.count(at: 0), seed: arguments.seed)
      try Data(text.utf8).write(to: URL(fileURLWithPath: try arguments.path(at: 1)))
    case "force":
      let base = try JSONReader().read(try arguments.input(), as: .lines)
      try Data(ForceFile.text(base).utf8).write(to: URL(fileURLWithPath: try arguments.path(at: 1)))
    case "network-measures": for row in try Measure.networks(arguments) { show(row, arguments) }
    case "rdf":
      let rows = try Measure.rdf(arguments)
      print(arguments.wantsRows ? rows.map(\.line).joined(separator: "\n") : Report(rows).markdown)
    case "linear":
      for count in arguments.counts ?? [10_000, 100_000, 1_000_000] {
        let bytes = try Generator(count: count, seed: arguments.seed).bytes(arguments.form)
        show(try Measure.row(.decode, by: .library, bytes, arguments.form, repeats: arguments.repeats), arguments)
      }
    case "search-texts":
      try SearchTexts(count: try arguments.count(at: 0), seed: arguments.seed).write(to: try arguments.path(at: 1))
    case "search-build":
      let texts = try SearchTexts(count: try arguments.count(at: 0), seed: arguments.seed)
      show(try Measure.searchBuild(texts, repeats: arguments.repeats), arguments)
    case "search-query":
      let texts = try SearchTexts(count: try arguments.count(at: 0), seed: arguments.seed)
      for (stems, withSnippets) in [(false, false), (false, true), (true, false)] {
        let rows = try Measure.searchQuery(
          texts, repeats: arguments.repeats, stems: stems, withSnippets: withSnippets)
        for row in rows { show(row, arguments) }
      }
    case "all": print(Report(try Measure.everything(arguments)).markdown)
    case "report": print(Report(try arguments.rows()).markdown)
    default: throw Arguments.Problem(description: usage)
    }
  }

  private static func generate(_ arguments: Arguments) throws {
    let count = try arguments.count(at: 0)
    let path = try arguments.path(at: 1)
    let generator = Generator(count: count, seed: arguments.seed)
    guard FileManager.default.createFile(atPath: path, contents: nil), let file = FileHandle(forWritingAtPath: path)
    else { throw Arguments.Problem(description: "“\(path)” can't be written") }
    var size = 0
    if arguments.form == .lines {
      try generator.writeLines { bytes in
        size += bytes.count
        try file.write(contentsOf: bytes)
      }
    } else {
      let bytes = try generator.bytes(.document)
      size = bytes.count
      try file.write(contentsOf: bytes)
    }
    try file.close()
    note("\(count) records, \(size) bytes, \(size / max(count, 1)) bytes a record")
  }

  private static func show(_ task: Task, by: Contender, _ arguments: Arguments) throws {
    let bytes = try arguments.input()
    let path = try arguments.path(at: 0)
    show(try Measure.row(task, by: by, bytes, arguments.form, repeats: arguments.repeats, path: path), arguments)
  }

  private static func show(_ row: Row, _ arguments: Arguments) {
    print(arguments.wantsRows ? row.line : row.description)
  }

  static func note(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }

  private static func stop(_ text: String) -> Never {
    note(text)
    exit(2)
  }
}
