/// That a country belongs to a group of the reference data: as what, from when till when, and where that is said.
public struct ReferenceMembership: Hashable, Sendable {
  /// The alpha-2 code of the country; of a state that is no more, its code of four letters in ISO 3166-3: `CSHH`.
  public var country: String
  /// As what it belongs to the group.
  public var role: MembershipRole
  /// From when till when: from the day on which it took effect to the day on which leaving did, both included.
  ///
  /// `2004-05-01/..` goes on, as far as the data know; an end that is not stated (`2021-06-28/`) means that it may be over.
  public var during: DateSpan
  /// What there is to know about the dates, and where sources differ.
  public var note: String?
  /// The treaty, decision or list that says so.
  public var source: ReferenceSource

  /// Makes a membership of its parts, unchecked.
  public init(
    country: String, role: MembershipRole = .member, during: DateSpan, note: String? = nil, source: ReferenceSource
  ) {
    self.country = country
    self.role = role
    self.during = during
    self.note = note
    self.source = source
  }
}
