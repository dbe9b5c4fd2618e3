extension ReferenceGroup {
  /// Whether a country belonged to the group on a date, or during a span.
  ///
  /// `yes` is throughout it, `no` at no time in it, `possibly` everything else: part of an interval, or some day of a year
  /// in which the country joined or left. Of what is or may be after `ReferenceGroups.asOf` the data can't be certain, so
  /// the answer is `possibly` for every country. Linear in the memberships of the group.
  /// - Parameters:
  ///   - country: The alpha-2 code, or the code of four letters of a state that is no more.
  ///   - role: As what; `nil` for any role.
  ///   - date: A date or an interval.
  public func membership(of country: String, as role: MembershipRole? = .member, on date: DateSpan) -> Answer {
    guard ReferenceGroups.know(date) else { return .possibly }
    return Self.answer(memberships.lazy.filter { $0.country == country && Self.matches($0, role) }.map(\.during), date)
  }

  /// Who belonged to the group on a date, and who possibly did, by code.
  ///
  /// For what is after `ReferenceGroups.asOf` these are the countries of which the data know no end, all `possibly`: others
  /// may have joined since. Quadratic in the memberships of the group at worst, which are some seventy.
  /// - Parameters:
  ///   - role: As what; `nil` for any role.
  ///   - date: A date or an interval.
  public func members(
    as role: MembershipRole? = .member, on date: DateSpan
  ) -> [(country: String, answer: Answer)] {
    let relevant = memberships.filter { Self.matches($0, role) && $0.during.overlaps(date).isPossible }
    return Set(relevant.map(\.country)).sorted().map { country in
      (country, membership(of: country, as: role, on: date))
    }
  }

  private static func matches(_ membership: ReferenceMembership, _ role: MembershipRole?) -> Bool {
    role.map { $0 == membership.role } ?? true
  }

  /// Whether something that went on during some spans did so throughout a date: `yes`; at no time in it: `no`.
  static func answer(_ spans: some Sequence<DateSpan>, _ date: DateSpan) -> Answer {
    var answer = Answer.no
    for span in spans {
      if span.contains(date) == .yes { return .yes }
      if span.overlaps(date).isPossible { answer = .possibly }
    }
    return answer
  }
}
