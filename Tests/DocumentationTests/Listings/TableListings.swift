import Foundation
import MigrationGovernance

/// The listings of the pages on CSV and SQL.
enum TableListings {
  static func package(_ base: KnowledgeBase, _ folder: URL) throws -> KnowledgeBase {
    try CSVPackage(base).write(to: folder)
    let again = try CSVPackage(contentsOf: folder).knowledgeBase()
    return again
  }

  static func script(_ base: KnowledgeBase) -> Export {
    let export = SQLWriter(.sqlite).script(base)
    return export
  }

  static func ministry(_ file: URL, _ print: (Any) -> Void) throws -> KnowledgeBase {
    let sheet = try CSVSheet(contentsOf: file)
    let list = Document(id: try EntityID("ministry-list"))
    var base = KnowledgeBase(title: "Strategies of the ministry")
    try base.insert(list)
    for row in sheet.rows {
      do {
        var strategy = Strategy(id: try row.id("No.", prefix: "md-"))
        strategy.name = try row.text("Title of the document")
        strategy.of = try row.references("Country", by: base.resolver, kinds: [Country.kind])
        strategy.period = try row.date("Period")
        strategy.evidence = [Evidence(at: try Locator(list.id, lines: row.line...row.line))]
        try base.insert(strategy)
      } catch {
        print(error)
      }
    }
    for finding in base.findings { print(finding) }
    return base
  }

  static func sheet(_ url: URL, _ print: (String, String) -> Void) throws {
    let sheet = try CSVSheet(contentsOf: url)
    for row in sheet.rows { print(try row.text("Title") ?? "no title", try row.date("Adopted")?.text ?? "no date") }
  }

  static func stream(_ base: KnowledgeBase, _ open: @escaping (String) throws -> CSVPackageWriter.Sink) throws {
    var writer = CSVPackageWriter { name in try open(name) }
    try writer.writeAll(base)
    _ = try writer.finish()
  }

  static func sqlite(_ base: KnowledgeBase) -> Export {
    let script = SQLWriter(.sqlite).script(base)
    return script
  }
}
