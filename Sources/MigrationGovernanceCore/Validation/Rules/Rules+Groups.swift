// Members of groups: at a time at which they were, and each once.
extension Rule {
  static let groupRules: [Rule] = [memberDate, memberTwice, presidency]

  private static func group(_ memberships: String) -> String {
    """
    "documents": {"id": "r", "kind": "report"},
    "groups": {"id": "eu", "kind": "union", "evidence": "r:1", "memberships": [\(memberships)]}
    """
  }

  private static let memberDate = Rule(
    "membership.date", .warning,
    "A country is a member of a group at a time at which, by the reference data, it was none.",
    example: RuleExample(
      failing: group(#"{"member": "country:GB", "on": "2021"}"#),
      passing: group(#"{"member": "country:GB", "on": "2016"}"#))
  ) { (group: CountryGroup, check) in
    guard let known = ReferenceGroups.group(group.id.text) else { return }
    for (place, membership) in group.memberships.enumerated() {
      guard let member = membership.member?.party, member.kind == Country.kind.name,
        isKnown(membership.role, of: known)
      else { continue }
      for (key, span) in [("on", membership.on), ("during", membership.during)] {
        guard let span, known.membership(of: member.id, as: nil, on: span) == .no else { continue }
        let times = known.memberships.filter { $0.country == member.id }.map(\.during.words)
        let told = times.isEmpty ? "it never was one" : "it was one " + times.joined(separator: ", and ")
        check.report(
          "memberships[\(place)].\(key)",
          "\(member) was no member of \(group.reference) then (\(span.words)): by the reference data \(told)")
        break
      }
    }
  }

  /// Whether the reference data list those who have a role in a group: of observers they say nothing.
  private static func isKnown(_ role: MembershipRole?, of group: ReferenceGroup) -> Bool {
    guard let role, role != .member else { return true }
    return group.memberships.contains { $0.role == role }
  }

  private static let memberTwice = Rule(
    "membership.repeated", .warning, "A member stands twice in a group, in the same role and at the same time.",
    example: RuleExample(
      failing: group(#""country:MT", "country:CY", "country:MT""#),
      passing: group(#""country:MT", "country:CY""#))
  ) { (group: CountryGroup, check) in
    var seen: [Membership: Int] = [:]
    for (place, membership) in group.memberships.enumerated() {
      var plain = membership
      plain.evidence = []
      if let first = seen[plain] {
        check.report(
          "memberships[\(place)]", "this stands in memberships[\(first)] already: take one out, or say what differs")
      } else {
        seen[plain] = place
      }
    }
  }

  private static let presidency = Rule(
    "presidency.date", .warning,
    "A presidency of the Council of the EU is said to be at a time at which another country held it.",
    example: RuleExample(
      failing: presidency("2016-01/2016-06", of: "SK"), passing: presidency("2016-07/2016-12", of: "SK"))
  ) { (body: Organisation, check) in
    guard body.kind == .presidency, let during = body.during, let country = body.jurisdiction,
      country.kind == Country.kind.name, isOfTheCouncil(body)
    else { return }
    let own = CouncilPresidencies.all.filter { $0.country == country.id }
    guard !own.isEmpty, own.allSatisfy({ $0.during.overlaps(during) == .no }) else { return }
    let times = own.map(\.during.words).joined(separator: ", and ")
    check.report("during", "\(country) held the presidency \(times), not then (\(during.words))")
  }

  /// Other groups have presidencies too: the name must speak of the Council or of the EU.
  private static func isOfTheCouncil(_ body: Organisation) -> Bool {
    ([body.name, body.label].compactMap(\.self) + body.names.map(\.text)).contains { name in
      let words = Folding.fold(name).split(separator: " ")
      return words.contains("council") || words.contains("eu") || words.contains("european")
    }
  }

  private static func presidency(_ during: String, of country: String) -> String {
    """
    "documents": {"id": "r", "kind": "report"},
    "organisations": {"id": "presidency", "label": "Presidency of the Council", "kind": "presidency",
      "jurisdiction": "country:\(country)", "during": "\(during)", "evidence": "r:1"}
    """
  }
}
