import MigrationGovernance

extension Verb {
  static let compare = Verb(
    name: "compare", summary: "strategies side by side: what each source says of them, and what none says",
    operands: "[REFERENCE …]", count: 0...1_000,
    options: [
      Option(name: "on", placeholder: "DATE", meaning: "also whether they are in force then, and why"),
      Option(
        name: "themes", placeholder: "",
        meaning: "instead, which themes the strategies of each country, and the recommendations to it, are about"),
      Option(name: "narrower", placeholder: "", meaning: "with --themes: a theme counts for those above it too"),
      .format(["text", "markdown", "csv", "json"]), .input,
    ],
    details:
      "Without a REFERENCE, all strategies; other kinds can be compared too, each with its own. There is a row for every field, and one for the other end of each relation between them. “not said” is silence, “none, as stated” is what a source says.",
    examples: [
      "mgov compare strategy:az-concept-2004 strategy:az-migration-programme-2016-2025 --on 2016-12-08",
      "mgov compare --format csv", "mgov compare --themes --narrower",
    ],
    run: { call in
      if call["themes"] != nil {
        guard call.operands.isEmpty, call["on"] == nil else {
          throw CommandFailure(.usage, "“--themes” is about all strategies: leave references and “--on” out")
        }
        return print(try call.graph().themeCoverage(narrower: call["narrower"] != nil), call)
      }
      guard call["narrower"] == nil else {
        throw CommandFailure(.usage, "“--narrower” is about themes: add “--themes”")
      }
      let date = try call["on"].map { word throws(CommandFailure) in try Invocation.date(word) }
      let graph = try call.graph()
      var references: [Reference] = []
      for word in call.operands { references.append(try Invocation.reference(word, in: graph)) }
      if call.operands.isEmpty { references = graph.knowledgeBase.strategies.map(\.reference) }
      let comparison = try graph.compare(references, on: date)
      if call.format == "json" { return CommandResult(json(comparison)) }
      guard !references.isEmpty else { return CommandResult("", notes: "there are no strategies to compare\n") }
      var notes = call.format == "csv" ? Footnotes.silent : Footnotes()
      return print(comparison.table(citing: &notes), notes, call)
    })

  /// A table that may be wide, with its footnotes.
  static func print(_ table: Table, _ notes: Footnotes, _ call: Invocation) -> CommandResult {
    let width = call.surroundings.width
    switch call.format {
    case "csv": return CommandResult(table.csv)
    case "markdown":
      return CommandResult(table.markdown + (notes.notes.isEmpty ? "" : "\n" + notes.text()))
    default:
      let parts = table.parts(width: width).map { $0.text(width: width) }
      return CommandResult(
        (parts + (notes.notes.isEmpty ? [] : [notes.text(width: width)])).joined(separator: "\n"))
    }
  }

  private static func json(_ comparison: Comparison) -> String {
    JSONText.text(
      JSONText.object([
        "columns": .array(comparison.columns.map { .string($0.text) }),
        "rows": .array(
          comparison.rows.map { row in
            JSONText.object([
              "field": .string(row.key), "meaning": .string(row.meaning), "cells": .array(row.cells.map(json)),
            ])
          }),
      ]))
  }

  private static func json(_ cell: Comparison.Cell) -> JSONValue {
    func values(_ statements: [Statement]) -> JSONValue {
      .array(
        statements.map { statement in
          JSONText.object([
            "text": .string(statement.text), "inferred": .bool(statement.isInferred),
            "evidence": JSONText.evidence(statement.evidence),
          ])
        })
    }
    return JSONText.object([
      "standing": .string(cell.standing.rawValue), "values": values(cell.values), "contested": values(cell.contested),
    ])
  }
}
