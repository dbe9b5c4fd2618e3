public import MigrationGovernanceCore

extension Query {
  /// What the entities answer to a question about one of their dates, each with the reason and the evidence; what has no
  /// date is told apart, not left out.
  ///
  /// A date answers for itself alone: the time that a strategy is for (`\.period`) says nothing of its force
  /// (``KnowledgeGraph/inForce(on:)``), when a programme was to run (`\.planned`) nothing of when it ran (`\.actual`).
  /// Linear in the answers of the query.
  ///
  /// ```swift
  /// let then = graph.strategies.dated(by: \.period, .covering(try DateSpan(text: "2018")))
  /// let lines = then.hits.map { "\($0.answer) \(graph.name(of: $0.reference)): \($0.reason)" }
  /// let open = then.undated.count
  /// ```
  public func dated(by path: any KeyPath<E, DateSpan?> & Sendable, _ test: DateTest) -> DatedAnswers {
    dated(FieldAccess(path).words, key: FieldPaths.key(of: path), test) { $0[keyPath: path] }
  }

  /// The same of a date without an end of its own, such as the issue of a document.
  public func dated(by path: any KeyPath<E, PartialDate?> & Sendable, _ test: DateTest) -> DatedAnswers {
    dated(FieldAccess(path).words, key: FieldPaths.key(of: path), test) { $0[keyPath: path].map { DateSpan($0) } }
  }

  /// The same by when the entities happened: their own date (that of a meeting, a session, a follow-up, the issue of a
  /// document), else that of what they come from or are part of, at some time within which they were.
  ///
  /// Strategies and programmes last: they have no such date, and are asked by field or by step.
  public func dated(_ test: DateTest) -> DatedAnswers {
    var answers: [DatedAnswer] = []
    var undated: [Reference] = []
    for hit in hits {
      guard let answer = graph.dated(hit.reference, test) else {
        undated.append(hit.reference)
        continue
      }
      answers.append(answer.narrowed(by: hit.answer))
    }
    return DatedAnswers(answers, undated: undated)
  }

  private func dated(
    _ name: String, key: String?, _ test: DateTest, _ read: (E) -> DateSpan?
  ) -> DatedAnswers {
    var answers: [DatedAnswer] = []
    var undated: [Reference] = []
    for hit in hits {
      let evidence = key.map { hit.entity.evidence(for: $0) } ?? hit.entity.evidence
      if let date = read(hit.entity) {
        let answer = test.answer(for: date)
        answers.append(
          DatedAnswer(
            reference: hit.reference, date: date, answer: answer, reason: test.reason("“\(name)”", date, answer),
            evidence: evidence
          ).narrowed(by: hit.answer))
      } else if key.map({ Answer(silenceIn: hit.entity.evidence, of: $0) }) == .no {
        answers.append(
          DatedAnswer(
            reference: hit.reference, date: nil, answer: .no, reason: "a source states that there is no “\(name)”",
            evidence: evidence))
      } else {
        undated.append(hit.reference)
      }
    }
    return DatedAnswers(answers, undated: undated)
  }
}

extension DatedAnswer {
  /// The same, where it is not certain that the entity is one of those asked.
  func narrowed(by other: Answer) -> DatedAnswer {
    guard answer == .yes, other == .possibly else { return self }
    var answer = self
    answer.answer = .possibly
    answer.reason += "; that it is one of those asked for is not certain"
    return answer
  }
}

extension KnowledgeGraph {
  /// What an entity answers by when it happened; `nil` where no source says when.
  func dated(_ reference: Reference, _ test: DateTest) -> DatedAnswer? {
    guard let happening = happening(reference) else { return nil }
    let bearer = storage.index.references[Int(happening.bearer)]
    let answer = happening.isOwn ? test.answer(for: happening.span) : test.answerForPart(of: happening.span)
    let subject = happening.isOwn ? "its date" : "the date of \(bearer)"
    return DatedAnswer(
      reference: reference, date: happening.span, answer: answer, reason: test.reason(subject, happening.span, answer),
      evidence: self[bearer].map { dateEvidence($0) } ?? [])
  }

  private func dateEvidence<E: Entity>(_ entity: E) -> [Evidence] {
    HappeningCondition<E>.dateKey.map { entity.evidence(for: $0) } ?? entity.evidence
  }
}
