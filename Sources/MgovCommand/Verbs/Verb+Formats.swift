import MigrationGovernance

extension Verb {
  static let formats = Verb(
    name: "formats", summary: "the formats, their direction, what each leaves out",
    options: [.format(["text", "markdown", "csv", "json"])],
    examples: ["mgov formats", "mgov formats --format json"],
    run: { call in
      if call.format == "json" {
        let all = Format.all.map { format in
          JSONText.object([
            "name": .string(format.name), "read": .bool(!format.input.isEmpty), "write": .bool(true),
            "leavesOut": .string(format.leavesOut),
          ])
        }
        return CommandResult(JSONText.text(.array(all)))
      }
      var table = Table([.init("name"), .init("direction"), .init("what for"), .init("leaves out")])
      for format in Format.all {
        table.append([
          format.name, format.input.isEmpty ? "out" : "in, out", format.summary,
          format.leavesOut.isEmpty ? "nothing" : format.leavesOut,
        ])
      }
      switch call.format {
      case "markdown": return CommandResult(table.markdown)
      case "csv": return CommandResult(table.csv)
      default: return CommandResult(table.text(width: call.surroundings.width))
      }
    })
}
