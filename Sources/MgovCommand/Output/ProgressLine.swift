import Synchronization

/// How far long work is, on one line of a terminal that is written again and again, and cleared in the end.
///
/// Nothing is shown in the first second, then at most four times a second.
package final class ProgressLine: Sendable {
  private struct State {
    var begun: Double?
    var shown = 0.0
    var read = 0
    var expected: Int?
    var written = 0
    var isVisible = false
    var isStopped = false
  }

  private let state = Mutex(State())
  private let now: @Sendable () -> Double
  private let show: @Sendable (String) -> Void
  /// Whether results go to the same terminal.
  private let isShared: Bool

  /// Makes a line.
  ///
  /// - Parameters:
  ///   - isShared: Whether results go to the same terminal: the line gives way to them.
  ///   - now: Seconds since some moment.
  ///   - show: Writes to the terminal.
  package init(
    isShared: Bool = false, now: @escaping @Sendable () -> Double, show: @escaping @Sendable (String) -> Void
  ) {
    self.isShared = isShared
    self.now = now
    self.show = show
  }

  /// Says how many bytes there are to read, as far as that is known.
  package func expect(_ bytes: Int?) { change { $0.expected = bytes } }
  /// Says that so many bytes more were read.
  package func read(_ bytes: Int) { change { $0.read += bytes } }
  /// Says that so many bytes more were written to a file.
  package func wrote(_ bytes: Int) { change { $0.written += bytes } }

  /// Makes room for results: where they share the terminal, nothing is shown any more.
  package func giveWay() {
    guard isShared else { return }
    clear()
    state.withLock { $0.isStopped = true }
  }

  /// Takes the line away.
  package func clear() {
    state.withLock { state in
      guard state.isVisible else { return }
      state.isVisible = false
      show("\r\u{1B}[K")
    }
  }

  private func change(_ change: (inout State) -> Void) {
    let now = now()
    state.withLock { state in
      change(&state)
      let begun = state.begun ?? now
      state.begun = begun
      guard !state.isStopped, now - begun >= 1, now - state.shown >= 0.25 else { return }
      state.shown = now
      state.isVisible = true
      show("\r\u{1B}[K" + Self.text(state))
    }
  }

  private static func text(_ state: State) -> String {
    var parts: [String] = []
    if state.read > 0 {
      let whole = state.expected.map { " of " + megabytes($0) } ?? ""
      parts.append("\(megabytes(state.read))\(whole) read")
    }
    if state.written > 0 { parts.append("\(megabytes(state.written)) written") }
    return parts.joined(separator: ", ")
  }

  private static func megabytes(_ bytes: Int) -> String { "\(bytes / 1_000_000) MB" }
}
