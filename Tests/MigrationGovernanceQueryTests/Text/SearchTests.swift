import MigrationGovernanceCore
import MigrationGovernanceQuery
import Testing

@Suite("KnowledgeGraph.search") struct SearchTests {
  static func graph() throws -> KnowledgeGraph {
    var base = KnowledgeBase()
    var organisation = Organisation(id: try EntityID("border-service"))
    organisation.name = "State Border Service"
    organisation.names = [Name("Łódź office", kind: .alias)]
    organisation.identifiers = [try ExternalIdentifier(scheme: "wikidata", value: "zanzibar")]
    try base.organisations.insert(organisation)
    var meeting = Meeting(id: try EntityID("minsk"))
    meeting.label = "Meeting on visas"
    meeting.when = try DateSpan(text: "2016-12-07")
    meeting.place = Place("Minsk", country: try EntityID("BY"))
    meeting.topics = [LocalizedText("Integrated border management"), LocalizedText("Training of guards")]
    meeting.themes = [try EntityID("visas")]
    meeting.evidence = [Evidence(at: try Locator(text: "report:3"), quote: "zanzibar")]
    try base.meetings.insert(meeting)
    var contribution = Contribution(id: try EntityID("talk"))
    contribution.summary = LocalizedText("Управління кордонами and the country’s long-term policies; Mинск")
    try base.contributions.insert(contribution)
    var document = Document(id: try EntityID("zanzibar"))
    document.name = "A report on return"
    document.url = "https://example.org/zanzibar"
    document.issued = try PartialDate(text: "2019")
    try base.documents.insert(document)
    var broader = Theme(id: try EntityID("entry"))
    broader.labels = [LocalizedText("Entry")]
    try base.themes.insert(broader)
    var theme = Theme(id: try EntityID("visas"))
    theme.labels = [LocalizedText("Visas")]
    theme.broader = broader.id
    try base.themes.insert(theme)
    try base.countries.insert(Country(id: try EntityID("BY")))
    return KnowledgeGraph(base)
  }

  private func found(_ text: String, stems: Bool = true) throws -> [String] {
    try Self.graph().search(try SearchQuery(text, stems: stems)).map(\.reference.text)
  }

  @Test("puts names before texts, and finds folded words wherever they stand")
  func ranking() throws {
    #expect(try found("BORDER") == ["organisation:border-service", "meeting:minsk"])
    #expect(try found("lodz") == ["organisation:border-service"])
    #expect(try found("кордонами") == ["contribution:talk"])
    #expect(try found("Belarus") == ["country:BY"])
    #expect(try found("minsk guards") == ["meeting:minsk"])
  }

  @Test("finds nothing by an id, an address, an identifier or a quote of evidence")
  func codes() throws {
    #expect(try found("zanzibar").isEmpty)
    #expect(try found("example").isEmpty)
    #expect(try found("wikidata").isEmpty)
  }

  @Test("finds phrases within one text only, and words with hyphens as phrases")
  func phrases() throws {
    #expect(try found("\"border management\"") == ["meeting:minsk"])
    #expect(try found("“Border management”") == ["meeting:minsk"])
    #expect(try found("\"management border\"").isEmpty)
    #expect(try found("\"management training\"").isEmpty)
    #expect(try found("\"integrated border manag*\"") == ["meeting:minsk"])
    #expect(try found("long-term") == ["contribution:talk"])
    #expect(try found("\"term policies\"") == ["contribution:talk"])
  }

  @Test("takes prefixes, required and excluded words")
  func operators() throws {
    #expect(try found("manag*") == ["meeting:minsk"])
    #expect(try found("border -state") == ["meeting:minsk"])
    #expect(try found("border -\"border management\"") == ["organisation:border-service"])
    #expect(try found("state +visas").sorted() == ["meeting:minsk", "theme:visas"])
    #expect(try found("+border +return").isEmpty)
    #expect(try found("country s") == ["contribution:talk"])
  }

  @Test("finds the forms of an English word, unless told not to or in quotation marks")
  func stems() throws {
    #expect(try found("policy") == ["contribution:talk"])
    #expect(try found("policy", stems: false).isEmpty)
    #expect(try found("\"policy\"").isEmpty)
    #expect(try found("managed").isEmpty)
  }

  @Test("filters by kind, theme with those below it, country and date")
  func filters() throws {
    let graph = try Self.graph()
    func found(_ text: String, _ change: (inout SearchQuery) throws -> Void) throws -> [String] {
      var query = try SearchQuery(text)
      try change(&query)
      return graph.search(query).map(\.reference.text)
    }
    #expect(try found("visas border") { $0.kinds = [Meeting.kind] } == ["meeting:minsk"])
    #expect(try found("visas") { $0.themes = [try EntityID("entry")] } == ["meeting:minsk"])
    #expect(try found("visas") { $0.themes = [try EntityID("other")] }.isEmpty)
    #expect(
      try found("minsk belarus") { $0.countries = [try EntityID("BY")] }.sorted() == ["country:BY", "meeting:minsk"])
    // A body of which no source says when it exists possibly exists then.
    let then = try found("border visas") { $0.date = try DateSpan(text: "2016-12") }
    #expect(then.sorted() == ["meeting:minsk", "organisation:border-service"])
    #expect(try found("border visas") { $0.date = try DateSpan(text: "2018") } == ["organisation:border-service"])
    let query = try SearchQuery("return border", on: try DateSpan(text: "2019-05"))
    #expect(graph.search(query).map(\.date) == [.possibly, .possibly])
  }

  @Test("gives at most as many as asked for")
  func limit() throws {
    #expect(try Self.graph().search("border", limit: 1).map(\.reference.text) == ["organisation:border-service"])
    #expect(try Self.graph().search("border", limit: 0).isEmpty)
    #expect(try Self.graph().search("border", limit: -3).isEmpty)
    #expect(try Self.graph().search("border", limit: .max).count == 2)
    #expect(try KnowledgeGraph(KnowledgeBase()).search("border").isEmpty)
  }

  @Test("says where and what it found, in scalars of the original")
  func places() throws {
    let hit = try #require(try Self.graph().search("\"border management\" guard").first)
    #expect(hit.field == "topics[0]" && hit.words == ["border", "management"])
    #expect(hit.snippet.text == "Integrated border management")
    #expect(hit.snippet.highlights == [11..<28] && hit.snippet.matches == [11..<28])
    let name = try #require(try Self.graph().search("lodz").first)
    #expect(name.field == "names[0]" && name.snippet.highlights == [0..<4] && name.name == "State Border Service")
  }
}
