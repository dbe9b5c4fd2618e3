import Foundation
import MigrationGovernanceCore
import MigrationGovernanceSerialization
import Testing

/// A text that is refused, with where and why.
struct Malformed: Sendable, CustomTestStringConvertible {
  var what: String
  var bytes: [UInt8]
  var line: Int
  var column: Int
  var path: String
  var reason: String
  var code: JSONError.Code
  var testDescription: String { what }

  init(
    _ what: String, bytes: [UInt8], _ line: Int, _ column: Int, _ path: String, _ reason: String,
    _ code: JSONError.Code = .syntax
  ) {
    self.what = what
    self.bytes = bytes
    self.line = line
    self.column = column
    self.path = path
    self.reason = reason
    self.code = code
  }

  /// A text as it stands.
  static func text(
    _ what: String, _ text: String, _ line: Int, _ column: Int, _ path: String, _ reason: String,
    _ code: JSONError.Code = .syntax
  ) -> Malformed {
    Malformed(what, bytes: Array(text.utf8), line, column, path, reason, code)
  }

  /// What stands on the second line of a document, after its header.
  static func document(
    _ what: String, _ rest: String, _ column: Int, _ path: String, _ reason: String, _ code: JSONError.Code = .syntax
  ) -> Malformed {
    text(what, "{\"migrationGovernance\":\"1.0\",\n\(rest)}", 2, column, path, reason, code)
  }

  /// What stands in a meeting, from column 23 of the second line. `XX` stands for the bytes.
  static func meeting(
    _ what: String, _ fields: String, bytes: [UInt8] = [], _ column: Int, _ path: String, _ reason: String,
    _ code: JSONError.Code = .syntax
  ) -> Malformed {
    let path = "meetings[0]" + (path.isEmpty ? "" : ".") + path
    var malformed = document(what, "\"meetings\":[{\"id\":\"m\",\(fields)}]", column, path, reason, code)
    if let place = malformed.bytes.firstIndex(of: UInt8(ascii: "X")), !bytes.isEmpty {
      malformed.bytes.replaceSubrange(place...place + 1, with: bytes)
    }
    return malformed
  }

  static func repeated(_ piece: String, _ count: Int) -> String { String(repeating: piece, count: count) }
}

@Suite("What the reader refuses") struct StrictnessTests {
  static let encoding: [Malformed] = [
    .meeting("bad UTF-8 in a value", #""name":"aXXb""#, bytes: [0xFF], 32, "name", "not UTF-8"),
    .meeting("bad UTF-8 in an identifier", #""programme":"aXX""#, bytes: [0xFF], 37, "programme", "not UTF-8"),
    .meeting("bad UTF-8 in a date", #""when":"2016XX""#, bytes: [0xFF], 35, "when", "not UTF-8"),
    .meeting("bad UTF-8 in a key", #""naXXme":1"#, bytes: [0xFF], 26, "", "not UTF-8"),
    .meeting("bad UTF-8 under an unknown key", #""x":{"k":"XX"}"#, bytes: [0x80], 33, "x.k", "not UTF-8"),
    .meeting("bad UTF-8 in an unknown key inside another", #""x":{"kXX":1}"#, bytes: [0xFE], 30, "x", "not UTF-8"),
    .meeting("bad UTF-8 after an escape", #""name":"\n\tXX""#, bytes: [0xC3], 35, "name", "not UTF-8"),
    .meeting("an overlong slash", #""name":"XX""#, bytes: [0xC0, 0xAF], 31, "name", "not UTF-8"),
    .meeting("an overlong zero", #""name":"XX""#, bytes: [0xE0, 0x80, 0x80], 31, "name", "not UTF-8"),
    .meeting("a surrogate in UTF-8", #""name":"XX""#, bytes: [0xED, 0xA0, 0x80], 31, "name", "not UTF-8"),
    .meeting("half a character", #""name":"éXX""#, bytes: [0xE2, 0x82], 32, "name", "not UTF-8"),
    .meeting("beyond U+10FFFF", #""name":"XX""#, bytes: [0xF4, 0x90, 0x80, 0x80], 31, "name", "not UTF-8"),
    .meeting("bad bytes between values", #""name":XX"a""#, bytes: [0xFF], 30, "name", "not UTF-8 (UTF-16, probably)"),
    Malformed(
      "a byte order mark", bytes: [0xEF, 0xBB, 0xBF] + Array(#"{"migrationGovernance":"1.0"}"#.utf8), 1, 1, "",
      "byte order mark", .encoding),
    Malformed("UTF-16", bytes: [0xFF, 0xFE, 0x7B, 0x00, 0x7D, 0x00], 1, 1, "", "not UTF-8 (UTF-16, probably)"),
    Malformed("UTF-16 without a mark", bytes: [0x7B, 0x00, 0x7D, 0x00], 1, 2, "", "a zero byte"),
    .meeting("a lone high surrogate", #""name":"\ud83d""#, 31, "name", "half of a surrogate pair"),
    .meeting("a lone low surrogate", #""name":"a\ude00b""#, 32, "name", "half of a surrogate pair"),
    .meeting("two high surrogates", #""name":"\ud83d\ud83d""#, 31, "name", "half of a surrogate pair"),
    .meeting("a high surrogate before another escape", #""name":"\ud83d\n""#, 31, "name", "half of a surrogate pair"),
    .meeting("a lone surrogate in a key", #""\ud83d":1"#, 24, "", "half of a surrogate pair"),
  ]

  static let structure: [Malformed] = [
    .meeting(
      "a known key twice", #""name":"a","name":"b""#, 34, "", "the key “name” stands here a second time", .repeatedKey),
    .meeting(
      "a known key twice, once escaped", #""name":"a","n\u0061me":"b""#, 34, "", "the key “name” stands", .repeatedKey),
    .meeting(
      "a known key twice, both null", #""name":null,"name":null"#, 35, "", "the key “name” stands", .repeatedKey),
    .meeting("an unknown key twice", #""x":1,"x":2"#, 29, "", "the key “x” stands here a second time", .repeatedKey),
    .meeting(
      "a key twice under an unknown one", #""x":{"y":1,"y":2}"#, 34, "x", "the key “y” stands here a second",
      .repeatedKey),
    .meeting(
      "a key twice in a value", #""place":{"name":"a","name":"b"}"#, 43, "place", "the key “name” stands", .repeatedKey),
    .document("a key of the header twice", #""title":"a","title":"b""#, 13, "", "the key “title” stands", .repeatedKey),
    .document(
      "the version twice", #""migrationGovernance":"1.0""#, 1, "", "the key “migrationGovernance” stands", .repeatedKey),
    .document("a table twice", #""meetings":[],"meetings":[]"#, 15, "", "the key “meetings” stands", .repeatedKey),
    .document(
      "an unknown table twice", #""unicorns":[],"unicorns":[]"#, 15, "", "the key “unicorns” stands", .repeatedKey),
    .text("a word after the document", #"{"migrationGovernance":"1.0"} x"#, 1, 31, "", "nothing after the document"),
    .text("two documents", #"{"migrationGovernance":"1.0"}{}"#, 1, 30, "", "nothing after the document"),
    .text("a bracket too many", "{\"migrationGovernance\":\"1.0\"}\n\n ]", 3, 2, "", "nothing after the document"),
    .meeting("a comma at the end of an object", #""name":"a","#, 33, "name", "a comma before “}”: remove it"),
    .meeting("a comma at the end of a list", #""languages":["en",]"#, 40, "languages[0]", "a comma before “]”"),
    .meeting("a comma at the end under an unknown key", #""x":[1,]"#, 29, "x[0]", "a comma before “]”"),
    .document("a comma at the end of the document", #""title":"a","#, 12, "title", "a comma before “}”"),
    .meeting("two commas", #""name":"a",,"x":1"#, 34, "", "expected a key in quotation marks, found “,”"),
    .meeting("a comma first", #""x":[,1]"#, 28, "x[0]", "found “,”"),
    .meeting("no comma", #""name":"a" "x":1"#, 33, "name", "a comma is missing here"),
    .meeting("no comma in a list", #""x":[1 2]"#, 29, "x[0]", "a comma is missing here"),
    .meeting("no colon", #""name" "a""#, 30, "name", "expected “:” after the key"),
    .meeting("no value", #""name":"#, 30, "name", "found “}”"),
    .meeting(
      "a bracket that does not match", #""languages":["en"}"#, 40, "languages[0]",
      "the list is not closed: write “]” before “}”"),
    .meeting("a key without quotation marks", #"name:"a""#, 23, "", "expected a key in quotation marks, found “name”"),
    .meeting("a number as key", #"1:"a""#, 23, "", "expected a key in quotation marks"),
    .meeting("a number as key under an unknown one", #""x":{1:2}"#, 28, "x", "expected a key in quotation marks"),
    .meeting("single quotation marks around a key", #"'name':"a""#, 23, "", "a single quotation mark"),
    .meeting("single quotation marks around a value", #""name":'a'"#, 30, "name", "a single quotation mark"),
    .meeting("typographic quotation marks", #"“name”:"a""#, 23, "", "a typographic quotation mark"),
    .meeting("a comment in stars", #"/* x */"name":"a""#, 23, "", "JSON has no comments"),
    .meeting("a comment to the end of the line", "// x\n\"name\":\"a\"", 23, "", "JSON has no comments"),
    .meeting("a comment after a sharp", "# x\n\"name\":\"a\"", 23, "", "JSON has no comments"),
    .meeting("a no-break space", "\u{A0}\"name\":\"a\"", 23, "", "a no-break space"),
    .meeting("a form feed as space", "\u{C}\"name\":\"a\"", 23, "", "the byte c"),
    .meeting("a zero byte", "\"name\":\u{0}\"a\"", 30, "name", "a zero byte"),
    .meeting("a control character in a text", "\"name\":\"a\u{1}b\"", 32, "name", "control character"),
    .meeting("a line end in a text", "\"name\":\"a\nb\"", 32, "name", "does not end on its line"),
    .meeting("a tab in a text", "\"name\":\"a\tb\"", 32, "name", "a tab inside a text"),
    .meeting("a tab in a key", "\"na\tme\":1", 26, "", "a tab inside a text"),
    .meeting("an unknown escape", #""name":"a\q""#, 32, "name", "a backslash that begins no escape"),
    .meeting("an escape of another language", #""name":"\x41""#, 31, "name", "a backslash that begins no escape"),
    .meeting("three hexadecimal digits", #""name":"\u12g4""#, 31, "name", "four hexadecimal digits"),
    .meeting("a sign among hexadecimal digits", #""name":"\u+123""#, 31, "name", "four hexadecimal digits"),
    .meeting("a word that is no literal", #""x":nul"#, 27, "x", "found “nul”"),
    .meeting("a literal in capitals", #""x":True"#, 27, "x", "found “True”"),
    .meeting("a literal that goes on", #""x":nulls"#, 31, "x", "found “s”"),
    .meeting("undefined", #""name":undefined"#, 30, "name", "found “undefined”"),
    .text("nothing", "", 1, 1, "", "the file is empty"),
    .text("nothing but space", "  \n ", 1, 1, "", "the file is empty"),
    .text("a text that never ends", #"{"migrationGovernance":"1.0","title":"abc"#, 1, 38, "title", "never ends"),
    .text("a key that never ends", #"{"migrationGovernance":"1.0","tit"#, 1, 30, "", "never ends"),
    .text("an escape that never ends", #"{"migrationGovernance":"1.0","title":"a\"#, 1, 40, "title", "backslash"),
    .text("a file cut off after a colon", #"{"migrationGovernance":"#, 1, 24, "migrationGovernance", "found the end"),
    .text("a file cut off after a comma", #"{"migrationGovernance":"1.0","#, 1, 30, "", "found the end"),
    .text(
      "a file cut off in a table", #"{"migrationGovernance":"1.0","meetings":[{"id":"m"}"#, 1, 52, "meetings[0]",
      "found the end"),
    .text("a list", "[]", 1, 1, "", "expected an object, found a list", .value),
    .text("a text", "\"x\"", 1, 1, "", "expected an object, found a text", .value),
  ]

  static let numbers: [Malformed] = [
    .meeting("NaN", #""x":NaN"#, 27, "x", "found “NaN”"),
    .meeting("Infinity", #""x":Infinity"#, 27, "x", "found “Infinity”"),
    .meeting("minus infinity", #""x":-Infinity"#, 27, "x", "“-” is no number"),
    .meeting("a plus", #""x":+1"#, 27, "x", "found “+”"),
    .meeting("a leading zero", #""x":01"#, 27, "x", "“01” is no number"),
    .meeting("a leading zero after a minus", #""x":-01"#, 27, "x", "“-01” is no number"),
    .meeting("no digit after the point", #""x":1."#, 27, "x", "“1.” is no number"),
    .meeting("no digit before the point", #""x":.5"#, 27, "x", "found “.”"),
    .meeting("no digit in the exponent", #""x":1e"#, 27, "x", "“1e” is no number"),
    .meeting("a number with two points", #""x":1.2.3"#, 27, "x", "“1.2.3” is no number"),
    .meeting("a hexadecimal number", #""x":0x10"#, 28, "x", "found “x10”"),
    .meeting("digits in groups", #""x":1_000"#, 28, "x", "found “_”"),
    .meeting("a decimal comma", #""x":[1,5e]"#, 30, "x[1]", "“5e” is no number"),
    .document("a leading zero in a field", #""sessions":[{"id":"m","order":01}]"#, 31, "sessions[0].order", "“01”"),
    .document("a plus in a field", #""sessions":[{"id":"m","order":+1}]"#, 31, "sessions[0].order", "found “+”"),
    .document(
      "1.0 where a whole number stands", #""sessions":[{"id":"m","order":1.0}]"#, 31, "sessions[0].order",
      "expected a whole number within 64 bits, found 1.0", .value),
    .document(
      "an exponent where a whole number stands", #""sessions":[{"id":"m","order":1e2}]"#, 31, "sessions[0].order",
      "found 1e2", .value),
    .document(
      "a whole number beyond 64 bits", #""sessions":[{"id":"m","order":9223372036854775808}]"#, 31,
      "sessions[0].order", "within 64 bits", .value),
    .document(
      "a number with too many digits", #""observations":[{"id":"m","value":1234567890123456789}]"#, 35,
      "observations[0].value", "more than 18 significant digits", .value),
    .document(
      "a number that is too large", #""observations":[{"id":"m","value":1e31}]"#, 35, "observations[0].value",
      "beyond 10^30", .value),
  ]

  static let depth: [Malformed] = [
    .meeting(
      "deep lists under an unknown key", "\"x\":" + Malformed.repeated("[", 200) + Malformed.repeated("]", 200), 88,
      "x" + Malformed.repeated("[0]", 61), "nested deeper than 64 levels"),
    .document(
      "a million brackets under an unknown key", "\"x\":" + Malformed.repeated("[", 1_000_000), 68,
      "x" + Malformed.repeated("[0]", 63), "nested deeper than 64 levels"),
    .document(
      "a million objects", "\"x\":" + Malformed.repeated("{\"a\":", 1_000_000), 320,
      "x" + Malformed.repeated(".a", 63), "nested deeper than 64 levels"),
    .text(
      "a million brackets", Malformed.repeated("[", 1_000_000), 1, 1, "", "expected an object, found a list", .value),
    .meeting(
      "a million brackets in a list", "\"organisers\":" + Malformed.repeated("[", 1_000_000), 37, "organisers[0]",
      "expected an object, found a list", .value),
    .meeting(
      "parties of parties", "\"organisers\":" + Malformed.repeated("{\"of\":", 1_000), 36 + 6 * 61,
      "organisers" + Malformed.repeated(".of", 61), "nested deeper than 64 levels"),
  ]

  static let values: [Malformed] = [
    .meeting("a number for a text", #""name":7"#, 30, "name", "expected a text, found a number", .value),
    .meeting("a list for a text", #""name":["a"]"#, 30, "name", "expected a text, found a list", .value),
    .meeting("a truth value for a text", #""name":true"#, 30, "name", "found a truth value", .value),
    .meeting("an object for a date", #""when":{}"#, 30, "when", "found an object", .value),
    .document(
      "a text for a number", #""sessions":[{"id":"m","order":"1"}]"#, 31, "sessions[0].order",
      "expected a whole number, found a text", .value),
    .meeting(
      "a text for a truth value", #""evidence":{"absent":"yes"}"#, 44, "evidence.absent",
      "expected true or false, found a text", .value),
    .meeting("null in a list", #""languages":["en",null]"#, 41, "languages[1]", "found null", .value),
    .meeting("a list in a list", #""languages":["en",["ru"]]"#, 41, "languages[1]", "found a list", .value),
    .meeting("a month that isn't", #""when":"2016-13""#, 30, "when", "13", .value),
    .meeting("the 31st of June", #""when":"2016-06-31""#, 30, "when", "June has 30 days", .value),
    .meeting("a date in words", #""when":"next week""#, 30, "when", "next week", .value),
    .document("an id with a space", #""meetings":[{"id":"a b"}]"#, 19, "meetings[0].id", "“a b” is no id", .value),
    .document("an empty id", #""meetings":[{"id":""}]"#, 19, "meetings[0].id", "can't be empty", .value),
    .document("an id that is null", #""meetings":[{"id":null}]"#, 19, "meetings[0].id", "found null", .value),
    .document("no id", #""meetings":[{"name":"a"}]"#, 13, "meetings[0]", "Meeting needs “id”: add it", .value),
    .document(
      "the same id twice", #""meetings":[{"id":"a"},{"id":"a"}]"#, 24, "meetings[1]",
      "there is already a record meeting:a", .duplicate),
    .meeting("a reference without its kind", #""organisers":"iom""#, 36, "organisers", "“organisation:iom”", .value),
    .document(
      "a kind before the id of a field that has one", #""sessions":[{"id":"m","meeting":"meeting:m"}]"#, 33,
      "sessions[0].meeting", "write “m” alone", .value),
    .meeting("a name without text", #""names":[{"language":"en"}]"#, 32, "names[0]", "Name needs “text”", .value),
    .meeting("lines that go backwards", #""evidence":"r:61-57""#, 34, "evidence", "do not go forward", .value),
    .meeting("an empty word", #""status":"""#, 32, "status", "the word is empty", .value),
    .document("a number for a table", #""meetings":5"#, 12, "meetings", "expected an object, found a number", .value),
    .document("a number for a record", #""meetings":[5]"#, 13, "meetings[0]", "found a number", .value),
    .document("null for a record", #""meetings":[null]"#, 13, "meetings[0]", "found null", .value),
    .meeting("a record of another type", #""type":"person""#, 30, "type", "records of type “meeting”", .value),
    .meeting("a type that is no text", #""type":5"#, 30, "type", "expected a text, found a number", .value),
    .document("a record without type", #""records":[{"id":"m"}]"#, 12, "records[0]", "needs a “type”", .value),
    .document("a title that is no text", #""title":5"#, 9, "title", "expected a text", .value),
    .text("no header", #"{"meetings":[]}"#, 1, 1, "", "does not say what it is", .version),
    .text("an empty object", "{}", 1, 1, "", "does not say what it is", .version),
    .text("version 2.0", #"{"migrationGovernance":"2.0"}"#, 1, 1, "", "of version 2.0", .version),
    .text(
      "version 2.0 with what 1.0 can't read", #"{"migrationGovernance":"2.0","meetings":[{"id":{"new":1}}]}"#, 1, 1, "",
      "of version 2.0", .version),
    .text("a version that is none", #"{"migrationGovernance":"new"}"#, 1, 1, "", "is no version", .version),
    .text(
      "a version as number", #"{"migrationGovernance":1.0}"#, 1, 24, "migrationGovernance", "expected a text", .value),
    .meeting("an error behind many-byte characters", #""name":"é😀—","when":"x""#, 43, "when", "small letter", .value),
    .document(
      "an error on a later line", "\"meetings\":[\r\n{\"id\":\"é\"}]".replacing("\r\n", with: " "), 20,
      "meetings[0].id",
      "is no id", .value),
  ]

  @Test("is refused with line, column, path and reason", arguments: encoding + structure + numbers + depth + values)
  func refused(_ malformed: Malformed) { expect(malformed, as: .document) }

  @Test("The table is long enough and has no case twice")
  func table() {
    let all = StrictnessTests.encoding + StrictnessTests.structure + StrictnessTests.numbers
    let names = (all + StrictnessTests.depth + StrictnessTests.values).map(\.what)
    #expect(names.count >= 60 && Set(names).count == names.count)
  }

  static let lines: [Malformed] = [
    .text("nothing", "", 1, 1, "", "the lines do not say what they are", .version),
    .text("blank lines only", "\n\n", 1, 1, "", "the lines do not say what they are", .version),
    .text("no header", #"{"type":"meeting","id":"m"}"#, 1, 1, "", "the lines do not say what they are", .version),
    .text("version 2.0", #"{"migrationGovernance":"2.0"}"#, 1, 1, "", "of version 2.0", .version),
    line("no id", #"{"type":"meeting","name":"a"}"#, 1, "", "Meeting needs “id”", .value),
    line("no id, the type behind", #"{"name":"a","type":"meeting"}"#, 1, "", "Meeting needs “id”", .value),
    line("nothing but a type", #"{"type":"meeting"}"#, 1, "", "Meeting needs “id”", .value),
    line("no type", #"{"id":"m"}"#, 1, "", "needs a “type”", .value),
    line("a type that is no text", #"{"type":5,"id":"m"}"#, 1, "", "needs a “type”", .value),
    line(
      "a type twice", #"{"type":"meeting","id":"m","type":"meeting"}"#, 28, "", "the key “type” stands", .repeatedKey),
    line(
      "two records", #"{"type":"meeting","id":"m"} {"type":"meeting","id":"n"}"#, 29, "", "nothing after the record"),
    line("a record over two lines", "{\"type\":\"meeting\",\n\"id\":\"m\"}", 19, "", "does not end on this line"),
    line("a list", "[]", 1, "", "expected an object, found a list", .value),
    line("a bad field", #"{"type":"meeting","id":"m","when":"x"}"#, 35, "when", "small letter", .value),
    line("a comma between records", #"{"type":"meeting","id":"m"},"#, 28, "", "a comma after the record"),
    .text(
      "the same id twice",
      "{\"migrationGovernance\":\"1.0\"}\n{\"type\":\"meeting\",\"id\":\"m\"}\n\n{\"type\":\"meeting\",\"id\":\"m\"}\n",
      4, 1, "",
      "there is already a record meeting:m", .duplicate),
  ]

  private static func line(
    _ what: String, _ line: String, _ column: Int, _ path: String, _ reason: String, _ code: JSONError.Code = .syntax
  ) -> Malformed {
    .text(what, "{\"migrationGovernance\":\"1.0\"}\r\n\(line)\r\n", 2, column, path, reason, code)
  }

  @Test("is refused in JSON Lines with line, column, path and reason", arguments: lines)
  func refusedLines(_ malformed: Malformed) { expect(malformed, as: .lines) }

  private func expect(_ malformed: Malformed, as form: JSONReader.Form) {
    let error = #expect(throws: JSONError.self) { try JSONReader().read(malformed.bytes, as: form) }
    guard let error else { return }
    #expect("\(error.line):\(error.column)" == "\(malformed.line):\(malformed.column)", "\(error)")
    #expect(error.path.description == malformed.path, "\(error)")
    #expect(error.reason.contains(malformed.reason), "\(error)")
    #expect(error.code == malformed.code, "\(error)")
    let found = JSONReader().inspect(malformed.bytes, as: form).errors
    // A value that is no JSON inside is found as such by an inspection, which keeps it raw.
    #expect(found.contains(error) || (error.code == .value && found.last?.code == .syntax), "found: \(found)")
  }

  @Test("A depth beyond the limit is refused, up to it is read", arguments: [1, 5, 20, 64, 128])
  func depthLimit(_ limit: Int) throws {
    let reader = JSONReader(maximumDepth: limit)
    func document(_ levels: Int) -> [UInt8] {
      let lists = Malformed.repeated("[", levels - 1) + Malformed.repeated("]", levels - 1)
      return Array("{\"migrationGovernance\":\"1.0\",\"x\":\(lists.isEmpty ? "0" : lists)}".utf8)
    }
    #expect(try reader.read(document(limit)).header.extensions["x"] != nil)
    #expect(throws: JSONError.self) { try reader.read(document(limit + 1)) }
  }

  @Test(
    "What looks odd and is JSON is read",
    arguments: [
      #" { "migrationGovernance" : "1.0" } "#, "\r\n\t{\"migrationGovernance\":\"1.0\"}\r\n",
      #"{"migrationGovernance":"1.0","meetings":null,"records":null,"title":null}"#,
      #"{"migrationGovernance":"1.0","meetings":{"id":"m"}}"#, #"{"meetings":[],"migrationGovernance":"1.9"}"#,
      #"{"migrationGovernance":"1.0","meetings":[{"id":"m","type":"meeting"}]}"#,
      #"{"migrationGovernance":"1.0","unicorns":[{"id":1}],"x":-0.0e-0}"#,
      #"{"migrationGovernance":"1.0","records":{"id":"m","type":"meeting"}}"#,
      #"{"migrationGovernance":"1.0","":{"":[[],{}]},"\u0000\ud83d\ude00\/":"\u00e9"}"#,
      #"{"migrationGovernance":"1.0","meetings":[{"id":"m","status":"word-of-a-newer-file"}]}"#,
      #"{"\u006digrationGovernance":"1.0"}"#, "{\"migrationGovernance\":\"1.0\",\"x\":\"\u{FEFF}\u{7F}\"}",
    ])
  func accepted(_ text: String) throws {
    let base = try JSONReader().read(Data(text.utf8))
    #expect(JSONReader().inspect(Data(text.utf8)).errors.isEmpty)
    #expect(try JSONDecoder().decode(KnowledgeBase.self, from: Data(text.utf8)) == base)
    #expect(try JSONReader().read(JSONWriter().document(base)) == base)
  }
}
