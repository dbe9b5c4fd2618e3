import MigrationGovernanceCore
import Testing

/// One fault is one finding: what follows from it is not reported beside it.
@Suite("What follows from a fault") struct ConsequenceTests {
  private func document() throws -> Document {
    var document = Document(id: try EntityID("r"))
    document.kind = .report
    return document
  }

  @Test("a field whose value was kept raw, or whose key is misspelt, is not reported missing")
  func missing() throws {
    var base = KnowledgeBase()
    try base.documents.insert(document())
    var meeting = Meeting(id: try EntityID("m"))
    meeting.extensions["status"] = .bool(true)
    meeting.extensions["Evidence"] = .string("r:1")
    try base.meetings.insert(meeting)
    #expect(base.findings.map(\.rule) == ["schema.unknown-key"])
  }

  @Test("a reference to a record in a misspelt table, or under a misspelt type, leads somewhere")
  func keptAside() throws {
    var base = KnowledgeBase()
    var document = try document()
    document.publisher = Party(try Reference("organisation:iom"))
    document.about = [try Reference("programme:argo")]
    try base.documents.insert(document)
    base.header.extensions["organizations"] = .array([.object(JSONObject([.init(key: "id", value: .string("iom"))]))])
    base.otherRecords = [
      .object(
        JSONObject([.init(key: "type", value: .string("program")), .init(key: "id", value: .string("argo"))]))
    ]
    #expect(base.findings.map(\.rule) == ["schema.unknown-kind", "schema.unknown-kind"])
    #expect(Set(base.findings.compactMap(\.suggestion)) == ["organisations", "programme"])
  }

  @Test("an id that differs by a number is no misspelling")
  func numbers() throws {
    var base = KnowledgeBase()
    try base.documents.insert(document())
    for id in ["m-s1", "m-s3"] {
      var session = Session(id: try EntityID(id))
      session.meeting = try EntityID("m")
      session.evidence = [Evidence(at: try Locator(text: "r:1"))]
      try base.sessions.insert(session)
    }
    var meeting = Meeting(id: try EntityID("m"))
    meeting.status = .held
    meeting.evidence = [Evidence(at: try Locator(text: "r:1"))]
    try base.meetings.insert(meeting)
    var turn = Contribution(id: try EntityID("q"))
    turn.session = try EntityID("m-s2")
    turn.kind = .question
    turn.evidence = [Evidence(at: try Locator(text: "r:1"))]
    try base.contributions.insert(turn)
    #expect(base.findings.map(\.rule) == ["reference.dangling"] && base.findings.first?.suggestion == nil)
  }
}
