import MigrationGovernanceCore
import Testing

@Suite("Table") struct TableTests {
  private let table = Table(
    [.init("name"), .init("n", .number)],
    rows: [
      ["Łódź", "7"], ["e\u{301}te\u{301}", "12"], ["Минск", "345"], ["会議", ""], ["👨‍👩‍👧 x", "1"], ["a|b, \"c\"", "2"],
    ])

  @Test("aligns Cyrillic, accents, combining marks, wide letters and emoji")
  func aligned() {
    let lines = table.text().split(separator: "\n").map(String.init)
    #expect(lines[0] == "name        n")
    #expect(lines[1] == "────────  ───")
    #expect(lines[2] == "Łódź        7")
    #expect(lines[3] == "e\u{301}te\u{301}        12")
    #expect(lines[4] == "Минск     345")
    #expect(lines[5] == "会議")
    #expect(lines[6] == "👨‍👩‍👧 x        1")
  }

  @Test("fits into a width, cells going on in further lines")
  func fitted() {
    let wide = Table(
      [.init("id", .reference), .init("text")],
      rows: [
        ["some-id", String(repeating: "word ", count: 40) + "протокол"], ["x", String(repeating: "界", count: 90)],
      ])
    for width in [20, 40, 80, 200] {
      let lines = wide.text(width: width).split(separator: "\n")
      #expect(lines.allSatisfy { DisplayWidth.of(String($0)) <= width })
    }
    #expect(wide.text().split(separator: "\n").count == 4)
  }

  @Test("is set in parts that fit, each with the first column, and loses none of the others")
  func parts() {
    let heads = (0..<9).map { Table.Column("column-\($0)") }
    let wide = Table(heads, rows: [Array(repeating: String(repeating: "word ", count: 20), count: 9)])
    for width in [20, 60, 200, 1_000] {
      let parts = wide.parts(width: width)
      #expect(parts.allSatisfy { $0.columns.first == heads[0] && $0.columns.count >= 2 })
      #expect(parts.flatMap { $0.columns.dropFirst() } == Array(heads.dropFirst()))
      #expect(parts.allSatisfy { part in part.rows.allSatisfy { $0.count == part.columns.count } })
      let lines = parts.flatMap { $0.text(width: width).split(separator: "\n") }
      #expect(lines.allSatisfy { DisplayWidth.of(String($0)) <= width })
    }
    #expect(wide.parts(width: 80).count == 4 && wide.parts(width: nil) == [wide])
  }

  @Test("loses its last columns where there is no room for all, never the first two")
  func narrowed() {
    let wide = Table((0..<9).map { .init("column-\($0)", .reference) }, rows: [Array(repeating: "x", count: 9)])
    #expect(wide.narrowed(to: 40).columns.count == 4)
    #expect(wide.narrowed(to: 5).columns.count == 2)
    #expect(wide.narrowed(to: nil) == wide)
  }

  @Test("prints Markdown with bars escaped and numbers to the right")
  func markdown() {
    let lines = table.markdown.split(separator: "\n").map(String.init)
    #expect(lines[1] == "| --------- | --: |")
    #expect(lines.last == "| a\\|b, \"c\" |   2 |")
  }

  @Test("prints CSV as RFC 4180 has it")
  func csv() {
    #expect(table.csv.hasPrefix("name,n\r\nŁódź,7\r\n"))
    #expect(table.csv.hasSuffix("\"a|b, \"\"c\"\"\",2\r\n"))
  }

  @Test("fills short rows up and cuts long ones")
  func rows() {
    var table = Table([.init("a"), .init("b")], rows: [["1"]])
    table.append(["1", "2", "3"])
    #expect(table.rows == [["1", ""], ["1", "2"]])
    #expect(Table([]).text() == "")
  }

  @Test("wraps at spaces, and inside words only where they are wider than the line")
  func wrapping() {
    #expect(TextLayout.wrap("one two three", to: 7) == ["one two", "three"])
    #expect(TextLayout.wrap("a-very-long-word", to: 7) == ["a-very-", "long-", "word"])
    #expect(TextLayout.wrap("", to: 7) == [""])
    #expect(TextLayout.wrap("x\ny", to: nil) == ["x", "y"])
    #expect(TextLayout.wrap("会議会議", to: 3) == ["会", "議", "会", "議"])
  }
}
