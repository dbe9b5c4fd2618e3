import Foundation
import MigrationGovernance

/// The words of a call.
struct Arguments {
  /// What is wrong with them.
  struct Problem: Error, CustomStringConvertible {
    var description: String
  }

  var command = ""
  var words: [String] = []
  var form = JSONReader.Form.lines
  var seed: UInt64 = 1
  var repeats = 5
  var counts: [Int]?
  var wantsRows = false

  init(_ arguments: some Sequence<String>) throws {
    var rest = Array(arguments.reversed())
    while let word = rest.popLast() {
      switch word {
      case "--form": form = try Self.form(rest.popLast())
      case "--seed": seed = UInt64(try Self.number(rest.popLast()))
      case "--repeat": repeats = max(1, try Self.number(rest.popLast()))
      case "--counts": counts = try (rest.popLast() ?? "").split(separator: ",").map { try Self.number(String($0)) }
      case "--rows": wantsRows = true
      default: words.append(word)
      }
    }
    guard let first = words.first else { throw Problem(description: Benchmarks.usage) }
    command = first
    words.removeFirst()
  }

  private static func form(_ word: String?) throws -> JSONReader.Form {
    switch word {
    case "lines": .lines
    case "document": .document
    default: throw Problem(description: "--form is “lines” or “document”")
    }
  }

  private static func number(_ word: String?) throws -> Int {
    guard let word, let number = Int(word.filter { $0 != "_" }), number >= 0 else {
      throw Problem(description: "“\(word ?? "")” is no number")
    }
    return number
  }

  func count(at place: Int) throws -> Int { try Self.number(place < words.count ? words[place] : nil) }

  func path(at place: Int) throws -> String {
    guard place < words.count else { throw Problem(description: "\(command) needs the path of a file") }
    return words[place]
  }

  /// The bytes of the first file.
  func input() throws -> Data { try Data(contentsOf: URL(fileURLWithPath: try path(at: 0))) }

  /// The rows of every file.
  func rows() throws -> [Row] {
    try words.flatMap { path in
      try String(contentsOf: URL(fileURLWithPath: path), encoding: .utf8).split(separator: "\n").compactMap {
        Row(line: $0)
      }
    }
  }
}
