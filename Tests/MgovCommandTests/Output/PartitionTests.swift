import Foundation
import MgovCommand
import MigrationGovernance
import Testing

@Suite("mgov convert --partition-by") struct PartitionTests {
  @Test(
    "gives a folder with a manifest, by kind or by kind and year, in capitals or not", arguments: ["kind", "KIND,YEAR"])
  func folder(words: String) throws {
    let scratch = try Scratch()
    let call = Call("convert", "--to", "jsonl", "--partition-by", words, "--output", scratch.path("out/"))
    #expect(call.status == .done && call.output.isEmpty && call.errors.isEmpty)
    let manifest = try String(contentsOfFile: scratch.path("out/manifest.json"), encoding: .utf8)
    let name = words == "kind" ? "type=meeting/part-00000.jsonl" : "type=meeting/year=2016/part-00000.jsonl"
    #expect(manifest.contains("\"\(name)\""))
    #expect(try String(contentsOfFile: scratch.path("out/" + name), encoding: .utf8).contains("\"id\":\"minsk-2016\""))
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path) == ["out"])
  }

  @Test("wants a new folder, the right words and the right format")
  func refusals() throws {
    let scratch = try Scratch()
    try FileManager.default.createDirectory(atPath: scratch.path("full"), withIntermediateDirectories: false)
    try Data("kept".utf8).write(to: scratch.folder.appendingPathComponent("full/x"))
    let full = Call("convert", "--to", "jsonl", "--partition-by", "kind", "--output", scratch.path("full"))
    #expect(full.status == .output && full.errors.contains("not an empty folder"))
    #expect(Call("convert", "--to", "jsonl", "--partition-by", "kind").status == .usage)
    let word = Call("convert", "--to", "jsonl", "--partition-by", "kind,yaer", "--output", scratch.path("x"))
    #expect(word.status == .usage && word.errors.contains("did you mean kind,year?"))
    #expect(Call("convert", "--to", "json", "--partition-by", "kind", "--output", scratch.path("x")).status == .usage)
    #expect(!FileManager.default.fileExists(atPath: scratch.path("x")))
  }

  @Test("leaves no folder where the input is wrong in the middle")
  func wrong() throws {
    let text = #"{"migrationGovernance":"1.0"}"# + "\n" + #"{"type":"person","id":"p"}"# + "\n{\n"
    let scratch = try Scratch(["x.jsonl": text])
    let call = Call(
      "convert", scratch.path("x.jsonl"), "--to", "jsonl", "--partition-by", "kind", "--output", scratch.path("out"))
    #expect(call.status == .input)
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path) == ["x.jsonl"])
  }
}
