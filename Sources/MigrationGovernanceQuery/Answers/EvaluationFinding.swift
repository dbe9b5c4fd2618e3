public import MigrationGovernanceCore

/// An evaluation of a programme, and whether those who evaluate are those who are evaluated.
public struct EvaluationFinding: Hashable, Sendable {
  /// The evaluation.
  public var evaluation: Reference
  /// What it evaluates: the programme asked about, or one of which that is part.
  public var programme: Reference
  /// Whether it covers the programme asked about: `possibly` for the evaluation of a whole of which it is part.
  public var covers: Answer
  /// The time that it looks at; `nil` where no source says.
  public var span: DateSpan?
  /// Who evaluates.
  public var evaluators: [Party]
  /// Whether an evaluator also pays for the programme or carries it out. `no` only where both sides are stated, funders and
  /// implementers alike, and none is the same as another or part of it.
  public var isByEvaluated: Answer
  /// Why, in a sentence without a full stop.
  public var reason: String
  /// What speaks for it.
  public var evidence: [Evidence]
}

extension KnowledgeGraph {
  /// The evaluations of a programme and of what it is part of, in the order of the table; of every programme, if none is
  /// named. Linear in the evaluations and the funding chain of each.
  ///
  /// ```swift
  /// let own = graph.evaluations().filter { $0.isByEvaluated == .yes }
  /// let why = own.map { "\(graph.name(of: $0.evaluation)): \($0.reason)" }
  /// ```
  public func evaluations(of programme: EntityID<Programme>? = nil) -> [EvaluationFinding] {
    let wholes = programme.map { one in
      Set(reachable(from: one.reference, by: ["partOf"]).compactMap { $0.reference.id(as: Programme.self) })
    }
    return knowledgeBase.programmes.compactMap { evaluation in
      guard let evaluated = evaluation.evaluates else { return nil }
      if evaluated == programme || programme == nil { return finding(evaluation, of: evaluated, covers: .yes) }
      return wholes?.contains(evaluated) == true ? finding(evaluation, of: evaluated, covers: .possibly) : nil
    }
  }

  private func finding(
    _ evaluation: Programme, of evaluated: EntityID<Programme>, covers: Answer
  ) -> EvaluationFinding {
    let chain = fundingChain(of: evaluated).filter { $0.role != "partOf" }
    var best: (answer: Answer, reason: String, evidence: [Evidence]) = (.no, "", [])
    for evaluator in evaluation.implementers {
      guard let who = evaluator.party else { continue }
      for link in chain {
        guard let other = link.party.party, let found = sameness(who, other) else { continue }
        let answer = link.isInferred || link.depth > 0 ? min(found.answer, .possibly) : found.answer
        guard answer > best.answer else { continue }
        let words =
          "\(name(of: who)) evaluates and \(found.words) among the \(link.role) of \(name(of: link.programme))"
        best = (answer, words + (link.isInferred ? ", which is inferred" : ""), link.evidence)
      }
    }
    if best.answer == .no { best = unsettled(evaluation, chain) }
    return EvaluationFinding(
      evaluation: evaluation.reference, programme: evaluated.reference, covers: covers, span: evaluation.covers,
      evaluators: evaluation.implementers, isByEvaluated: best.answer, reason: best.reason,
      evidence: (evaluation.evidence(for: "evaluates") + evaluation.evidence(for: "implementers") + best.evidence)
        .reduce(into: []) { if !$0.contains($1) { $0.append($1) } })
  }

  /// Where nobody is found on both sides: whether both sides are known.
  private func unsettled(
    _ evaluation: Programme, _ chain: [FundingLink]
  ) -> (answer: Answer, reason: String, evidence: [Evidence]) {
    if evaluation.implementers.isEmpty { return (.possibly, "who evaluates is not stated", []) }
    for role in ["funders", "implementers"] {
      let stated = chain.filter { $0.depth == 0 && $0.role == role }
      if stated.isEmpty { return (.possibly, "the \(role) of what is evaluated are not stated", []) }
      if stated.contains(where: { $0.party.party == nil }) {
        return (.possibly, "the \(role) of what is evaluated are known by a description only", [])
      }
    }
    if evaluation.implementers.contains(where: { $0.party == nil }) {
      return (.possibly, "who evaluates is known by a description only", [])
    }
    return (.no, "who evaluates is neither among the funders nor among those who carry it out", [])
  }

  /// Whether two are the same body, or one is part of the other; `nil` where neither is known.
  private func sameness(_ one: Reference, _ other: Reference) -> (answer: Answer, words: String)? {
    if one == other { return (.yes, "is") }
    if identified(with: one).contains(other) { return (.possibly, "is, by a link, the same as \(name(of: other)),") }
    if reachable(from: one, by: ["unitOf"]).contains(where: { $0.reference == other }) {
      return (.possibly, "is part of \(name(of: other)),")
    }
    if reachable(from: other, by: ["unitOf"]).contains(where: { $0.reference == one }) {
      return (.possibly, "is the whole of \(name(of: other)),")
    }
    return nil
  }
}
