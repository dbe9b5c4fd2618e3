import Foundation
import MigrationGovernanceCore
import MigrationGovernanceSerialization
import Testing

@Suite("FileValidation") struct FileValidationTests {
  private func found(_ text: String) -> [FileValidation.Found] {
    FileValidation([FileValidation.File(name: "f.json", data: Data(text.utf8))]).findings
  }

  @Test("A document of one long line shows each finding with what is around it, the mark under its beginning")
  func oneLine() throws {
    let meetings = (0..<400).map {
      #"{"id":"m\#($0)","name":"Зустріч 😀 \#($0)","status":"held","evidence":"r:1","when":"gestern"}"#
    }
    let text =
      #"{"migrationGovernance":"1.0","documents":{"id":"r","kind":"report"},"meetings":["#
      + meetings.joined(separator: ",") + "]}"
    let found = found(text)
    #expect(found.count == 400)
    let scalars = Array(text.unicodeScalars)
    for found in found {
      let column = try #require(found.finding.column)
      #expect(found.finding.line == 1)
      #expect(String(String.UnicodeScalarView(scalars[(column - 1)..<(column + 8)])) == "\"gestern\"")
      let lines = found.text(width: 80).split(separator: "\n")
      try #require(lines.count == 3)
      let mark = try #require(lines[2].firstIndex(of: "^"))
      #expect(DisplayWidth.of(String(lines[1])) <= 82)
      let before = DisplayWidth.of(String(lines[2][..<mark]))
      let value = try #require(lines[1].firstRange(of: "\"gestern\""))
      #expect(DisplayWidth.of(String(lines[1][..<value.lowerBound])) == before)
    }
  }

  @Test("A place that can't be read is one finding, not a second one that there is none")
  func place() {
    let text =
      #"{"migrationGovernance":"1.0","documents":{"id":"r","kind":"report"},"meetings":"#
      + #"{"id":"m","status":"held","evidence":{"at":"r:0"}}}"#
    #expect(found(text).map(\.finding.rule) == ["json.value"])
  }
}
