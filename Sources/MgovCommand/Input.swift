import MigrationGovernance
import MigrationGovernanceExamples

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Something to read a knowledge base from.
struct Input: Sendable {
  /// What it is.
  enum Content: Sendable {
    case json(Data, JSONReader.Form)
    /// Activities of IATI.
    case iati(Data)
    /// Tables, in a folder of that name.
    case csv(CSVPackage)
  }

  var name: String
  var content: Content

  init(name: String, _ content: Content) {
    self.name = name
    self.content = content
  }

  /// The text of JSON Lines, if it is that.
  var lines: Data? { if case .json(let data, .lines) = content { data } else { nil } }

  /// Whether there is nothing in it.
  var isBlank: Bool {
    switch content {
    case .json(let data, _), .iati(let data): data.isBlank
    case .csv(let package): package.files.isEmpty
    }
  }

  /// The same as files to validate.
  var files: [FileValidation.File] {
    switch content {
    case .json(let data, let form): [FileValidation.File(name: name, data: data, form: form)]
    case .iati(let data): [FileValidation.File(name: name, iati: data)]
    case .csv(let package): FileValidation.File.all(in: package, folder: name)
    }
  }

  /// The knowledge bases under paths, united; the embedded examples where there are no paths.
  static func knowledgeBase(_ paths: [String], _ surroundings: Surroundings) throws(CommandFailure) -> KnowledgeBase {
    guard !paths.isEmpty else {
      do { return try Examples.knowledgeBase() } catch { throw CommandFailure(.input, "the examples: \(error)") }
    }
    return try united(all(paths, surroundings))
  }

  /// The knowledge bases of texts, united.
  static func united(_ inputs: [Input]) throws(CommandFailure) -> KnowledgeBase {
    var base: KnowledgeBase?
    for input in inputs {
      let next = try input.read()
      guard base != nil else {
        base = next
        continue
      }
      do { try base?.unite(next) } catch { throw CommandFailure(.input, "\(input.name): \(error)") }
    }
    return base ?? KnowledgeBase()
  }

  private func read() throws(CommandFailure) -> KnowledgeBase {
    switch content {
    case .json(let data, let form):
      do { return try JSONReader().read(data, as: form) } catch { throw Input.failure(error, in: name) }
    case .iati(let data):
      do { return try IATIReader().read(data) } catch {
        throw CommandFailure(.input, "\(name):\(error.line):\(error.column): \(error.reason)")
      }
    case .csv(let package):
      do { return try package.knowledgeBase() } catch {
        throw CommandFailure(.input, error.errors.map { "\(name)/\($0)" }.joined(separator: "\nmgov: "))
      }
    }
  }

  /// The failure of a text that is not what it should be.
  static func failure(_ error: JSONError, in name: String) -> CommandFailure {
    let path = error.path.steps.isEmpty ? "" : "\(error.path): "
    return CommandFailure(
      .input, "\(name):\(error.line):\(error.column): \(path)\(error.reason)", suggestion: error.suggestion)
  }

  /// The texts under paths, those of a folder by their names.
  static func all(_ paths: [String], _ surroundings: Surroundings) throws(CommandFailure) -> [Input] {
    guard !paths.isEmpty else {
      return Examples.names.compactMap { name in
        Examples.text(named: name).map { Input(name: name + ".json", .json(Data($0.utf8), .document)) }
      }
    }
    var inputs: [Input] = []
    for path in paths { inputs += try texts(at: path, surroundings) }
    return inputs
  }

  private static func texts(at path: String, _ surroundings: Surroundings) throws(CommandFailure) -> [Input] {
    if path == "-" {
      do {
        let data = try surroundings.input()
        return [read(data, "standard input")]
      } catch let failure as CommandFailure {
        throw failure
      } catch {
        throw CommandFailure(.input, "standard input could not be read: \(error)")
      }
    }
    var isFolder = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw unreadable(path)
    }
    guard isFolder else {
      let (folder, name) = parted(path)
      return [try name == "datapackage.json" ? package(in: folder) : text(at: path)]
    }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    if names.contains("datapackage.json") { return [try package(in: path)] }
    var inputs: [Input] = []
    if names.contains(where: { $0.lowercased().hasSuffix(".csv") }) { inputs.append(try package(in: path)) }
    let chosen = names.filter { name in extensions.contains { name.hasSuffix($0) } }.sorted()
    guard !chosen.isEmpty || !inputs.isEmpty else {
      throw CommandFailure(.input, "the folder “\(path)” holds no .json, .jsonl, .xml or .csv file")
    }
    for name in chosen { inputs.append(try text(at: path.hasSuffix("/") ? path + name : path + "/" + name)) }
    return inputs
  }

  /// The failure of a file that can't be read, or is not there.
  static func unreadable(_ path: String) -> CommandFailure {
    FileManager.default.fileExists(atPath: path)
      ? CommandFailure(.input, "“\(path)” could not be read: is it a file that you may read?")
      : CommandFailure(.input, "there is no file “\(path)”")
  }

  /// The folder of a path, and the name in it.
  private static func parted(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    return (String(path[..<slash]), String(path[path.index(after: slash)...]))
  }

  private static func package(in path: String) throws(CommandFailure) -> Input {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    do {
      return Input(name: path, .csv(try CSVPackage(contentsOf: URL(fileURLWithPath: path, isDirectory: true))))
    } catch {
      throw unreadable(path)
    }
  }

  private static func text(at path: String) throws(CommandFailure) -> Input {
    let data: Data
    do {
      data = try Data(contentsOf: URL(fileURLWithPath: path))
    } catch {
      throw unreadable(path)
    }
    if path.hasSuffix(".xml") { return Input(name: path, .iati(data)) }
    if path.lowercased().hasSuffix(".csv") {
      let (folder, name) = parted(path)
      return Input(name: folder, .csv(CSVPackage(files: [name: data])))
    }
    if path.hasSuffix(".json") || path.hasSuffix(".jsonl") {
      return Input(name: path, .json(data, path.hasSuffix(".jsonl") ? .lines : .document))
    }
    // Version control hands over copies under names of its own, and nothing where there was no file.
    guard data.isBlank || IATIReader.isXML(data) || data.first(where: { $0 > 0x20 }) == UInt8(ascii: "{") else {
      throw CommandFailure(
        .input,
        "“\(path)” is neither .json, .jsonl, .xml nor .csv, and what it holds does not begin like one: is it the right file?"
      )
    }
    return read(data, path)
  }

  private static let extensions = [".json", ".jsonl", ".xml"]

  /// A text of which only the bytes tell what it is.
  private static func read(_ data: Data, _ name: String) -> Input {
    Input(name: name, IATIReader.isXML(data) ? .iati(data) : .json(data, form(of: data)))
  }

  /// Lines if the first is a whole object and another follows it.
  private static func form(of data: Data) -> JSONReader.Form {
    let lines = data.split(separator: 0x0A, maxSplits: 1, omittingEmptySubsequences: true)
    guard lines.count == 2, lines[1].contains(where: { $0 > 0x20 }) else { return .document }
    var (depth, isInString, isEscaped) = (0, false, false)
    for byte in lines[0] {
      if isInString {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isInString = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): isInString = true
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      default: break
      }
    }
    return depth == 0 ? .lines : .document
  }
}

extension Data {
  /// Whether there is nothing but white space.
  var isBlank: Bool { allSatisfy { $0 <= 0x20 } }
}
