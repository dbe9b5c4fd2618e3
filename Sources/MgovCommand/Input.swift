import MigrationGovernance
import MigrationGovernanceExamples

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A text to read a knowledge base from.
struct Input: Sendable {
  var name: String
  var data: Data
  var form: JSONReader.Form
  /// Whether it is XML: activities of IATI.
  var isXML = false

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
    guard !isXML else {
      do { return try IATIReader().read(data) } catch {
        throw CommandFailure(.input, "\(name):\(error.line):\(error.column): \(error.reason)")
      }
    }
    do {
      return try JSONReader().read(data, as: form)
    } catch {
      throw Input.failure(error, in: name)
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
        Examples.text(named: name).map { Input(name: name + ".json", data: Data($0.utf8), form: .document) }
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
    guard isFolder else { return [try text(at: path)] }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    let chosen = names.filter { name in extensions.contains { name.hasSuffix($0) } }.sorted()
    guard !chosen.isEmpty else {
      throw CommandFailure(.input, "the folder “\(path)” holds no .json, .jsonl or .xml file")
    }
    var inputs: [Input] = []
    for name in chosen { inputs.append(try text(at: path.hasSuffix("/") ? path + name : path + "/" + name)) }
    return inputs
  }

  /// The failure of a file that can't be read, or is not there.
  static func unreadable(_ path: String) -> CommandFailure {
    FileManager.default.fileExists(atPath: path)
      ? CommandFailure(.input, "“\(path)” could not be read: is it a file that you may read?")
      : CommandFailure(.input, "there is no file “\(path)”")
  }

  private static func text(at path: String) throws(CommandFailure) -> Input {
    let data: Data
    do {
      data = try Data(contentsOf: URL(fileURLWithPath: path))
    } catch {
      throw unreadable(path)
    }
    if path.hasSuffix(".xml") { return Input(name: path, data: data, form: .document, isXML: true) }
    if path.hasSuffix(".json") || path.hasSuffix(".jsonl") {
      return Input(name: path, data: data, form: path.hasSuffix(".jsonl") ? .lines : .document)
    }
    // Version control hands over copies under names of its own, and nothing where there was no file.
    guard data.isBlank || IATIReader.isXML(data) || data.first(where: { $0 > 0x20 }) == UInt8(ascii: "{") else {
      throw CommandFailure(
        .input,
        "“\(path)” is neither .json, .jsonl nor .xml, and what it holds does not begin like one: is it the right file?")
    }
    return read(data, path)
  }

  private static let extensions = [".json", ".jsonl", ".xml"]

  /// A text of which only the bytes tell what it is.
  private static func read(_ data: Data, _ name: String) -> Input {
    let isXML = IATIReader.isXML(data)
    return Input(name: name, data: data, form: isXML ? .document : form(of: data), isXML: isXML)
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
