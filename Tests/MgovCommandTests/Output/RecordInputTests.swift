import Foundation
import MgovCommand
import MigrationGovernance
import Testing

@Suite("mgov convert, record by record") struct RecordInputTests {
  private let first = "{\"migrationGovernance\":\"1.0\"}\n"

  @Test("what reading line by line gives is what reading the whole gives, from a file or from standard input")
  func same() throws {
    let lines = Call("convert", "--to", "jsonl").output
    let scratch = try Scratch(["x.jsonl": lines])
    #expect(Call("convert", scratch.path("x.jsonl"), "--to", "jsonl").output == lines)
    #expect(Call("convert", "-", "--to", "jsonl", input: lines).output == lines)
    #expect(Call("convert", scratch.folder.path, "--to", "jsonl").output == lines)
  }

  @Test("records keep the order of a file of lines, and those of unknown kinds stay where they are")
  func order() throws {
    let rows = [#"{"type":"theme","id":"t"}"#, #"{"type":"unicorn","horn":1}"#, #"{"type":"person","id":"p"}"#]
    let text = first + rows.map { $0 + "\n" }.joined()
    let scratch = try Scratch(["x.jsonl": text])
    #expect(Call("convert", scratch.path("x.jsonl"), "--to", "jsonl").output == text)
  }

  @Test(
    "what is wrong is told as when the whole is read",
    arguments: [
      "{\"type\":\"person\",\"id\":\"p\"}\n{\"type\":\"person\",\"id\":\"p\"}\n",
      "{\"type\":\"person\",\"id\":\"p\"}\n{\"type\":\"person\",\"id\":\"q\"},\n",
      "{\"type\":\"person\",\"id\":\"p\"}\n{\"type\":\"meeting\",\"id\":\"m\",\"when\":\"2016-13\"}\n",
      "{\"type\":\"person\",\"id\":\"p\"}\n{\"type\":\"person\",\n\"id\":\"q\"}\n", "{\"id\":\"p\"}\n",
    ])
  func wrong(rows: String) throws {
    let scratch = try Scratch(["x.jsonl": first + rows, "out.jsonl": "as it was"])
    let whole = Call("convert", scratch.path("x.jsonl"), "--to", "json")
    let call = Call(
      "convert", scratch.path("x.jsonl"), "--to", "jsonl", "--output", scratch.path("out.jsonl"))
    #expect(call.status == .input && !call.errors.isEmpty && call.errors == whole.errors)
    #expect(try String(contentsOfFile: scratch.path("out.jsonl"), encoding: .utf8) == "as it was")
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path).count == 2)
  }

  @Test("a first line without header, a byte order mark and an empty file are told as when the whole is read")
  func header() throws {
    for text in ["", "\n", "{\"type\":\"person\",\"id\":\"p\"}\n", "\u{FEFF}" + first] {
      let scratch = try Scratch(["x.jsonl": text])
      let call = Call("convert", scratch.path("x.jsonl"), "--to", "jsonl")
      #expect(call.status == .input && call.errors == Call("convert", scratch.path("x.jsonl"), "--to", "json").errors)
    }
  }

  @Test("tables in the first line are taken")
  func tables() throws {
    let scratch = try Scratch(["x.jsonl": #"{"migrationGovernance":"1.0","persons":[{"id":"p"}]}"# + "\n"])
    let call = Call("convert", scratch.path("x.jsonl"), "--to", "jsonl")
    #expect(call.output == first + "{\"type\":\"person\",\"id\":\"p\"}\n")
  }

  @Test("a file may be written to where it was read from")
  func sameFile() throws {
    let text = first + "{\"id\":\"p\",\"type\":\"person\"}\n"
    let scratch = try Scratch(["x.jsonl": text])
    #expect(
      Call("convert", scratch.path("x.jsonl"), "--to", "jsonl", "--output", scratch.path("x.jsonl")).status == .done)
    #expect(
      try String(contentsOfFile: scratch.path("x.jsonl"), encoding: .utf8)
        == first + "{\"type\":\"person\",\"id\":\"p\"}\n")
  }
}
