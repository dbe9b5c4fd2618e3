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
