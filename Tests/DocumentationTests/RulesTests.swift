import Foundation
import MigrationGovernance
import Testing

/// A rule as the argument of a test.
struct NamedRule: CustomStringConvertible, Sendable {
  let rule: Rule
  var description: String { rule.id }
  static let all = RuleSet.standard.rules.map(NamedRule.init(rule:))
}

@Suite("The rules of validation") struct RulesTests {
  private func findings(_ tables: String, _ example: RuleExample) throws -> [Diagnostic] {
    var texts = SourceTexts()
    for (id, text) in example.texts { texts[try EntityID(id)] = SourceText(text) }
    let base = try JSONReader().read(Data(RuleExample.document(tables).utf8))
    return base.validate(texts: texts).findings
  }

  @Test("Each rule finds what its example shows, and nothing else is wrong with that", arguments: NamedRule.all)
  func failing(_ named: NamedRule) throws {
    let found = try findings(named.rule.example.failing, named.rule.example)
    #expect(!found.isEmpty && found.allSatisfy { $0.rule == named.rule.id }, "\(found)")
    #expect(found.allSatisfy { $0.severity == named.rule.severity })
  }

  @Test("Each rule, and every other, is silent about what is right", arguments: NamedRule.all)
  func passing(_ named: NamedRule) throws {
    let found = try findings(named.rule.example.passing, named.rule.example)
    #expect(found.isEmpty, "\(found)")
  }

  @Test("The list of rules in the documentation is the one that the rules give")
  func page() throws {
    let url = ListingTests.root.appendingPathComponent("Documentation/Rules.md")
    #expect(try String(contentsOf: url, encoding: .utf8) == RuleSet.standard.markdownPage)
  }

  @Test("The rules are sorted by id, each is there once, and says its meaning in a sentence")
  func order() {
    let rules = RuleSet.standard.rules
    #expect(rules.map(\.id) == rules.map(\.id).sorted() && Set(rules.map(\.id)).count == rules.count)
    #expect(rules.allSatisfy { $0.meaning.hasSuffix(".") && Severity.known.contains($0.severity) })
  }

  @Test("Rules are added, taken out and graded, and the report follows")
  func sets() throws {
    let model = try Model.standard.adding(SchemaListing.Evaluation.self)
    var base = KnowledgeBase(model: model)
    try base.insert(SchemaListing.Evaluation(id: try EntityID("Ev-1")))
    #expect(base.validate().findings.map(\.rule) == ["id.case", "schema.required", "evidence.missing"])
    var rules = ValidationListing.grade()
    rules.add(ValidationListing.rule(RuleExample(failing: "", passing: "")))
    let found = base.validate(by: rules).findings
    #expect(found.map(\.rule) == ["schema.required", "evaluation.unclear", "evidence.missing"])
    #expect(found.last?.severity == .error && found[1].path == "verdict")
    #expect(!rules.remove("no.rule") && !rules.grade("no.rule", as: .info) && rules["evaluation.unclear"] != nil)
  }

  @Test("A file is validated in two lines, each finding under its own")
  func file() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try Data(#"{"migrationGovernance": "1.0", "meetings": {"id": "m", "status": "hold"}}"#.utf8).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    var printed: [String] = []
    try ValidationListing.file(url) { printed.append($0) }
    #expect(printed.count == 2 && printed.allSatisfy { $0.hasPrefix("meetings.json:1:") })
    printed = []
    try Data("{\"migrationGovernance\": \"1.0\"}\n{\"type\": \"meeting\", \"id\": \"m\", \"status\": \"hold\"}".utf8)
      .write(to: url)
    try ValidationListing.lines(url.path) { printed.append($0) }
    #expect(printed.count == 1 && printed.allSatisfy { $0.hasPrefix(url.path + ":2:") })
  }
}
