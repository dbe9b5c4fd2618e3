import Foundation
import MigrationGovernanceCore
import MigrationGovernanceSerialization
import Testing

@Suite("Vega-Lite") struct VegaLiteWriterTests {
  private func entry(
    _ date: String?, _ id: String = "a", aspect: String = "", certainty: Answer = .yes
  ) throws -> TimelineEntry {
    TimelineEntry(
      date: try date.map { try DateSpan(text: $0) }, reference: try Reference("strategy:\(id)"), name: "Strategy \(id)",
      aspect: aspect, certainty: certainty, evidence: [Evidence(at: try Locator(text: "r:1"))])
  }

  private func json(_ export: Export) throws -> JSONValue {
    try JSONDecoder().decode(JSONValue.self, from: export.data)
  }

  /// The rows of data of a part, of a plot that has one set of them.
  private func rows(_ entries: [TimelineEntry], _ part: String) throws -> [JSONValue] {
    try json(VegaLiteWriter().timeline(entries, title: "T"))["data"]["values"].elements.filter {
      $0["part"] == .string(part)
    }
  }

  @Test("Of 2016/2025 the year 2016 and the year 2025 are pale, what is between them dark")
  func bars() throws {
    let entries = [try entry("2016/2025")]
    let pale = try #require(try rows(entries, "pale").first)
    #expect(pale["from"] == .string("2016-01-01") && pale["to"] == .string("2026-01-01"))
    let dark = try #require(try rows(entries, "dark").first)
    #expect(dark["from"] == .string("2016-12-31") && dark["to"] == .string("2025-01-02"))
    #expect(dark["sources"] == .string("r:1") && dark["edtf"] == .string("2016/2025"))
  }

  @Test(
    "Nothing is dark that is not certain",
    arguments: ["2004", "2004?/2010", "20XX/2030", "2016~", "2017/", "/2025", "2016/2016"])
  func pale(date: String) throws { #expect(try rows([try entry(date)], "dark").isEmpty) }

  @Test("What is planned is never dark, a short event a point, a cancelled one known as such")
  func certainty() throws {
    #expect(try rows([try entry("2010/2020", certainty: .possibly)], "dark").isEmpty)
    let day = try rows([try entry("2016-12-07/2016-12-08", certainty: .no), try entry("2000/2020", "b")], "point")
    #expect(day.count == 1 && day[0]["known as"] == .string("cancelled"))
  }

  @Test("Ends that are not stated are question marks, those that do not come arrows")
  func ends() throws {
    let signs = try ["2017/", "/2025", "2004/..", "../2010"].map {
      try rows([try entry($0)], "sign").map { $0["sign"] }
    }
    #expect(signs == [[.string("?")], [.string("?")], [.string("→")], [.string("←")]])
  }

  @Test("What has no date, or none among the years, is told of and not drawn")
  func leftOut() throws {
    let entries = [try entry("2016"), try entry(nil, "b"), try entry("XXXX-06-04", "c"), try entry("Y170000002", "d")]
    let export = VegaLiteWriter().timeline(entries, title: "T")
    #expect(
      export.leftOut == [
        "what has no date (1): strategy:b",
        "dates that have no place among the years (2): strategy:c (XXXX-06-04), strategy:d (Y170000002)",
      ])
    #expect(String(decoding: export.data, as: UTF8.self).contains("Not drawn, for want of a date: 3 of 4."))
  }

  @Test("Of a long timeline the picture says what has no room, and has the years above as well")
  func long() throws {
    func plot(_ count: Int) throws -> JSONValue {
      try json(VegaLiteWriter().timeline(try (0..<count).map { try entry("2016", "s\($0)") }, title: "T"))
    }
    func axes(_ plot: JSONValue) -> [JSONValue] {
      plot["layer"].elements.map { $0["encoding"]["x"]["axis"]["orient"] }.filter { $0 != .null }
    }
    let (short, long) = (try plot(3), try plot(310))
    #expect(axes(short) == [.string("bottom")] && axes(long) == [.string("bottom"), .string("top")])
    #expect(
      long["title"]["subtitle"].elements.contains(
        .string("Not drawn, for want of room: 10 of 310, whose dates come later.")))
    #expect(!short["title"]["subtitle"].elements.contains { $0.description.contains("Not drawn") })
  }

  @Test("Nothing at all is a plot still, and any text stays a text")
  func odd() throws {
    let nasty = "\"\\ </script> \u{1} \n \u{2028} datum"
    _ = try json(VegaLiteWriter().timeline([], title: nasty))
    var odd = try entry("2016")
    odd.name = nasty
    let drawn = try json(VegaLiteWriter().timeline([odd], title: nasty))
    // It is drawn as SVG, which can't hold control characters.
    let held = nasty.replacing("\u{1}", with: "\u{FFFD}")
    #expect(drawn["title"]["text"] == .string(held))
    #expect(drawn["data"]["values"].elements.allSatisfy { $0["name"] == .string(held) })
    _ = try json(VegaLiteWriter().network(try Network(nodes: [], edges: []), title: nasty))
    let empty = CrossTable(title: "t", note: "possibly", kinds: [], lines: [], columns: [], cells: [])
    _ = try json(VegaLiteWriter().matrix(empty, title: nasty))
  }

  @Test("Two entities of one name have lines of their own")
  func sameName() throws {
    var (one, other) = (try entry("2016", "a"), try entry("2017", "b"))
    (one.name, other.name) = ("Concept", "Concept")
    let lanes = Set(try rows([one, other], "pale").map { $0["lane"] })
    #expect(lanes == [.string("Concept"), .string("Concept (b)")])
  }

  @Test("A matrix counts, marks what is possible, and leaves out what stands for nobody")
  func matrix() throws {
    let (theme, country) = (try Reference("theme:asylum"), try Reference("country:MD"))
    let strategies = [try Reference("strategy:a"), try Reference("strategy:b")]
    let table = CrossTable(
      title: "theme", note: "possibly", kinds: [EntityKind("strategy", plural: "strategies")],
      lines: [.init(reference: theme, text: "asylum"), .notSaid],
      columns: [.init(reference: country, text: "Moldova"), .init(reference: nil, text: "others")],
      cells: [
        [.init(counted: strategies, noted: [strategies[1]]), .init()],
        [.init(), .init(counted: [try Reference("strategy:c")])],
      ])
    let export = VegaLiteWriter().matrix(table, title: "T")
    let rows = try json(export)["data"]["values"].elements
    #expect(rows.count == 1 && rows[0]["text"] == .string("2?") && rows[0]["strategies"] == .number(JSONNumber(2)))
    #expect(export.leftOut == ["what stands for no line or no column, because the sources name none: 1 strategy"])
  }
}

extension JSONValue {
  fileprivate subscript(key: String) -> JSONValue {
    if case .object(let object) = self { object[key: key] ?? .null } else { .null }
  }
  fileprivate var elements: [JSONValue] { if case .array(let elements) = self { elements } else { [] } }
}
