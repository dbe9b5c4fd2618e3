/// A group of countries that the reference data know, with every membership and its dates.
///
/// That a state is listed, and under which code, says what the sources say, and is no position on the status of any
/// territory.
public struct ReferenceGroup: Identifiable, Hashable, Sendable {
  /// The identifier, the same as that of an entity for the group: `eu`.
  public var id: EntityID<CountryGroup>
  /// The name in English.
  public var name: String
  /// All names: the official one, then further ones, acronyms, former names and names in other languages.
  public var names: [ReferenceName]
  /// What sort of group it is.
  public var kind: CountryGroupKind
  /// Who belonged to it when, by country, then by the beginning.
  public var memberships: [ReferenceMembership]
  /// What counts as a membership here, and what the dates are of.
  public var note: String?

  /// Makes a group of its parts, unchecked: a sister package may know other groups.
  public init(
    id: EntityID<CountryGroup>, name: String, names: [ReferenceName] = [], kind: CountryGroupKind,
    memberships: [ReferenceMembership] = [], note: String? = nil
  ) {
    self.id = id
    self.name = name
    self.names = names
    self.kind = kind
    self.memberships = memberships
    self.note = note
  }

  /// The memberships of a country, in any role, by their beginning. Linear in the memberships of the group.
  public func memberships(of country: String) -> [ReferenceMembership] {
    memberships.filter { $0.country == country }
  }
}
