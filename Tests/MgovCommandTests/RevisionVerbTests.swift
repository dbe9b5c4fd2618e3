import Foundation
import MgovCommand
import MigrationGovernance
import Testing

@Suite("mgov diff, merge") struct RevisionVerbTests {
  private static func text(_ title: String, _ meeting: String, _ more: String = "") -> String {
    #"{"migrationGovernance": "1.0", "title": "\#(title)", "meetings": [{"id": "m", "name": "Panel", \#(meeting)}]\#(more)}"#
  }

  private func scratch() throws -> Scratch {
    try Scratch([
      "base.json": Self.text("T", #""status": "announced""#),
      "mine.json": Self.text("T", #""status": "held""#, #", "persons": [{"id": "p", "name": "Ms. P"}]"#),
      "theirs.json": Self.text("T", #""status": "cancelled", "topics": ["Visas"]"#),
      "laid-out.json": Self.text("T", "\n  \"status\":\n\"announced\""),
      "copy_of_base": Self.text("T", #""status": "announced""#), "empty": "", "notes.txt": "Dear all,",
    ])
  }

  @Test("diff groups what has changed under the record, and ends with 1")
  func diff() throws {
    let files = try scratch()
    let call = Call("diff", files.path("base.json"), files.path("mine.json"))
    #expect(call.status == .wanting && call.errors.isEmpty)
    #expect(
      call.output == """
        + person:p  Ms. P
        meeting:m  Panel
          ~ status: announced → held

        1 added, 1 changed

        """)
    let back = Call("diff", files.path("theirs.json"), files.path("base.json"))
    #expect(back.output.contains("  ~ status: cancelled → announced\n  - topics[0]: Visas\n"))
  }

  @Test("diff says nothing and ends with 0 where both say the same, however they are laid out")
  func same() throws {
    let files = try scratch()
    let call = Call("diff", files.path("base.json"), files.path("laid-out.json"))
    #expect(call.status == .done && call.output.isEmpty && call.errors == "both say the same\n")
    #expect(Call("diff", files.path("base.json"), files.path("copy_of_base")).status == .done)
    let json = Call("diff", files.path("base.json"), files.path("laid-out.json"), "--format", "json")
    #expect(json.status == .done && json.output.filter { !$0.isWhitespace } == "[]")
  }

  @Test("diff gives JSON with all five keys")
  func json() throws {
    let files = try scratch()
    let call = Call("diff", files.path("base.json"), files.path("theirs.json"), "--format", "json")
    let changes = try call.json().elements
    #expect(call.status == .wanting && changes.count == 2)
    #expect(changes.allSatisfy { $0.keys == ["change", "reference", "field", "before", "after"] })
    #expect(changes.first?["field"] == .string("status") && changes.first?["after"] == .string("cancelled"))
    #expect(changes.last?["change"] == .string("added") && changes.last?["before"] == .null)
  }

  @Test("diff compares folders, and wraps and colours on a terminal")
  func surroundings() throws {
    let files = try scratch()
    let folder = try Scratch([
      "1.json": Self.text("T", #""status": "announced""#),
      "2.jsonl": "{\"migrationGovernance\": \"1.0\"}\n{\"type\": \"person\", \"id\": \"p\", \"name\": \"Ms. P\"}\n",
    ])
    #expect(Call("diff", files.path("base.json"), folder.folder.path).output.hasPrefix("+ person:p  Ms. P\n"))
    let call = Call("diff", files.path("base.json"), files.path("mine.json"), width: 20, isColoured: true)
    #expect(call.output.contains("\u{1B}[32m+\u{1B}[0m person:p  Ms. P"))
    #expect(call.output.split(separator: "\n").allSatisfy { $0.filter { $0.isASCII }.count < 40 })
  }

  @Test("diff and merge refuse wrong words, and what can't be read")
  func wrong() throws {
    let files = try scratch()
    #expect(Call("diff", files.path("base.json")).status == .usage)
    #expect(Call("diff", "-", "-").status == .usage)
    #expect(Call("diff", files.path("base.json"), files.path("no.json")).status == .input)
    #expect(Call("merge", files.path("base.json"), files.path("mine.json")).errors.contains("mgov merge BASE A B"))
    #expect(Call("merge", "a", "b", "c", "--to", "jsnl").errors.contains("did you mean jsonl?"))
    let notes = Call("diff", files.path("base.json"), files.path("notes.txt"))
    #expect(notes.status == .input && notes.errors.contains("notes.txt"))
    #expect(Call("dif", "a", "b").errors.contains("did you mean diff?"))
  }

  @Test("merge writes what both say, and ends with 0 where nothing is in dispute")
  func merge() throws {
    let files = try scratch()
    let call = Call("merge", files.path("base.json"), files.path("base.json"), files.path("theirs.json"))
    #expect(call.status == .done && call.errors.isEmpty)
    #expect(call.output == Call("convert", files.path("theirs.json"), "--to", "json").output)
  }

  @Test("merge keeps A in a conflict, says what all three say, and writes the file all the same")
  func conflict() throws {
    let files = try scratch()
    let words = ["merge", "base.json", "mine.json", "theirs.json"]
    let output = files.path("mine.json")
    let call = Call(
      words[0], files.path(words[1]), files.path(words[2]), files.path(words[3]), "--output", output)
    #expect(call.status == .wanting && call.output.isEmpty)
    #expect(
      call.errors.hasSuffix("\nmeeting:m: status\n  BASE  announced\n  A     held\n  B     cancelled\n"))
    let merged = try JSONReader().read(try Data(contentsOf: URL(fileURLWithPath: output)))
    #expect(merged.persons.count == 1 && merged.meetings.first?.status == .held)
    #expect(merged.meetings.first?.topics.count == 1)
  }

  @Test("merge says which references lead nowhere since one side removed what the other points at")
  func lostReferences() throws {
    func text(_ tables: String) -> String { #"{"migrationGovernance": "1.0"\#(tables)}"# }
    let meeting = #", "meetings": [{"id": "m"}]"#
    let session = #", "sessions": [{"id": "s", "meeting": "m"}]"#
    let odd = #", "persons": [{"id": "p", "posts": [{"organisation": "nowhere"}]}]"#
    let files = try Scratch([
      "base.json": text(meeting + odd), "mine.json": text(odd), "theirs.json": text(meeting + session + odd),
    ])
    let words = ["merge", files.path("base.json"), files.path("mine.json"), files.path("theirs.json")]
    let call = Call(words)
    #expect(call.status == .done && call.output.contains("sessions"))
    #expect(call.errors.hasPrefix("One reference leads nowhere now"))
    #expect(call.errors.contains("session:s meeting: ") && !call.errors.contains("nowhere”"))
    #expect(!call.errors.contains("person:p"))
    #expect(Call(words[0], words[1], words[3], words[3]).errors.isEmpty)
  }

  @Test("merge gives the conflicts as JSON")
  func conflictsAsJSON() throws {
    let files = try scratch()
    let call = Call(
      "merge", files.path("base.json"), files.path("mine.json"), files.path("theirs.json"), "--format", "json")
    let conflicts = try JSONDecoder().decode(JSONValue.self, from: Data(call.errors.utf8)).elements
    #expect(conflicts.map { $0["theirs"] } == [.string("cancelled")])
    #expect(conflicts.first?.keys == ["reference", "field", "base", "ours", "theirs"])
  }

  @Test("merge reads the nameless copies of version control, an empty base among them, and keeps the form of A")
  func versionControl() throws {
    let files = try scratch()
    let lines = Call("convert", files.path("mine.json"), "--to", "jsonl").output
    try Data(lines.utf8).write(to: files.folder.appendingPathComponent(".merge_file_a"))
    let call = Call(
      "merge", files.path("copy_of_base"), files.path(".merge_file_a"), files.path("base.json"), "--output",
      files.path(".merge_file_a"))
    #expect(call.status == .done)
    #expect(try String(contentsOfFile: files.path(".merge_file_a"), encoding: .utf8) == lines)
    let added = Call("merge", files.path("empty"), files.path("mine.json"), files.path("mine.json"), "--to", "jsonl")
    #expect(added.status == .done && added.output == lines)
    #expect(Call("merge", files.path("base.json"), files.path("empty"), files.path("mine.json")).status == .input)
  }

  @Test("merge leaves the file alone where it can't write it")
  func unwritable() throws {
    let files = try scratch()
    let call = Call(
      "merge", files.path("base.json"), files.path("mine.json"), files.path("theirs.json"), "--output",
      files.path("no/such/folder.json"))
    #expect(call.status == .output)
  }
}
