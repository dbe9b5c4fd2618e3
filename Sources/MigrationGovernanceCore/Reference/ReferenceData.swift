/// Everything that the library knows without a knowledge base: one place to ask, whatever the kind.
///
/// A reference to a country, a group or a theme of the reference data needs no record. What a knowledge base says of the same
/// reference goes before what is said here.
public enum ReferenceData {
  /// Whether the reference data knows what a reference points at. O(1).
  public static func knows(_ reference: Reference) -> Bool {
    part(reference.kind).map { $0.name(reference.id) != nil } ?? false
  }

  /// The name to show, or `nil` where the reference data does not know the reference. O(1).
  public static func name(of reference: Reference) -> String? {
    part(reference.kind).flatMap { $0.name(reference.id) }
  }

  /// The entity that the reference data keeps for a reference, or `nil`: themes are entities, countries are not. O(1).
  public static func entity(_ reference: Reference) -> (any Entity)? {
    part(reference.kind).flatMap { $0.entity(reference.id) }
  }

  /// The ids of a kind by its singular name, in the order of the reference data; none where it has nothing of the kind.
  public static func ids(of kind: String) -> [String] { part(kind).map { $0.ids() } ?? [] }

  /// The kinds of which the reference data has something.
  public static var kinds: [EntityKind] { parts.map(\.kind) }

  /// What the reference data has of one kind.
  struct Part: Sendable {
    var kind: EntityKind
    var ids: @Sendable () -> [String]
    var name: @Sendable (_ id: String) -> String?
    /// All its names, for resolution.
    var names: @Sendable (_ id: String) -> [ReferenceName]
    var entity: @Sendable (_ id: String) -> (any Entity)? = { _ in nil }
  }

  /// The parts: whatever else is to be known everywhere is added here.
  static let parts: [Part] = [countries, groups, themes]

  private static let countries = Part(
    kind: Country.kind, ids: { (ReferenceCountries.all + ReferenceCountries.userAssigned).map(\.alpha2) },
    name: { ReferenceCountries.known(alpha2: $0)?.displayName },
    names: { ReferenceCountries.known(alpha2: $0)?.names ?? [] })

  private static let groups = Part(
    kind: CountryGroup.kind, ids: { ReferenceGroups.all.map(\.id.text) },
    name: { ReferenceGroups.group($0)?.name }, names: { ReferenceGroups.group($0)?.names ?? [] })

  private static let themes = Part(
    kind: Theme.kind, ids: { ReferenceThemes.all.map(\.id.text) },
    name: { ReferenceThemes.theme($0)?.displayName }, names: ReferenceThemes.names(of:),
    entity: { ReferenceThemes.theme($0) })

  private static func part(_ kind: String) -> Part? { parts.first { $0.kind.name == kind } }
}
