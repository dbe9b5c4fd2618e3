import Foundation
import MgovCommand
import MigrationGovernance
import Testing

/// A file, or a folder of files, as an editor would write it late at night.
struct TiredFile: CustomStringConvertible, Sendable {
  /// The name in the folder TiredEditor.
  let name: String
  /// What must be found, as `line rule` or `line rule → suggestion`; the first file of the name in a folder is meant.
  let facts: [String]

  init(_ name: String, _ facts: String...) {
    self.name = name
    self.facts = facts
  }

  var description: String { name }

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("TiredEditor")

  /// Codes of other lists, of states that are no more, small letters, names.
  static let references = [
    TiredFile(
      "country-codes.json", "5 reference.dangling → country:CZ", "16 reference.dangling → country:MD",
      "19 reference.dangling → country:GB", "19 reference.dangling → country:GR", "19 reference.dangling → country:DE",
      "20 reference.dangling", "20 reference.dangling → country:IT", "20 reference.dangling → country:MD"),
    TiredFile(
      "references.json", "5 json.value → organisation:iom-ukraine", "9 json.value → iom",
      "13 reference.dangling → organisation:sbgs", "21 json.value → organisation:sbgs",
      "22 json.value → organisation:sbgs", "23 reference.unknown-kind → organisation:iom-ukraine",
      "24 reference.dangling", "25 json.value → organisation:sbgs", "25 json.value → country:UA",
      "30 json.value → lviv-2012", "30 reference.dangling → person:o-kovalenko"),
    TiredFile(
      "wrong-session.json", "17 contribution.reply-elsewhere", "18 reference.cycle", "18 contribution.reply-order",
      "21 recommendation.due", "24 followup.early"),
    TiredFile(
      "one-person-twice.json", "8 reference.cycle", "10 reference.cycle",
      "15 duplicate.name → person:malgorzata-wisniewska", "17 duplicate.spelling → person:t-zielinski",
      "23 role.repeated"),
    TiredFile(
      "evidence-places.json", "11 evidence.quote-spelling", "13 evidence.quote → bratislava-report:6",
      "22 json.value → bratislava-report:1-2", "23 json.value → bratislava-report:4", "34 evidence.quote",
      "37 reference.dangling → document:bratislava-report", "37 evidence.lines"),
  ]

  /// Dates in words and in other orders, ends before beginnings.
  static let dates = [
    TiredFile(
      "swapped-dates.json", "5 json.value → 2017-02-28", "5 document.retrieved",
      "11 json.value → 2017-03-13/2017-03-14", "26 session.outside-meeting", "29 json.value → 2010/2015"),
    TiredFile(
      "dates-in-words.json", "5 json.value → 2016-12-07", "5 json.value → 2017-01-31", "5 json.value → 2016-12",
      "8 json.value → 2016-12-07", "9 json.value → 2016-12-07/2016-12-08", "10 json.value → 2017-03-12",
      "11 json.value → 2017-03-03", "12 json.value → 2018-02-01/2018-02-03", "13 json.value → 2015-11-11/2015-11-12",
      "14 json.value", "15 json.value → \"2016\"", "18 json.value → 2014/2018"),
  ]

  /// Blocks that were copied, texts that were, words and keys that others use.
  static let words = [
    TiredFile("copied-block-same-id.json", "19 json.duplicate", "28 reference.dangling", "30 reference.dangling"),
    TiredFile("copied-block-new-id.json", "12 duplicate.copy", "12 order.repeated", "23 duplicate.copy"),
    TiredFile(
      "copied-text.json", "5 text.markup → Exchange on asylum procedures & reception", "8 name.list",
      "9 text.damaged → Office français de protection des réfugiés", "10 name.cut-off", "15 text.contact",
      "16 text.spaces → Head of unit", "19 text.contact", "24 text.markup → Exchange on asylum procedures",
      "27 name.list"),
    TiredFile(
      "american-keys.json", "4 schema.unknown-kind → licence", "8 schema.unknown-kind → organisations",
      "11 schema.unknown-kind → programmes", "15 schema.unknown-key → organisation",
      "23 schema.unknown-key → organisers", "24 schema.unknown-key → programme", "25 schema.unknown-key → themes"),
    TiredFile(
      "keys-in-capitals.jsonl", "1 schema.unknown-kind → title", "2 schema.unknown-key → issued",
      "4 schema.unknown-key → when", "7 schema.unknown-key → inReplyTo", "7 schema.unknown-key → by",
      "8 schema.unknown-kind → followUp", "9 schema.unknown-kind → recommendation", "10 schema.unknown-key → party",
      "10 schema.unknown-key → as"),
    TiredFile(
      "vocabulary.json", "5 schema.vocabulary → report", "5 language.name → ru", "5 schema.vocabulary",
      "8 schema.vocabulary → government", "11 schema.vocabulary → held", "14 schema.vocabulary → action-plan",
      "15 schema.vocabulary → adopted", "20 schema.vocabulary → recommendation", "24 schema.vocabulary → inferred",
      "28 schema.vocabulary → partly-done"),
  ]

  /// Values of another shape than the field's.
  static let shapes = [
    TiredFile(
      "wrong-shapes.json", "2 json.value → \"1.0\"", "5 json.value → \"2008\"", "5 language.name → en", "11 json.value",
      "16 json.value", "17 json.value → \"2008-05-06/2008-05-07\"",
      "20 json.value → [\"country:LT\", \"country:LV\", \"country:EE\", \"country:PL\"]", "25 json.value → 1",
      "26 json.value → 2", "26 json.value → vilnius-note:9", "29 json.value"),
    TiredFile(
      "from-a-spreadsheet.json", "5 text.blank", "5 json.value", "5 text.blank", "8 text.blank", "8 text.blank",
      "11 json.value → 1", "11 json.value", "12 json.value → 2", "12 json.value → 2016-09-27", "15 json.value",
      "18 json.value → 1", "19 json.value → true"),
  ]

  /// Texts that are no JSON, or none in this form.
  static let syntax = [
    TiredFile("stray-comma.json", "16 json.syntax"), TiredFile("missing-comma.json", "8 json.syntax"),
    TiredFile("unclosed-list.json", "16 json.syntax"), TiredFile("cut-off.json", "20 json.syntax"),
    TiredFile("smart-quotes.json", "4 json.syntax"), TiredFile("comments.json", "5 json.syntax"),
    TiredFile("tabs.json", "10 json.syntax"), TiredFile("left-open.json", "13 json.syntax"),
    TiredFile("latin-1.json", "3 json.syntax"), TiredFile("empty.json", "1 json.syntax"),
    TiredFile("windows.json", "1 json.encoding", "12 schema.vocabulary → held"),
    TiredFile("no-header.json", "1 json.version"), TiredFile("no-header.jsonl", "1 json.version", "4 json.value"),
    TiredFile("broken-lines.jsonl", "5 json.syntax", "7 json.syntax"), TiredFile("two-files", "9 json.duplicate"),
  ]

  static let all = references + dates + words + shapes + syntax
}

/// The whole output is held against the one beside each file, so that every change of wording is seen. To write them anew:
/// `MGOV_WRITE_EXPECTED=1 swift test --filter TiredEditorTests`, then read the differences.
@Suite("What a tired editor writes") struct TiredEditorTests {
  private func validate(_ file: TiredFile, _ words: String...) -> Call {
    let path = TiredFile.folder.appendingPathComponent(file.name).path
    return Call(["validate", path] + words, width: 100)
  }

  @Test("is met by what a careful colleague would say, and by nothing else", arguments: TiredFile.all)
  func facts(_ file: TiredFile) throws {
    let found = try validate(file, "--format", "json").json()["findings"].elements.map { finding in
      var text = "\(finding["line"].description) \(finding["rule"].plain)"
      if case .string(let suggestion) = finding["suggestion"] { text += " → " + suggestion }
      return text
    }
    #expect(found.sorted() == file.facts.sorted())
  }

  @Test("is printed as written down", arguments: TiredFile.all)
  func output(_ file: TiredFile) throws {
    let output = validate(file).output.replacing(TiredFile.folder.path + "/", with: "")
    let expected = TiredFile.folder.appendingPathComponent(file.name + ".expected")
    if ProcessInfo.processInfo.environment["MGOV_WRITE_EXPECTED"] != nil { try Data(output.utf8).write(to: expected) }
    #expect(try output == String(decoding: Data(contentsOf: expected), as: UTF8.self))
  }

  @Test("has an expected output for each file, and a test")
  func complete() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: TiredFile.folder.path)
    let files = names.filter { $0.hasSuffix(".json") || $0.hasSuffix(".jsonl") || $0 == "two-files" }
    #expect(files.sorted() == TiredFile.all.map(\.name).sorted())
    #expect(Set(names.filter { $0.hasSuffix(".expected") }) == Set(files.map { $0 + ".expected" }))
  }
}

extension JSONValue {
  /// The text of a string.
  fileprivate var plain: String { if case .string(let text) = self { text } else { description } }
}
