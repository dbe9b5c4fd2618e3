import MgovCommand
import MigrationGovernance
import Testing

@Suite("mgov reference themes", .enabled(if: Call("reference", "--help").status == .done))
struct ReferenceThemesVerbTests {
  @Test("prints the scheme as a tree, with the objectives")
  func text() {
    let call = Call("reference", "themes")
    #expect(call.status == .done)
    #expect(call.output.contains("\nirregular migration  ") && call.output.contains("\n  migrant smuggling  "))
    #expect(call.output.contains("\n    reception  "))
  }

  @Test("prints a theme a row, and themes as a document has them")
  func formats() throws {
    let csv = Call("reference", "themes", "--format", "csv").output
    #expect(csv.hasPrefix("id,label,broader,definition,exactMatch,closeMatch,otherLabels\r\n"))
    #expect(csv.split(separator: "\r\n").count == ReferenceThemes.all.count + 1)
    #expect(Call("reference", "themes", "--format", "markdown").output.contains("| asylum "))
    let json = try Call("reference", "themes", "--format", "json").json()
    #expect(json.elements.count == ReferenceThemes.all.count)
    #expect(json.keys.isSuperset(of: ["id", "labels", "definition", "evidence"]))
  }
}
