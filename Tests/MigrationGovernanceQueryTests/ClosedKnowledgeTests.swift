import MigrationGovernanceCore
import MigrationGovernanceExamples
import MigrationGovernanceQuery
import Testing

@Suite("Knowledge behind log-ins") struct ClosedKnowledgeTests {
  @Test("strategies that only presentations for registered users are about")
  func examples() throws {
    let graph = KnowledgeGraph(try Examples.knowledgeBase())
    let hungary = try #require(graph.closedKnowledge().first { $0.reference.id == "hu-migration-strategy" })
    #expect(hungary.isToldOfInClosed == .yes && hungary.restsOnClosed == .no)
    #expect(hungary.documents.map(\.text) == ["minsk-2016-pres-tottos"] && !hungary.evidence.isEmpty)
    let georgia = graph.closedKnowledge().first { $0.reference.id == "ge-migration-strategy-2016-2020" }
    #expect(georgia?.documents.map(\.text) == ["ge-lessons-learned", "minsk-2016-pres-goginovi"])
    #expect(graph.closedDocuments().contains { $0.access == .internal })
    // The discussion paper is about this theme too, and who may read it is not stated.
    #expect(!graph.closedKnowledge().contains { $0.reference.text == "theme:monitoring-evaluation" })
  }

  @Test("an open document beside a closed one opens it, one of unstated access may")
  func alone() throws {
    func answer(_ access: DocumentAccess?...) throws -> Answer? {
      var base = KnowledgeBase()
      var meeting = Meeting(id: try EntityID("m"))
      for (place, access) in access.enumerated() {
        var document = Document(id: try EntityID("d\(place)"))
        document.access = access
        try base.documents.insert(document)
        meeting.evidence.append(Evidence(at: Locator(document.id)))
      }
      try base.meetings.insert(meeting)
      return KnowledgeGraph(base).closedKnowledge().first?.restsOnClosed
    }
    #expect(try answer(.registered, .internal) == .yes)
    #expect(try answer(.registered, nil) == .possibly)
    #expect(try answer(.registered, .open) == nil)
    #expect(try answer(nil) == nil)
  }
}
