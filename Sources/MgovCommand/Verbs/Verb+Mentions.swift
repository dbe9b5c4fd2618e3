import MigrationGovernance

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension Verb {
  static let mentions = Verb(
    name: "mentions", summary: "the known names and dates in a text, with what each may mean", operands: "FILE",
    count: 1...1,
    options: [
      Option(
        name: "unknown", placeholder: "",
        meaning: "instead, words with capitals that nothing knows: what may be to code"),
      .format(["text", "json"]), .input,
    ],
    details:
      "FILE is a text in UTF-8, or - for standard input: a page, pasted in. Names are those of the knowledge base and of the reference data, whatever their spelling; all that the words may mean is shown, the likeliest first.",
    examples: [
      "mgov mentions page.txt", "mgov mentions page.txt --format json --input knowledge.json",
      "mgov mentions page.txt --unknown",
    ],
    run: { call in
      let path = call.operands.first ?? "-"
      guard path != "-" || !call.all("input").contains("-") else {
        throw CommandFailure(.usage, "the text and the knowledge base can't both come from standard input")
      }
      let text = try pasted(path, call.surroundings)
      let graph = try call.graph()
      let isUnknown = call["unknown"] != nil
      let mentions = isUnknown ? graph.mentionFinder.unknownNames(in: text) : graph.mentions(in: text)
      if call.format == "json" { return CommandResult(JSONText.text(.array(mentions.map(json)))) }
      guard !mentions.isEmpty else {
        return CommandResult("", notes: isUnknown ? "no other names are found\n" : "nothing known is named\n")
      }
      var table = Table(
        isUnknown
          ? [.init("place"), .init("words")]
          : [
            .init("place"), .init("words"), .init("means", .reference), .init("or"), .init("why"),
          ])
      var places = LinePlaces(text)
      for mention in mentions {
        let meanings = mention.meanings
        let row = [
          places.place(of: mention.range.lowerBound),
          mention.text.split(whereSeparator: \.isWhitespace).joined(separator: " "), meanings.first?.text ?? "",
          meanings.dropFirst().map(\.text).joined(separator: ", "), meanings.first?.reason ?? "",
        ]
        table.append(Array(row.prefix(table.columns.count)))
      }
      return CommandResult(table.text(width: call.surroundings.width))
    })

  private static func json(_ mention: Mention) -> JSONValue {
    let key = mention.dates.isEmpty ? "reference" : "date"
    let candidates = mention.meanings.map { meaning in
      JSONValue.object(
        JSONObject([
          .init(key: key, value: .string(meaning.text)), .init(key: "reason", value: .string(meaning.reason)),
        ]))
    }
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
