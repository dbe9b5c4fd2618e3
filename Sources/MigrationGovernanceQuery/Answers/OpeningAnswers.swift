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
        let by = meeting.organisers.isEmpty ? "" : ", organised by " + words(of: meeting.organisers)
        let status = meeting.status.map { " (\($0))" } ?? ""
        return Statement(
          "\(meeting.when?.words ?? "date not stated"): \(meeting.displayName)\(status)\(by)",
          evidence: (meeting.evidence(for: meeting.when == nil ? "name" : "when") + organisers.flatMap(\.evidence))
            .unique)
      })
  }

  private var forceAnswer: AnsweredQuestion {
    let held = knowledgeBase.meetings.filter { $0.status == .held }.compactMap(\.when)
    guard let last = held.compactMap({ when in when.latest.map { (when, $0) } }).max(by: { $0.1 < $1.1 }) else {
      return AnsweredQuestion(question: "Which strategies are there?", answers: strategyNames)
    }
    let (date, occasion) = forceDate(last.0)
    return AnsweredQuestion(
      question: "Which strategies are in force \(occasion)?",
      answers: inForce(on: date).map {
        Statement("\($0.answer): \(name(of: $0.strategy)): \($0.reason)", evidence: $0.evidence.unique)
      })
  }

  /// The last day of a meeting, or all of its time where that day is not stated.
  private func forceDate(_ when: DateSpan) -> (date: DateSpan, occasion: String) {
    let end: PartialDate? = if case .date(let end) = when.end { end } else { nil }
    guard let end, let day = end.latest, end.earliest == day else {
      return (when, "in the time of a meeting that was held: \(when.words)")
    }
    return (DateSpan(end), "on \(end.words), the last day of a meeting that was held")
  }

  private var strategyNames: [Statement] {
    knowledgeBase.strategies.map { strategy in
      Statement(
        strategy.displayName + (strategy.period.map { ", \($0.purpose)" } ?? ""),
        evidence: strategy.evidence(for: "name").unique)
    }
  }

  private var unansweredAnswer: AnsweredQuestion {
    AnsweredQuestion(
      question: "Which questions got no answer that the sources tell of?",
      answers: questions().filter { !$0.isAnswered }.map { open in
        let asked = open.by.isEmpty ? "" : words(of: open.by) + ": "
        return Statement(asked + open.statement.text, evidence: open.statement.evidence.unique)
      })
  }
}
