import MigrationGovernanceCore
import MigrationGovernanceExamples
import MigrationGovernanceQuery
import Testing

@Suite("Assertions") struct AssertionsTests {
  private func document(_ id: String, issued: String? = nil, retrieved: String? = nil, by: String? = nil) throws
    -> Document
  {
    var document = Document(id: try EntityID(id))
    document.issued = try issued.map { try PartialDate(text: $0) }
    document.retrieved = try retrieved.map { try PartialDate(text: $0) }
    document.publisher = try by.map { Party(try Reference($0)) }
    return document
  }

  /// A programme that each of some documents speaks of.
  private func graph(_ documents: Document...) throws -> KnowledgeGraph {
    var base = KnowledgeBase()
    var programme = Programme(id: try EntityID("p"))
    programme.status = .closed
    for document in documents {
      try base.documents.insert(document)
      programme.evidence.append(Evidence(at: Locator(document.id)))
    }
    try base.programmes.insert(programme)
    return KnowledgeGraph(base)
  }

  private func names(_ graph: KnowledgeGraph, by date: String? = nil) throws -> [String: Answer] {
    let found = graph.assertions(about: try Reference("programme:p"), by: try date.map { try DateSpan(text: $0) })
    return Dictionary(
      uniqueKeysWithValues: found.stated.map { ($0.document?.text ?? "", $0.assertions[0].answer) })
  }

  @Test("documents with a hand in common are one source, those that name none may be")
  func independent() throws {
    let programme = try Reference("programme:p")
    let apart = try graph(document("a", by: "organisation:x"), document("b", by: "organisation:y"))
    #expect(apart.assertions(about: programme).independentSources == 2...2)
    let one = try graph(document("a", by: "organisation:x"), document("b", by: "organisation:x"))
    #expect(one.assertions(about: programme).independentSources == 1...1)
    var base = apart.knowledgeBase
    var link = Link(id: try EntityID("same"))
    (link.from, link.relation, link.to) = (try Reference("document:a"), .sameAs, try Reference("document:b"))
    try base.links.insert(link)
    #expect(KnowledgeGraph(base).assertions(about: programme).independentSources == 1...2)
    let open = try graph(document("a", by: "organisation:x"), document("b"), document("c"))
    #expect(open.assertions(about: programme).independentSources == 1...3)
    #expect(try graph().assertions(about: programme).independentSources == 0...0)
  }

  @Test("by a date counts what was issued, what was there by then, and possibly what has no date")
  func byDate() throws {
    let all = try graph(
      document("early", issued: "2010"), document("late", issued: "2020"), document("copied", retrieved: "2018"),
      document("silent"))
    #expect(try names(all, by: "2015") == ["early": .yes, "copied": .possibly, "silent": .possibly])
    #expect(try names(all, by: "2020") == ["early": .yes, "late": .yes, "copied": .yes, "silent": .possibly])
    #expect(try names(all).count == 4)
  }

  @Test("who said it is told apart from the document that reports it, with the speakers")
  func voices() throws {
    let graph = KnowledgeGraph(try Examples.knowledgeBase())
    let found = graph.assertions(about: try Reference("country:BY"), field: "strategies")
    let voice = try #require(found.stated.first)
    #expect(voice.by?.id == "minsk-2016-s1-p1" && voice.speakers.first?.party?.id == "aleksey-begun")
    #expect(voice.assertions.map(\.statement.text) == ["none"] && voice.assertions[0].since?.text == "2016-12-07")
    let before = graph.assertions(
      about: try Reference("country:BY"), field: "strategies", by: try DateSpan(text: "2015"))
    #expect(before.stated.isEmpty && before.documents.isEmpty)
  }

  @Test("what is inferred is nobody's assertion and no source")
  func inferred() throws {
    let graph = KnowledgeGraph(try Examples.knowledgeBase())
    let found = graph.assertions(about: try Reference("programme:eap-project-2017"), field: "funders")
    #expect(found.documents.map(\.text) == ["eap-irregular-migration-2017"])
    #expect(found.inferred.flatMap(\.assertions).map(\.statement.text) == ["European Union (organisation:eu)"])
    #expect(found.stated.flatMap(\.assertions).allSatisfy { !$0.statement.text.contains("organisation:eu") })
  }

  @Test("what a source says otherwise of a part of a value is told with the name of the part")
  func part() throws {
    let graph = KnowledgeGraph(try Examples.knowledgeBase())
    let found = graph.assertions(about: try Reference("person:andrius-pulokas"), field: "posts")
    #expect(found.stated.flatMap(\.assertions).map(\.statement.text).contains("title: Ambassador"))
  }
}
