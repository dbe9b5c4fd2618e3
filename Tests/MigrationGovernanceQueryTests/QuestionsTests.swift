import MigrationGovernanceCore
import MigrationGovernanceExamples
import MigrationGovernanceQuery
import Testing

@Suite("Questions and answers") struct QuestionsTests {
  private func exchanges() throws -> [Exchange] { KnowledgeGraph(try Examples.knowledgeBase()).questions() }

  @Test("a joint answer of four is one answer")
  func joint() throws {
    let first = try #require(try exchanges().first { $0.question.id == "minsk-2016-s1-q1" })
    #expect(first.by.map(\.party?.text) == ["country:BY"])
    #expect(first.answers.map(\.reference.text) == ["contribution:minsk-2016-s1-a1"])
    #expect(first.answers.first?.by.count == 4)
  }

  @Test("several answers are told apart, in their order")
  func several() throws {
    let question = try #require(try exchanges().first { $0.question.id == "minsk-2016-s2-q2" })
    #expect(question.answers.map(\.reference.id) == ["minsk-2016-s2-a3", "minsk-2016-s2-a4", "minsk-2016-s2-a5"])
  }

  @Test("the question to which no answer is stated is the one about the number of authorities")
  func unanswered() throws {
    let open = try exchanges().filter { !$0.isAnswered }
    #expect(open.map(\.question.text) == ["contribution:minsk-2016-s3-q5"])
    #expect(open.first?.to.map(\.party?.text) == ["country:AZ"])
    #expect(open.first?.statement.evidence.isEmpty == false)
  }

  @Test("a question that replies to a question does not answer it")
  func counterQuestion() throws {
    var base = KnowledgeBase()
    var first = Contribution(id: try EntityID("q1"))
    first.kind = .question
    var second = Contribution(id: try EntityID("q2"))
    second.kind = .question
    second.inReplyTo = [first.id]
    try base.contributions.insert(first)
    try base.contributions.insert(second)
    #expect(KnowledgeGraph(base).questions().map(\.isAnswered) == [false, false])
  }
}
