import MigrationGovernanceCore
import Testing

@Suite("Rules on texts") struct TextRuleTests {
  private func rules(for text: String) throws -> [String] {
    var base = KnowledgeBase()
    var document = Document(id: try EntityID("r"))
    document.name = text
    try base.insert(document)
    return base.validate(by: .standard).findings.map(\.rule).filter { $0.hasPrefix("text.") }
  }

  @Test(
    "find what somebody can be reached by, however it is written",
    arguments: [
      "write to a.nowak@example.org", "+48 22 123 45 67", "Tel. 22 123 45 67", "tel:(22)1234567", "phone 2212345678",
      "Fax: 0048-22-1234567", "mob. 600 700 800", "mobile:600700800", "call +(48)221234567 now",
      "telephone 22/123.45.67",
      "tel\u{A0}22 123 45 67",
    ])
  func contacts(_ text: String) throws { #expect(try rules(for: text) == ["text.contact"]) }

  @Test(
    "are silent about numbers, addresses of pages and marks that mean nothing else",
    arguments: [
      "2016-12-07/2016-12-08", "1 234 567 people in 2016", "EUR 680 000 000", "Training & Advice", "a < b", "R&D; more",
      "https://example.org/?page=73&lang=en", "@ home", "Mother tongue 12", "Åland, Ângela, Ñandú", "Łódź – “quoted”",
      "item 12345678", "model 1234567", "#migration", "# 5", "=", "N/A", "=SUM(A1)",
    ])
  func silent(_ text: String) throws { #expect(try rules(for: text) == []) }

  @Test(
    "tell markup, damage and stray space apart",
    arguments: [
      ("Training &amp; Advice", "text.markup"), ("a<br/>b", "text.markup"), ("&#8217;", "text.markup"),
      ("MinistÃ¨re", "text.damaged"), ("It â€™s", "text.damaged"), ("\u{FFFD}x", "text.damaged"),
      ("Report ", "text.spaces"),
      ("\u{A0}Report", "text.spaces"), ("a\tb", "text.spaces"), ("a\u{7F}b", "text.spaces"), (" \n", "text.blank"),
      ("", "text.blank"), ("#NAME?", "text.spreadsheet"), ("########", "text.spreadsheet"),
      ("#N/A", "text.spreadsheet"),
      ("#WERT!", "text.spreadsheet"), ("#ДЕЛ/0!", "text.spreadsheet"), ("=\"007\"", "text.spreadsheet"),
      ("#¡VALOR!", "text.spreadsheet"), ("#Н/Д", "text.spreadsheet"),
      ("Err:502", "text.spreadsheet"),
    ])
  func faults(_ text: String, _ rule: String) throws { #expect(try rules(for: text) == [rule]) }

  @Test("print as a line that says where, what and what was meant")
  func line() throws {
    var base = KnowledgeBase()
    var document = Document(id: try EntityID("r"))
    document.kind = .report
    document.name = "=\"007\""
    try base.insert(document)
    #expect(
      base.findings.map(\.description) == [
        "warning: document:r name: “=\"007\"” is what a spreadsheet shows in the place of a value: write the value "
          + "(did you mean 007?) [text.spreadsheet]"
      ])
  }
}
