import Foundation
import MgovCommand
import MigrationGovernance
import Testing

@Suite("mgov questions, gaps, conflicts") struct AnswerVerbTests {
  @Test("questions shows who asked whom, every answer, and that none is stated")
  func questions() throws {
    let call = Call("questions")
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

  @Test("each fits into 80 columns", arguments: ["questions", "gaps", "conflicts"])
  func width(verb: String) {
    let lines = Call([verb], width: 80).output.split(separator: "\n")
    #expect(lines.allSatisfy { DisplayWidth.of(String($0)) <= 80 })
  }
}
