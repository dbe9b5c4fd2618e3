#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What a verb answers: everything is there before anything is printed.
struct CommandResult {
  /// For standard output.
  var output: Data
  /// For standard error.
  var notes: String
  var status: ExitStatus

  init(_ output: Data, notes: String = "", status: ExitStatus = .done) {
    self.output = output
    self.notes = notes
    self.status = status
  }

  init(_ output: String, notes: String = "", status: ExitStatus = .done) {
    self.init(Data(output.utf8), notes: notes, status: status)
  }
}

extension CommandResult {
  /// Output that is written to a file, whole or not at all, or left for standard output where none is named.
  static func writing(
    _ data: Data, to path: String?, in surroundings: Surroundings, notes: String = "", status: ExitStatus = .done
  ) throws(CommandFailure) -> CommandResult {
    let output = try OutputFile(path, surroundings)
    try output.write(data)
    return CommandResult(try output.finish(), notes: notes, status: status)
  }
}
