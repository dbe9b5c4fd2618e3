import Foundation
import MigrationGovernanceCore
import MigrationGovernanceSerialization
import Testing

/// The page `Documentation/JSON.md`, found from this file.
struct JSONDocumentation {
  /// A listing with the words after its fence.
  struct Listing: Sendable, CustomTestStringConvertible {
    var language: String
    var line: Int
    var text: String
    var testDescription: String { "\(language), line \(line)" }
  }

  let text: String

  init(file: String = #filePath) throws {
    let root = URL(fileURLWithPath: file).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    text = try String(contentsOf: root.appendingPathComponent("Documentation/JSON.md"), encoding: .utf8)
  }

  /// What stands under a heading, up to the next one.
  func section(_ title: String) -> String? {
    let parts = text.components(separatedBy: "\n## ")
    return parts.first { $0.hasPrefix(title + "\n") }
  }

  var listings: [Listing] {
    var listings: [Listing] = []
    var open: Listing?
    for (number, line) in text.components(separatedBy: "\n").enumerated() {
      if line.hasPrefix("```") {
        if let listing = open {
          listings.append(listing)
          open = nil
        } else {
          open = Listing(language: String(line.dropFirst(3)), line: number + 1, text: "")
        }
      } else {
        open?.text += line + "\n"
      }
    }
    return listings
  }
}

@Suite("Documentation/JSON.md") struct JSONDocumentationTests {
  static let listings = (try? JSONDocumentation().listings) ?? []

  @Test("has listings of every sort")
  func found() {
    let sorts = Set(JSONDocumentationTests.listings.map(\.language))
    #expect(sorts == ["json", "jsonl", "json refused", "json inspected"])
  }

  @Test("shows only what is so", arguments: listings)
  func listing(_ listing: JSONDocumentation.Listing) throws {
    let data = Data(listing.text.utf8)
    switch listing.language {
    case "json":
      let base = try JSONReader().read(data)
      #expect(base.count > 0)
      #expect(try JSONReader().read(JSONWriter().document(base)) == base)
      #expect(try JSONDecoder().decode(KnowledgeBase.self, from: data) == base)
    case "jsonl":
      let base = try JSONReader().read(data, as: .lines)
      #expect(base.count > 0)
      #expect(String(decoding: JSONWriter().lines(base), as: UTF8.self) == listing.text)
    case "json refused":
      let error = #expect(throws: JSONError.self) { try JSONReader().read(data) }
      let page = try JSONDocumentation().text
      #expect(page.contains("\(error?.description ?? "?")"), "the page should say: \(error?.description ?? "?")")
    case "json inspected":
      let inspection = JSONReader().inspect(data)
      #expect(!inspection.errors.isEmpty)
      let page = try JSONDocumentation().text
      for error in inspection.errors { #expect(page.contains(error.description), "the page should say: \(error)") }
    default: Issue.record("a listing of an unknown sort: \(listing.language)")
    }
  }

  @Test("has short and long forms that say the same")
  func sameMeaning() throws {
    let section = try #require(try JSONDocumentation().section("Short and long forms"))
    let listings = section.components(separatedBy: "```json\n").dropFirst().map { $0.components(separatedBy: "```")[0] }
    #expect(listings.count == 2)
    let bases = try listings.map { try JSONReader().read(Data($0.utf8)) }
    #expect(bases.first == bases.last)
  }
}
