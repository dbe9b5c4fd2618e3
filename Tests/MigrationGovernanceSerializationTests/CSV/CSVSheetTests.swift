import Foundation
import MigrationGovernanceCore
import MigrationGovernanceSerialization
import Testing

@Suite("A sheet with headings of its own") struct CSVSheetTests {
  private let text = """
    No.;Title ;Country;Adopted;Period
    1;"Concept of
    migration";Azerbaijan;25.07.2004;2004–2010
    ;;;;
    2;Plan;Moldova; Georgia;;since 2011

    """

  @Test("gives texts, dates and ids of rows, which know their number and line") func rows() throws {
    let text = text.replacing("Moldova; Georgia", with: "\"Moldova; Georgia\"")
    let sheet = try CSVSheet(Data(text.utf8), name: "list.csv")
    #expect(sheet.header == ["No.", "Title ", "Country", "Adopted", "Period"])
    #expect(sheet.rows.map(\.number) == [2, 4] && sheet.rows.map(\.line) == [2, 5])
    #expect(try sheet.rows[0].text("title") == "Concept of\nmigration")
    #expect(try sheet.rows[0].date("Adopted")?.text == "2004-07-25")
    #expect(try sheet.rows[0].date("Period")?.text == "2004/2010")
    #expect(try sheet.rows[1].date("Adopted") == nil)
    #expect(try sheet.rows[1].id("No.", prefix: "md-", of: Strategy.self).text == "md-2")
    let resolver = KnowledgeBase().resolver
    #expect(try sheet.rows[1].references("Country", by: resolver).map(\.text) == ["country:MD", "country:GE"])
  }

  @Test("says which cell can't be read, and why") func errors() throws {
    let sheet = try CSVSheet(Data("id,when,who\n,12/13/20x,Nobody at all\n".utf8), name: "list.csv")
    let row = sheet.rows[0]
    func reason(_ body: () throws -> Void) -> String {
      do {
        try body()
        return "nothing"
      } catch { return "\(error)" }
    }
    #expect(reason { _ = try row.date("when") }.hasPrefix("list.csv, row 2, column “when” (B): "))
    #expect(reason { _ = try row.id("id", of: Strategy.self) }.contains("column “id” (A): the cell is empty"))
    #expect(reason { _ = try row.references("who", by: KnowledgeBase().resolver) }.contains("(C): “Nobody at all”"))
    // Near to Greenland, but Greece.
    let near = try CSVSheet(Data("country\nGriechenland\n".utf8), name: "list.csv").rows[0]
    #expect(
      reason { _ = try near.references("country", by: KnowledgeBase().resolver) }
        .contains(
          "“Griechenland” is nobody that is known: write the code, or add the name to the record; did you mean country:GL?"
        ))
    func meant(_ name: String) throws -> String {
      let row = try CSVSheet(Data("country\n\(name)\n".utf8), name: "list.csv").rows[0]
      return reason { _ = try row.references("country", by: KnowledgeBase().resolver) }
    }
    #expect(
      try meant("Yugoslavia").contains("is no more: write who is meant; did you mean country:BA or country:HR or "))
    #expect(try meant("Island").contains("write the code, or add the name to the record; did you mean country:BV or "))
    #expect(reason { _ = try row.text("whom") }.contains("there is no column “whom”; did you mean who?"))
    #expect(
      reason { _ = try CSVSheet(Data("Country,a,country \nMD,b,GE\n".utf8), name: "x.csv") }
        == "x.csv, row 1, column “country ” (C): the heading stands in column A as well: rename one of them")
    let latin = Data("country,no\n".utf8) + Data((0..<30).flatMap { [0xD6] + [UInt8]("sterreich,\($0)\n".utf8) })
    #expect(
      reason { _ = try CSVSheet(latin, name: "x.csv") }
        == "x.csv, row 2, column “country” (A): the file is not UTF-8, from this row on at the latest: save it as “CSV UTF-8”"
    )
    #expect(reason { _ = try CSVSheet(Data("a,b\n1,2,3\n".utf8), name: "x.csv") }.contains("x.csv, row 2"))
  }
}
