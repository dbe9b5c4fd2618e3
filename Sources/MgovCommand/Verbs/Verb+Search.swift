import MigrationGovernance

extension Verb {
  static let search = Verb(
    name: "search", summary: "what is found in all text, the best first, with snippets", operands: "TEXT",
    count: 1...Int.max,
    options: [
      Option(name: "kind", placeholder: "KIND", meaning: "only entities of that kind", isRepeatable: true),
      Option(
        name: "theme", placeholder: "THEME", meaning: "only what names that theme, or one below it", isRepeatable: true),
      Option(name: "country", placeholder: "CODE", meaning: "only what names that country", isRepeatable: true),
      Option(name: "on", placeholder: "DATE", meaning: "only what the dates of the entity do not rule out"),
      Option(name: "limit", placeholder: "NUMBER", meaning: "how many at most; 10 if nothing is said"),
      Option(name: "no-stemming", placeholder: "", meaning: "“border” does not find “borders”"),
      .format(["text", "json", "csv"]), .input,
    ],
    details:
      "TEXT is words, of which any may be there; \"a phrase\" in quotation marks; manag* for all that begins so; +word must be there, -word must not (write “--” before a TEXT that begins with -). Case and accents make no difference.",
    examples: [
      "mgov search border management", "mgov search '\"labour migration\" +statistics' --kind recommendations",
      "mgov search 'visa* -student' --country GE --on 2016/2018",
    ],
    run: { call in
      let graph = try call.graph()
      let query = try searchQuery(call, graph)
      var limit = 10
      if let word = call["limit"] {
        guard let number = Int(word), number > 0 else {
          throw CommandFailure(.usage, "“\(word)” is no number of hits: write 1 or more")
        }
        limit = number
      }
      let hits = graph.search(query, limit: limit)
      switch call.format {
      case "json": return CommandResult(JSONText.text(.array(hits.map { json($0) })))
      case "csv":
        let rows = hits.map { [$0.reference.text, score($0), $0.name, $0.field, $0.snippet.text] }
        return CommandResult(
          Table(
            [.init("reference", .reference), .init("score", .number), .init("name"), .init("field"), .init("snippet")],
            rows: rows
          ).csv)
      default:
        guard !hits.isEmpty else { return CommandResult("", notes: "nothing is found\n") }
        return CommandResult(
          hits.map { text($0, call.surroundings) }.joined(separator: "\n"),
          notes: hits.count == limit ? "these are the best \(limit); --limit shows more\n" : "")
      }
    })

  private static func searchQuery(_ call: Invocation, _ graph: KnowledgeGraph) throws -> SearchQuery {
    var query = try SearchQuery(call.operands.joined(separator: " "), stems: call["no-stemming"] == nil)
    query.date = try call["on"].map { try Invocation.date($0) }
    query.kinds = try call.all("kind").map { word in
      guard let type = graph.knowledgeBase.model.type(named: word) else {
        let kinds = graph.knowledgeBase.model.kinds.map(\.plural)
        throw CommandFailure(
          .usage, "“\(word)” is no kind: there are \(kinds.joined(separator: ", "))",
          suggestion: EditDistance.nearest(to: word, in: kinds).first)
      }
      return type.kind
    }
    query.themes = try call.all("theme").compactMap { word in
      try Invocation.reference(word.contains(":") ? word : "theme:" + word, in: graph).id(as: Theme.self)
    }
    query.countries = try call.all("country").compactMap { word in
      try Invocation.reference(word.contains(":") ? word : "country:" + word, in: graph).id(as: Country.self)
    }
    return query
  }

  private static func json(_ hit: SearchHit) -> JSONValue {
    var members: [JSONObject.Member] = [
      .init(key: "reference", value: .string(hit.reference.text)),
      .init(key: "score", value: JSONNumber(literal: score(hit)).map { .number($0) } ?? .null),
      .init(key: "snippet", value: .string(hit.snippet.text)), .init(key: "name", value: .string(hit.name)),
      .init(key: "field", value: .string(hit.field)),
      .init(
        key: "highlights",
        value: .array(
          hit.snippet.highlights.map {
            .array([JSONText.number($0.lowerBound), JSONText.number($0.upperBound)])
          })),
      .init(key: "words", value: .array(hit.words.map { .string($0) })),
    ]
    if let date = hit.date { members.append(.init(key: "date", value: .string(date.rawValue))) }
    return .object(JSONObject(members))
  }

  /// With three decimals: more say nothing to a reader.
  private static func score(_ hit: SearchHit) -> String {
    let thousandths = Int((min(hit.score, 1e9) * 1000).rounded())
    let rest = String(thousandths % 1000)
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - rest.count) + rest
  }

  private static func text(_ hit: SearchHit, _ surroundings: Surroundings) -> String {
    // What has no name is called by the beginning of its text.
    let start = hit.name.hasSuffix(" …") ? String(hit.name.dropLast(2)) : hit.name
    let isNamed = hit.name != hit.reference.id && !hit.name.isEmpty && !hit.snippet.text.hasPrefix(start)
    let when = hit.date == .possibly ? " (possibly then)" : ""
    var lines = [hit.reference.text + when]
    if isNamed { lines += TextLayout.wrap(hit.name, to: surroundings.width.map { $0 - 2 }).map { "  " + $0 } }
    lines += TextLayout.wrap(marked(hit.snippet), to: surroundings.width.map { $0 - 4 }).map { "    " + $0 }
    return lines.map { coloured($0, surroundings) }.joined(separator: "\n") + "\n"
  }

  // Marks without width while lines are broken, so that a highlight does not make a line shorter.
  private static let begin: Unicode.Scalar = "\u{2060}"
  private static let end: Unicode.Scalar = "\u{FEFF}"

  private static func marked(_ snippet: Snippet) -> String {
    let scalars = Array(snippet.text.unicodeScalars)
    var text = String.UnicodeScalarView()
    for (place, scalar) in scalars.enumerated() {
      if snippet.highlights.contains(where: { $0.upperBound == place }) { text.append(end) }
      if snippet.highlights.contains(where: { $0.lowerBound == place }) { text.append(begin) }
      if scalar != begin, scalar != end { text.append(scalar) }
    }
    if snippet.highlights.contains(where: { $0.upperBound == scalars.count }) { text.append(end) }
    return String(text)
  }

  private static func coloured(_ line: String, _ surroundings: Surroundings) -> String {
    var text = ""
    for scalar in line.unicodeScalars {
      switch scalar {
      case begin: text += surroundings.isColoured ? "\u{1B}[1m" : ""
      case end: text += surroundings.isColoured ? "\u{1B}[0m" : ""
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
