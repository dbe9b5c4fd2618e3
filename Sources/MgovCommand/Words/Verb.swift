import MigrationGovernance

/// A verb of the command: its words, and what it does.
struct Verb: Sendable {
  var name: String
  /// What it prints, in a line.
  var summary: String
  /// The operands as the usage line has them.
  var operands = ""
  /// How many operands there may be.
  var count: ClosedRange<Int> = 0...0
  var options: [Option] = []
  /// What else there is to know.
  var details = ""
  var examples: [String] = []
  var run: @Sendable (Invocation) throws -> CommandResult

  /// All verbs, in the order of the help.
  static let all: [Verb] = [
    list, show, resolve, search, mentions, path, validate, rules, inForce,
    timeline, compare, followUp, gaps, conflicts, questions, date, new, convert, formats, diff, merge,
    reference, schema,
  ]

  static func named(_ word: String) throws(CommandFailure) -> Verb {
    if let verb = all.first(where: { $0.name == word }) { return verb }
    let near = EditDistance.nearest(to: word, in: all.map(\.name) + ["help"]).first
    throw CommandFailure(
      .usage, "there is no verb “\(word)”: there are \(all.map(\.name).joined(separator: ", "))", suggestion: near,
      pointsAtHelp: true)
  }
}
