/// A word that begins with `--`.
struct Option: Sendable {
  var name: String
  /// What its value is called; empty where it has none.
  var placeholder: String
  var meaning: String
  /// The values that it takes; empty: any.
  var words: [String] = []
  var isRepeatable = false

  static func format(_ words: [String]) -> Option {
    Option(
      name: "format", placeholder: words.joined(separator: "|"),
      meaning: "how to print it; \(words.first ?? "text") if nothing is said", words: words)
  }

  static let output = Option(
    name: "output", placeholder: "PATH", meaning: "the file to write, whole or not at all; standard output else")

  static let input = Option(
    name: "input", placeholder: "PATH",
    meaning:
      "a file (.json, .jsonl, .csv, IATI .xml), a folder of them, or - for standard input; the embedded examples if nothing is said",
    isRepeatable: true)
}
