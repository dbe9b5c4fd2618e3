import MigrationGovernanceCore
import MigrationGovernanceQuery
import Testing

/// An entity of another package.
private struct Visit: Entity {
  static let kind = EntityKind("visit")
  var id: EntityID<Visit>
  var title: String?
  var code: String?
  var parts: [Visit] = []
  var evidence: [Evidence] = []
  var extensions = Extensions()
  init(id: EntityID<Visit>) { self.id = id }
  static let schema = Schema<Visit>(
    "Visit", "A visit.",
    fields: [
      Field(id: \.id), Field("title", \.title, "What it is called.", term: "schema:name"),
      Field("code", \.code, "A code.", isCode: true), Field("parts", \.parts, "What it consists of."),
      .evidence(\.evidence),
    ])
}

@Suite("Text that is searched") struct SearchTextTests {
  private func graph(_ texts: [String]) throws -> KnowledgeGraph {
    var base = KnowledgeBase()
    for (number, text) in texts.enumerated() {
      var contribution = Contribution(id: try EntityID("c\(number)"))
      contribution.summary = LocalizedText(text)
      try base.contributions.insert(contribution)
    }
    return KnowledgeGraph(base)
  }

  @Test("is that of entities of other packages too, in records that hold their own kind, but not their codes")
  func sister() throws {
    var base = KnowledgeBase(model: try Model.standard.adding(Visit.self))
    var visit = Visit(id: try EntityID("v"))
    visit.title = "Study visit"
    visit.code = "zanzibar"
    var part = Visit(id: try EntityID("p"))
    part.title = "Reception"
    visit.parts = [part]
    try base.insert(visit)
    let graph = KnowledgeGraph(base)
    #expect(try graph.search("study").map(\.reference.text) == ["visit:v"])
    #expect(try graph.search("reception").map(\.field) == ["parts[0].title"])
    #expect(try graph.search("zanzibar").isEmpty)
  }

  @Test("folds every letter in a text as it does in a query")
  func letters() throws {
    let scalars = (UInt32(0x80)...0x600).compactMap { Unicode.Scalar($0) }.filter { $0.properties.isAlphabetic }
    let words = scalars.map { "qx\($0)xq" }
    let graph = try graph(words.map { $0 + " — and “\($0)” are the same" })
    for (number, word) in words.enumerated() where number % 7 == 0 {
      let found = try graph.ranking(SearchQuery(word, stems: false), limit: 2000).map(\.reference.id)
      #expect(found.contains("c\(number)"), "\(word)")
    }
  }

  @Test("keeps apostrophes in Cyrillic words, splits at others, and takes each ideograph for a word")
  func words() throws {
    let graph = try graph(["в’їзд і виїзд", "the country's people of l’unité", "移民政策", "Session І in Mинск"])
    func found(_ text: String) throws -> [String] { try graph.search(text).map(\.reference.id) }
    #expect(try found("в'їзд") == ["c0"] && found("їзд").isEmpty)
    #expect(try found("country") == ["c1"] && found("unite") == ["c1"] && found("s").isEmpty)
    #expect(try found("政策") == ["c2"] && found("策政").isEmpty)
    #expect(try found("Минск") == ["c3"] && found("\"session i\"") == ["c3"])
  }

  @Test("is shown around the densest matches, whole words, with offsets into part and whole")
  func snippets() throws {
    let filler = String(repeating: "Réunion of many words.\n", count: 30)
    let text = filler + "The border was mentioned. " + filler + "Later, border\tmanagement of Łódź came up. " + filler
    let hit = try #require(try graph([text]).search("border management lodz").first)
    let part = Array(hit.snippet.text.unicodeScalars)
    let whole = Array(text.unicodeScalars)
    func words(_ ranges: [Range<Int>], _ scalars: [Unicode.Scalar]) -> [String] {
      ranges.map { String(String.UnicodeScalarView(scalars[$0])) }
    }
    #expect(words(hit.snippet.highlights, part) == ["border", "management", "Łódź"])
    #expect(words(hit.snippet.matches, whole) == ["border", "border", "management", "Łódź"])
    #expect((100...170).contains(part.count) && hit.snippet.text.hasPrefix("… ") && hit.snippet.text.hasSuffix(" …"))
    #expect(hit.snippet.text.contains("border management of Łódź came up."))
    let shown = hit.snippet.text.dropFirst(2).dropLast(2)
    #expect(shown.split(separator: " ").allSatisfy { text.split(whereSeparator: \.isWhitespace).contains($0) })
  }

  @Test("may be long, or one word without end")
  func long() throws {
    let graph = try graph([String(repeating: "a", count: 5000), String(repeating: "b c ", count: 40_000)])
    #expect(try graph.search("a*").first?.snippet.text.unicodeScalars.count ?? 0 > 100)
    #expect(try graph.search("\"b c b\"").map(\.reference.id) == ["c1"])
    #expect(try graph.search("\"c c\"").isEmpty)
  }
}
