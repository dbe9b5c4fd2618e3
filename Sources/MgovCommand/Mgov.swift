import MigrationGovernance

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// The command `mgov`: the library for people who don't write Swift.
public enum Mgov {
  /// Runs the command with the arguments of the process, and ends that.
  public static func main() -> Never {
    Surroundings.ignoreSignalsOfWriting()
    Surroundings.removeLeftoversOnSignals()
    let (output, errors, status) = run(Array(CommandLine.arguments.dropFirst()), in: .ofProcess)
    var ended = status
    if let reason = Surroundings.write(output, to: 1) {
      _ = Surroundings.write(Data("mgov: the output could not be written: \(reason)\n".utf8), to: 2)
      ended = .output
    }
    _ = Surroundings.write(errors, to: 2)
    Surroundings.end(ended.rawValue)
  }

  /// Runs the command: what goes to standard output, what goes to standard error, and how it ends.
  public static func run(
    _ arguments: [String], in surroundings: Surroundings = Surroundings()
  ) -> (output: Data, errors: Data, status: ExitStatus) {
    defer { surroundings.progress?.clear() }
    do {
      let result = try answer(arguments, surroundings)
      return (result.output, Data(result.notes.utf8), result.status)
    } catch {
      return (Data(), Data(text(of: error, surroundings).utf8), error.status)
    }
  }

  private static func answer(_ arguments: [String], _ surroundings: Surroundings) throws(CommandFailure)
    -> CommandResult
  {
    var arguments = arguments
    if arguments.first == "help" || arguments.first == "--help" || arguments.first == "-h" {
      return try Help.answer(Array(arguments.dropFirst()), surroundings)
    }
    var verb = Verb.overview
    if let word = arguments.first, !word.hasPrefix("-") {
      verb = try Verb.named(word)
      arguments.removeFirst()
    }
    if arguments.prefix(while: { $0 != "--" }).contains(where: { $0 == "--help" || $0 == "-h" }) {
      return CommandResult(Help.text(of: verb, surroundings))
    }
    let call = try Invocation(arguments, of: verb, in: surroundings)
    do {
      return try verb.run(call)
    } catch let failure as CommandFailure {
      throw failure
    } catch let error as QueryError {
      throw CommandFailure(.usage, error.reason, suggestion: error.suggestion)
    } catch {
      throw CommandFailure(.input, "\(error)")
    }
  }

  private static func text(of failure: CommandFailure, _ surroundings: Surroundings) -> String {
    if failure.message.isEmpty { return "" }
    var text = "mgov: " + failure.message + "\n"
    if let suggestion = failure.suggestion { text += "did you mean \(suggestion)?\n" }
    if failure.pointsAtHelp { text += "“mgov help” lists the verbs, “mgov VERB --help” says what a verb takes\n" }
    return text
  }
}
