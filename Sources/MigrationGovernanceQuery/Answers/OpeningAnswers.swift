public import MigrationGovernanceCore

/// A question with its answer.
public struct AnsweredQuestion: Hashable, Sendable {
  /// The question.
  public var question: String
  /// The answer, a statement a line; empty where the sources say nothing.
  public var answers: [Statement]
}

extension KnowledgeGraph {
  /// Three questions that most knowledge bases can answer, to begin with: who met when, what is in force by the last
  /// meeting, and which questions got no answer.
  ///
  /// Meetings are in order of their dates, strategies as ``inForce(on:)`` has them, questions in the order of the table.
  public func openingAnswers() -> [AnsweredQuestion] { [meetingsAnswer, forceAnswer, unansweredAnswer] }

  private var meetingsAnswer: AnsweredQuestion {
    let meetings = knowledgeBase.meetings.sorted { one, other in
      let (first, second) = (one.when?.earliest?.daysSince1970 ?? .max, other.when?.earliest?.daysSince1970 ?? .max)
      return first == second ? one.id < other.id : first < second
    }
    return AnsweredQuestion(
      question: "Which meetings are there, and who organises them?",
      answers: meetings.map { meeting in
        let organisers = edges(from: meeting.reference).filter { $0.relation == "organisers" }
        let names = organisers.map { name(of: $0.to) }
        let by = names.isEmpty ? "" : ", organised by " + names.joined(separator: ", ")
        let status = meeting.status.map { " (\($0))" } ?? ""
        return Statement(
          "\(meeting.when?.words ?? "date not stated"): \(meeting.displayName)\(status)\(by)",
          evidence: (meeting.evidence(for: meeting.when == nil ? "name" : "when") + organisers.flatMap(\.evidence))
            .unique)
      })
  }

  private var forceAnswer: AnsweredQuestion {
    let days = knowledgeBase.meetings.filter { $0.status == .held }.compactMap { $0.when?.latest }
    guard let day = days.max(), let date = PartialDate(day) else {
      return AnsweredQuestion(question: "Which strategies are there?", answers: strategyNames)
    }
    return AnsweredQuestion(
      question: "Which strategies are in force on \(date.words), the last day of a meeting that was held?",
      answers: inForce(on: DateSpan(date)).map {
        Statement("\($0.answer): \(name(of: $0.strategy)): \($0.reason)", evidence: $0.evidence.unique)
      })
  }

  private var strategyNames: [Statement] {
    knowledgeBase.strategies.map { strategy in
      Statement(
        strategy.displayName + (strategy.period.map { ", \($0.purpose)" } ?? ""),
        evidence: strategy.evidence(for: "name").unique)
    }
  }

  private var unansweredAnswer: AnsweredQuestion {
    let open = knowledgeBase.contributions.filter { contribution in
      contribution.kind == .question && self[contribution].related(from: \Contribution.inReplyTo).isEmpty
    }
    return AnsweredQuestion(
      question: "Which questions got no answer that the sources tell of?",
      answers: open.map { question in
        let by = edges(from: question.reference).filter { $0.relation == "by" }.map { name(of: $0.to) }
        let asked = by.isEmpty ? "" : by.joined(separator: ", ") + ": "
        return Statement(
          asked + (question.summary?.text ?? question.displayName), evidence: question.evidence.unique)
      })
  }
}
