import MigrationGovernanceCore
import MigrationGovernanceQuery
import Testing

@Suite("Opening answers") struct OpeningAnswersTests {
  private func answers(when: String, organiser: Party) throws -> [AnsweredQuestion] {
    var base = KnowledgeBase()
    var meeting = Meeting(id: try EntityID("m"))
    (meeting.status, meeting.when, meeting.organisers) = (.held, try DateSpan(text: when), [organiser])
    try base.meetings.insert(meeting)
    var question = Contribution(id: try EntityID("q"))
    (question.kind, question.by) = (.question, [Party(description: "somebody in the hall")])
    try base.contributions.insert(question)
    return KnowledgeGraph(base).openingAnswers()
  }

  @Test("a meeting of which the last day is not stated is given none")
  func lastDay() throws {
    let ministry = Party(description: "a ministry")
    let day = try answers(when: "2016-12-07/2016-12-08", organiser: ministry)[1].question
    #expect(day == "Which strategies are in force on 8 December 2016, the last day of a meeting that was held?")
    for when in ["2016", "2016-12-07/2016-12", "2016-12-07/2016-12-XX"] {
      let question = try answers(when: when, organiser: ministry)[1].question
      #expect(!question.contains("31") && question.contains("in the time of a meeting that was held"), "\(question)")
    }
  }

  @Test("who organises or asks is named, though no entity stands for it")
  func described() throws {
    let answers = try answers(when: "2016", organiser: Party(description: "a ministry"))
    #expect(answers[0].answers.first?.text.hasSuffix("organised by a ministry") == true)
    #expect(answers[2].answers.first?.text.hasPrefix("somebody in the hall: ") == true)
  }
}
