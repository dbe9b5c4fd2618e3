import Foundation
import MigrationGovernanceCore
import MigrationGovernanceSerialization
import Testing

@Suite("IATI from hostile hands") struct IATIHostileTests {
  private static let open = #"<iati-activities version="2.03"><iati-activity>"#
  private static let close = "</iati-activity></iati-activities>"

  private func error(_ data: Data) -> IATIError? { #expect(throws: IATIError.self) { try IATIReader().read(data) } }

  @Test(
    "Document types and their entities are refused before anything is expanded or fetched",
    arguments: [
      "<!DOCTYPE a [<!ENTITY l0 \"lol\"><!ENTITY l1 \"&l0;&l0;&l0;\">]>\(open)&l1;\(close)",
      "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\(open)&x;\(close)",
      "<!DOCTYPE a SYSTEM \"http://example.org/a.dtd\">\(open)\(close)",
      "<?xml version=\"1.0\"?>\n<!DOCTYPE a [<!ENTITY % p SYSTEM \"x\"> %p;]>\(open)\(close)",
      "\(open)<title>&eacute;</title>\(close)",
      "\(open)<title><!ENTITY x \"y\"></title>\(close)",
    ])
  func documentTypes(_ text: String) { #expect(error(Data(text.utf8))?.code == .documentType) }

  @Test(
    "Text that is not well-formed is refused with its place and what to do",
    arguments: [
      (open, "not whole"), (open + "<title>", "not whole"), (open + "<title a=\"", "not whole"),
      (open + "<title ", "inside a tag"),
      (open + "<", "inside a tag"), (open + "<!-- ", "not whole"), (open + "<title><![CDATA[x", "not whole"),
      ("", "ends before"), ("text", "text before"),
      (open + "<a></b>", "one tag is wrong"), (open + "<a b=\"1\" b=\"2\"/>" + close, "stands twice"),
      (open + "<a b=1/>" + close, "quotation marks"), (open + "<a b/>" + close, "needs “=”"),
      (open + "<a b=\"1\"c=\"2\"/>" + close, "blank is missing"),
      (open + "<a b=\"<\"/>" + close, "&lt;"), (open + "<a>a & b</a>" + close, "&amp;"),
      (open + "<a>]]></a>" + close, "]]&gt;"),
      (open + "<x:a/>" + close, "not declared"), (open + "<a:b:c/>" + close, "one prefix"),
      (open + "<1/>" + close, "name is missing"),
      (open + "<a>&#0;</a>" + close, "no character"), (open + "<a>&#xD800;</a>" + close, "no character"),
      (open + "<a>&#99999999;</a>" + close, "no character"),
      (open + "<a>\u{1}</a>" + close, "U+1 "), (open + "<a>\u{FFFF}</a>" + close, "U+FFFF"),
      ("<iati-activities version=\"2.03\"></iati-activities><b/>", "after the end"),
      (open + "<!-- a -- b -->" + close, "inside a comment"),
      (" <?xml version=\"1.0\"?>" + open + close, "very beginning"),
      ("<iati-activities version=\"2.03\">stray</iati-activities>", "only elements"),
      (open + "<a xmlns:p=\"u\" xmlns:q=\"u\" p:b=\"1\" q:b=\"2\"/>" + close, "stands twice"),
      (open + "<a xmlns:xml=\"u\"/>" + close, "declared so"),
    ])
  func malformed(_ text: String, _ words: String) {
    let error = error(Data(text.utf8))
    #expect(error?.reason.contains(words) == true, "\(text): \(String(describing: error))")
  }

  @Test("Depth, attributes and names are bounded, however large the file")
  func bounded() {
    let deep = Data((Self.open + String(repeating: "<a>", count: 1_000_000)).utf8)
    #expect(error(deep)?.code == .size)
    let many = (0..<200_000).map { " b\($0)=\"1\"" }.joined()
    #expect(error(Data("\(Self.open)<a\(many)/>\(Self.close)".utf8))?.code == .size)
    let long = String(repeating: "n", count: 1_000_000)
    #expect(error(Data("\(Self.open)<\(long)/>\(Self.close)".utf8))?.code == .size)
  }

  @Test("Thousands of elements of a kind in one activity are no work without end")
  func many() throws {
    let elements = (0..<4_000).map {
      """
      <participating-org role="\($0 % 4 + 1)" ref="R"><narrative>N\($0)</narrative></participating-org>\
      <participating-org role="1" ref="R\($0)"/><document-link url="https://example.org/\($0)"/>
      """
    }
    let text = "\(Self.open)<iati-identifier>A</iati-identifier>\(elements.joined())\(Self.close)"
    let base = try IATIReader().read(Data(text.utf8))
    #expect(base.organisations.count == 4_001 && base.organisations.first?.names.count == 3_999)
    #expect(try IATIReader().read(IATIWriter().export(base).data).programmes == base.programmes)
  }

  @Test("Other encodings are refused by name, a byte order mark of UTF-8 is not")
  func encodings() throws {
    let text = Self.open + "<iati-identifier>é-1</iati-identifier>" + Self.close
    #expect(error(text.data(using: .utf16) ?? Data())?.code == .encoding)
    #expect(error(text.data(using: .utf16LittleEndian) ?? Data())?.code == .encoding)
    let latin = Data("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\(Self.open)".utf8)
    #expect(error(latin)?.reason.contains("ISO-8859-1") == true)
    let bad = Data("\(Self.open)\n<title>ab".utf8) + [0xFF] + Data("</title>\(Self.close)".utf8)
    let fault = error(bad)
    #expect(fault?.code == .encoding && fault?.line == 2 && fault?.column == 10)
    #expect(try IATIReader().read(Data([0xEF, 0xBB, 0xBF]) + Data(text.utf8)).programmes.count == 1)
    #expect(error(Data([0xEF, 0xBB, 0xBF]))?.code == .syntax)
  }

  @Test("A file cut off anywhere, or with a byte changed, ends in an answer or an error")
  func mutated() {
    let bytes = Array(IATISamples.office.utf8)
    for end in stride(from: 0, to: bytes.count - 1, by: 7) {
      #expect(throws: IATIError.self) { try IATIReader().read(Data(bytes[..<end])) }
    }
    for place in stride(from: 0, to: bytes.count, by: 11) {
      for byte in [UInt8(ascii: "<"), UInt8(ascii: "&"), 0x00, 0xFF, UInt8(ascii: "\"")] {
        var changed = bytes
        changed[place] = byte
        _ = try? IATIReader().read(Data(changed))
      }
    }
  }
}
