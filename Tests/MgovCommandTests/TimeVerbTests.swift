import Foundation
import MgovCommand
import MigrationGovernance
import MigrationGovernanceExamples
import Testing

@Suite("mgov in-force, timeline, date") struct TimeVerbTests {
  @Test("in-force says yes and possibly with reasons")
  func inForce() throws {
    let json = try Call("in-force", "2016-12-08", "--format", "json").json()
    #expect(json.keys == ["reference", "answer", "reason", "inferred", "evidence"])
    #expect(json.elements.first?["reference"] == .string("strategy:az-concept-2004"))
    #expect(json.elements.first?["inferred"] == .bool(true))
    #expect(json.elements.allSatisfy { [.string("yes"), .string("possibly")].contains($0["answer"]) })
    #expect(Call("in-force", "2016-12-08").output.contains("az-concept-2004"))
  }

  @Test("in-force refuses what is no date, with what it may mean")
  func wrongDate() {
    let call = Call("in-force", "7 December 2016")
    #expect(call.status == .usage && call.errors.contains("did you mean 2016-12-07"))
    #expect(Call("in-force").status == .usage)
  }

  @Test("timeline is in order, what has no date at the end")
  func timeline() throws {
    let json = try Call("timeline", "--format", "json").json()
    #expect(json.keys == ["date", "reference", "what"])
    let firstUndated = try #require(json.elements.firstIndex { $0["date"] == .null })
    #expect(json.elements[firstUndated...].allSatisfy { $0["date"] == .null })
    #expect(Call("timeline", "meeting:minsk-2016").output.contains("2016-12-07/2016-12-08"))
    #expect(Call("timeline", "meeting:minsk").status == .wanting)
  }

  @Test("date says what an expression means")
  func date() throws {
    let json = try Call("date", "2004/..", "--format", "json").json()
    #expect(json.keys == ["edtf", "level", "earliest", "latest", "precision", "text"])
    #expect(json["earliest"] == .string("2004-01-01") && json["latest"] == .null)
    #expect(try Call("date", "Y170000002", "--format", "json").json()["earliest"] == .string("Y170000002-01-01"))
    #expect(Call("date", "-0045").status == .done)
    #expect(Call("date", "XXXX-06-04").output.contains("no bound"))
  }

  @Test("date suggests what words may mean, and ends with 2")
  func words() {
    let call = Call("date", "7-8", "December", "2016")
    #expect(call.status == .usage && call.errors.contains("did you mean 2016-12-07/2016-12-08"))
    #expect(Call("date", "2016-06-31").errors.contains("June has 30 days"))
  }
}
