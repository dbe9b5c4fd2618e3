import Foundation
import MigrationGovernanceCore
import MigrationGovernanceSerialization
import Testing

@Suite("Cells that follow from others") struct CSVDerivedCellsTests {
  private func package() throws -> CSVPackage {
    var base = KnowledgeBase()
    for (id, period) in [("a", "2016/2020"), ("b", "2017/2025")] {
      var strategy = Strategy(id: try EntityID(id))
      strategy.name = id
      strategy.period = try DateSpan(text: period)
      strategy.evidence = [Evidence(at: try Locator(text: "report:1-2"))]
      try base.insert(strategy)
    }
    return CSVPackage(base)
  }

  private func found(_ package: CSVPackage) -> [String] {
    FileValidation(FileValidation.File.all(in: package)).findings
      .filter { $0.finding.rule == "csv.derived" }
      .map { "\($0.file ?? "") \($0.finding.line ?? 0) \($0.finding.severity): \($0.finding.message)" }
  }

  private func edited(_ name: String, _ change: (String) -> String) throws -> CSVPackage {
    var package = try package()
    package.files[name] = Data(change(String(decoding: package.files[name] ?? Data(), as: UTF8.self)).utf8)
    return package
  }

  @Test(
    "Nothing is found where none of them was changed, also where rows stand in another order or columns are left out")
  func silent() throws {
    #expect(found(try package()).isEmpty)
    let turned = try edited("strategies.csv") { text in
      let rows = text.split(separator: "\r\n")
      return ([rows[0]] + rows.dropFirst().reversed()).joined(separator: "\r\n")
    }
    #expect(try found(turned).isEmpty && turned.files != package().files)
    #expect(found(CSVPackage(files: ["strategies.csv": Data("id,period\na,2016/2020\n".utf8)])).isEmpty)
  }

  @Test("Who changes the last day instead of the date is told which cell to change")
  func day() throws {
    let package = try edited("strategies.csv") { $0.replacing("2025-12-31", with: "2027-12-31") }
    #expect(
      found(package) == [
        "strategies.csv 3 warning: row 3, column “period_latest” (G): “2027-12-31” is not read: the cell follows from “period”, "
          + "and would be “2025-12-31”; change “period”, if this is right, and else this"
      ])
  }

  @Test("Nothing is found in cells that are empty, or written as spreadsheets write days")
  func harmless() {
    let rows = "id,period,period_earliest,period_latest\na,2016/2020,,\nb,2016/2020, 2016-01-01 ,31.12.2020\nc,,,\n"
    #expect(found(CSVPackage(files: ["strategies.csv": Data(rows.utf8)])).isEmpty)
  }

  @Test("Positions need not be those that would be written", arguments: [[1, 2, 3], [0, 2, 9]])
  func positions(_ positions: [Int]) {
    let rows = zip(positions, ["x", "y", "z"]).map { "a,\($0),\($1):1,\($1)\n" }
    let files = [
      "strategies.csv": "id\na\n", "strategies-evidence.csv": "strategy_id,position,at,at_document\n" + rows.joined(),
    ]
    #expect(found(CSVPackage(files: files.mapValues { Data($0.utf8) })).isEmpty)
  }

  @Test("So is who changes the document of a place in the table of a list")
  func document() throws {
    let package = try edited("strategies-evidence.csv") { text in
      text.replacing("b,0,report:1-2,report", with: "b,0,report:1-2,minutes")
    }
    let messages = found(package)
    #expect(
      messages.count == 1 && messages[0].contains("“minutes” is not read: the cell follows from “at”"), "\(messages)")
  }
}
