import MigrationGovernance

extension Verb {
  static let list = Verb(
    name: "list", summary: "a table of one kind", operands: "KIND", count: 1...1,
    options: [
      Option(
        name: "where", placeholder: "FIELD=VALUE",
        meaning: "only those with that value; FIELD= those that say nothing there", isRepeatable: true),
      Option(name: "sort", placeholder: "FIELD", meaning: "by the values of a field, what says nothing last"),
      Option(name: "columns", placeholder: "A,B", meaning: "the fields to show"),
      Option(name: "count-by", placeholder: "FIELD", meaning: "how many have each value of a field"),
      .format(["text", "markdown", "csv", "json"]), .input,
    ],
    details:
      "KIND is the singular or plural: meetings, organisation, followUps. A FIELD inside another is joined by a dot: place.country. A date VALUE takes every date within it.",
    examples: [
      "mgov list meetings --sort when", "mgov list strategies --where of=AZ --columns id,label,period",
      "mgov list contributions --count-by kind",
    ],
    run: { call in
      var conditions: [Listing.Condition] = []
      for word in call.all("where") {
        let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, !parts[0].isEmpty else {
          throw CommandFailure(.usage, "“\(word)” is no condition: write FIELD=VALUE, as status=held")
        }
        conditions.append(.init(field: parts[0], value: parts[1]))
      }
      if call["count-by"] != nil, call["columns"] != nil || call["sort"] != nil {
        throw CommandFailure(.usage, "“--count-by” shows values and their numbers: leave “--columns” and “--sort” out")
      }
      let graph = try call.graph()
      let listing = try Listing(
        call.operands[0], in: graph.knowledgeBase.model, where: conditions, sort: call["sort"])
      let table: Table
      if let field = call["count-by"] {
        table = try listing.counts(by: field, in: graph)
        if call.format == "json" {
          return CommandResult(
            JSONText.text(
              .array(
                table.rows.map { row in
                  JSONText.object([
                    "value": row[0] == "—" ? nil : .string(row[0]), "count": JSONText.number(Int(row[1]) ?? 0),
                  ])
                })))
        }
      } else {
        if call.format == "json", call["columns"] == nil {
          return CommandResult(JSONText.text(.array(listing.entities(in: graph))))
        }
        let columns = call["columns"].map { $0.split(separator: ",").map { String($0).trimmed } }
        table = try listing.table(in: graph, columns: columns)
        if call.format == "json", let columns { return CommandResult(json(listing.entities(in: graph), columns)) }
      }
      switch call.format {
      case "markdown": return CommandResult(table.markdown)
      case "csv": return CommandResult(table.csv)
      default:
        return CommandResult(
          (call["columns"] == nil ? table.narrowed(to: call.surroundings.width) : table)
            .text(width: call.surroundings.width),
          notes: table.rows.isEmpty
            ? "there are no \(listing.entry.kind?.plural ?? "entities") of that description\n" : "")
      }
    })

  /// The entities with the fields asked for alone, by their first keys.
  private static func json(_ entities: [JSONValue], _ columns: [String]) -> String {
    let keys = columns.map { String($0.prefix { $0 != "." }) }
    return JSONText.text(
      .array(
        entities.map { entity in
          guard case .object(let object) = entity else { return entity }
          return .object(JSONObject(object.members.filter { keys.contains($0.key) }))
        }))
  }
}

extension String {
  fileprivate var trimmed: String { String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
}
