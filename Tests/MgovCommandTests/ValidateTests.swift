import Foundation
import MgovCommand
import MigrationGovernance
import MigrationGovernanceExamples
import Testing

@Suite("mgov validate") struct ValidateTests {
  private let bad = """
    {"migrationGovernance": "1.0",
     "meetings": [
      {"id": "m", "status": "hold", "when": "2016-13",
       "organisers": ["country:UK"], "evidence": "r:1"}],
     "documents": {"id": "r", "kind": "report"}}
    """

  @Test("finds nothing wrong with the examples")
  func examples() throws {
    let call = Call("validate", "--fail-on", "warning")
    #expect(call.status == .done, "\(call.output)")
  }

  @Test("shows each finding under its line, and ends with 1")
  func places() {
    let call = Call("validate", "-", input: bad)
    #expect(call.status == .wanting)
    #expect(call.output.contains("standard input:3:25: warning: meeting:m status: “hold”"))
    #expect(call.output.contains("(did you mean held?) [schema.vocabulary]"))
    #expect(call.output.contains("    3 |   {\"id\": \"m\", \"status\": \"hold\""))
    #expect(call.output.contains("\n      |                         ^\n"))
    #expect(call.output.contains("4:19: error: meeting:m organisers[0].party: there is no country:UK"))
    #expect(call.output.contains("[json.value]") && call.output.hasSuffix("2 errors, 1 warning, 0 infos in one file\n"))
  }

  @Test("ends by the threshold")
  func threshold() {
    let warning = bad.replacing("country:UK", with: "country:GB").replacing("2016-13", with: "2016-12")
    #expect(Call("validate", "-", input: warning).status == .done)
    #expect(Call("validate", "-", "--fail-on", "warning", input: warning).status == .wanting)
    #expect(Call("validate", "-", "--fail-on", "warnings").errors.contains("did you mean warning?"))
  }

  @Test("has findings and counts as JSON")
  func json() throws {
    let json = try Call("validate", "-", "--format", "json", input: bad).json()
    #expect(json.keys == ["findings", "counts"] && json["counts"].keys == ["error", "warning", "info"])
    #expect(json["findings"].keys.isSuperset(of: ["rule", "severity", "entity", "path", "message", "suggestion"]))
  }

  @Test("goes by the basic rules alone, also where a file of lines is not kept")
  func basic() throws {
    let lines = """
      {"migrationGovernance": "1.0"}
      {"type": "person", "id": "p", "name": "Anna Nowak", "posts": {"organisation": "iom"}}
      """
    let scratch = try Scratch(["a.jsonl": lines])
    let path = scratch.folder.appending(path: "a.jsonl").path
    let call = Call("validate", path, "--basic")
    #expect(call.output.contains("a.jsonl:2:") && call.output.contains("[reference.dangling]"))
    #expect(!call.output.contains("evidence.missing") && call.status == .wanting)
    #expect(call.output.hasSuffix("1 error, 0 warnings, 0 infos in one file\n"))
    #expect(Call("validate", "-", "--basic", input: lines).output.contains("[reference.dangling]"))
    #expect(Call("validate", path, "--basic", "--without", "evidence.missing").status == .usage)
    let missing = Call("validate", path + ".jsonl", "--basic")
    #expect(missing.status == .input && missing.errors.contains("there is no file"))
  }

  @Test("says of which documents there is no text in the folder that was named")
  func texts() throws {
    let documents = ["here.txt", "gone.txt", "../out.txt"].enumerated().map {
      #"{"id": "r\#($0.offset)", "kind": "report", "file": "\#($0.element)"}"#
    }
    let base = #"{"migrationGovernance": "1.0", "documents": [\#(documents.joined(separator: ","))]}"#
    let scratch = try Scratch(["a.json": base, "here.txt": "one line"])
    let path = scratch.folder.appending(path: "a.json").path
    let call = Call("validate", path, "--texts", scratch.folder.path)
    #expect(call.status == .done && call.errors.contains("document:r1: “gone.txt” is not there; its lines"))
    #expect(call.errors.contains("document:r2: “../out.txt” leads out of the folder") && !call.errors.contains("r0"))
    #expect(Call("validate", path).errors.isEmpty)
  }

  @Test("finds an id that stands in two files, and references from one to the other")
  func folder() throws {
    let one = #"{"migrationGovernance": "1.0", "persons": {"id": "p", "evidence": "r:1"}}"#
    let two = #"{"migrationGovernance": "1.0", "documents": {"id": "r", "kind": "report"}}"#
    let scratch = try Scratch(["a.json": one, "b.json": two])
    #expect(Call("validate", scratch.folder.path).output == "0 errors, 0 warnings, 0 infos in 2 files\n")
    let twice = try Scratch(["a.json": one, "b.json": one])
    #expect(Call("validate", twice.folder.path).output.contains("[json.duplicate]"))
  }

  @Test("says nothing of what is missing where the text was cut short")
  func cutShort() {
    let text = #"{"migrationGovernance": "1.0", "sessions": {"id": "s", "meeting": "m", "evidence": "r:1"}, "#
    let output = Call("validate", "-", input: text).output
    #expect(output.contains("[json.syntax]") && !output.contains("[reference.dangling]"))
  }

  @Test("finds tables and records whose kind is misspelt, under their lines")
  func misspeltKinds() {
    let document = "{\"migrationGovernance\": \"1.0\",\n \"persns\": [{\"id\": \"a\"}]}"
    let table = Call("validate", "-", input: document).output
    #expect(table.contains(":2:12: warning: persns:") && table.contains("did you mean persons?"))
    let lines = Call(
      "validate", "-", input: "{\"migrationGovernance\": \"1.0\"}\n{\"type\": \"persn\", \"id\": \"x\"}\n"
    ).output
    #expect(lines.contains(":2:10: warning: persn:x type:") && lines.contains("did you mean person?"))
  }

  @Test("points into JSON Lines and long lines")
  func lines() {
    let padding = String(repeating: "x", count: 900)
    let text = """
      {"migrationGovernance":"1.0"}
      {"type":"document","id":"r","kind":"report"}
      {"type":"person","id":"p","label":"\(padding)","posts":"nobody","evidence":"r:1"}
      """
    let call = Call("validate", "-", input: text, width: 80)
    #expect(call.output.contains("standard input:3:946: error: person:p posts[0].organisation"))
    #expect(call.output.split(separator: "\n").allSatisfy { $0.count <= 80 || $0.contains("error") })
  }

  @Test("survives any text that is cut off or has a byte changed")
  func hostile() {
    let bytes = Array(bad.utf8)
    var texts = bytes.indices.map { Array(bytes[..<$0]) }
    for place in bytes.indices {
      for byte in [UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "\""), 0xFF] {
        var text = bytes
        text[place] = byte
        texts.append(text)
      }
    }
    for text in texts {
      let result = Mgov.run(["validate", "-"], in: Surroundings(width: 60, input: { Data(text) }))
      #expect(result.status == .wanting || result.status == .done)
    }
  }
}
