import MigrationGovernance

extension Verb {
  /// The scheme of themes: as a tree in text, a row a theme in CSV and Markdown, as in the interchange document in JSON.
  static func referenceThemes(_ call: Invocation) throws -> CommandResult {
    let themes = ReferenceThemes.all
    switch call.format {
    case "json":
      return CommandResult(JSONText.text(.array(themes.map { $0.jsonValue ?? .null })))
    case "csv": return CommandResult(themeRows(themes).csv)
    case "markdown": return CommandResult(themeRows(themes).markdown)
    default:
      var table = Table([.init("theme"), .init("id", .reference), .init("objectives"), .init("meaning")])
      for theme in themes {
        let indent = String(repeating: "  ", count: ReferenceThemes.ancestors(of: theme.id).count)
        table.append([
          indent + theme.displayName, theme.id.text, objectives(theme.exactMatch + theme.closeMatch),
          theme.definition?.text ?? "",
        ])
      }
      return CommandResult(
        table.text(width: call.surroundings.width),
        notes: "\(ReferenceThemes.title), version \(ReferenceThemes.version); "
          + "objectives are those of the Global Compact for Migration\n")
    }
  }

  private static func themeRows(_ themes: [Theme]) -> Table {
    var table = Table([
      .init("id", .reference), .init("label"), .init("broader", .reference), .init("definition"), .init("exactMatch"),
      .init("closeMatch"), .init("otherLabels"),
    ])
    for theme in themes {
      let others = theme.labels.dropFirst().map { ($0.language.map { "\($0): " } ?? "") + $0.text }
      table.append([
        theme.id.text, theme.displayName, theme.broader?.text ?? "", theme.definition?.text ?? "",
        theme.exactMatch.joined(separator: " "), theme.closeMatch.joined(separator: " "),
        others.joined(separator: "; "),
      ])
    }
    return table
  }

  /// The numbers of the objectives that some IRIs stand for.
  private static func objectives(_ iris: [String]) -> String {
    ReferenceThemes.objectives.filter { iris.contains($0.iri) }.map { String($0.number) }.joined(separator: ", ")
  }
}
