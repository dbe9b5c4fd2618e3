import MigrationGovernanceCore

/// Whom a question about somebody means at a time, and the groups that stand for it.
struct PartyTargets {
  /// What a group among parties says of its members.
  enum Stance {
    /// All of them, unless it says that some are meant: addressees.
    case all
    /// Possibly each, unless it says that all are meant: those who take part.
    case possibly
  }

  let direct: [Reference: Answer]
  let groups: [Reference: Answer]
  private let stance: Stance
  private let seesRepresented: Bool
  private let isPerson: Bool
  /// Whether somebody may belong to a group of which nothing says so: few groups are enumerated.
  private let mayBelong: (Reference) -> Bool

  init(
    _ reference: Reference, on date: DateSpan?, _ reach: Reach, identifying: Bool, _ stance: Stance,
    _ graph: KnowledgeGraph
  ) {
    direct = graph.meant(by: reference, on: date, reach, identifying: identifying)
    var groups: [Reference: Answer] = [:]
    for (member, certainty) in direct {
      for (group, answer) in graph.memberships.groups(of: member, on: date) {
        groups[group] = max(groups[group] ?? .no, answer.and(certainty))
      }
    }
    self.groups = groups
    self.stance = stance
    // A group of countries that names a body or a person says so.
    let memberships = graph.memberships
    let isCountry = reference.kind == Country.kind.name
    mayBelong = { group in
      isCountry && group.kind == CountryGroup.kind.name
        && memberships.membership(of: reference, in: group, on: date).isPossible
    }
    isPerson = reference.kind == Person.kind.name
    seesRepresented = reach.contains(.represented)
  }

  /// Whether one of some parties is meant.
  func answer(_ parties: [Party]) -> Answer { parties.reduce(.no) { max($0, answer($1)) } }

  private func answer(_ party: Party) -> Answer {
    var answer = party.party.map { self.answer($0, party.extent) } ?? .no
    if seesRepresented, let principal = party.for { answer = max(answer, direct[principal] ?? .no) }
    // Words that speak of somebody may mean it, or others of it.
    if answer == .no, self.answer(party.of).isPossible || mayBeAnybody(party) { answer = .possibly }
    return answer
  }

  /// Whether a party is words alone, which do not say of whom: “each country”, “experts”. Who acts for somebody is a
  /// person.
  private func mayBeAnybody(_ party: Party) -> Bool {
    party.party == nil && party.of.isEmpty && (isPerson || party.for == nil)
  }

  private func answer(_ reference: Reference, _ extent: Extent?) -> Answer {
    let own = direct[reference] ?? .no
    guard own != .yes, let member = groups[reference] ?? (mayBelong(reference) ? .possibly : nil) else { return own }
    switch stance {
    case .all: return max(own, extent == .some ? min(member, .possibly) : member)
    case .possibly: return max(own, extent == .all ? member : min(member, .possibly))
    }
  }
}
