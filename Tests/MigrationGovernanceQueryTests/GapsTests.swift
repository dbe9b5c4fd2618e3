import MigrationGovernanceCore
import MigrationGovernanceExamples
import MigrationGovernanceQuery
import Testing

@Suite("Gaps") struct GapsTests {
  private func fields(_ id: String, in base: KnowledgeBase) -> [String] {
    KnowledgeGraph(base).gaps().filter { $0.entity.id == id }.map(\.field)
  }

  @Test("what a complete record says, dates and those who act are asked for, in that order")
  func reasons() throws {
    var base = KnowledgeBase()
    var meeting = Meeting(id: try EntityID("m"))
    meeting.name = "Seminar"
    try base.meetings.insert(meeting)
    #expect(fields("m", in: base) == ["status", "when", "organisers"])
  }

  @Test("the time that an evaluation covers is asked for of evaluations alone")
  func alongside() throws {
    var base = KnowledgeBase()
    var evaluation = Programme(id: try EntityID("evaluation"))
    evaluation.evaluates = try EntityID("project")
    try base.programmes.insert(Programme(id: try EntityID("project")))
    try base.programmes.insert(evaluation)
    #expect(fields("evaluation", in: base).contains("covers"))
    #expect(!fields("project", in: base).contains("covers"))
  }

  @Test("what a source states to be absent is no gap")
  func absent() throws {
    var base = KnowledgeBase()
    var meeting = Meeting(id: try EntityID("m"))
    meeting.status = .held
    var evidence = Evidence(at: try Locator(text: "r:1"), field: ["organisers"])
    evidence.absent = true
    meeting.evidence = [evidence]
    try base.meetings.insert(meeting)
    #expect(fields("m", in: base) == ["when"])
  }

  @Test("a step in the life of a strategy without a date is a gap with its path")
  func nested() throws {
    #expect(fields("az-concept-2004", in: try Examples.knowledgeBase()).contains("events[1].when"))
  }

  @Test("who recommends is no gap where it is said what the recommendation comes from")
  func source() throws {
    var base = KnowledgeBase()
    var recommendation = Recommendation(id: try EntityID("r"))
    recommendation.strength = .advice
    try base.recommendations.insert(recommendation)
    #expect(fields("r", in: base) == ["by", "to"])
    base.recommendations.update(recommendation.id) { $0.from = try? Reference("meeting:m") }
    #expect(fields("r", in: base) == ["to"])
  }

  @Test("the bounds of a name or a body are not asked for")
  func bounds() throws {
    let gaps = KnowledgeGraph(try Examples.knowledgeBase()).gaps()
    #expect(gaps.allSatisfy { !$0.field.hasSuffix("during") })
  }

  @Test("what most others point at comes first")
  func order() throws {
    let gaps = KnowledgeGraph(try Examples.knowledgeBase()).gaps()
    let dependents = gaps.map(\.dependents)
    #expect(!gaps.isEmpty && dependents == dependents.sorted(by: >))
  }
}
