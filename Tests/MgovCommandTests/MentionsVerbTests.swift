import Foundation
import MgovCommand
import MigrationGovernance
import Testing

@Suite("mgov mentions, line by line") struct MentionsVerbTests {
  private func call(_ text: String, _ words: String...) throws -> Call {
    Call(["mentions", "-"] + words, input: text)
  }

  @Test("says where the words stand, what they mean and what else they may mean")
  func text() throws {
    let call = try call("Welcome\r\nthe EC, on\n 7-8 December 2016")
    #expect(call.status == .done && call.errors.isEmpty)
    let lines = call.output.split(separator: "\n").dropFirst(2).map {
      $0.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
    }
    #expect(
      lines == [
        "2:5 EC organisation:european-commission acronym",
        "3:2 7-8 December 2016 2016-12-07/2016-12-08 from 7 to 8 December 2016",
      ])
    #expect(try self.call("the EU").output.contains("group:eu"))
    #expect(try self.call("the EU").output.contains("organisation:eu"))
  }

  @Test("has names and dates as JSON with offsets in Unicode scalars")
  func json() throws {
    let elements = try call("é👍 IOM in 2016", "--format", "json").json().elements
    #expect(elements.map(\.keys) == [["start", "end", "text", "candidates"], ["start", "end", "text", "candidates"]])
    #expect(elements[0]["start"] == .number(JSONNumber(3)) && elements[0]["end"] == .number(JSONNumber(6)))
    #expect(elements[0]["candidates"].elements[0]["reference"] == .string("organisation:iom"))
    #expect(elements[1]["candidates"].elements[0]["date"] == .string("2016"))
  }

  @Test("lists names that nothing knows, and says when there is nothing")
  func unknown() throws {
    #expect(try call("IOM and the Border Academy", "--unknown").output.contains("1:13   Border Academy"))
    let none = try call("nothing")
    #expect(none.status == .done && none.output.isEmpty && none.errors == "nothing known is named\n")
  }

  @Test("says what is wrong with the file")
  func errors() throws {
    let scratch = try Scratch()
    try Data([0x4D, 0xFC, 0x6C]).write(to: scratch.folder.appendingPathComponent("latin.txt"))
    let latin = Call("mentions", scratch.path("latin.txt"))
    #expect(latin.status == .input && latin.errors.contains("is no text in UTF-8"))
    #expect(Call("mentions", scratch.path("none.txt")).status == .input)
    #expect(Call("mentions").status == .usage)
    #expect(Call("mentions", "-", "--input", "-").status == .usage)
  }
}
