import MigrationGovernance

extension Verb {
  static let date = Verb(
    name: "date", summary: "what an EDTF expression means: level, earliest, latest, precision, in words",
    operands: "EXPRESSION", count: 1...20, options: [.format(["text", "json"])],
    details:
      "EXPRESSION is a date or an interval: 2016-12-07, 2016-12, 201X, 2004/.., /2025, XXXX-06-04. Of a date in words, what it may mean is suggested.",
    examples: ["mgov date 2016-12-07/2016-12-08", "mgov date '2016?'", "mgov date 7-8 December 2016"],
    run: { call in
      let span = try Invocation.date(call.operands.joined(separator: " "))
      let members: [(key: String, value: JSONValue?)] = [
        ("edtf", .string(span.text)), ("level", JSONText.number(span.level)),
        ("earliest", span.earliest.map { .string($0.text) }), ("latest", span.latest.map { .string($0.text) }),
        ("precision", span.precision.map { .string($0.rawValue) }), ("text", .string(span.words)),
      ]
      if call.format == "json" {
        return CommandResult(
          JSONText.text(.object(JSONObject(members.map { .init(key: $0.key, value: $0.value ?? .null) }))))
      }
      let absences = ["earliest": "no bound", "latest": "no bound", "precision": "differs between start and end"]
      let rows = members.map { member in
        switch member.value {
        case .string(let text)?: [member.key, text]
        case let value?: [member.key, value.description]
        case nil: [member.key, absences[member.key] ?? ""]
        }
      }
      return CommandResult(
        Table([.init("part"), .init("value")], rows: rows).text(width: call.surroundings.width, hasHeadings: false))
    })
}
