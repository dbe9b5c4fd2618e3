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
    _ data: Data, to path: String?, notes: String = "", status: ExitStatus = .done
  ) throws(CommandFailure) -> CommandResult {
    guard let path, path != "-" else { return CommandResult(data, notes: notes, status: status) }
    if Surroundings.isSpecialFile(path) {
      if let reason = Surroundings.write(data, toSpecialFile: path) {
        throw CommandFailure(.output, "“\(path)” could not be written: \(reason)")
      }
      return CommandResult("", notes: notes, status: status)
    }
    do {
      try data.write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw CommandFailure(
        .output, "“\(path)” could not be written: is there such a folder, and may you write there?")
    }
    return CommandResult("", notes: notes, status: status)
  }
}
