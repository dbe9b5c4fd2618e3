import Foundation
import MgovCommand
import MigrationGovernance
import Testing

@Suite("mgov search") struct SearchTests {
  private let base = """
    {"migrationGovernance": "1.0",
     "meetings": [
      {"id": "m1", "status": "held", "when": "2016", "label": "On visas", "topics": ["The border", "Guards of the borders"],
       "place": {"country": "GE"}, "themes": "visas"},
      {"id": "m2", "status": "held", "when": "2018", "label": "On borders"}],
     "themes": [{"id": "visas", "labels": "Visas"}]}
    """
  private func search(_ words: String..., isColoured: Bool = false) -> Call {
    Call(["search", "--input", "-"] + words, input: base, width: 80, isColoured: isColoured)
  }

  @Test("shows the best first, with the words that were found")
  func text() {
    let call = search("border")
    #expect(call.status == .done && call.errors.isEmpty)
    #expect(call.output == "meeting:m2\n    On borders\n\nmeeting:m1\n  On visas\n    The border\n")
    #expect(search("border", isColoured: true).output.contains("On \u{1B}[1mborders\u{1B}[0m"))
    #expect(search("guards", "border", "--limit", "1").errors == "these are the best 1; --limit shows more\n")
  }

  @Test("has the hits as JSON and CSV")
  func formats() throws {
    let hits = try search("border", "--format", "json").json().elements
    #expect(hits.map { $0["reference"] } == [.string("meeting:m2"), .string("meeting:m1")])
    #expect(hits.first?["snippet"] == .string("On borders"))
    #expect(hits.first?["highlights"].elements.first?.elements == [.number(JSONNumber(3)), .number(JSONNumber(10))])
    #expect(search("border", "--format", "csv").output.hasPrefix("reference,score,name,field,snippet\r\nmeeting:m2,"))
  }

  @Test("takes phrases and filters")
  func filters() {
    #expect(search("\"the border\"", "--no-stemming").output.hasPrefix("meeting:m1"))
    #expect(search("borders", "--theme", "visas").output.hasPrefix("meeting:m1"))
    #expect(search("borders", "--country", "GE", "--kind", "meetings").output.hasPrefix("meeting:m1"))
    #expect(search("border", "--on", "2016").output.hasPrefix("meeting:m1"))
    let none = search("border", "--kind", "themes")
    #expect(none.status == .done && none.output.isEmpty && none.errors == "nothing is found\n")
  }

  @Test("says which word of the call is wrong")
  func errors() {
    #expect(search("\"border").status == .usage)
    #expect(search("border", "--limit", "0").status == .usage)
    #expect(search("border", "--kind", "meetngs").errors.contains("did you mean meetings?"))
    #expect(search("border", "--on", "2016-13").status == .usage)
    #expect(search("border", "--theme", "vissa").status == .wanting)
    #expect(search("border", "--no-stemming=yes").status == .usage)
    #expect(Call("search").status == .usage)
  }
}
