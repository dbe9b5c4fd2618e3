import MigrationGovernance

/// A format that the command reads or writes.
struct Format: Sendable {
  /// How a knowledge base is written.
  enum Writing: Sendable {
    /// At once.
    case whole(@Sendable (KnowledgeBase, Invocation) throws -> Export)
    /// Piece by piece; answers what is left out.
    case pieces(@Sendable (KnowledgeBase, Invocation, OutputFile) throws -> [String])
    /// As files in a folder, which `--output` has to name; answers what is left out.
    case folder(@Sendable (KnowledgeBase, Invocation, OutputFolder) throws -> [String])
  }

  /// The word after `--to`.
  var name: String
  /// What it is for, in a few words.
  var summary: String
  /// What a file of it is called that can be INPUT; empty where it is not read.
  var input = ""
  /// What it can't hold, in words; empty where it holds everything.
  var leavesOut = ""
  /// Options of `mgov convert` that go with it.
  var options: [Option] = []
  var writing: Writing

  /// All of them, in the order of the help.
  static let all: [Format] =
    json + networks + rdf

  /// The options of all, each once.
  static let options: [Option] = all.reduce(into: []) { options, format in
    options += format.options.filter { option in !options.contains { $0.name == option.name } }
  }
}
