import Foundation
import MgovCommand
import MigrationGovernance
import MigrationGovernanceExamples
import Testing

@Suite("mgov list") struct ListTests {
  @Test("prints a table, Markdown, CSV and the entities as JSON")
  func formats() throws {
    #expect(Call("list", "meetings").output.contains("minsk-2016"))
    #expect(Call("list", "meeting", "--format", "markdown").output.hasPrefix("| id"))
    #expect(Call("list", "meetings", "--format", "csv").output.hasPrefix("id,name"))
    let json = try Call("list", "meetings", "--format", "json").json()
    #expect(json.elements.count == 5 && json.keys.contains("id") && json.keys.contains("evidence"))
  }

  @Test("filters, sorts, chooses columns and counts")
  func options() {
    let held = Call("list", "meetings", "--where", "status=held", "--columns", "id,when", "--sort=when", "--format=csv")
    #expect(held.output.hasPrefix("id,when\r\nminsk-2016,2016-12-07/2016-12-08\r\n"))
    #expect(Call("list", "contributions", "--count-by", "kind").output.contains("question"))
    let none = Call("list", "meetings", "--where", "status=cancelled", "--format", "json")
    #expect(none.status == .done && none.output == "[]\n")
  }

  @Test("refuses wrong kinds, fields and conditions with the nearest right word")
  func wrong() {
    #expect(Call("list", "meetngs").errors.contains("did you mean meetings?"))
    #expect(Call("list", "meetings", "--sort", "wehn").errors.contains("did you mean when?"))
    #expect(Call("list", "meetings", "--columns", "id,statsu").errors.contains("did you mean status?"))
    #expect(Call("list", "meetings", "--where", "status").status == .usage)
    #expect(Call("list", "meetings", "--where", "stats=held").status == .usage)
    #expect(Call("list", "meetings", "--count-by", "kind", "--columns", "id").status == .usage)
  }
}
