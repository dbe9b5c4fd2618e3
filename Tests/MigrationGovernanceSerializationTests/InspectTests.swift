import Foundation
import MigrationGovernanceCore
import MigrationGovernanceSerialization
import Testing

@Suite("JSONReader.inspect") struct InspectTests {
  private func places(_ inspection: Inspection) -> [String] {
    inspection.errors.map { "\($0.line):\($0.column) \($0.path)" }
  }

  private func inspectDocument(_ rest: String) -> Inspection {
    JSONReader().inspect(Data("{\"migrationGovernance\":\"1.0\",\n\(rest)}".utf8))
  }

  @Test("finds every bad field with its place, keeps its raw value and writes it back")
  func badFields() throws {
    let inspection = inspectDocument(
      #"""
      "meetings":[
      {"id":"m","name":"é😀","when":"gestern","status":"held"},
      {"id":"n","order":1,"organisers":[{"party":"organisation:iom","for":7}],"languages":["en",5]}]
      """#)
    #expect(
      places(inspection) == [
        "3:30 meetings[0].when", "4:69 meetings[1].organisers[0].for", "4:91 meetings[1].languages[1]",
      ])
    let base = inspection.knowledgeBase
    let meeting = try #require(base.meetings.first)
    #expect(meeting.when == nil && meeting.name == "é😀" && meeting.status == MeetingStatus("held"))
    #expect(meeting.extensions["when"] == .string("gestern"))
    #expect(base.meetings.last?.organisers.first?.party?.text == "organisation:iom")
    #expect(base.meetings.last?.organisers.first?.extensions["for"] == .number(JSONNumber(7)))
    #expect(base.meetings.last?.languages.isEmpty == true)
    let again = JSONReader().inspect(JSONWriter().document(base))
    #expect(again.knowledgeBase == base)
    #expect(again.errors.map(\.reason) == inspection.errors.map(\.reason))
    #expect(JSONReader().inspect(JSONWriter().lines(base), as: .lines).knowledgeBase == base)
  }

  @Test("goes on behind a key that stands twice, once noted, and keeps the first value")
  func repeatedKeys() throws {
    let inspection = inspectDocument(
      #"""
      "title":"a","title":"b",
      "meetings":[{"id":"m","name":"x","name":"y","when":"gestern","status":"held","id":"n"},
      {"id":"o","place":{"name":"p","name":"q"},"x":{"y":1,"y":2},"x":3,"languages":7}],
      "meetings":[{"id":"late"},{"id":"m"}]
      """#)
    #expect(
      places(inspection) == [
        "2:13 ", "3:34 meetings[0]", "3:52 meetings[0].when", "3:78 meetings[0]", "4:31 meetings[1].place",
        "4:54 meetings[1].x", "4:61 meetings[1]", "4:79 meetings[1].languages", "5:1 ", "5:27 meetings[1]",
      ])
    #expect(inspection.errors.count { $0.code == .repeatedKey } == 7)
    let base = inspection.knowledgeBase
    #expect(base.header.title == "a" && base.meetings.map(\.id.text) == ["m", "o", "late"])
    #expect(base.meetings.first?.name == "x" && base.meetings.dropFirst().first?.place?.name == "p")
    #expect(base.meetings.dropFirst().first?.extensions["x"]?.description == #"{"y":1}"#)
    // A record that is read again to be kept aside says it once.
    #expect(inspectDocument(#""meetings":[{"name":"x","name":"y"}]"#).errors.map(\.code) == [.value, .repeatedKey])
    let lines = JSONReader().inspect(
      Data("{\"migrationGovernance\":\"1.0\"}\n{\"type\":\"meeting\",\"type\":\"x\",\"id\":\"m\"}\n".utf8), as: .lines)
    #expect(lines.errors.map(\.code) == [.repeatedKey] && lines.knowledgeBase.meetings.count == 1)
    #expect(throws: JSONError.self) { try JSONReader().read(Data(#"{"migrationGovernance":"1.0","x":1,"x":2}"#.utf8)) }
  }

  @Test("quotes a number of many digits by its beginning")
  func longNumbers() {
    let digits = String(repeating: "1", count: 100_000)
    for value in [digits, "\"\(digits)\"", digits + "e99", "0." + digits] {
      for (table, field) in [
        ("observations", "value"), ("sessions", "order"), ("meetings", "when"), ("meetings", "id"),
      ] {
        let errors = inspectDocument(#""\#(table)":[{"id":"x","\#(field)":\#(value)}]"#).errors
        for error in errors {
          #expect(
            error.reason.utf8.count < 300 && error.suggestion?.utf8.count ?? 0 < 300, "\(error.reason.prefix(200))")
        }
        #expect(!errors.isEmpty)
      }
    }
  }

  @Test("says how records, tables and documents are written to who wrote something else")
  func shapes() throws {
    func error(_ rest: String) throws -> JSONError {
      let errors = inspectDocument(rest).errors
      #expect(errors.count == 1)
      return try #require(errors.first)
    }
    let country = try error(#""countries":["MD"]"#)
    #expect(country.suggestion == #"{"id": "MD"}"# && country.reason.contains("needs no record"))
    let meeting = try error(#""meetings":"minsk-2016""#)
    #expect(meeting.suggestion == #"{"id": "minsk-2016"}"# && !meeting.reason.contains("needs no record"))
    #expect(try error(#""meetings":["In Minsk"]"#).suggestion == nil)
    let keyed = #""meetings":{"m":{"status":"held"},"n":{"status":"held"}}"#
    #expect(try error(keyed).reason.contains("“meetings” is a list of records, each with its “id”"))
    #expect(inspectDocument(keyed).knowledgeBase.otherRecords.count == 1)
    #expect(throws: JSONError.self) { try JSONReader().read(Data("{\"migrationGovernance\":\"1.0\",\(keyed)}".utf8)) }
    let list = try #require(JSONReader().inspect(Data(#"[{"id":"m"}]"#.utf8)).errors.first)
    #expect(list.reason.contains("expected an object, found a list: a document is an object"))
  }

  @Test("says what to write in a way that is not refused in turn")
  func advice() throws {
    func error(_ field: String, _ value: String) throws -> JSONError {
      try #require(inspectDocument(#""meetings":[{"id":"m","\#(field)":\#(value)}]"#).errors.first)
    }
    #expect(try error("when", "2016").suggestion == "\"2016\"")
    let day = try error("when", "20161207")
    #expect(day.reason.contains("found a number") && !day.reason.contains("quotation marks"))
    #expect(day.reason.contains("2016-12-07"))
    let count = try error("participants", "40")
    #expect(!count.reason.contains("quotation marks") && count.reason.contains("does not say what kind it is"))
    for dates in [#"["2015-11-12","2015-11-13"]"#, #"{"from":"2015-11-12","to":"2015-11-13"}"#] {
      #expect(try error("when", dates).suggestion == #""2015-11-12/2015-11-13""#)
    }
    #expect(try error("when", #"["2015","2016","2017"]"#).suggestion == nil)
    #expect(try error("name", #"["2015","2016"]"#).suggestion == nil)
    let years = try error("when", #""2016/17""#)
    #expect(years.suggestion == "2016/2017" && !years.reason.contains("0017"))
  }

  @Test("keeps aside a record that can't exist or whose id is taken, and writes it back")
  func keptAside() throws {
    let inspection = inspectDocument(
      #""meetings":[{"id":"m"},{"name":"x"},{"id":"m","name":"y"},{"id":"a b"},7,{"id":"n"}]"#)
    #expect(places(inspection) == ["2:24 meetings[1]", "2:37 meetings[2]", "2:65 meetings[3].id", "2:72 meetings[4]"])
    #expect(inspection.errors.map(\.code) == [.value, .duplicate, .value, .value])
    let base = inspection.knowledgeBase
    #expect(base.meetings.map(\.id.text) == ["m", "n"])
    #expect(
      base.otherRecords.map(\.description) == [
        #"{"type":"meeting","name":"x"}"#, #"{"type":"meeting","id":"m","name":"y"}"#,
        #"{"type":"meeting","id":"a b"}"#, "7",
      ])
    let again = JSONReader().inspect(JSONWriter().document(base))
    #expect(again.knowledgeBase == base && again.errors.count == 4)
  }

  @Test("keeps a value inside a record whole where one of its parts can't be missing")
  func neededParts() throws {
    let inspection = inspectDocument(#""meetings":[{"id":"m","names":["a",{"text":7,"language":"en"}]}]"#)
    #expect(places(inspection) == ["2:44 meetings[0].names[1].text"])
    let meeting = try #require(inspection.knowledgeBase.meetings.first)
    #expect(meeting.names.isEmpty)
    #expect(meeting.extensions["names"]?.description == #"["a",{"text":7,"language":"en"}]"#)
  }

  @Test("finds every bad element of a list, and what else is wrong with a record that can't exist")
  func everyElement() {
    let inspection = inspectDocument(
      #""meetings":[{"id":"m","organisers":["iom","country:MD",7,{"party":"x y:z"}]},{"id":"a b","when":"2016-13"}]"#)
    #expect(
      places(inspection) == [
        "2:37 meetings[0].organisers[0]", "2:56 meetings[0].organisers[2]", "2:67 meetings[0].organisers[3].party",
        "2:84 meetings[1].id", "2:97 meetings[1].when",
      ])
    #expect(
      inspection.knowledgeBase.meetings.first?.extensions["organisers"]?.description
        == #"["iom","country:MD",7,{"party":"x y:z"}]"#)
  }

  @Test("carries what was meant from the value to the finding")
  func suggestions() {
    let inspection = inspectDocument(
      #""meetings":[{"id":"m","when":"7. März 2016","organisers":["Organisation:iom"],"evidence":"report, 9"}]"#)
    #expect(inspection.diagnostics.map(\.suggestion) == ["2016-03-07", "organisation:iom", "report:9"])
  }

  @Test("reads on behind a byte order mark, and without a header in lines")
  func marks() {
    let marked = JSONReader().inspect(Data("\u{FEFF}{\"migrationGovernance\":\"1.0\",\"persons\":{\"id\":\"p\"}}".utf8))
    #expect(marked.errors.map(\.code) == [.encoding] && marked.knowledgeBase.persons.count == 1)
    let lines = JSONReader().inspect(Data("{\"type\":\"person\",\"id\":\"p\"}\n".utf8), as: .lines)
    #expect(lines.errors.map(\.code) == [.version] && lines.knowledgeBase.persons.count == 1)
  }

  @Test("keeps a bad field of the header and writes it back")
  func header() throws {
    let inspection = inspectDocument(#""title":5,"meetings":[{"id":"m"}]"#)
    #expect(places(inspection) == ["2:9 title"])
    #expect(inspection.knowledgeBase.title == nil && inspection.knowledgeBase.count == 1)
    let again = JSONReader().inspect(JSONWriter().document(inspection.knowledgeBase))
    #expect(again.knowledgeBase == inspection.knowledgeBase && again.errors.count == 1)
  }

  @Test("reads on without a header, and lists findings in the order of the text")
  func sorted() {
    let inspection = JSONReader().inspect(
      Data(#"{"title":"t","persons":[{"id":"p","name":1}],"meetings":[{"id":"m","when":"x"}]}"#.utf8))
    #expect(places(inspection) == ["1:1 ", "1:42 persons[0].name", "1:75 meetings[0].when"])
    #expect(inspection.errors.first?.code == .version)
    #expect(inspection.knowledgeBase.count == 2)
  }

  @Test("ends at what is no JSON, with all that was found before")
  func syntax() {
    let inspection = inspectDocument(#""persons":[{"id":"p","name":1},{"id":"q"},{"id":"r",}],"meetings":[{"id":"m"}]"#)
    #expect(places(inspection) == ["2:29 persons[0].name", "2:52 persons[2].id"])
    #expect(inspection.knowledgeBase.persons.map(\.id.text) == ["p", "q"])
    #expect(inspection.knowledgeBase.meetings.isEmpty)
  }

  @Test("goes on in JSON Lines behind a line that is no JSON")
  func lines() {
    let text = """
      {"migrationGovernance":"1.0","title":"t"}
      {"type":"person","id":"p","name":"é","label":1}
      {"type":"person","id":"q"
      {"type":"person","id":"p"}

      {"type":"person","id":"r"} x
      {"type":"unicorn","id":"u"}
      [1
      {"type":"person","id":"s"}
      """
    let inspection = JSONReader().inspect(Data(text.utf8), as: .lines)
    #expect(places(inspection) == ["2:46 label", "3:26 id", "4:1 ", "6:28 ", "8:3 [0]"])
    #expect(inspection.errors.map(\.code) == [.value, .syntax, .duplicate, .syntax, .syntax])
    let base = inspection.knowledgeBase
    #expect(base.title == "t" && base.persons.map(\.id.text).contains("s"))
    #expect(base.otherRecords.map(\.description) == [#"{"type":"person","id":"p"}"#, #"{"type":"unicorn","id":"u"}"#])
  }

  @Test("gives findings as diagnostics, with line and column")
  func diagnostics() throws {
    let finding = try #require(inspectDocument(#""meetings":[{"id":"m","when":"2016-06-31"}]"#).diagnostics.first)
    #expect(finding.rule == "json.value" && finding.severity == .error && finding.path == "meetings[0].when")
    #expect(finding.line == 2 && finding.column == 30 && finding.message.contains("June has 30 days"))
    #expect(inspectDocument(#""x":1"#).diagnostics.isEmpty)
  }

  @Test("finds nothing in what reads, and the first thing that reading finds is among the findings")
  func agreement() throws {
    let rest = #""persons":[{"id":"p","posts":[{"organisation":"a b"},{"organisation":"x","during":"2016-13"}]}]"#
    let inspection = inspectDocument(rest)
    let error = #expect(throws: JSONError.self) {
      try JSONReader().read(Data("{\"migrationGovernance\":\"1.0\",\n\(rest)}".utf8))
    }
    #expect(inspection.errors.first == error)
    #expect(inspection.errors.count == 2)
  }

  @Test("lists many findings of one text, each with its place")
  func many() {
    let rows = (0..<5_000).map { "{\"id\":\"p\($0)\",\"name\":1}" }.joined(separator: ",\n")
    let inspection = inspectDocument("\"persons\":[\(rows)]")
    #expect(inspection.errors.count == 5_000)
    #expect(inspection.errors.last.map { "\($0.line) \($0.path)" } == "5001 persons[4999].name")
  }
}
