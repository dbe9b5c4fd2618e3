import Foundation
import MgovCommand
import MigrationGovernance
import MigrationGovernanceExamples
import Testing

@Suite("mgov --input") struct InputTests {
  @Test("ends with 3 where the input can't be read, and says where")
  func unreadable() throws {
    let scratch = try Scratch(["bad.json": "{\"migrationGovernance\": \"1.0\",\n \"persons\": [}", "x.txt": ""])
    #expect(Call("list", "persons", "--input", "/no/such/file.json").status == .input)
    let bad = Call("list", "persons", "--input", scratch.path("bad.json"))
    #expect(bad.status == .input && bad.errors.contains("bad.json:2:14"))
    #expect(Call("list", "persons", "--input", scratch.path("x.txt")).status == .input)
    #expect(Call("convert", "/no/such/file.json", "--to", "json").status == .input)
    #expect(Call("validate", "/no/such/file.json").status == .input)
    #expect(Call("list", "persons", "--input", "-", input: "").status == .input)
  }

  @Test("unites all that a folder holds, tables and texts; with a descriptor it is one package")
  func folders() throws {
    let text = #"{"migrationGovernance": "1.0", "persons": {"id": "p"}}"#
    let mixed = try Scratch(["persons.csv": "id\nq\n", "a.json": text])
    let both = Call("list", "persons", "--input", mixed.folder.path)
    #expect(both.output.contains("p\n") && both.output.contains("q\n"))
    let package = try Scratch(["persons.csv": "id\nq\n", "a.json": text, "datapackage.json": "{}"])
    let one = Call("list", "persons", "--input", package.folder.path)
    #expect(one.status == .done && !one.output.contains("p\n") && one.output.contains("q\n"))
  }

  @Test("unites several, and refuses an id that stands twice")
  func several() throws {
    let one = #"{"migrationGovernance": "1.0", "title": "One", "persons": {"id": "p"}}"#
    let two = #"{"migrationGovernance": "1.0", "title": "Two", "persons": {"id": "q"}}"#
    let scratch = try Scratch(["a.json": one, "b.json": two, "c.json": one])
    let both = Call("list", "persons", "--input", scratch.path("a.json"), "--input", scratch.path("b.json"))
    #expect(both.output.contains("p\n") && both.output.contains("q\n"))
    let twice = Call("list", "persons", "--input", scratch.folder.path)
    #expect(twice.status == .input && twice.errors.contains("person:p is in “One” and in “One”"))
  }
}
