import Foundation
import MigrationGovernance
import Testing

@testable import MgovCommand

@Suite("mgov reference groups") struct ReferenceGroupsVerbTests {
  /// What the function answers, called as the verb calls it.
  private func answer(
    format: String = "json", on date: String? = nil, today: String = "2025-06-01"
  ) throws -> (output: String, notes: String, json: JSONValue) {
    let verb = Verb(
      name: "reference", summary: "", operands: "WHAT", count: 1...1,
      options: [.format(["text", "json", "csv", "markdown"])], run: { _ in CommandResult("") })
    let call = try Invocation(["groups", "--format", format], of: verb, in: Surroundings())
    let result = try Verb.referenceGroups(
      call, on: try date.map { try DateSpan(text: $0) }, today: try CivilDay(text: today))
    let json = try? JSONDecoder().decode(JSONValue.self, from: result.output)
    return (String(decoding: result.output, as: UTF8.self), result.notes, json ?? .null)
  }

  private func group(_ id: String, in json: JSONValue) throws -> JSONValue {
    try #require(json.elements.first { $0["id"] == .string(id) })
  }

  @Test("JSON has nine groups by id, with members and those that possibly are")
  func json() throws {
    let json = try answer(on: "2020").json
    #expect(json.elements.count == 9)
    #expect(json.keys.isSuperset(of: ["id", "name", "members", "possibly"]))
    let eu = try group("eu", in: json)
    #expect(eu["members"].elements.count == 27 && eu["possibly"].elements == [.string("GB")])
    #expect(eu["name"] == .string("European Union") && eu["on"] == .string("2020"))
  }

  @Test("Without a date it asks about today, and about the last known day where that has passed")
  func today() throws {
    let past = try answer(today: "1992-06-01")
    #expect(try group("eu", in: past.json)["members"].elements.count == 12)
    #expect(try group("visegrad-group", in: past.json)["members"].elements.contains(.string("CSHH")))
    #expect(past.notes.isEmpty)
    let later = try answer(today: "2031-01-01")
    #expect(try group("euro-area", in: later.json)["members"].elements.count == 21)
    #expect(try group("eu", in: later.json)["on"] == .string("2026-01-01"))
    #expect(later.notes.hasPrefix("as of 2026-01-01"))
  }

  @Test("Of a day after the data nothing is certain, and a note says so")
  func later() throws {
    let later = try answer(on: "2031-01-01")
    let eu = try group("eu", in: later.json)
    #expect(eu["members"].elements.isEmpty && eu["possibly"].elements.count == 27)
    #expect(later.notes.contains("2026-01-01"))
    #expect(try answer(on: "2026-01-01").notes.isEmpty)
  }

  @Test("Text, Markdown and CSV have a row for each group")
  func tables() throws {
    let csv = try answer(format: "csv", on: "1960-01-01").output
    #expect(csv.hasPrefix("group,name,number,members,possibly\r\n"))
    #expect(csv.contains("\r\neu,European Union,6,BE DE FR IT LU NL,\r\n"))
    #expect(try answer(format: "markdown").output.hasPrefix("| group"))
    #expect(try answer(format: "text").output.contains("Visegrad Group"))
  }
}
