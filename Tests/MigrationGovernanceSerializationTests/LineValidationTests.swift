import Foundation
import MigrationGovernanceCore
import MigrationGovernanceSerialization
import TestSupport
import Testing

/// What is found by looking records over is what is found by reading them all.
@Suite("Validation of lines") struct LineValidationTests {
  private typealias File = FileValidation.File

  private func texts(_ findings: [FileValidation.Found]) -> [String] { findings.map { $0.text() } }

  /// Both ways; what they find is held against each other.
  @discardableResult
  private func validation(_ lines: Data, rules: RuleSet = .basic) -> LineValidation {
    let file = File(name: "all.jsonl", data: lines, form: .lines)
    let validation = LineValidation(file, rules: rules)
    let whole = FileValidation([file], rules: rules)
    #expect(texts(validation.findings) == texts(whole.findings), "\(String(decoding: lines, as: UTF8.self))")
    return validation
  }

  private func lines(_ records: String) -> Data { Data((#"{"migrationGovernance":"1.0"}"# + "\n" + records).utf8) }

  @Test("Of a file that is right no record is read")
  func clean() {
    let validation = validation(
      lines(
        """
        {"type":"document","id":"r","kind":"report","issued":"2016-12-08","about":["organisation:iom","country:MD"]}

        {"type":"organisation","id":"iom","name":"International Organization for Migration","kind":"intergovernmental","evidence":"r:1-3"}
        {"type":"organisation","id":"unit","name":"Migration Unit","unitOf":{"organisation":"iom"},"evidence":["r:4",{"at":"r:5","field":["name"]}]}
        """))
    #expect(validation.findings.isEmpty)
    #expect(validation.records == 3)
    #expect(validation.closelyRead == 0)
  }

  @Test("Only the lines that may be wrong, and those behind them, are read; suggestions come from all")
  func oneWrong() {
    let organisations = (1...50).map { #"{"type":"organisation","id":"o-\#($0)","name":"Body","evidence":"r:\#($0)"}"# }
    let wrong = #"{"type":"document","id":"r","kind":"report","publisher":"organisation:o-51a"}"#
    let validation = validation(
      lines((organisations + [wrong, #"{"type":"document","id":"s","kind":"report"}"#]).joined(separator: "\n")),
      rules: RuleSet(RuleSet.basic.rules.filter { $0.id != "schema.required" }))
    #expect(validation.findings.map(\.finding.rule) == ["reference.dangling"])
    #expect(validation.findings.first?.finding.line == 52)
    #expect(validation.closelyRead == 2)
  }

  @Test("The examples of the rules give the same, what they object to and what not")
  func examples() throws {
    var found: Set<String> = []
    for rule in RuleSet.basic.rules {
      for tables in [rule.example.failing, rule.example.passing] {
        let base = JSONReader().inspect(Data(RuleExample.document(tables).utf8)).knowledgeBase
        found.formUnion(validation(JSONWriter().lines(base)).findings.map(\.finding.rule))
      }
    }
    // The key of a table that is misspelt, or none, has no place in lines.
    #expect(
      found.isSuperset(
        of: RuleSet.basic.rules.map(\.id).filter { !$0.hasPrefix("schema.unknown-") || $0 == "schema.unknown-key" }))
  }

  @Test("Two records of one id, a circle, a broken record, and what stands behind it")
  func together() {
    let report = #"{"type":"document","id":"r","kind":"report"}"#
    func body(_ id: String, _ unitOf: String) -> String {
      #"{"type":"organisation","id":"\#(id)","name":"Body","kind":"unit","unitOf":"\#(unitOf)","evidence":"r:1"}"#
    }
    validation(lines([report, report, report].joined(separator: "\n")))
    let circle = [report, body("a", "b"), body("b", "c"), body("c", "a"), body("d", "a")]
    #expect(
      validation(lines(circle.joined(separator: "\n"))).findings.contains { $0.finding.rule == "reference.cycle" })
    // The circle leads through a record that is wrong otherwise too.
    let odd = body("c", "a").replacing("\"unit\"", with: "\"unti\"")
    #expect(
      validation(lines([report, body("a", "b"), body("b", "c"), odd].joined(separator: "\n"))).findings.contains {
        $0.finding.rule == "reference.cycle"
      })
    let broken = [#"{"type":"document","id":"q","#, #""kind":"report"}"#]
    validation(lines((broken + [report, "garbage"]).joined(separator: "\n")))
    validation(lines([#"{"type":"document","id":"q","#, "", report, "garbage", "more"].joined(separator: "\r\n")))
    validation(lines([#"{"id":"r","type":"document","kind":"report"}"#, report].joined(separator: "\n")))
    validation(lines([#"{"id":"r","x":1,"type":"document","x":2,"kind":"report"}"#, report].joined(separator: "\n")))
    validation(lines([#"{"type":"document","id":"q","id":"r","kind":"report"}"#, report].joined(separator: "\n")))
  }

  @Test(
    "A file that is no file of lines is found wanting all the same",
    arguments: ["", "\n", "[]", "{}", "{", "\u{FEFF}{}"])
  func odd(text: String) { validation(Data(text.utf8)) }

  @Test("Records in the header are records")
  func header() {
    validation(
      Data(
        """
        {"migrationGovernance":"1.0","documents":[{"id":"r","kind":"report"}]}
        {"type":"document","id":"r","kind":"report"}
        """.utf8))
  }

  @Test("With rules on more than a record's text every record is read")
  func standard() throws {
    let validation = validation(lines(#"{"type":"person","id":"p","name":"Anna Nowak"}"#), rules: .standard)
    #expect(validation.findings.contains { $0.finding.rule == "evidence.missing" })
    #expect(validation.closelyRead == validation.records)
  }

  @Test("A file is looked over where it lies")
  func path() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "lines-\(UUID().uuidString).jsonl")
    defer { try? FileManager.default.removeItem(at: url) }
    let data = lines(#"{"type":"document","id":"r","kind":"report","about":"country:UK"}"#)
    try data.write(to: url)
    let validation = try LineValidation(path: url.path)
    let file = File(name: url.path, data: data, form: .lines)
    #expect(texts(validation.findings) == texts(FileValidation([file], rules: .basic).findings))
    #expect(throws: (any Error).self) { try LineValidation(path: url.path + ".not") }
  }

  private static let words = [
    "\"\"", "null", "[]", "{}", "\"country:UK\"", "\"2016\"", "1", "\n", "\"x\":1,", " ", "é", ":", "\"",
  ]

  private func damaged(_ whole: [UInt8], _ random: inout SplitMix64) -> Data {
    var bytes = whole
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      let end = min(bytes.count, place + Int.random(in: 0...12, using: &random))
      bytes.replaceSubrange(place..<end, with: Array(random.pick(LineValidationTests.words).utf8))
    }
    return Data(bytes)
  }

  @Test("Random knowledge bases, damaged by chance, give the same", arguments: Array(UInt64(1)...6))
  func random(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let filler = Filler(seed: seed, .random, isUnicode: seed % 2 == 0)
    var base = try filler.base(perKind: 0...2)
    while JSONWriter().lines(base).count > 10_000 { base = try filler.base(perKind: 0...1) }
    let whole = [UInt8](JSONWriter().lines(base))
    validation(Data(whole))
    for _ in 0..<20 { validation(damaged(whole, &random)) }
  }

  @Test("A file that is right, damaged by chance, gives the same", arguments: Array(UInt64(1)...8))
  func damage(seed: UInt64) {
    let whole = lines(
      """
      {"type":"organisation","id":"iom","names":[{"text":"International Organization for Migration","language":"en"},{"text":"IOM","kind":"acronym"}],"kind":"intergovernmental","evidence":"r:1-3"}
      {"type":"organisation","id":"iom-minsk","name":"IOM Minsk","kind":"unit","unitOf":[{"organisation":"iom"}],"seat":{"name":"Minsk","country":"BY"},"evidence":[{"at":"r:4","field":["name"],"quote":"the office"}]}
      {"type":"group","id":"prague-process","kind":"process","memberships":[{"member":"country:PL","role":"member","on":"2016"}],"evidence":"r:2"}
      {"type":"person","id":"anna-nowak","name":"Anna Nowak","posts":[{"organisation":"iom-minsk","title":"Head","on":"2016-12-07"}],"evidence":"r:9"}
      {"type":"programme","id":"mieux","name":"MIEUX","kind":"project","status":"closed","funders":["organisation:iom"],"themes":["border-management"],"evidence":{"at":"r","status":"inferred","premise":"the page says so"}}
      {"type":"meeting","id":"minsk-2016","name":"Experts’ meeting","kind":"expert-meeting","when":"2016-12-07/2016-12-08","status":"held","place":{"name":"Minsk","country":"BY"},"organisers":["organisation:iom",{"party":"country:BY","as":"host"}],"languages":["en","ru"],"evidence":"r:5-7"}
      {"type":"session","id":"minsk-2016-s1","meeting":"minsk-2016","order":1,"moderators":["person:anna-nowak"],"evidence":"r:8"}
      {"type":"contribution","id":"minsk-2016-s1-q1","session":"minsk-2016-s1","kind":"question","by":["country:LT"],"to":["person:anna-nowak"],"evidence":"r:10"}
      {"type":"strategy","id":"by-concept-2016","name":"Concept","of":["country:BY"],"kind":"concept","period":"2016/2020","events":[{"kind":"adopted","when":"2016-01","state":"done"}],"evidence":"r:11"}
      {"type":"strategy","id":"by-concept-2021","name":"Concept","of":["country:BY"],"kind":"concept","predecessors":["by-concept-2016"],"evidence":"r:12"}
      {"type":"recommendation","id":"minsk-2016-r1","strength":"need","content":"given","text":{"text":"Train the staff.","language":"en"},"from":"contribution:minsk-2016-s1-q1","to":[{"description":"states","of":["group:prague-process"]}],"evidence":"r:13"}
      {"type":"document","id":"r","kind":"report","publisher":"organisation:iom","issued":"2017","about":["meeting:minsk-2016"]}
      """)
    let untouched = validation(whole)
    #expect(untouched.findings.isEmpty && untouched.closelyRead == 0, "\(texts(untouched.findings))")
    var random = SplitMix64(seed: seed)
    for _ in 0..<60 { validation(damaged([UInt8](whole), &random)) }
  }
}
