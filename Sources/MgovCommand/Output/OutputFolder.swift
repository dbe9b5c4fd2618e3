#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A folder of files that appears when it is whole. Until then it lies beside its place under a name of its own, which is
/// removed if the writing ends early.
final class OutputFolder {
  private let path: String
  private var partial: String?
  private let surroundings: Surroundings
  /// The files that were appended to.
  private var appended: Set<String> = []

  /// Makes the folder; there must be none yet, or an empty one.
  init(_ path: String, _ surroundings: Surroundings) throws(CommandFailure) {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    // A link stays, and leads to what is written.
    path = Surroundings.target(of: path)
    self.path = path
    self.surroundings = surroundings
    let held = try? FileManager.default.contentsOfDirectory(atPath: path)
    guard held?.isEmpty ?? !FileManager.default.fileExists(atPath: path) else {
      throw CommandFailure(
        .output, "“\(path)” is there already and not an empty folder: name a new one, so that nothing is lost")
    }
    let partial = Leftovers.name(beside: path)
    do {
      try FileManager.default.createDirectory(atPath: partial, withIntermediateDirectories: false)
    } catch {
      Leftovers.remove(partial)
      throw CommandFailure(
        .output, "the folder “\(path)” could not be made: is there one to put it in, and may you write there?")
    }
    self.partial = partial
  }

  deinit { if let partial { Leftovers.remove(partial) } }

  /// Opens a file in it; folders in the name are made.
  func file(_ name: String) throws(CommandFailure) -> OutputFile {
    try OutputFile(place(name, isNew: true), surroundings)
  }

  /// Where a file lies until all is whole; the folders in its name are made if it is new.
  private func place(_ name: String, isNew: Bool) -> String {
    let path = (partial ?? path) + "/" + name
    if isNew, name.contains("/") {
      let folder = String(path.prefix(upTo: path.lastIndex(of: "/") ?? path.endIndex))
      try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }
    return path
  }

  /// Appends to a file in it, which is open no longer than this takes, so that there may be thousands.
  func append(_ bytes: UnsafeRawBufferPointer, to name: String) throws(CommandFailure) {
    surroundings.progress?.wrote(bytes.count)
    let isNew = appended.insert(name).inserted
    let path = place(name, isNew: isNew)
    if let reason = Leftovers.within({ Surroundings.append(bytes, to: path) }) {
      throw OutputFile.failure(self.path + "/" + name, reason)
    }
  }

  /// Puts the folder in its place, once what was appended is on the disk.
  func finish() throws(CommandFailure) {
    guard let partial else { return }
    for name in appended.sorted() {
      if let reason = Surroundings.sync(partial + "/" + name) { throw OutputFile.failure(path + "/" + name, reason) }
    }
    let reason = Leftovers.settle(partial) { Surroundings.move(partial, to: path) }
    if let reason { throw OutputFile.failure(path, reason) }
    self.partial = nil
  }
}
