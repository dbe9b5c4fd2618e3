import Foundation
import MigrationGovernanceCore
import MigrationGovernanceSerialization
import TestSupport
import Testing

/// A kind of another package: an event whose end is a field of its own.
private struct Hearing: Entity, Named {
  static let kind = EntityKind("hearing")
  var id: EntityID<Hearing>
  var name: String?
  var names: [Name] = []
  var label: String?
  var begins: PartialDate?
  var ends: PartialDate?
  var partOf: EntityID<Meeting>?
  var evidence: [Evidence] = []
  var extensions = Extensions()
  init(id: EntityID<Hearing>) { self.id = id }

  static let schema = Schema<Hearing>(
    "Hearing", "Somebody is heard.", term: "schema:BusinessEvent",
    fields: [
      Field(id: \.id), .name(\.name), .names(\.names), .label(\.label),
      Field("begins", \.begins, "The first day.", term: "schema:startDate"),
      Field("ends", \.ends, "The last day.", term: "schema:endDate"),
      Field("partOf", \.partOf, "The meeting.", term: "schema:superEvent", inverse: "hearings"),
      .evidence(\.evidence),
    ])
}

@Suite("iCalendar") struct ICalendarWriterTests {
  private func base(_ json: String) throws -> KnowledgeBase {
    try JSONReader().read(Data(#"{"migrationGovernance": "1.0", "title": "T", \#(json)}"#.utf8))
  }

  /// The lines of a calendar with continued ones put together.
  private func lines(_ export: Export) -> [String] {
    String(decoding: export.data, as: UTF8.self).replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init)
  }

  private func calendar(_ meeting: String) throws -> (lines: [String], leftOut: [String]) {
    let export = ICalendarWriter(domain: "example.org").calendar(try base(#""meetings": [{"id": "m", \#(meeting)}]"#))
    return (lines(export), export.leftOut)
  }

  @Test("A meeting of two days ends on the day after, as RFC 5545 has it")
  func days() throws {
    let lines = try calendar(#""name": "Panel", "status": "held", "when": "2016-12-07/2016-12-08""#).lines
    #expect(lines.contains("DTSTART;VALUE=DATE:20161207") && lines.contains("DTEND;VALUE=DATE:20161209"))
    #expect(lines.contains("UID:meeting-m@example.org") && lines.contains("STATUS:CONFIRMED"))
    #expect(lines.contains("DTSTAMP:19700101T000000Z"))
  }

  @Test(
    "What has no day for certain is no event, and is told of with the reason",
    arguments: [
      ("2016-12", "the day is not stated"), ("2016", "the day is not stated"), ("2016-12-07?", "not certain"),
      ("2016-12-07~/2016-12-08", "not certain"), ("XXXX-06-04", "the day is not stated"),
      ("2016-12-XX", "the day is not stated"), ("2016-12-07/", "when it ends is not stated"),
      ("/2016-12-08", "when it begins is not stated"), ("2016-12-07/..", "when it ends is not stated"),
      ("-0044-03-15", "the years 1 to 9998"), ("9999-12-31", "the years 1 to 9998"),
    ])
  func uncertain(when: String, reason: String) throws {
    let (lines, leftOut) = try calendar(#""when": "\#(when)""#)
    #expect(!lines.contains("BEGIN:VEVENT"))
    #expect(leftOut.first?.contains("meeting:m (") == true && leftOut.first?.contains(reason) == true)
  }

  @Test("A date on which sources disagree is not certain, one that an editor infers is tentative")
  func doubts() throws {
    let disputed = try calendar(
      #""when": "2016-12-07", "evidence": ["r:1", {"at": "r:2", "field": "when", "value": "2016-12-09"}]"#)
    #expect(!disputed.lines.contains("BEGIN:VEVENT") && disputed.leftOut[0].contains("sources disagree"))
    let inferred = try calendar(
      #""status": "held", "when": "2016-12-07", "evidence": {"at": "r:1", "status": "inferred", "premise": "P"}"#)
    #expect(inferred.lines.contains("STATUS:TENTATIVE"))
    #expect(
      inferred.lines.contains {
        $0.hasPrefix("DESCRIPTION") && $0.contains("When: 7 December 2016 (2016-12-07) (inferred) [1]")
      })
  }

  @Test("Place, themes, meeting and evidence have their lines")
  func lines() throws {
    let export = ICalendarWriter(domain: "d").calendar(
      try base(
        #"""
        "meetings": [{"id": "m", "name": "A, B; C", "when": "2016-12-07", "place": {"name": "Minsk", "country": "BY"},
          "themes": ["asylum", "irregular-migration"], "organisers": ["country:LT"], "evidence": "r:7-9"}],
        "sessions": [{"id": "s", "name": "Opening", "meeting": "m", "when": "2016-12-07"},
          {"id": "u", "name": "Elsewhere", "meeting": "n", "when": "2016-12-07"}],
        "documents": [{"id": "r", "kind": "report", "name": "R", "retrieved": "2017-02-03"}]
        """#))
    let lines = lines(export)
    #expect(lines.contains("LOCATION:Minsk\\, Belarus") && lines.contains("CATEGORIES:asylum,irregular migration"))
    #expect(lines.contains("SUMMARY:A\\, B\\; C") && lines.contains("SUMMARY:Opening (A\\, B\\; C)"))
    #expect(lines.filter { $0.hasPrefix("RELATED-TO") } == ["RELATED-TO;RELTYPE=PARENT:meeting-m@d"])
    #expect(
      lines.contains {
        $0.hasPrefix("DESCRIPTION") && $0.contains("Organisers: Lithuania [1]") && $0.contains("\\n[1] r:7-9")
      })
    #expect(lines.contains("DTSTAMP:20170203T000000Z"))
    #expect(export.leftOut.contains("what is no event (records: 1)"))
  }

  @Test("Kinds of other packages are events by the terms of their schemas")
  func otherKinds() throws {
    var base = KnowledgeBase(model: try Model.standard.adding(Hearing.self))
    var hearing = Hearing(id: try EntityID("h"))
    hearing.name = "Hearing"
    hearing.begins = try PartialDate(text: "2020-02-28")
    hearing.ends = try PartialDate(text: "2020-02-29")
    try base.insert(hearing)
    let lines = lines(ICalendarWriter(domain: "d").calendar(base))
    #expect(lines.contains("DTSTART;VALUE=DATE:20200228") && lines.contains("DTEND;VALUE=DATE:20200301"))
    var reversed = hearing
    reversed.id = try EntityID("r")
    reversed.ends = try PartialDate(text: "2020-01-01")
    try base.insert(reversed)
    #expect(ICalendarWriter().calendar(base).leftOut[0].contains("hearing:r (it ends before it begins)"))
  }

  @Test("No line is longer than 75 octets, and no character is cut in two", arguments: 1...30)
  func folding(seed: UInt64) throws {
    let base = try Filler(seed: seed, seed % 3 == 0 ? .full : .random).base(perKind: 1...4)
    let export = ICalendarWriter(domain: "example.org").calendar(base)
    let text = try #require(String(validating: export.data, as: UTF8.self))
    #expect(text.hasSuffix("END:VCALENDAR\r\n"))
    for line in export.data.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast() {
      #expect(line.last == 0x0D && line.count <= 76)
      #expect(String(validating: line, as: UTF8.self) != nil)
      #expect(!line.dropLast().contains { $0 < 0x20 && $0 != 0x09 })
    }
    #expect(export.data == ICalendarWriter(domain: "example.org").calendar(base).data)
  }
}
