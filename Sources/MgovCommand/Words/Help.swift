import MigrationGovernance

/// The help, made from what the verbs say of themselves.
enum Help {
  static func answer(_ words: [String], _ surroundings: Surroundings) throws(CommandFailure) -> CommandResult {
    guard let word = words.first(where: { !$0.hasPrefix("-") }), word != "help" else {
      return CommandResult(overview(surroundings))
    }
    return CommandResult(text(of: try Verb.named(word), surroundings))
  }

  static func overview(_ surroundings: Surroundings) -> String {
    let verbs = [("mgov", Verb.overview.summary)] + Verb.all.map { ("mgov \($0.name) \($0.operands)", $0.summary) }
    let lines = [
      "“mgov VERB --help” says what a verb takes. INPUT is a file (.json, .jsonl, .csv, IATI .xml), a folder of them, or - for standard input;"
        + " without one, the embedded examples are used.",
      "Exit status: 0 done, 1 found wanting, 2 wrong words, 3 input not readable, 4 output not writable.",
    ]
    return "\(surroundings.emphasised("mgov")) asks, checks and converts knowledge about migration governance.\n\n"
      + table(verbs, surroundings)
      + lines.map { "\n" + TextLayout.paragraph($0, width: surroundings.width) + "\n" }.joined()
  }

  static func text(of verb: Verb, _ surroundings: Surroundings) -> String {
    let usage = verb.name.isEmpty ? "mgov" : "mgov \(verb.name) \(verb.operands)"
    var text = "usage: \(surroundings.emphasised(usage))\(verb.options.isEmpty ? "" : " [options]")\n\n"
    text += TextLayout.paragraph("Prints " + verb.summary + ".", width: surroundings.width) + "\n"
    if !verb.details.isEmpty { text += "\n" + TextLayout.paragraph(verb.details, width: surroundings.width) + "\n" }
    let options = verb.options.map { option in
      (
        "--\(option.name)" + (option.placeholder.isEmpty ? "" : " " + option.placeholder),
        option.meaning + (option.isRepeatable ? "; may be repeated" : "")
      )
    }
    text += "\noptions:\n" + table(options + [("--help", "this")], surroundings)
    if !verb.examples.isEmpty { text += "\nexamples:\n" + verb.examples.map { "  \($0)\n" }.joined() }
    return text
  }

  private static func table(_ rows: [(String, String)], _ surroundings: Surroundings) -> String {
    Table([.init(""), .init("")], rows: rows.map { ["  " + $0.0, $0.1] })
      .text(width: surroundings.width, hasHeadings: false)
  }
}
