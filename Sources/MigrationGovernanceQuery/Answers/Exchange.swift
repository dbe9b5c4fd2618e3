public import MigrationGovernanceCore

/// A question that somebody asked, and what was said in answer.
public struct Exchange: Hashable, Sendable {
  /// One answer; a joint one has several speakers.
  public struct Reply: Hashable, Sendable {
    /// The contribution.
    public var reference: Reference
    /// Who speaks.
    public var by: [Party]
    /// What is said, in short.
    public var statement: Statement
    /// What speaks for its being an answer to this question.
    public var evidence: [Evidence]

    /// Whether an editor concludes that it answers this question, and no source says so.
    public var isInferred: Bool { evidence.strongestStatus == .inferred }
  }

  /// The contribution that asks.
  public var question: Reference
  /// The session or meeting in which it is asked.
  public var occasion: Reference?
  /// Who asks.
  public var by: [Party]
  /// Who is asked; empty where no source says.
  public var to: [Party]
  /// What is asked, in short.
  public var statement: Statement
  /// What speaks for who asks.
  public var evidence: [Evidence]
  /// The answers. None: no answer is stated, which does not say that none was given.
  public var answers: [Reply]

  /// Whether an answer is stated, be it to half of the question.
  public var isAnswered: Bool { !answers.isEmpty }
  /// Whether an editor concludes who asks, and no source says so.
  public var isInferred: Bool { evidence.strongestStatus == .inferred }
}

extension KnowledgeGraph {
  /// Who asked whom, and who answered: the contributions that are questions, with those that reply to them and are not
  /// questions themselves. Both in the order of the table. Linear in the contributions.
  ///
  /// ```swift
  /// let open = graph.questions().filter { !$0.isAnswered }
  /// let lines = open.map { "\(graph.words(of: $0.by)): \($0.statement.text)" }
  /// ```
  public func questions() -> [Exchange] {
    knowledgeBase.contributions.filter { $0.kind == .question }.map { question in
      let replies = self[question].related(from: \Contribution.inReplyTo).compactMap(\.entity)
      return Exchange(
        question: question.reference, occasion: question.session?.reference ?? question.meeting?.reference,
        by: question.by, to: question.to, statement: gist(of: question), evidence: question.evidence(for: "by"),
        answers: replies.filter { $0.kind != .question }.map {
          Exchange.Reply(
            reference: $0.reference, by: $0.by, statement: gist(of: $0), evidence: $0.evidence(for: "inReplyTo"))
        })
    }
  }

  private func gist(of contribution: Contribution) -> Statement {
    Statement(contribution.summary?.text ?? contribution.displayName, evidence: contribution.evidence(for: "summary"))
  }
}
