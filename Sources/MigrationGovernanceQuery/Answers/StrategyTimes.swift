public import MigrationGovernanceCore

/// What a strategy has to do with a time, in four senses that are never mixed.
public struct StrategyTimes: Hashable, Sendable {
  /// Whether the time that it is stated to be for covers it; `nil` where no source says for what time it is.
  public var period: DatedAnswer?
  /// Whether it is in force.
  public var force: Force
  /// What was planned for it: steps that are to be taken then; undated, if there are some without a date.
  public var plans: DatedAnswers
  /// What speaks of it then: mere citation.
  public var citations: DatedAnswers
}

extension KnowledgeGraph {
  /// What a strategy has to do with a day, or with some time within a span: its stated period, its force, what was
  /// planned, and who spoke of it, each by itself. `nil` where there is no record of it.
  public func times(of strategy: EntityID<Strategy>, at date: DateSpan) -> StrategyTimes? {
    guard let entity = knowledgeBase[strategy] else { return nil }
    let one = strategies.where(\.id) { $0 == strategy }
    let period = one.dated(by: \.period, .covering(date))
    return StrategyTimes(
      period: (period.hits + period.excluded).first, force: force(of: entity, on: date),
      plans: one.dated(anyStep: .planned, .overlapping(date)),
      citations: citations(of: strategy.reference, .overlapping(date)))
  }

  /// What speaks of an entity, by when: contributions, recommendations and documents that are about it, and what its
  /// evidence says it from. Linear in them.
  public func citations(of reference: Reference, _ test: DateTest) -> DatedAnswers {
    var sources: [Reference: [Evidence]] = [:]
    for edge in edges(to: reference) where edge.relation == "about" {
      sources[edge.from, default: []] += edge.evidence
    }
    for evidence in dossier(of: reference)?.evidence ?? [] {
      for source in [evidence.said, evidence.at?.reference].compactMap({ $0 }) {
        sources[source, default: []].append(evidence)
      }
    }
    var answers: [DatedAnswer] = []
    for (source, evidence) in sources {
      guard var answer = dated(source, test) else { continue }
      answer.evidence = evidence.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
      answers.append(answer)
    }
    let dated = Set(answers.map(\.reference))
    return DatedAnswers(answers, undated: sources.keys.filter { !dated.contains($0) }.sorted())
  }
}

extension Query where E == Strategy {
  /// What the strategies answer by a step of their lives: adopted before a year, expired after it.
  ///
  /// Only steps in the state asked for count; one without a state may be in any, so it is `possibly`. A strategy has a
  /// hit for each such step. Those of which no such step is stated, or none with a date, are undated.
  public func dated(
    step: LifecycleKind, state: LifecycleState = .done, _ test: DateTest
  ) -> DatedAnswers { dated(state, test, isAskedOfAll: true) { $0.kind == step } }

  /// The same with any step in a state; strategies without one are left out.
  func dated(anyStep state: LifecycleState, _ test: DateTest) -> DatedAnswers {
    dated(state, test, isAskedOfAll: false) { _ in true }
  }

  private func dated(
    _ state: LifecycleState, _ test: DateTest, isAskedOfAll: Bool, _ isMeant: (LifecycleEvent) -> Bool
  ) -> DatedAnswers {
    var answers: [DatedAnswer] = []
    var undated: [Reference] = []
    for hit in hits {
      let events = hit.entity.events.filter { isMeant($0) && ($0.state ?? state) == state }
      for event in events {
        guard let date = event.when else { continue }
        let answer = event.state == nil ? min(test.answer(for: date), .possibly) : test.answer(for: date)
        let step = event.kind?.rawValue ?? "step"
        var reason = test.reason("“\(step)” (\(event.state?.rawValue ?? "no state said"))", date, answer)
        if event.state == nil { reason += "; whether it is \(state) is not stated" }
        answers.append(
          DatedAnswer(
            reference: hit.reference, date: date, answer: answer, reason: reason,
            evidence: event.evidence.isEmpty ? hit.entity.evidence(for: "events") : event.evidence
          ).narrowed(by: hit.answer))
      }
      if events.isEmpty && isAskedOfAll || events.contains(where: { $0.when == nil }) { undated.append(hit.reference) }
    }
    return DatedAnswers(answers, undated: undated)
  }
}
