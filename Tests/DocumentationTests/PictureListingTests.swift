import Foundation
import MigrationGovernance
import MigrationGovernanceExamples
import Testing

@Suite("The listings on dossiers, pictures and the calendar") struct PictureListingTests {
  /// A folder for one test.
  private func inFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  @Test("A dossier is written")
  func dossier() throws {
    let graph = KnowledgeGraph(try Examples.knowledgeBase())
    try inFolder { folder in
      let dossier = try #require(try PictureListings.dossier(graph, folder))
      let page = try Data(contentsOf: folder.appending(path: "iom.md"))
      #expect(page == PictureListings.page(dossier))
      #expect(String(decoding: page, as: UTF8.self).hasPrefix("# International Organization for Migration\n"))
    }
  }

  @Test("Pictures are drawn, and what they leave out is said")
  func pictures() throws {
    let graph = KnowledgeGraph(try Examples.knowledgeBase())
    try inFolder { folder in
      var lines: [String] = []
      try PictureListings.pictures(graph, folder) { lines.append($0) }
      #expect(lines.first?.hasPrefix("timeline.vl.json leaves out what has no date (16)") == true)
      for name in ["timeline.vl.json", "themes.vl.json", "met.mmd"] {
        #expect(try Data(contentsOf: folder.appending(path: name)).count > 1_000)
      }
    }
    #expect(!PictureListings.vegaLite(graph).data.isEmpty && !PictureListings.mermaid(graph).data.isEmpty)
  }

  @Test("The calendar has the eight events that have days")
  func calendar() throws {
    let base = try Examples.knowledgeBase()
    try inFolder { folder in
      var lines: [String] = []
      try PictureListings.write(base, folder) { lines.append($0) }
      let written = try Data(contentsOf: folder.appending(path: "meetings.ics"))
      #expect(written == PictureListings.calendar(base).data)
      #expect(String(decoding: written, as: UTF8.self).components(separatedBy: "BEGIN:VEVENT").count == 9)
      #expect(lines.first?.contains("(8)") == true)
    }
  }
}
