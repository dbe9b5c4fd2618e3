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
      let times = known.memberships(of: member.id).map(\.during)
      let path = "memberships[\(place)]"
      let who = "\(member) was no member of \(group.reference)"
      let told = times.isEmpty ? "it never was one" : "it was one " + times.map(\.words).joined(separator: ", and ")
      if let on = membership.on, known.membership(of: member.id, as: nil, on: on) == .no {
        check.report("\(path).on", "\(who) then (\(on.words)): by the reference data \(told)")
      } else if let during = membership.during, MemberTimes(times).contradict(during) {
        let when = times.allSatisfy { $0.overlaps(during) == .no } ? "then" : "all that time"
        check.report("\(path).during", "\(who) \(when) (\(during.words)): by the reference data \(told)")
      } else if membership.on == nil, membership.during == nil, times.isEmpty {
        // One that joined after the last day of the data has a date to say that with.
        check.report(
          path,
          "\(member) is no member of \(group.reference): by the reference data, which reach to "
            + "\(DateSpan(ReferenceGroups.asOf).words), \(told)")
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

/// The times at which a country was a member of a group, at the widest that their dates allow.
private struct MemberTimes {
  /// In days, sorted; times that follow each other (an observer becomes a member) are one.
  private var spans: [ClosedRange<Int64>] = []

  init(_ times: [DateSpan]) {
    let readings = times.map { SpanReadings($0) }.sorted { $0.earliestStart < $1.earliestStart }
    for one in readings where one.earliestStart <= one.latestEnd {
      if let last = spans.last, last.upperBound == .max || one.earliestStart <= last.upperBound + 1 {
        spans[spans.count - 1] = last.lowerBound...max(last.upperBound, one.latestEnd)
      } else {
        spans.append(one.earliestStart...one.latestEnd)
      }
    }
  }

  /// Whether a member can't have been one throughout a span, under any reading of it; of what is after the last day that the
  /// reference data know, nothing is certain.
  ///
  /// That it has no end (`1973/..`) is a statement, that its end is not stated (`1973/`) is none. A beginning that is left open
  /// may be that of the group.
  func contradict(_ span: DateSpan) -> Bool {
    let readings = SpanReadings(span)
    guard let known = ReferenceGroups.asOf.latest?.daysSince1970 else { return false }
    let start = span.start == .open ? readings.latestEnd : readings.latestStart
    let end = min(readings.earliestEnd, known)
    // Certainly a member from the one day to the other, or else on some day between the two.
    guard start > end else { return start <= known && !spans.contains { $0.contains(start) && $0.contains(end) } }
    return start <= known && !spans.contains { $0.overlaps(end...start) }
  }
}
