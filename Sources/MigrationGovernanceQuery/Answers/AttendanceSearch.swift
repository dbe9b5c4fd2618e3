import MigrationGovernanceCore

/// Puts those who are named in connection with a meeting beside those who are seen at it.
struct AttendanceSearch {
  private let graph: KnowledgeGraph
  private let meeting: Meeting
  private let reach: Reach
  private let identifying: Bool
  private let contributions: [Contribution]
  private let sessions: [Session]

  init(_ graph: KnowledgeGraph, _ meeting: Meeting, _ reach: Reach, identifying: Bool) {
    (self.graph, self.meeting, self.reach, self.identifying) = (graph, meeting, reach, identifying)
    sessions = graph[meeting].related(from: \Session.meeting).compactMap(\.entity)
    let inSessions = sessions.flatMap { graph[$0].related(from: \Contribution.session) }
    let all = Set((graph[meeting].related(from: \Contribution.meeting) + inSessions).map(\.id))
    contributions = graph.knowledgeBase.contributions.filter { all.contains($0.id) }
  }

  var result: Attendance {
    let wasHeld: Answer = meeting.status == .held ? .yes : meeting.status == .cancelled ? .no : .possibly
    let signs = signs
    return Attendance(
      meeting: meeting.reference, status: meeting.status, wasHeld: wasHeld, reason: reason(signs),
      evidence: meeting.evidence(for: "status"), signs: signs, parties: parties)
  }

  private func reason(_ signs: [Reference]) -> String {
    switch meeting.status {
    case .held?: return "a source says that it was held"
    case .cancelled?: return "a source says that it was cancelled"
    default: break
    }
    let status = meeting.status == .announced ? "it is announced" : "whether it was held is not stated"
    if signs.isEmpty { return "\(status); there is no sign of its being held" }
    return "\(status); \(signs.count) sign\(signs.count == 1 ? "" : "s") of its being held: "
      + signs.prefix(3).map(\.text).joined(separator: ", ") + (signs.count > 3 ? " …" : "")
  }

  /// What would not be there, had it not been held. An agenda may tell of presentations, so these alone are none.
  private var signs: [Reference] {
    let said = contributions.filter { $0.kind != nil && $0.kind != .presentation && $0.kind != .welcome }
    let done = graph[meeting].related(from: \FollowUp.meeting).compactMap(\.entity).filter { $0.state == .done }
    let reports = graph[meeting].related(from: \Document.about).compactMap(\.entity).filter { $0.kind == .report }
    return said.map(\.reference) + done.map(\.reference) + reports.map(\.reference)
  }

  // MARK: Who

  private var parties: [Presence] {
    let named = uses(of: meeting, ["meetingsAttended", "meetingsListing"])
    let seen =
      sessions.flatMap { uses(of: $0, ["sessionsModerated"]) }
      + contributions.flatMap { uses(of: $0, ["contributionsMade"]) }
    var rows: [Presence] = []
    for (use, isNamed) in named.map({ ($0, true) }) + seen.map({ ($0, false) }) {
      if let place = rows.firstIndex(where: { Self.isSame($0.party, use.party) }) {
        if isNamed { rows[place].listed = .yes } else { rows[place].seen = .yes }
        if !rows[place].ways.contains(use.inverse) { rows[place].ways.append(use.inverse) }
        rows[place].evidence += use.evidence.filter { !rows[place].evidence.contains($0) }
      } else {
        rows.append(
          Presence(
            party: use.party, listed: isNamed ? .yes : .no, seen: isNamed ? .no : .yes, ways: [use.inverse],
            evidence: use.evidence))
      }
    }
    let (allNamed, allSeen) = (named.map(\.party), seen.map(\.party))
    let targets = targets(allNamed + allSeen)
    return rows.map { row in
      var row = row
      row.ways.sort()
      if row.listed != .yes { row.listed = match(row.party, allNamed, targets) }
      if row.seen != .yes { row.seen = match(row.party, allSeen, targets) }
      return row
    }
  }

  private func uses<E: Entity>(of entity: E, _ inverses: Set<String>) -> [PartyUse] {
    entity.partyUses.filter { inverses.contains($0.inverse) }
  }

  /// Whether two parties are written as the same one; who acts for different ones is told apart.
  private static func isSame(_ one: Party, _ other: Party) -> Bool {
    if let reference = one.party { return reference == other.party && one.for == other.for }
    return other.party == nil && one.description == other.description && one.of == other.of && one.for == other.for
  }

  /// Whether somebody is, or is of, one of some parties, in either direction.
  private func match(_ party: Party, _ others: [Party], _ targets: [Reference: PartyTargets]) -> Answer {
    var answer = Answer.no
    for other in others where answer != .yes {
      answer = max(answer, isAmong(party, other, targets), isAmong(other, party, targets))
    }
    return answer
  }

  /// Whether the second means the first.
  private func isAmong(_ party: Party, _ other: Party, _ targets: [Reference: PartyTargets]) -> Answer {
    // Words without those of whom they speak may mean anybody.
    if other.party == nil, other.of.isEmpty { return .possibly }
    return candidates(party).reduce(.no) { max($0, min($1.certainty, targets[$1.reference]?.answer([other]) ?? .no)) }
  }

  /// As whom a party may be named: itself, those it acts for, what these are part of, those of whom its words speak.
  private func candidates(_ party: Party) -> [(reference: Reference, certainty: Answer)] {
    var own = [party.party].compactMap { $0 }
    if reach.contains(.represented), let principal = party.for { own.append(principal) }
    var candidates = own.map { (reference: $0, certainty: Answer.yes) }
    candidates += party.of.compactMap(\.party).map { (reference: $0, certainty: .possibly) }
    if reach.contains(.countries) {
      let wholes = own.flatMap { graph.reachable(from: $0, by: ["unitOf"]) }
      candidates += wholes.map { (reference: $0.reference, certainty: .possibly) }
    }
    return candidates
  }

  /// Whom each of those whom some parties may be named as means at the time of the meeting.
  private func targets(_ parties: [Party]) -> [Reference: PartyTargets] {
    let references = Set(parties.flatMap { candidates($0).map(\.reference) })
    return Dictionary(
      uniqueKeysWithValues: references.map {
        ($0, PartyTargets($0, on: meeting.when, reach, identifying: identifying, .possibly, graph))
      })
  }
}
