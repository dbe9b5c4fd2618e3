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
  private var files: [OutputFile] = []

  /// Makes the folder; there must be none yet, or an empty one.
  init(_ path: String, _ surroundings: Surroundings) throws(CommandFailure) {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    self.path = path
    self.surroundings = surroundings
    let held = try? FileManager.default.contentsOfDirectory(atPath: path)
    guard held?.isEmpty ?? !FileManager.default.fileExists(atPath: path) else {
      throw CommandFailure(
        .output, "“\(path)” is there already and not an empty folder: name a new one, so that nothing is lost")
    }
    let partial = Surroundings.partialName(of: path)
    do {
      try FileManager.default.createDirectory(atPath: partial, withIntermediateDirectories: false)
    } catch {
      throw CommandFailure(
        .output, "the folder “\(path)” could not be made: is there one to put it in, and may you write there?")
    }
    self.partial = partial
  }

  deinit { if let partial { try? FileManager.default.removeItem(atPath: partial) } }

  /// Opens a file in it; folders in the name are made.
  func file(_ name: String) throws(CommandFailure) -> OutputFile {
    let path = (partial ?? path) + "/" + name
    if name.contains("/") {
      let folder = String(path.prefix(upTo: path.lastIndex(of: "/") ?? path.endIndex))
      try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }
    let file = try OutputFile(path, surroundings)
    files.append(file)
    return file
  }

  /// Puts the folder in its place.
  func finish() throws(CommandFailure) {
    guard let partial else { return }
    for file in files { _ = try file.finish() }
    if let reason = Surroundings.settle(nil, partial, as: path) { throw OutputFile.failure(path, reason) }
    self.partial = nil
  }
}
