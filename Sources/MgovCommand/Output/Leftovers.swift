import Synchronization

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Files and folders that are being written and not whole yet.
///
/// Their names say what they are: `PATH.PROCESS-NUMBER.partial`. One that is there after the process has ended was left
/// by a process that was killed, and may be removed.
enum Leftovers {
  private static let paths = Mutex<Set<String>>([])
  private static let number = Atomic<Int>(0)

  /// A name beside a path that nobody else has, noted until it is whole or given up.
  static func name(beside path: String) -> String {
    var name = ""
    repeat {
      let number = number.wrappingAdd(1, ordering: .relaxed).oldValue
      name = "\(path).\(ProcessInfo.processInfo.processIdentifier)-\(number).partial"
      // A process before this one may have had the same number.
    } while FileManager.default.fileExists(atPath: name)
    _ = paths.withLock { $0.insert(name) }
    return name
  }

  /// Gives something whole its name, or says why not. What is removed on a signal can't be half of it.
  static func settle(_ partial: String, _ move: () -> String?) -> String? {
    paths.withLock { paths in
      let reason = move()
      if reason == nil { paths.remove(partial) }
      return reason
    }
  }

  /// Does something inside a folder that is not whole, at no time when it is being removed.
  static func within<Value: Sendable>(_ body: () -> Value) -> Value { paths.withLock { _ in body() } }

  /// Removes one that is given up.
  static func remove(_ partial: String) {
    try? FileManager.default.removeItem(atPath: partial)
    _ = paths.withLock { $0.remove(partial) }
  }

  /// Removes all and ends the process, with the lock held: none is settled meanwhile, and nothing is put into one.
  static func removeAll(andEnd end: () -> Void) {
    paths.withLock { paths in
      for path in paths.sorted() {
        // A file may be opened in a folder while it is being emptied.
        for _ in 0..<3 where FileManager.default.fileExists(atPath: path) {
          try? FileManager.default.removeItem(atPath: path)
        }
      }
      end()
    }
  }
}
