import MigrationGovernance

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension Verb {
  static let mentions = Verb(
    name: "mentions", summary: "the known names and dates in a text, with offsets", operands: "FILE", count: 1...1,
    options: [
      Option(
        name: "unknown", placeholder: "", meaning: "instead, words with capitals that nothing knows: what may be to code"),
      .format(["text", "json"]), .input,
    ],
    details:
      "FILE is a plain text in UTF-8, or - for standard input. Each line has where the words stand (line:column), the words, what they mean, and what else they may mean. Nothing is chosen: read what is said.",
    examples: ["mgov mentions page.txt", "mgov mentions page.txt --unknown", "mgov mentions - --format json < page.txt"],
    run: { call in
      let file = call.operands.first ?? "-"
      guard file != "-" || !call.all("input").contains("-") else {
        throw CommandFailure(.usage, "the text and the knowledge base can't both come from standard input")
      }
      let graph = try call.graph()
      let text = try plainText(file, call.surroundings)
      let isUnknown = call["unknown"] != nil
      let mentions = isUnknown ? graph.mentionFinder.unknownNames(in: text) : graph.mentions(in: text)
      if call.format == "json" { return CommandResult(JSONText.text(.array(mentions.map(json)))) }
      guard !mentions.isEmpty else {
        return CommandResult("", notes: isUnknown ? "no other names are found\n" : "nothing known is found\n")
      }
      var table = Table([.init("where"), .init("words")])
      if !isUnknown { table = Table([.init("where"), .init("words"), .init("meaning"), .init("why"), .init("or else")]) }
      var places = TextPlaces(text)
      for mention in mentions {
        let words = mention.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let place = places.place(of: mention.range.lowerBound)
        let meanings = meanings(of: mention)
        let others = meanings.dropFirst().map(\.what).joined(separator: ", ")
        let row = [place, words, meanings.first?.what ?? "", meanings.first?.why ?? "", others]
        table.append(isUnknown ? [place, words] : row)
      }
      return CommandResult(table.text(width: call.surroundings.width))
    })

  /// The meanings of a mention, names and dates alike. Of a date the reason is what is ambiguous, or the date in words.
  private static func meanings(of mention: Mention) -> [(what: String, why: String)] {
    mention.candidates.map { ($0.reference.text, $0.reason) }
      + mention.dates.map {
        ($0.span.text, $0.ambiguities.isEmpty ? $0.span.words : $0.ambiguities.joined(separator: "; "))
      }
  }

  private static func json(_ mention: Mention) -> JSONValue {
    let key = mention.dates.isEmpty ? "reference" : "date"
    let candidates = meanings(of: mention).map { meaning in
      JSONValue.object(
        JSONObject([
          .init(key: key, value: .string(meaning.what)), .init(key: "reason", value: .string(meaning.why)),
        ]))
    }
    return JSONText.object([
      "start": JSONText.number(mention.range.lowerBound), "end": JSONText.number(mention.range.upperBound),
      "text": .string(mention.text), "candidates": .array(candidates),
    ])
  }

  private static func plainText(_ file: String, _ surroundings: Surroundings) throws(CommandFailure) -> String {
    let data: Data
    do {
      data = file == "-" ? try surroundings.input() : try Data(contentsOf: URL(fileURLWithPath: file))
    } catch {
      throw CommandFailure(
        .input, file == "-" ? "standard input could not be read" : "“\(file)” could not be read: is it a file?")
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw CommandFailure(.input, "“\(file)” is no text in UTF-8: save it as plain text in UTF-8")
    }
    return text
  }
}

/// The lines and columns of a text, from 1, counted in Unicode scalars; asked for from its beginning on.
private struct TextPlaces {
  private let scalars: [Unicode.Scalar]
  private var (offset, line, column) = (0, 1, 1)

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  /// The place of an offset that lies not before the last one.
  mutating func place(of target: Int) -> String {
    while offset < target, offset < scalars.count {
      let isReturn = scalars[offset] == "\r" && !(offset + 1 < scalars.count && scalars[offset + 1] == "\n")
      if scalars[offset] == "\n" || isReturn {
        line += 1
        column = 1
      } else {
        column += 1
      }
      offset += 1
    }
    return "\(line):\(column)"
  }
}
