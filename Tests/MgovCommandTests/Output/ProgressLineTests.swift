import Foundation
import MgovCommand
import Synchronization
import Testing

@Suite struct ProgressLineTests {
  /// A clock that a test sets, and what was shown.
  private final class Terminal: Sendable {
    let time = Mutex(0.0)
    let shown = Mutex<[String]>([])
    func line(isShared: Bool = false) -> ProgressLine {
      ProgressLine(isShared: isShared, now: { self.time.withLock(\.self) }) { text in
        self.shown.withLock { $0.append(text) }
      }
    }
    func pass(_ seconds: Double) { time.withLock { $0 += seconds } }
    var texts: [String] { shown.withLock(\.self) }
  }

  private let clear = "\r\u{1B}[K"

  @Test("Short work shows nothing, and clears nothing")
  func short() {
    let terminal = Terminal()
    let line = terminal.line()
    line.read(5_000_000)
    terminal.pass(0.9)
    line.wrote(5_000_000)
    line.clear()
    #expect(terminal.texts.isEmpty)
  }

  @Test("Long work shows how far it is, at most four times a second, and clears the line")
  func long() {
    let terminal = Terminal()
    let line = terminal.line()
    line.expect(20_000_000)
    for _ in 0..<200 {
      terminal.pass(0.01)
      line.read(100_000)
      line.wrote(50_000)
    }
    line.clear()
    line.clear()
    let texts = terminal.texts
    #expect((3...6).contains(texts.count))
    #expect(texts.first?.hasPrefix(clear) == true && texts.first?.contains(" MB of 20 MB read, ") == true)
    #expect(texts.last == clear && texts.dropLast().allSatisfy { $0.hasSuffix("MB written") })
  }

  @Test("Where results come to the same terminal, the line gives way to them for good")
  func shared() {
    for isShared in [true, false] {
      let terminal = Terminal()
      let line = terminal.line(isShared: isShared)
      line.read(1)
      terminal.pass(2)
      line.read(1_000_000)
      line.giveWay()
      terminal.pass(2)
      line.read(1_000_000)
      #expect(terminal.texts.count == 2)
      #expect((terminal.texts.last == clear) == isShared)
    }
  }

  @Test("A call that is not made on a terminal shows nothing, and one that is clears what it shows")
  func call() {
    let terminal = Terminal()
    // Every look at the clock is a second later.
    let line = ProgressLine(
      now: {
        terminal.pass(1)
        return terminal.time.withLock(\.self)
      }, show: { text in terminal.shown.withLock { $0.append(text) } })
    var surroundings = Surroundings(input: {
      Data("{\"migrationGovernance\":\"1.0\"}\n{\"type\":\"person\",\"id\":\"p\"}\n".utf8)
    })
    surroundings.progress = line
    let result = Mgov.run(["convert", "-", "--to", "jsonl", "--output", "/dev/null"], in: surroundings)
    #expect(result.status == .done && result.errors.isEmpty)
    #expect(terminal.texts.count > 1 && terminal.texts.last == clear)
  }
}
