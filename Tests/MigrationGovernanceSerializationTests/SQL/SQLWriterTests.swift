import Foundation
import MigrationGovernanceCore
import MigrationGovernanceSerialization
import TestSupport
import Testing

@Suite("SQL scripts") struct SQLWriterTests {
  private func text(_ export: Export) -> String { String(decoding: export.data, as: UTF8.self) }

  private func small() throws -> KnowledgeBase {
    var base = KnowledgeBase(title: "It's all")
    var meeting = Meeting(id: try EntityID("minsk"))
    meeting.name = "Robert'); DROP TABLE meetings;--"
    meeting.when = try DateSpan(text: "2016-12-07/2016-12-08")
    meeting.organisers = [Party(try Reference("organisation:iom"))]
    try base.insert(meeting)
    try base.insert(Organisation(id: EntityID("iom")))
    return base
  }

  @Test("No kind may be called as a view is")
  func viewNames() throws {
    let script = String(decoding: SQLWriter(.sqlite).script(KnowledgeBase()).data, as: UTF8.self)
    let views = script.matches(of: /CREATE VIEW "(.*?)"/).map { String($0.output.1) }
    let plurals = views.map { view in
      let words = view.split(separator: "_")
      return words.prefix(1).joined() + words.dropFirst().map(\.capitalized).joined()
    }
    #expect(plurals.count > 5 && Model.namesOfTables.isSuperset(of: plurals), "\(plurals)")
  }

  @Test("hold tables, keys, rows and views in one transaction", arguments: [SQLDialect.postgreSQL, .sqlite])
  func script(dialect: SQLDialect) throws {
    let export = SQLWriter(dialect).script(try small())
    let script = text(export)
    #expect(export.leftOut.isEmpty)
    #expect(script.contains("BEGIN;\nCREATE TABLE") || script.contains("BEGIN;\n-- "))
    #expect(script.hasSuffix(dialect == .sqlite ? "COMMIT;\nPRAGMA foreign_keys = ON;\n" : "COMMIT;\n"))
    #expect(script.contains("'Robert''); DROP TABLE meetings;--'"))
    #expect(script.contains("'2016-12-07/2016-12-08','2016-12-07','2016-12-08'"))
    #expect(script.contains("INSERT INTO \"meetings_organisers\" VALUES\n('minsk',0,'organisation:iom',"))
    #expect(script.contains("(\"party\") REFERENCES \"entities\" (\"reference\")"))
    #expect(script.contains("CREATE VIEW \"relations\""))
    #expect(SQLWriter(dialect).script(try small()) == export)
  }

  @Test("leave out the foreign key of a column in which something points at nothing, and say so")
  func dangling() throws {
    var base = try small()
    base.organisations.remove(try EntityID("iom"))
    let export = SQLWriter(.postgreSQL).script(base)
    #expect(export.leftOut.count == 1 && export.leftOut[0].contains("\"meetings_organisers\".\"party\""))
    #expect(!text(export).contains("\"meetings_organisers\" ADD FOREIGN KEY (\"party\")"))
    #expect(text(export).contains("\"meetings_organisers\" ADD FOREIGN KEY (\"meeting_id\")"))
  }

  @Test("say which texts the database can't hold") func zero() throws {
    var base = try small()
    var organisation = Organisation(id: try EntityID("x"))
    organisation.name = "a\0b"
    organisation.extensions["note"] = .string("\0")
    try base.insert(organisation)
    #expect(SQLWriter(.sqlite).script(base).leftOut.contains { $0.contains("U+0000") })
    let postgres = SQLWriter(.postgreSQL).script(base)
    #expect(!postgres.data.contains(0) && !text(postgres).contains("\\u0000"))
  }

  @Test("close every quotation mark, also one under an accent") func accents() throws {
    var base = KnowledgeBase()
    var organisation = Organisation(id: try EntityID("x"))
    organisation.name = "a'\u{301}b"
    try base.insert(organisation)
    #expect(
      text(SQLWriter(.postgreSQL).script(base)).unicodeScalars.split(separator: "\n").contains {
        String($0).contains("''\u{301}b'")
      })
  }

  @Test("say which numbers the database can't hold, and only those") func numbers() throws {
    var base = try small()
    for (place, number) in ["0.000000000000000000012", "12.5", "123456789012345678", "1e20"].enumerated() {
      var observation = Observation(id: try EntityID("o\(place)"))
      observation.value = try ExactDecimal(text: number)
      try base.insert(observation)
    }
    #expect(SQLWriter(.sqlite).script(base).leftOut.isEmpty)
    for (place, number) in ["0.1234567890123456", "123456789012345678e3"].enumerated() {
      var observation = Observation(id: try EntityID("p\(place)"))
      observation.value = try ExactDecimal(text: number)
      try base.insert(observation)
    }
    #expect(SQLWriter(.sqlite).script(base).leftOut == ["digits behind the fifteenth of decimals (numbers: 2)"])
    var organisation = Organisation(id: try EntityID("x"))
    let numbers = ["1e200000", "-1e-20000", "1e300"].compactMap { JSONNumber(literal: $0).map { JSONValue.number($0) } }
    organisation.extensions["big"] = .array(numbers + [.string("1e999999")])
    try base.insert(organisation)
    let postgres = SQLWriter(.postgreSQL).script(base)
    #expect(text(postgres).contains(#"'{"big":["1e200000","-1e-20000",1e300,"1e999999"]}'"#))
    #expect(
      postgres.leftOut == ["numbers with more digits than the database has, which stand as text (numbers: 2)"])
  }

  @Test("write a line end that SQLite would change so that it comes back, whatever else the text holds")
  func lineEnds() throws {
    var base = try small()
    var organisation = Organisation(id: try EntityID("x"))
    organisation.name = "a\\r\u{301}\rb"
    try base.insert(organisation)
    #expect(text(SQLWriter(.sqlite).script(base)).contains(#"replace('a\r"# + "\u{301}" + #"\rrb','\rr',char(13))"#))
  }

  @Test("count as a role what a party does, not where a meeting is, what is its theme, or who is only listed")
  func roles() throws {
    for dialect in [SQLDialect.postgreSQL, .sqlite] {
      let script = text(SQLWriter(dialect).script(KnowledgeBase()))
      for (view, some) in [("meeting_pairs", "'participants'"), ("programme_roles", "'implementers'")] {
        let query = try #require(script.components(separatedBy: "CREATE VIEW \"\(view)\"").last)
          .components(separatedBy: ";\n")[0]
        #expect(query.contains(some) && !query.contains("'listed'") && !query.contains("'place"))
        #expect(query.contains(#""relation" IN ("#))
      }
    }
  }

  @Test("name every table of every kind, and none twice") func tables() throws {
    let script = text(SQLWriter(.sqlite).script(KnowledgeBase()))
    let names = script.split(separator: "\n").filter { $0.hasPrefix("CREATE TABLE") }
    #expect(Set(names).count == names.count && names.count > 100)
    for kind in Model.standard.kinds where kind.plural.allSatisfy(\.isLowercase) {
      #expect(names.contains("CREATE TABLE \"\(kind.plural)\" ("))
    }
  }

  @Test("are written for whatever chance makes", arguments: 1...10) func chance(seed: UInt64) throws {
    let base = try Filler(seed: seed, .random).base()
    for dialect in [SQLDialect.postgreSQL, .sqlite] {
      let script = text(SQLWriter(dialect).script(base))
      #expect(script.contains("\nCOMMIT;\n") && !script.utf8.contains(0) && !script.utf8.contains(0x0D))
    }
  }
}
