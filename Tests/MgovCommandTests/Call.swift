import Foundation
import MgovCommand
import MigrationGovernance

/// One call of the command, with what came of it.
struct Call {
  let output: String
  let errors: String
  let status: ExitStatus

  init(_ words: String..., input: String = "", width: Int? = nil, isColoured: Bool = false) {
    self.init(words, input: input, width: width, isColoured: isColoured)
  }

  init(_ words: [String], input: String = "", width: Int? = nil, isColoured: Bool = false) {
    let result = Mgov.run(
      words, in: Surroundings(width: width, isColoured: isColoured, input: { Data(input.utf8) }))
    output = String(decoding: result.output, as: UTF8.self)
    errors = String(decoding: result.errors, as: UTF8.self)
    status = result.status
  }

  /// The output as JSON.
  func json() throws -> JSONValue { try JSONDecoder().decode(JSONValue.self, from: Data(output.utf8)) }
}

extension JSONValue {
  /// The keys of an object, or of the first element of a list, in their order in the output's sense: sorted.
  var keys: Set<String> {
    switch self {
    case .object(let object): Set(object.members.map(\.key))
    case .array(let elements): elements.first?.keys ?? []
    default: []
    }
  }

  subscript(key: String) -> JSONValue {
    if case .object(let object) = self { object[key: key] ?? .null } else { .null }
  }
  var elements: [JSONValue] { if case .array(let elements) = self { elements } else { [] } }
}

/// A file in a folder of its own, gone with the last use.
final class Scratch {
  let folder: URL

  init(_ files: [String: String] = [:]) throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("mgov-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, text) in files { try Data(text.utf8).write(to: folder.appendingPathComponent(name)) }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }
  func path(_ name: String) -> String { folder.appendingPathComponent(name).path }
}
