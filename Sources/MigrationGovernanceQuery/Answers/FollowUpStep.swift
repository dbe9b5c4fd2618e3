public import MigrationGovernanceCore

/// One thing that came of a recommendation or a strategy, or is to come of it.
public struct FollowUpStep: Hashable, Sendable {
  /// The follow-up, or the link that says what carries it out.
  public var reference: Reference
  /// What comes of it.
  public var kind: FollowUpKind?
  /// Whether that is done, planned, under way or cancelled, as far as a source says.
  public var state: LifecycleState?
  /// When it happens; for a link, the days of the meeting.
  public var when: DateSpan?
  /// Who acts.
  public var by: [Party]
  /// The meeting at which it happens or that carries it out; for a link, whatever carries it out.
  public var meeting: Reference?
  /// What has come of it thereby. `nil` for a plan, for what was broken off, and for words that are not known.
  ///
  /// A plan to do it is not done: not by its own state, nor by that of a meeting that is only announced. What is under
  /// way towards being done is `started`.
  public var result: FollowUpKind?
  /// How it is known: the weakest of what says that it follows, what came of it, and in which state. `nil` without
  /// evidence.
  public var status: EvidenceStatus?
  /// What speaks for it, each once.
  public var evidence: [Evidence]

  /// Whether an editor concludes it, and no source says it.
  public var isInferred: Bool { status == .inferred }
}

extension KnowledgeGraph {
  /// What came of a recommendation, a strategy or a plan of another kind, and what is to come of it: the follow-ups, then
  /// the links by which something carries it out, each in the order of its table. O(1) and the answers.
  public func followUpSteps(of reference: Reference) -> [FollowUpStep] {
    let followUps = related(to: reference, by: "followUps").compactMap { $0.id(as: FollowUp.self) }
    let links = related(to: reference, by: "linksTo").compactMap { $0.id(as: Link.self) }
    return followUps.compactMap { self[$0].entity }.map(step)
      + links.compactMap { self[$0].entity }.filter { $0.relation == .carriesOut && $0.to == reference }.map(step)
  }

  private func step(_ followUp: FollowUp) -> FollowUpStep {
    let state = followUp.state ?? followUp.meeting.flatMap { self.state(of: $0) }.flatMap { $0 == .done ? nil : $0 }
    return FollowUpStep(
      reference: followUp.reference, kind: followUp.kind, state: followUp.state, when: followUp.when, by: followUp.by,
      meeting: followUp.meeting?.reference, result: Self.result(followUp.kind, state),
      status: followUp.weakestStatus(of: ["of", "kind", "state"]), evidence: followUp.evidence.unique)
  }

  /// That a link says what carries something out does not say that this happened: a meeting does, by its status.
  private func step(_ link: Link) -> FollowUpStep {
    let meeting = link.from?.id(as: Meeting.self)
    let state = meeting.flatMap { self.state(of: $0) }
    return FollowUpStep(
      reference: link.reference, kind: .done, state: state, when: meeting.flatMap { self[$0][\.when] } ?? nil,
      by: [], meeting: link.from, result: state.flatMap { Self.result(.done, $0) },
      status: link.weakestStatus(of: ["from", "relation", "to"]), evidence: link.evidence.unique)
  }

  /// The state of what a meeting carries out; `nil` where the sources do not tell whether it took place.
  private func state(of meeting: EntityID<Meeting>) -> LifecycleState? {
    switch self[meeting][\.status] ?? nil {
    case .held?: .done
    case .announced?: .planned
    case .cancelled?: .cancelled
    default: nil
    }
  }

  private static func result(_ kind: FollowUpKind?, _ state: LifecycleState?) -> FollowUpKind? {
    guard let kind, FollowUpKind.known.contains(kind) else { return nil }
    switch state {
    case .done?, nil: return kind
    case .underWay?: return kind == .done ? .started : [.started, .partlyDone].contains(kind) ? kind : nil
    default: return nil
    }
  }
}

extension Entity {
  /// How fields are known: of each the best that speaks for it, of these the weakest. `nil` where nothing speaks for one.
  func weakestStatus(of keys: [String]) -> EvidenceStatus? {
    let known = keys.filter { Self.schema.value(of: $0, in: self) != nil }.map { evidence(for: $0).strongestStatus }
    guard !known.isEmpty, known.allSatisfy({ $0 != nil }) else { return nil }
    return known.compactMap { $0 }.max { $0.weakness < $1.weakness }
  }
}

extension [Evidence] {
  /// The best way in which something is known; `nil` for none.
  var strongestStatus: EvidenceStatus? { map(\.status).min { $0.weakness < $1.weakness } }

  /// Each once, in their order.
  var unique: [Evidence] {
    var seen: Set<Evidence> = []
    return filter { seen.insert($0).inserted }
  }
}

extension EvidenceStatus {
  /// How far it is from being stated.
  var weakness: Int {
    switch self {
    case .stated: 0
    case .derived: 1
    case .external: 2
    case .inferred: 3
    default: 4
    }
  }
}
