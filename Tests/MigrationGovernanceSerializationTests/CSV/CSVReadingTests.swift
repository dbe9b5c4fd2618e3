import Foundation
import MigrationGovernanceCore
import MigrationGovernanceSerialization
import TestSupport
import Testing

@Suite("CSV as people have it") struct CSVReadingTests {
  private func read(_ files: [String: String]) throws -> KnowledgeBase {
    try CSVPackage(files: files.mapValues { Data($0.utf8) }).knowledgeBase()
  }

  private func faults(_ files: [String: String]) -> [String] {
    do {
      _ = try read(files)
      return []
    } catch let errors as CSVErrors {
      return errors.errors.map(\.description)
    } catch {
      return ["\(error)"]
    }
  }

  @Test("A file in another encoding is one fault, not one for each of its cells")
  func encoding() throws {
    let rows = (0..<300).map { [UInt8]("s\($0),Programme d".utf8) + [0xE9] + [UInt8]("velop\n".utf8) }
    let package = CSVPackage(files: ["strategies.csv": Data("id,name\n".utf8) + Data(rows.joined())])
    let errors = #expect(throws: CSVErrors.self) { try package.knowledgeBase() }
    #expect(
      errors?.description
        == "strategies.csv, row 2, column “name” (B): the file is not UTF-8, from this row on at the latest: save it as “CSV UTF-8”"
    )
  }

  @Test("a file is not blamed for the encoding of another, and its own faults are told")
  func encodings() throws {
    let package = CSVPackage(files: [
      "organisations.csv": Data("id,name,during\na,A,nodate\nb,B,nodate\n".utf8),
      "organisations-names.csv": Data("organisation_id,position,text\na,0,".utf8) + [0xE9] + Data("\nb,0,".utf8)
        + [0xE9, 0x0A],
    ])
    let errors = #expect(throws: CSVErrors.self) { try package.knowledgeBase() }
    #expect(errors?.errors.map(\.file) == ["organisations.csv", "organisations.csv"])
    #expect(errors?.errors.allSatisfy { $0.reason.contains("nodate") } == true, "\(String(describing: errors))")
  }

  @Test("commas, semicolons, tabs and bars are told apart, with and without byte order mark, with every line end")
  func habits() throws {
    let expected = try read(["strategies.csv": "id,name,of\na,\"Plan, first\",country:MD\nb,Second,\n"])
    #expect(expected.strategies.count == 2)
    for delimiter in [";", "\t", "|", ","] {
      for end in ["\n", "\r\n", "\r"] {
        for head in ["", "\u{FEFF}", "sep=\(delimiter)\(end)"] {
          let text =
            head
            + [["id", "name", "of"], ["a", "\"Plan, first\"", "country:MD"], ["b", "Second", ""]]
            .map { $0.joined(separator: delimiter) }.joined(separator: end) + end
          #expect(try read(["strategies.csv": text]) == expected)
        }
      }
    }
    let wide = "id\tname\tof\r\na\tPlan, first\tcountry:MD\r\nb\tSecond\t\r\n"
    let utf16 = Data([0xFF, 0xFE]) + Data(wide.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    #expect(try CSVPackage(files: ["strategies.csv": utf16]).knowledgeBase() == expected)
  }

  @Test("columns may be missing, in another order, in capitals, and more than the schema has, which are kept")
  func columns() throws {
    let base = try read(["Meetings.csv": "Remark, WHEN ,ID\nasked twice,2016-12-07,minsk\n,,kyiv\n"])
    let minsk = try #require(base.meetings[try EntityID("minsk")])
    #expect(minsk.when?.text == "2016-12-07" && minsk.extensions["Remark"] == .string("asked twice"))
    #expect(base.meetings.last?.extensions.isEmpty == true)
    #expect(try CSVPackage(base).knowledgeBase() == base)
  }

  @Test("a list stands in a cell, or in a table of its own whose rows come in any order")
  func lists() throws {
    let base = try read([
      "meetings.csv": "id,themes,organisers\nm,asylum; return ;,\"[\"\"organisation:iom\"\"]\"\n",
      "meetings-participants.csv": "meeting_id,position,party\nm,1,country:LT\nm,0,country:BY\n",
    ])
    let meeting = try #require(base.meetings.first)
    #expect(meeting.themes.map(\.text) == ["asylum", "return"])
    #expect(meeting.organisers == [Party(try Reference("organisation:iom"))])
    #expect(meeting.participants.map(\.party?.id) == ["BY", "LT"])
  }

  @Test("NA, leading zeros, quotation marks, line ends and formulas come through as they are")
  func texts() throws {
    var base = KnowledgeBase(title: "007")
    try base.insert(Country(id: EntityID("NA")))
    let texts = [
      "NA", "=1+1", "+49", "-3", "@home", "'tis", "''", "", "007", "a\"b,c;d", "x\r\ny\rz\n", "\t", " blank ",
      "Ministry; Unit", "a\tb",
    ]
    for (place, text) in texts.enumerated() {
      var organisation = Organisation(id: try EntityID("o\(place)"))
      organisation.label = text
      try base.insert(organisation)
    }
    let package = CSVPackage(base)
    #expect(try package.knowledgeBase() == base)
    let file = String(decoding: package.files["organisations.csv"] ?? Data(), as: UTF8.self)
    #expect(file.contains(",'=1+1,") && file.contains(",'@home,") && file.contains(",\"''tis") == false)
    // Programs that divide at these as well keep the cell whole.
    #expect(file.contains(",\"Ministry; Unit\",") && file.contains(",\"a\tb\","))
    for line in file.split(whereSeparator: \.isNewline) {
      for cell in line.split(separator: ",") { #expect(!["=", "+", "-", "@"].contains(cell.first)) }
    }
  }

  @Test("what can't be read is said with file, row, column and reason, all of it at once")
  func errors() {
    let found = faults([
      "strategies.csv": "id,name,period,ordinal\na,Plan,31 June 2016,x\n\nb b,,2016,\n\"c\",\"d,\n",
      "strategies-themes.csv": "strategy_id,position,theme\na,0,asylum\nz,0,return\na,one,return\n",
    ])
    #expect(found.count == 3)
    #expect(
      found.contains {
        $0.hasPrefix("strategies-themes.csv, row 3, column “strategy_id” (A): there is no strategy “z”")
      })
    #expect(found.contains { $0.hasPrefix("strategies-themes.csv, row 4, column “position” (B)") })
    #expect(found.contains { $0.hasPrefix("strategies.csv, row 5: a quotation mark is never closed") })
    let cells = faults([
      "strategies.csv": "id,name,period,ordinal\na,Plan,31 June 2016,\nb b,,2016,\nc,,,\"1,5\"\nd,,,,,x\n"
    ])
    #expect(cells.contains { $0.hasPrefix("strategies.csv, row 5: the row has more cells") })
    let values = faults(["strategies.csv": "id,name,period,ordinal\na,Plan,31 June 2016,\nb b,,2016,\nc,,,\"1,5\"\n"])
    #expect(values.count == 3)
    #expect(values[0].hasPrefix("strategies.csv, row 2, column “period” (C)"))
    #expect(values[1].hasPrefix("strategies.csv, row 3, column “id” (A)"))
    #expect(
      values[2]
        == "strategies.csv, row 4, column “ordinal” (D): “1,5” is no number: write its digits alone, with a point before decimals; did you mean 1.5?"
    )
  }

  @Test("a row that can't be read hides no fault of its lists' other rows")
  func behindFaults() {
    let names = "organisation_id,position,text,during\na,0,A1,\nb,0,B1,notadate\nc,0,C1,nodate\n"
    let found = faults([
      "organisations.csv": "id,name\na,Alpha,EXTRA\nb,Beta\nc,Gamma\n", "organisations-names.csv": names,
    ])
    #expect(found.count == 3, "\(found)")
    #expect(found.count { $0.hasPrefix("organisations-names.csv, row") } == 2)
  }

  @Test("no cell too many is dropped, also not in a table whose order needs few of them")
  func tooMany() {
    let lists = ["organisations.csv": "id,name\na,A\n"]
    let names = lists.merging(["organisations-names.csv": "organisation_id,position,text\na,0,\"A1\",x,\"y\"\n"]) { $1 }
    #expect(faults(names).first?.contains("organisations-names.csv, row 2: the row has more cells") == true)
    let records = lists.merging([
      "records.csv": #"position,record\#n0,"{""type"":""ship"",""id"":""s""}",important\#n"#
    ]) { $1 }
    #expect(faults(records).first?.contains("records.csv, row 2: the row has more cells") == true)
    let ship = #""{""type"":""ship"",""id"":""s""}""#
    let noted = faults(["records.csv": "position,record,note\n0,\(ship),hey\n1,\(ship),\n"])
    #expect(noted.count == 1 && noted[0].hasPrefix("records.csv, row 2, column “note” (C): no record could keep this"))
    #expect(faults(["records.csv": "position,Rec\n0,\(ship)\n"]).first?.contains("no column “record”") == true)
  }

  @Test("a quotation mark within a cell means nothing, also where the cell is stepped over")
  func marksWithin() throws {
    let base = try read([
      "organisations.csv": "id,name,label\na,5\" pipe,\"L, \"\"M\"\"\"\nb,x\"y\",\"N\nO\"\n"
    ])
    #expect(base.organisations.map(\.name) == ["5\" pipe", "x\"y\""])
    #expect(base.organisations.map(\.label) == ["L, \"M\"", "N\nO"])
  }

  @Test("behind a fault the next line is read, whatever ends the lines", arguments: ["\n", "\r\n", "\r"])
  func lineEnds(end: String) {
    let found = faults([
      "organisations.csv": ["id,name", "z,\"q\"w", "v,V", "u,\"x\"y", "t,\"open", ""].joined(separator: end)
    ])
    #expect(found.count == 3, "\(found)")
  }

  @Test("deep nesting is said as such, and not taken for another encoding")
  func deep() {
    let value = #"{"x":"# + String(repeating: "[", count: 63) + String(repeating: "]", count: 63) + "}"
    let quoted = "\"" + value.replacing("\"", with: "\"\"") + "\""
    let found = faults(["organisations.csv": "id,name,seat_city,seat_extensions\na,A,X,\(quoted)\n"])
    #expect(found.count == 1 && found[0].contains("nested deeper than 64 levels"), "\(found)")
  }

  @Test("a fault in a list names the row of the list")
  func listErrors() {
    let found = faults([
      "meetings.csv": "id\nm\nn\n",
      "meetings-participants.csv": "meeting_id,position,party\nn,0,country:LT\nn,1,Lithuania\nm,0,country:BY\n",
    ])
    #expect(found.count == 1 && found[0].hasPrefix("meetings-participants.csv, row 3, column “party” (C): “Lithuania”"))
  }

  @Test("files and headings that mean nothing are said, with the nearest that do")
  func names() {
    #expect(faults(["strategys.csv": "id\na\n"]).first?.contains("did you mean strategies.csv?") == true)
    #expect(faults(["strategies.csv": "idd,name\na,b\n"]).first?.contains("there is no column “id”") == true)
    #expect(faults(["strategies.csv": "id,name,name\na,b,c\n"]).first?.contains("stands twice") == true)
    #expect(faults(["strategies.csv": ""]).first?.contains("there is no heading") == true)
    #expect(faults(["meetings-themes.csv": "meeting_id,theme\nm,asylum\n"]).first?.contains("“meetings.csv”") == true)
    #expect(faults(["strategies.csv": "id\na\na\n"]).first?.contains("row 3") == true)
    #expect(faults(["datapackage.json": "[]"]).first?.contains("no JSON object") == true)
    #expect(faults(["datapackage.json": "{"]).count == 1)
    #expect(faults(["records.csv": "position,record\n0,{}\n"]).first?.contains("needs a “type”") == true)
  }

  @Test("nothing is dropped without a word: what stands where no record could keep it is said")
  func strays() {
    #expect(
      faults(["strategies.csv": "id,,name\na,,A\nb,lost,B\n"])
        == [
          "strategies.csv, row 3, column “” (B): the column has no heading: write one, so that what stands here is kept"
        ])
    let beside = faults([
      "strategies.csv": "id\na\n", "strategies-themes.csv": "strategy_id,theme,note\na,asylum,\na,return,lost\n",
    ])
    #expect(beside.count == 1 && beside[0].hasPrefix("strategies-themes.csv, row 3, column “note” (C)"))
    #expect(
      faults(["strategies.csv": "id\na\n", "Strategies.csv": "id\nb\n"]).first?.hasPrefix(
        "strategies.csv: this is the same table as “Strategies.csv”") == true)
    let descriptor = #"{"resources": [{"path": "strategies.csv"}, {"path": ["entities.csv", "data/meetings.csv"]}]}"#
    let named = faults(["strategies.csv": "id\na\n", "datapackage.json": descriptor])
    #expect(named.count == 1 && named[0].hasPrefix("datapackage.json: it names “data/meetings.csv”"))
  }

  @Test("rows of lists in lists find what holds them, by positions or by the order in which they stand")
  func positions() throws {
    let evidence = "strategy_id,events_position,position,at\nb,0,0,x:1\na,1,0,y:2\n"
    let base = try read([
      "strategies.csv": "id\na\nb\n",
      "strategies-events.csv": "strategy_id,kind\na,adopted\nb,adopted\na,repealed\n",
      "strategies-events-evidence.csv": evidence,
    ])
    #expect(base.strategies.first?.events.map { $0.evidence.first?.at?.text } == [nil, "y:2"])
    #expect(base.strategies.last?.events.map { $0.evidence.first?.at?.text } == ["x:1"])
    let twice = faults([
      "strategies.csv": "id\na\nb\n",
      "strategies-events.csv": "strategy_id,position,kind\na,0,adopted\nb,0,adopted\na,1,repealed\na,1,amended\n",
      "strategies-events-evidence.csv": evidence,
    ])
    #expect(twice.count == 1 && twice[0].hasPrefix("strategies-events.csv, row 5, column “position” (B)"))
  }

  @Test("rows in which every cell is empty are left out, also with quotation marks around nothing")
  func blankRows() throws {
    #expect(try read(["strategies.csv": "\"id\",\"name\"\n\"a\",\"A\"\n\"\",\"\"\n,\n"]).strategies.count == 1)
  }

  @Test("a heading of very many columns and faults in very many rows cost no more than they are long")
  func large() throws {
    let heading = "id," + (0..<100_000).map { "c\($0)" }.joined(separator: ",") + "\n"
    let base = try read(["strategies.csv": heading + (0..<2_000).map { "s\($0),x\n" }.joined()])
    #expect(base.strategies.count == 2_000 && base.strategies.last?.extensions["c0"] == .string("x"))
    let faulty = String(repeating: "0,{}\n", count: 100_000)
    #expect(faults(["records.csv": "position,record\n" + faulty]).count == 100)
    let sheet = try CSVSheet(Data((heading + "a\nb,x\n").utf8), name: "sheet.csv")
    #expect(try sheet.rows[0].text("c99999") == nil && sheet.rows[1].text("c0") == "x")
  }

  @Test("text of any kind never ends the reading otherwise than by an error", arguments: 1...40)
  func anything(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let package = CSVPackage(try Filler(seed: seed, .random).base())
    // A few files of each: every reading reads all.
    let names = package.files.keys.sorted().shuffled(using: &random).prefix(8)
    for (name, data) in names.map({ ($0, package.files[$0] ?? Data()) }) where !data.isEmpty {
      var bytes = Array(data)
      for _ in 0..<3 {
        let place = Int.random(in: bytes.indices, using: &random)
        bytes[place] = random.pick([0x22, 0x2C, 0x0A, 0x0D, 0x00, 0xFF, 0x27, 0x3B])
      }
      var damaged = package
      damaged.files[name] = Data(bytes)
      do throws(CSVErrors) {
        _ = try damaged.knowledgeBase()
      } catch {
        #expect(!error.errors.isEmpty && error.errors.allSatisfy { !$0.reason.isEmpty })
      }
    }
  }
}
