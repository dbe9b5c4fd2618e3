import Foundation
import MigrationGovernanceCore
import MigrationGovernanceSerialization
import Testing

/// A text that JSONDecoder takes for a plain struct, and the reader refuses.
struct Lenient: Sendable, CustomTestStringConvertible {
  /// What it is, in the words of Documentation/JSON.md.
  var what: String
  var bytes: [UInt8]
  var reason: String
  var testDescription: String { what }

  init(_ what: String, bytes: [UInt8], _ reason: String) {
    self.what = what
    self.bytes = bytes
    self.reason = reason
  }

  init(_ what: String, _ text: String, _ reason: String) { self.init(what, bytes: Array(text.utf8), reason) }
}

@Suite struct LeniencyTests {
  private struct Plain: Decodable {
    struct Meeting: Decodable {
      var id: String
      var name: String?
    }
    struct Session: Decodable {
      var id: String
      var order: Int?
    }
    var migrationGovernance: String
    var meetings: [Meeting]?
    var sessions: [Session]?
  }

  static let document = #"{"migrationGovernance":"1.0","meetings":[{"id":"m"}]}"#

  static let cases: [Lenient] = [
    Lenient(
      "a key twice", #"{"migrationGovernance":"1.0","meetings":[{"id":"m","name":"a","name":"b"}]}"#, "a second time"),
    Lenient("an unknown key twice", #"{"migrationGovernance":"1.0","x":1,"x":2}"#, "a second time"),
    Lenient("a byte order mark", "\u{FEFF}" + document, "byte order mark"),
    Lenient("UTF-16", bytes: document.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, "a zero byte"),
    Lenient(
      "UTF-16 with a byte order mark",
      bytes: [0xFF, 0xFE] + document.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
      "not UTF-8 (UTF-16, probably)"),
    Lenient("UTF-32", bytes: document.utf8.flatMap { [$0, 0, 0, 0] }, "a zero byte"),
    Lenient(
      "a comma at the end of a list", #"{"migrationGovernance":"1.0","meetings":[{"id":"m"},]}"#, "a comma before"),
    Lenient("a comma at the end of an object", #"{"migrationGovernance":"1.0",}"#, "a comma before"),
    Lenient(
      "`1.0` for a whole number", #"{"migrationGovernance":"1.0","sessions":[{"id":"s","order":1.0}]}"#, "found 1.0"),
    Lenient(
      "`1e2` for a whole number", #"{"migrationGovernance":"1.0","sessions":[{"id":"s","order":1e2}]}"#, "found 1e2"),
    Lenient(
      "bytes that are not UTF-8 under a key that is skipped",
      bytes: Array(#"{"migrationGovernance":"1.0","x":"a"#.utf8) + [0xFF] + Array("\"}".utf8), "not UTF-8"),
    Lenient("`01` under a key that is skipped", #"{"migrationGovernance":"1.0","x":01}"#, "no number"),
    Lenient("`1.` under a key that is skipped", #"{"migrationGovernance":"1.0","x":1.}"#, "no number"),
    Lenient("`-` under a key that is skipped", #"{"migrationGovernance":"1.0","x":-}"#, "no number"),
    Lenient(
      "half of a surrogate pair under a key that is skipped", #"{"migrationGovernance":"1.0","x":"\ud83d"}"#,
      "surrogate"),
    Lenient("an unknown escape under a key that is skipped", #"{"migrationGovernance":"1.0","x":"\q"}"#, "escape"),
    Lenient(
      "a control character under a key that is skipped", "{\"migrationGovernance\":\"1.0\",\"x\":\"\u{1}\"}", "control"),
    Lenient("`1e` under a key that is skipped", #"{"migrationGovernance":"1.0","x":1e}"#, "no number"),
    Lenient("`1.2.3` under a key that is skipped", #"{"migrationGovernance":"1.0","x":1.2.3}"#, "no number"),
    Lenient(
      "nesting of 65 to 512 levels",
      "{\"migrationGovernance\":\"1.0\",\"x\":" + Malformed.repeated("[", 300) + Malformed.repeated("]", 300) + "}",
      "nested deeper"),
  ]

  @Test("JSONDecoder accepts it for a plain struct, the reader refuses it", arguments: cases)
  func differences(_ lenient: Lenient) throws {
    let error = #expect(throws: JSONError.self) { try JSONReader().read(lenient.bytes) }
    #expect(error?.reason.contains(lenient.reason) == true, "\(String(describing: error))")
    let plain = try JSONDecoder().decode(Plain.self, from: Data(lenient.bytes))
    #expect(plain.migrationGovernance == "1.0")
  }

  @Test("The documentation lists each of them", arguments: cases.map(\.what))
  func documented(_ what: String) throws {
    let section = try #require(try JSONDocumentation().section("What JSONDecoder accepts and this reader refuses"))
    #expect(section.contains("- \(what)"))
  }

  @Test("The documentation lists nothing else")
  func nothingElse() throws {
    let section = try #require(try JSONDocumentation().section("What JSONDecoder accepts and this reader refuses"))
    #expect(section.split(separator: "\n").filter { $0.hasPrefix("- ") }.count == LeniencyTests.cases.count)
  }

  @Test(
    "JSONDecoder refuses other things as the reader does",
    arguments: [
      "{\"migrationGovernance\":'1.0'}", "{migrationGovernance:\"1.0\"}", "{\"migrationGovernance\":\"1.0\"} x",
      "{\"migrationGovernance\":\"1.0\",\"x\":NaN}",
      "{\"migrationGovernance\":\"1.0\" /* x */}", "{\"migrationGovernance\":\"\\ud83d\"}",
      "{\"migrationGovernance\":\"1.0",
      "{\"migrationGovernance\":\"1.0\",\"x\":+1}", "{\"migrationGovernance\":\"1.0\",\"x\":.5}",
    ])
  func agreement(_ text: String) {
    #expect(throws: JSONError.self) { try JSONReader().read(Data(text.utf8)) }
    #expect(throws: (any Error).self) { try JSONDecoder().decode(Plain.self, from: Data(text.utf8)) }
  }
}
