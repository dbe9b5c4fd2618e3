public import MigrationGovernanceCore

// Conditions that researchers ask for by name.

extension Filterable {
  /// What happened within a span: by its own date (that of a meeting, a session, a follow-up, the issue of a document),
  /// else by that of what it comes from or is part of: a recommendation by the contribution that it was made in, that by
  /// its session or meeting. What has none `possibly` did. By index.
  public func during(_ span: DateSpan, possibly: Bool = false) -> Self {
    filtered(by: Filter(HappeningCondition<Row>(span: span), possibly: possibly))
  }

  /// The same with a date in EDTF: `"2016"`, `"2016-12-07/2016-12-08"`.
  public func during(_ text: String, possibly: Bool = false) throws(ValueError) -> Self {
    during(try DateSpan(text: text), possibly: possibly)
  }

  /// Where somebody is among parties at a time: under its own name; `possibly` as a member of a group that is named,
  /// certainly if all of its members are; `possibly` where words do not say of whom they speak (“experts”).
  ///
  /// - Parameters:
  ///   - path: The field.
  ///   - reference: Who.
  ///   - date: The time at which memberships are looked at; that of each entity, if none is given.
  ///   - reach: How far beyond the name: to bodies, people, those represented.
  ///   - identifying: Whether `sameAs` links count.
  ///   - possibly: Whether what is not certain is let in.
  public func `where`(
    _ path: any KeyPath<Row, [Party]> & Sendable, include reference: Reference, on date: DateSpan? = nil,
    reach: Reach = [], identifying: Bool = false, possibly: Bool = false
  ) -> Self {
    filtered(
      by: Filter(
        PartyCondition(FieldAccess(path), reference, on: date, reach, identifying: identifying, .possibly),
        possibly: possibly))
  }
}

extension Filterable where Row: Addressed {
  /// What is addressed to somebody: under its own name, or through a group of which it is a member at the time, since a
  /// group as addressee is all of its members.
  ///
  /// What was recommended to the European Union's members in 2016 is addressed to the United Kingdom, what was in 2021 is
  /// not. A group of which the members are not all known possibly stands for any country, and words that do not say of whom
  /// they speak (“each country”) possibly for anybody. Without a date, the time of each entity counts. The other parameters are those of ``Filterable/where(_:include:on:reach:identifying:possibly:)``.
  public func addressed(
    to reference: Reference, on date: DateSpan? = nil, reach: Reach = [], identifying: Bool = false,
    possibly: Bool = false
  ) -> Self {
    guard let access = FieldAccess<Row, [Party]>(key: "to") else { return self }
    return filtered(
      by: Filter(
        PartyCondition(access, reference, on: date, reach, identifying: identifying, .all), possibly: possibly))
  }
}

extension Filterable where Row: Authored {
  /// What somebody is behind: under its own name, or `possibly` through a group. Where a recommendation does not name its
  /// authors, they are those who spoke where it comes from. The parameters are those of
  /// ``Filterable/where(_:include:on:reach:identifying:possibly:)``.
  public func by(
    _ reference: Reference, on date: DateSpan? = nil, reach: Reach = [], identifying: Bool = false,
    possibly: Bool = false
  ) -> Self {
    guard let access = FieldAccess<Row, [Party]>(key: "by") else { return self }
    return filtered(
      by: Filter(
        PartyCondition(
          access, reference, on: date, reach, identifying: identifying, .possibly, origin: FieldAccess(key: "from")),
        possibly: possibly))
  }
}

extension Filterable where Row: Themed {
  /// What is about a theme and, where asked, about those below it. By index.
  public func withTheme(_ theme: EntityID<Theme>, narrower: Bool = false, possibly: Bool = false) -> Self {
    filtered(by: Filter(ThemeCondition<Row>(theme: theme, isNarrower: narrower), possibly: possibly))
  }
}

extension Filterable where Row: Referring {
  /// What speaks of an entity. By index.
  public func about(_ reference: Reference, possibly: Bool = false) -> Self {
    filtered(
      by: Filter(
        KeyedReferenceCondition<Row>(key: "about", wanted: { _ in [reference] }, words: "about \(reference)"),
        possibly: possibly))
  }
}
