import MigrationGovernance

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension Verb {
  static let mentions = Verb(
    name: "mentions", summary: "the known names and dates in a text, with what each may mean", operands: "FILE",
    count: 1...1, options: [.format(["text", "json"]), .input],
    details:
      "FILE is a text in UTF-8, or - for standard input: a page, pasted in. Names are those of the knowledge base and of the reference data, whatever their spelling; all that the words may mean is shown, the likeliest first.",
    examples: ["mgov mentions page.txt", "mgov mentions page.txt --format json --input knowledge.json"],
    run: { call in
      let text = try pasted(call.operands[0], call.surroundings)
      let graph = try call.graph()
      let mentions = graph.mentions(in: text)
      if call.format == "json" { return CommandResult(JSONText.text(.array(mentions.map(json)))) }
      var places = LinePlaces(text)
      var table = Table([.init("place"), .init("words"), .init("means", .reference), .init("or"), .init("why")])
      for mention in mentions {
        let meant = mention.candidates.map(\.reference.text) + mention.dates.map { $0.span.text }
        table.append([
          places.place(of: mention.range.lowerBound),
          mention.text.split(whereSeparator: \.isNewline).joined(separator: " "),
          meant.first ?? "", meant.dropFirst().prefix(3).joined(separator: ", "),
          mention.candidates.first?.reason ?? "date",
        ])
      }
      let notes = mentions.isEmpty ? "nothing known is named\n" : ""
      return CommandResult(mentions.isEmpty ? "" : table.text(width: call.surroundings.width), notes: notes)
    })

  private static func json(_ mention: Mention) -> JSONValue {
    let candidates =
      mention.candidates.map {
        JSONText.object(["reference": .string($0.reference.text), "reason": .string($0.reason)])
      } + mention.dates.map { JSONText.object(["date": .string($0.span.text), "reason": .string("date")]) }
    return JSONText.object([
      "start": JSONText.number(mention.range.lowerBound), "end": JSONText.number(mention.range.upperBound),
      "text": .string(mention.text), "candidates": .array(candidates),
    ])
  }

  private static func pasted(_ path: String, _ surroundings: Surroundings) throws(CommandFailure) -> String {
    let data: Data
    do {
      data = path == "-" ? try surroundings.input() : try Data(contentsOf: URL(fileURLWithPath: path))
    } catch {
      throw CommandFailure(.input, "“\(path)” could not be read: is it a file that you may read?")
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw CommandFailure(.input, "“\(path)” is no text in UTF-8: save it as that")
    }
    return text
  }
}

/// Lines and columns of places that are asked for in their order.
private struct LinePlaces {
  private var scalars: String.UnicodeScalarView.Iterator
  private var (offset, line, column) = (0, 1, 1)

  init(_ text: String) { scalars = text.unicodeScalars.makeIterator() }

  /// `line:column`, both from 1.
  mutating func place(of target: Int) -> String {
    while offset < target, let scalar = scalars.next() {
      offset += 1
      if scalar == "\n" {
        line += 1
        column = 1
      } else {
        column += 1
      }
    }
    return "\(line):\(column)"
  }
}
