import Foundation
import MgovCommand
import MigrationGovernance
import Testing

@Suite("mgov questions, gaps, conflicts") struct AnswerVerbTests {
  @Test("questions shows who asked whom, every answer, and that none is stated")
  func questions() throws {
    let call = Call("questions")
    #expect(call.output.contains("(contribution:minsk-2016-s2-q1; who asks is inferred)"))
    #expect(call.output.contains("European Commission (inferred to answer this): The EU has lately"))
    #expect(call.status == .done && call.output.contains("no answer is stated"))
    #expect(call.output.contains("Belarus asks Azerbaijan: "))
    let json = try Call("questions", "--format", "json").json()
    #expect(json.keys.isSuperset(of: ["question", "by", "to", "answers"]))
    let open = try Call("questions", "--unanswered", "--format", "json").json()
    #expect(open.elements.map { $0["question"] } == [.string("contribution:minsk-2016-s3-q5")])
    #expect(open.elements.first?["answers"] == .array([]))
  }

  @Test("gaps says what is not stated, of everything or of one entity")
  func gaps() throws {
    #expect(try Call("gaps", "--format", "json").json().keys.isSuperset(of: ["entity", "field", "message"]))
    let one = try Call("gaps", "strategy:az-concept-2004", "--format", "json").json()
    #expect(!one.elements.isEmpty)
    #expect(one.elements.allSatisfy { $0["entity"] == .string("strategy:az-concept-2004") })
    #expect(Call("gaps", "strategy:az-concept-2005").status == .wanting)
  }

  @Test("conflicts shows every side with its evidence")
  func conflicts() throws {
    let file = """
      {"migrationGovernance": "1.0", "meetings": [{"id": "m", "status": "held", "when": "2016", "evidence":
      ["r:1", {"at": "s:2", "field": "when", "value": "2017"}, {"at": "s:3", "field": "status", "value": "announced",
      "status": "inferred", "premise": "A guess."}]}]}
      """
    let scratch = try Scratch(["base.json": file])
    let path = scratch.path("base.json")
    let json = try Call("conflicts", "--input", path, "--format", "json").json()
    #expect(json.keys == ["entity", "field", "values"])
    #expect(json.elements.map { $0["field"] } == [.string("when")])
    #expect(json.elements[0]["values"].elements.map { $0["value"] } == [.string("2016"), .string("2017")])
    #expect(json.elements[0]["values"].elements.allSatisfy { $0["evidence"].elements.count == 1 })
    let readings = try Call("conflicts", "--readings", "--input", path, "--format", "json").json()
    #expect(readings.elements.map { $0["field"] } == [.string("when"), .string("status")])
    #expect(
      readings.elements[1]["values"].elements.map { $0["value"] } == [.string("held"), .string("announced")])
  }

  @Test("follow-up shows what was recommended and what came of it, a plan as a plan")
  func followUp() throws {
    let call = Call("follow-up", "--on", "2018")
    #expect(call.status == .done && call.output.contains("(recommendation:minsk-2016-r51)\n  - overdue: possibly, "))
    #expect(call.output.contains("  - done (planned), from 17 to 18 October 2017, by Ukraine, Lithuania, at "))
    let json = try Call("follow-up", "--on", "2018", "--format", "json").json()
    #expect(
      json.keys.isSuperset(of: ["reference", "strength", "addressees", "acceptance", "implementation", "followUps"]))
    let planned = try #require(json.elements.first { $0["reference"] == .string("recommendation:minsk-2016-r51") })
    #expect(planned["implementation"] == .null && planned["followUps"].elements.first?["status"] == .string("inferred"))
    let host = try #require(json.elements.first { $0["reference"] == .string("recommendation:minsk-2016-r48") })
    #expect(host["acceptance"] == .string("considered"))
  }

  @Test("follow-up asks who is addressed on the date, and says of how many that is not stated")
  func addressees() throws {
    let then = try Call("follow-up", "--to", "country:GB", "--on", "2016", "--format", "json").json()
    #expect(then.elements.contains { $0["addressees"].elements.contains(.string("group:eu")) })
    // Of the countries on a route nobody says which they are; of the European Union it is known.
    let later = Call("follow-up", "--to", "country:GB", "--on", "2021")
    #expect(later.status == .done && !later.output.contains("European Union"))
    #expect(later.output.contains("need, possibly to Eastern Mediterranean migration route"))
    #expect(later.errors.contains("more do not say to whom they are addressed"))
    #expect(Call("follow-up", "--to", "country:QX").status == .wanting)
  }

  @Test("follow-up --unanswered shows fewer, and the rates stay those of all")
  func unanswered() {
    let (all, open) = (Call("follow-up").output, Call("follow-up", "--unanswered").output)
    #expect(all.contains("(recommendation:minsk-2016-r48)") && !open.contains("(recommendation:minsk-2016-r48)"))
    let total = all.split(separator: "\n").first { $0.hasPrefix("all  ") }
    #expect(total != nil && open.split(separator: "\n").contains { $0 == total })
  }

  @Test("follow-up refuses a strength that there is not, and takes one from the knowledge base")
  func strengths() throws {
    let wrong = Call("follow-up", "--strength", "needd")
    #expect(wrong.status == .usage && wrong.errors.contains("did you mean need?"))
    #expect(Call("follow-up", "--due", "summer").status == .usage)
    let file = """
      {"migrationGovernance": "1.0", "recommendations": [{"id": "r", "strength": "plea", "content": "given"}]}
      """
    let scratch = try Scratch(["base.json": file])
    let call = Call("follow-up", "--strength", "plea", "--input", scratch.path("base.json"), "--format", "csv")
    #expect(call.output.contains("recommendation:r,plea,"))
  }

  @Test("compare puts strategies side by side, all where none is named")
  func compare() throws {
    let words = ["compare", "strategy:az-concept-2004", "strategy:md-migration-strategy"]
    let json = try Call(words + ["--on", "2016-12-08", "--format", "json"]).json()
    #expect(json.keys == ["columns", "rows"])
    #expect(json["columns"] == .array(words.dropFirst().map { .string($0) }))
    #expect(json["rows"].elements.allSatisfy { $0["cells"].elements.count == 2 })
    let period = json["rows"].elements.first { $0["field"] == .string("period") }
    #expect(period?["cells"].elements.first?["standing"] == .string("not-said"))
    let all = try Call("compare", "--format", "json").json()
    #expect(all["columns"].elements.count == (try Call("list", "strategies", "--format", "json").json()).elements.count)
    #expect(Call(words).output.contains("not said") && Call(words + ["--format", "csv"]).output.hasPrefix("field,"))
  }

  @Test("compare says which kinds it does not mix, and which reference there is not")
  func compareRefuses() {
    let mixed = Call("compare", "strategy:az-concept-2004", "meeting:minsk-2016")
    #expect(mixed.status == .usage && mixed.errors.contains("are not of one kind"))
    #expect(Call("compare", "strategy:az-concept-2005").status == .wanting)
    #expect(Call("compare", "--on", "winter").status == .usage)
  }

  @Test("questions --matrix and compare --themes are tables whose cells name what they count")
  func crossTables() throws {
    let matrix = try Call("questions", "--matrix", "--format", "json").json()
    #expect(matrix.keys == ["columns", "rows"])
    #expect(matrix["rows"].elements.first?.keys == ["line", "cells"])
    #expect(matrix["rows"].elements.first?["cells"].keys == ["counted", "unanswered", "evidence"])
    let coverage = try Call("compare", "--themes", "--format", "json").json()
    let width = coverage["columns"].elements.count
    #expect(coverage["rows"].elements.allSatisfy { $0["cells"].elements.count == width })
    #expect(Call("questions", "--matrix", "--format", "csv").output.hasPrefix("asked by,Azerbaijan,"))
    let broad = Call("compare", "--themes", "--narrower", "--format", "markdown").output
    #expect(broad.contains("| migration governance") && broad.contains("\n[1]"))
  }

  @Test(
    "CSV has no marks, since it has no place for footnotes",
    arguments: [["follow-up"], ["compare"], ["compare", "--themes"]])
  func csv(words: [String]) {
    #expect(!Call(words + ["--format", "csv"]).output.contains("[1]"))
    #expect(Call(words + ["--format", "markdown"]).output.contains("\n[1]"))
  }

  @Test("options that do not go together are refused with what to do")
  func combinations() {
    for words in [
      ["questions", "--format", "csv"], ["questions", "--matrix", "--unanswered"], ["compare", "--narrower"],
      ["compare", "--themes", "strategy:az-concept-2004"], ["compare", "--themes", "--on", "2016"],
    ] { #expect(Call(words).status == .usage, "\(words)") }
  }

  @Test("wide tables fit into 80 columns", arguments: [["questions", "--matrix"], ["compare", "--themes"]])
  func wide(words: [String]) {
    let lines = Call(words, width: 80).output.split(separator: "\n")
    #expect(!lines.isEmpty && lines.allSatisfy { DisplayWidth.of(String($0)) <= 80 })
  }

  @Test("each fits into 80 columns", arguments: ["questions", "gaps", "conflicts", "follow-up", "compare"])
  func width(verb: String) {
    let lines = Call([verb], width: 80).output.split(separator: "\n")
    #expect(lines.allSatisfy { DisplayWidth.of(String($0)) <= 80 })
  }
}
