import MigrationGovernance

/// A format that the command reads or writes.
struct Format: Sendable {
  /// How a knowledge base is written.
  enum Writing: Sendable {
    /// At once.
    case whole(@Sendable (KnowledgeBase, Invocation) throws -> Export)
    /// Piece by piece; answers what is left out.
    case pieces(@Sendable (KnowledgeBase, Invocation, OutputFile) throws -> [String])
    /// Record by record, in memory no more than one of them where INPUT is JSON Lines.
    case records(@Sendable (Invocation, OutputFile) throws -> any RecordWriter)
    /// The same as files in a folder, which `--output` has to name.
    case folderOfRecords(@Sendable (Invocation, OutputFolder) throws -> any RecordWriter)
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
  /// How it is written where the call asks for something else than usual.
  var otherWriting: @Sendable (Invocation) throws -> Writing? = { _ in nil }

  /// All of them, in the order of the help.
  static let all: [Format] =
    json + [csv] + rdf + sql + [iati, calendar] + networks + [markdown] + plots

  /// The options of all, each once.
  static let options: [Option] = all.reduce(into: []) { options, format in
    options += format.options.filter { option in !options.contains { $0.name == option.name } }
  }
}
