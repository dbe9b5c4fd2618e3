import Foundation
import MgovCommand
import MigrationGovernance
import MigrationGovernanceExamples
import Testing

@Suite("mgov") struct OverviewTests {
  @Test("without words shows what there is, findings, and three questions answered with footnotes")
  func overview() {
    let call = Call()
    #expect(call.status == .done && call.errors.isEmpty)
    #expect(call.output.contains("meetings") && call.output.contains("Findings: "))
    #expect(call.output.contains("[1]") && call.output.contains("minsk-report:"))
    #expect(call.output.contains("organised by Ukraine"))
    #expect(call.output.split(separator: "\n").count { $0.hasSuffix("?") } == 3)
  }

  @Test("fits into 80 columns")
  func width() {
    for words in [
      [], ["list", "meetings"], ["in-force", "2016-12-08"], ["timeline"], ["show", "country:AZ"],
      ["search", "border management"],
    ] {
      let result = Mgov.run(words, in: Surroundings(width: 80))
      let lines = String(decoding: result.output, as: UTF8.self).split(separator: "\n")
      #expect(lines.allSatisfy { DisplayWidth.of(String($0)) <= 80 })
    }
  }

  @Test("colours nothing but on a terminal")
  func colour() {
    #expect(!Call().output.contains("\u{1B}"))
    #expect(Call(isColoured: true).output.contains("\u{1B}[1m"))
  }

  @Test("says the same each time")
  func deterministic() { #expect(Call().output == Call().output) }

  @Test("has its parts as JSON")
  func json() throws {
    #expect(try Call("--format", "json").json().keys == ["title", "counts", "findings", "questions"])
  }

  @Test("names the nearest verb and option, and ends with 2")
  func wrongWords() {
    // The date has no option of its own; who tries one is told how to say it.
    #expect(
      Call("in-force", "--on", "2016-12-08").errors.contains("it is called as mgov in-force DATE, and has --format"))
    let verb = Call("lst")
    #expect(verb.status == .usage && verb.output.isEmpty && verb.errors.contains("did you mean list?"))
    let option = Call("list", "meetings", "--were", "a=b")
    #expect(option.status == .usage && option.errors.contains("did you mean --where?"))
    #expect(Call("list", "meetings", "--format", "jsn").errors.contains("did you mean json?"))
    #expect(Call("list", "meetings", "--format").status == .usage)
    #expect(Call("list", "meetings", "--sort", "id", "--sort", "id").status == .usage)
    #expect(Call("list").status == .usage && Call("list", "meetings", "x").status == .usage)
  }

  @Test(
    "has help on every verb",
    arguments: ["list", "show", "search", "validate", "in-force", "timeline", "date", "new", "convert", "schema"])
  func help(verb: String) {
    let call = Call(verb, "--help")
    #expect(call.status == .done && call.output.hasPrefix("usage: mgov \(verb)"))
    #expect(Call("help", verb).output == call.output)
    #expect(Call("help").output.contains("mgov \(verb)"))
    #expect(Call("--help").output == Call("help").output)
    #expect(Call("help", verb + "x").status == .usage)
  }
}
