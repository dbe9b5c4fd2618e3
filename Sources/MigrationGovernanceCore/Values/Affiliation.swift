/// That a body is part of another, with when.
public struct Affiliation: Record {
  /// The body that it is part of.
  public var organisation: EntityID<Organisation>?
  /// The bounds that a source states.
  public var during: DateSpan?
  /// When a source saw it to be so.
  public var on: DateSpan?
  /// Where the sources say it.
  public var evidence: [Evidence] = []
  /// Keys of other tools.
  public var extensions = Extensions()

  /// Makes the record that a reader fills.
  public init(_ blank: Blank) {}

  /// Makes an affiliation with a body.
  public init(_ organisation: EntityID<Organisation>) { self.organisation = organisation }

  /// Fields and terms.
  public static let schema = Schema<Affiliation>(
    "Affiliation", "That a body is part of another, with when.", term: "org:Membership", main: "organisation",
    fields: [
      Field(
        "organisation", \.organisation, "The body that it is part of.",
        term: "org:organization", required: true, inverse: "units", acyclic: true),
      .during(\.during),
      .on(\.on),
      .evidence(\.evidence),
    ])
}
