import MigrationGovernance

extension Verb {
  /// A cross-table in the format of a call.
  static func print(_ cross: CrossTable, _ call: Invocation) -> CommandResult {
    if call.format == "json" { return CommandResult(JSONText.text(json(cross))) }
    guard !cross.lines.isEmpty else { return CommandResult("", notes: "there is nothing to count\n") }
    var notes = call.format == "csv" ? Footnotes.silent : Footnotes()
    return print(cross.table(citing: &notes), notes, call)
  }

  private static func json(_ cross: CrossTable) -> JSONValue {
    func heading(_ heading: CrossTable.Heading) -> JSONValue {
      JSONText.object(["reference": heading.reference.map { .string($0.text) }, "text": .string(heading.text)])
    }
    func references(_ references: [Reference]) -> JSONValue { .array(references.map { .string($0.text) }) }
    return JSONText.object([
      "columns": .array(cross.columns.map(heading)),
      "rows": .array(
        zip(cross.lines, cross.cells).map { line, cells in
          JSONText.object([
            "line": heading(line),
            "cells": .array(
              cells.map { cell in
                .object(
                  JSONObject([
                    .init(key: "counted", value: references(cell.counted)),
                    .init(key: cross.note, value: references(cell.noted)),
                    .init(key: "evidence", value: JSONText.evidence(cell.evidence)),
                  ]))
              }),
          ])
        }),
    ])
  }
}
