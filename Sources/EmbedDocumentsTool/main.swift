import Foundation

// Writes a Swift file with the documents given: EmbedDocumentsTool OUTPUT DOCUMENT …
// A raw string literal compiles fast; its marks are made longer than any that the text contains.
var source = """
  /// The documents by file name without ending, in the order of the names.
  enum EmbeddedDocuments {
    static let all: [(name: String, json: StaticString)] = [

  """
do {
  for path in CommandLine.arguments.dropFirst(2) {
    let text = try String(contentsOf: URL(fileURLWithPath: path), encoding: .utf8)
    let name = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
    var marks = "#"
    while text.contains("\"\"\"" + marks) || text.contains("\\" + marks) { marks += "#" }
    source += "    (\"\(name)\", \(marks)\"\"\"\n\(text)\n\"\"\"\(marks)),\n"
  }
  source += "  ]\n}\n"
  guard let output = CommandLine.arguments.dropFirst().first else { exit(2) }
  try source.write(to: URL(fileURLWithPath: output), atomically: true, encoding: .utf8)
} catch {
  FileHandle.standardError.write(Data("can't embed the documents: \(error)\n".utf8))
  exit(1)
}
