/// What the command hands back to the shell.
public enum ExitStatus: Int32, Sendable {
  /// Done; an empty answer too.
  case done = 0
  /// Found wanting: findings at or above the threshold, a reference that matches nothing.
  case wanting = 1
  /// The words of the call are wrong.
  case usage = 2
  /// The input could not be read.
  case input = 3
  /// The output could not be written.
  case output = 4
}
