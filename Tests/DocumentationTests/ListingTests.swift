import Foundation
import MigrationGovernance
import Testing

/// Every Swift listing in the documentation stands in the folder Listings, where it is compiled, and is run here.
struct ListingTests {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func files(_ folder: String, _ ending: String) -> [URL] {
    let found = FileManager.default.enumerator(
      at: root.appendingPathComponent(folder), includingPropertiesForKeys: nil)
    return (found?.allObjects as? [URL] ?? []).filter { $0.pathExtension == ending }.sorted { $0.path < $1.path }
  }

  /// The listings of a text, line by line without indentation, imports and blank lines.
  static func listings(in text: String, comments: Bool) -> [[String]] {
    var listings: [[String]] = []
    var isInside = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let plain = line.trimmingCharacters(in: .whitespaces)
      if comments, !plain.hasPrefix("///") { continue }
      let content = comments ? plain.dropFirst(3).trimmingCharacters(in: .whitespaces) : plain
      if content == "```swift" {
        isInside = true
        listings.append([])
      } else if content == "```" {
        isInside = false
      } else if isInside, !content.isEmpty, !content.hasPrefix("import "), let last = listings.indices.last {
        listings[last].append(content)
      }
    }
    return listings
  }

  @Test("Every Swift listing in README, Documentation and comments is one that is compiled and run")
  func listingsAreCompiled() throws {
    let code = try Self.files("Tests/DocumentationTests/Listings", "swift").map { url in
      try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
        .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty && !$0.hasPrefix("import ") }
    }
    let documents =
      [Self.root.appendingPathComponent("README.md")] + Self.files("Documentation", "md")
      + Self.files("Sources", "swift")
    var count = 0
    for url in documents {
      let text = try String(contentsOf: url, encoding: .utf8)
      for listing in Self.listings(in: text, comments: url.pathExtension == "swift") {
        count += 1
        let isCompiled = code.contains { lines in
          lines.indices.contains { lines[$0...].starts(with: listing) }
        }
        #expect(isCompiled, "\(url.lastPathComponent): \(listing.first ?? "an empty listing")")
      }
    }
    #expect(count >= 7)
  }

  @Test("The README's script answers who organised the meeting, with the line")
  func readme() throws {
    var lines: [String] = []
    try ReadmeListing.run { lines.append($0) }
    #expect(lines.contains { $0.hasPrefix("Expert Meeting on Preventing Facilitation of Irregular Migration: ") })
    #expect(lines.contains("  organised by country:LT"))
    #expect(lines.contains("  as eap-irregular-migration-2017:21 says"))
  }

  @Test("The examples of the readers and writers hold together")
  func readersAndWriters() throws {
    let base = try KnowledgeBaseListing.run()
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let document = folder.appendingPathComponent("base.json")
    try Data(JSONListings.write(base).utf8).write(to: document)
    #expect(try JSONListings.read(document) == base)
    let lines = folder.appendingPathComponent("base.jsonl")
    try JSONListings.writeLines(base).write(to: lines)
    var names: [String] = []
    try JSONListings.readLines(lines.path) { names.append($0) }
    #expect(names == ["minsk-2016"])
  }

  @Test("The schema in the documentation is printed")
  func jsonSchema() {
    var printed = ""
    JSONListings.schema { printed += $0 }
    #expect(printed.contains(JSONSchema.dialect))
  }

  @Test("The record declared in the documentation keeps what it is given")
  func record() throws {
    let post = try RecordListing.Post(jsonValue: .object(JSONObject([.init(key: "title", value: .string("Head"))])))
    #expect(post.title == "Head")
    #expect(Schema<RecordListing.Post>.check(post) == [])
  }

  @Test("The entity declared in the documentation is found from the programme that it points at")
  func entity() throws {
    let found = try SchemaListing.run()
    #expect(found.map(\.from.text) == ["evaluation:ev-1"])
    #expect(found.map(\.relation.inverse) == ["evaluatedBy"])
  }

  @Test("The dates in the documentation mean what it says")
  func dates() throws {
    let dates = try DatesListing.run()
    #expect(dates.answer == .possibly)
    #expect(dates.words == "2016 to 2020")
    #expect(dates.readings == ["2016-12-07/2016-12-08"])
  }
}
