public import MigrationGovernanceCore

/// Who belongs to which group, and when: what the knowledge base says, and what other sources add.
///
/// This is the one place where memberships come from. What the knowledge base says of a member of a group goes before
/// what is added: an addition counts only for pairs on which the knowledge base says nothing.
public struct MembershipSource: Sendable {
  /// That somebody belongs to a group.
  public struct Fact: Hashable, Sendable {
    /// The group.
    public var group: Reference
    /// Who belongs to it.
    public var member: Reference
    /// As what.
    public var role: MembershipRole?
    /// The bounds that a source states.
    public var during: DateSpan?
    /// When a source saw it to be so.
    public var on: DateSpan?
    /// Until when it is known what is said, where something may have changed since.
    public var asOf: DateSpan?

    /// Makes a fact.
    public init(
      group: Reference, member: Reference, role: MembershipRole? = nil, during: DateSpan? = nil, on: DateSpan? = nil,
      asOf: DateSpan? = nil
    ) {
      (self.group, self.member, self.role, self.during, self.on) = (group, member, role, during, on)
      self.asOf = asOf
    }

    /// Whether it held at a time: `yes` when seen and within the bounds, `no` outside of them, else `possibly`. An
    /// observer is none of those whom the group stands for.
    func held(on date: DateSpan?) -> Answer {
      if role == .observer { return .no }
      let held = Answer(heldDuring: during, seenOn: on, at: date)
      guard let asOf, let date, date.before(asOf).or(asOf.contains(date)) != .yes else { return held }
      return min(held, .possibly)
    }
  }

  private var byMember: [Reference: [Fact]] = [:]
  /// Groups of which every member is known, as of a date.
  private var complete: [Reference: DateSpan] = [:]

  /// Takes the memberships of the groups of a knowledge base.
  public init(_ base: KnowledgeBase) {
    for group in base.groups {
      for membership in group.memberships {
        guard let member = membership.member?.party else { continue }
        add(
          Fact(
            group: group.reference, member: member, role: membership.role, during: membership.during,
            on: membership.on))
      }
    }
  }

  /// The same with facts of another source, such as reference data, for pairs of which nothing is known yet.
  ///
  /// A fact that says as of when it is known is of a source that names every member of its group.
  public func adding(_ facts: some Sequence<Fact>) -> MembershipSource {
    var source = self
    // Several of the added facts may be on one pair: a country can leave and come back.
    for fact in facts {
      if let asOf = fact.asOf { source.complete[fact.group] = asOf }
      if byMember[fact.member]?.contains(where: { $0.group == fact.group }) != true { source.add(fact) }
    }
    return source
  }

  /// What the reference data knows of members, as of its date.
  static let reference: [Fact] = {
    let asOf = DateSpan(ReferenceGroups.asOf)
    return ReferenceGroups.all.flatMap { group in
      group.memberships.filter { $0.role == .member }.compactMap { membership in
        (try? Reference(text: Country.kind.name + ":" + membership.country)).map {
          Fact(group: group.id.reference, member: $0, role: .member, during: membership.during, asOf: asOf)
        }
      }
    }
  }()

  private mutating func add(_ fact: Fact) {
    byMember[fact.member, default: []].append(fact)
  }

  /// Whether somebody belongs to a group at a time; without a time, `possibly` wherever there is a membership at all.
  ///
  /// `no` for one whom nothing names, where every member is known as of a later day, or no time is given; else `possibly`: groups are rarely
  /// enumerated.
  public func membership(of member: Reference, in group: Reference, on date: DateSpan?) -> Answer {
    if let known = groups(of: member, on: date).first(where: { $0.group == group }) { return known.answer }
    if let date, let stated = byMember[member]?.filter({ $0.group == group }), !stated.isEmpty {
      return stated.map { $0.held(on: date) }.max() ?? .possibly
    }
    guard let asOf = complete[group] else { return .possibly }
    guard let date else { return byMember[member]?.contains { $0.group == group } == true ? .possibly : .no }
    return date.before(asOf).or(asOf.contains(date)) == .yes ? .no : .possibly
  }

  /// The groups to which somebody belongs or may belong at a time, those of which its groups are members too; by
  /// reference.
  public func groups(of member: Reference, on date: DateSpan?) -> [(group: Reference, answer: Answer)] {
    var found: [Reference: Answer] = [:]
    var pending: [(Reference, Answer)] = [(member, .yes)]
    while let (next, certainty) = pending.popLast() {
      for fact in byMember[next] ?? [] {
        let answer = fact.held(on: date).and(certainty)
        guard answer.isPossible, answer > found[fact.group] ?? .no else { continue }
        found[fact.group] = answer
        pending.append((fact.group, answer))
      }
    }
    return found.sorted { $0.key < $1.key }.map { (group: $0.key, answer: $0.value) }
  }
}

extension KnowledgeGraph {
  /// Who belongs to which group: what the knowledge base says, and where it says nothing, the reference data.
  public var memberships: MembershipSource {
    storage.lazily.value("memberships") { MembershipSource(storage.base).adding(MembershipSource.reference) }
  }
}

extension Answer {
  /// Whether what has bounds and sightings held at a time: `yes` when seen and within the bounds, `no` outside of them, else
  /// `possibly`.
  init(heldDuring during: DateSpan?, seenOn on: DateSpan?, at date: DateSpan?) {
    guard let date else {
      self = .possibly
      return
    }
    self = on.map { $0 == date || $0.contains(date) == .yes } == true ? .yes : during?.contains(date) ?? .possibly
  }
}
