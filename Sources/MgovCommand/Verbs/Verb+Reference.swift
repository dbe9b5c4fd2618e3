import MigrationGovernance

extension Verb {
  static let reference = Verb(
    name: "reference", summary: "the reference data",
    operands: ReferenceTable.all.map(\.name).joined(separator: "|"), count: 1...1,
    options: [
      Option(name: "on", placeholder: "DATE", meaning: "as it was on a date or in a span of EDTF"),
      .format(["text", "json", "csv", "markdown"]),
    ],
    details: ReferenceTable.all.map(\.details).joined(separator: " "),
    examples: ReferenceTable.all.flatMap(\.examples),
    run: { call in
      let word = call.operands[0]
      guard let table = ReferenceTable.all.first(where: { $0.name == word }) else {
        let names = ReferenceTable.all.map(\.name)
        throw CommandFailure(
          .usage, "“\(word)” is no part of the reference data: there is \(names.joined(separator: ", "))",
          suggestion: EditDistance.nearest(to: word, in: names).first)
      }
      var date: DateSpan?
      if let text = call["on"] { date = try Invocation.date(text) }
      return try table.answer(call, date)
    })
}

/// A part of the reference data that the verb prints.
struct ReferenceTable: Sendable {
  /// The operand that asks for it.
  var name: String
  /// What its rows say.
  var details: String
  var examples: [String]
  var answer: @Sendable (Invocation, DateSpan?) throws -> CommandResult

  /// All parts, in the order of the help.
  static let all: [ReferenceTable] = [countries, groups, themes]

  private static let groups = ReferenceTable(
    name: "groups", details: "groups: their members on a date, and those that possibly were.",
    examples: ["mgov reference groups --on 2016-12-07"], answer: { try Verb.referenceGroups($0, on: $1) })

  private static let themes = ReferenceTable(
    name: "themes", details: "themes: the scheme as a tree.", examples: ["mgov reference themes --format csv"],
    answer: { call, _ in try Verb.referenceThemes(call) })
}
