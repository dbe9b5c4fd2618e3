import Foundation
import MigrationGovernance
import MigrationGovernanceExamples
import Testing

@Suite("The listings on CSV and SQL") struct TableListingTests {
  private func scratch(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tables-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  @Test("The examples come back from a package, to the byte") func package() throws {
    let base = try Examples.knowledgeBase()
    try scratch { folder in
      let again = try TableListings.package(base, folder)
      #expect(again == base)
      #expect(try JSONWriter().canonical(again) == JSONWriter().canonical(base))
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      #expect(names.contains("datapackage.json") && names.contains("meetings-participants.csv"))
      var streamed: [String: Data] = [:]
      try TableListings.stream(base) { name in { bytes in streamed[name, default: Data()].append(contentsOf: bytes) } }
      #expect(streamed == CSVPackage(base).files)
    }
  }

  @Test("A ministry's list becomes a knowledge base with evidence to the row, and findings for its editor")
  func ministry() throws {
    let text = """
      \u{FEFF}No.;Title of the document;Country;Adopted;Period
      1;"Concept of the State; migration";Republic of Moldova;30.12.2003;2003–2010
      2;Strategy on migration and asylum;Moldova;08.09.2011;2011/2020
      ;;;;
      3;;Georgia;;2016/..
      4;Plan;Griechenland;;2016/..

      """
    try scratch { folder in
      let file = folder.appendingPathComponent("list.csv")
      try Data(text.replacing("\n", with: "\r\n").utf8).write(to: file)
      var said: [Any] = []
      let base = try TableListings.ministry(file) { said.append($0) }
      let findings = said.compactMap { $0 as? Diagnostic }
      let errors = said.compactMap { ($0 as? CSVError)?.description }
      #expect(errors.count == 1 && errors[0].contains("row 6, column “Country” (C): “Griechenland”"))
      #expect(base.strategies.map(\.id.text) == ["md-1", "md-2", "md-3"])
      #expect(base.strategies[0].name == "Concept of the State; migration")
      #expect(base.strategies.map { $0.of.map(\.text) } == [["country:MD"], ["country:MD"], ["country:GE"]])
      #expect(base.strategies.map(\.period?.text) == ["2003/2010", "2011/2020", "2016/.."])
      #expect(base.strategies[2].evidence.map(\.at?.text) == ["ministry-list:5"])
      let sheet = "Title,Adopted\nPlan,May 2016\n,\nConcept,\n"
      try Data(sheet.utf8).write(to: file)
      var lines: [String] = []
      try TableListings.sheet(file) { lines.append($0 + ": " + $1) }
      #expect(lines == ["Plan: 2016-05", "Concept: no date"])
      #expect(findings.contains { $0.entity?.text == "strategy:md-3" && $0.path == "kind" })
    }
  }

  @Test("The script is the whole database") func script() throws {
    let base = try Examples.knowledgeBase()
    let export = TableListings.script(base)
    #expect(export.leftOut.isEmpty && export == TableListings.sqlite(base))
    let text = String(decoding: export.data, as: UTF8.self)
    for view in ["relations", "dates", "evidence", "meeting_pairs"] {
      #expect(text.contains("CREATE VIEW \"\(view)\""))
    }
  }
}
